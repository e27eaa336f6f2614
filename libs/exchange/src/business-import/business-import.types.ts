/**
 * checked: the dry run found nothing wrong. refused: it found problems; the file is to be mended and uploaded again.
 * queued, running: on its way. done: everything is written. failed: nothing is; `problems` says why.
 */
export const IMPORT_STATES = ['checked', 'refused', 'queued', 'running', 'done', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** One row of a file. `row` counts from 1, the heading included, as Excel shows it. */
export interface CsvRow {
  row: number;
  cells: string[];
}

/** A column of the file: its heading, and the field it is taken for (null: not taken). */
export interface ImportColumn {
  header: string;
  field: string | null;
}

/** What is wrong with a row. `column` is the heading, null where the row as a whole is meant. */
export interface ImportProblem {
  row: number;
  column: string | null;
  message: string;
}
