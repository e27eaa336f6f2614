import type { IsoDate } from '@banso/japan';

/**
 * A column of a sheet. `text` stays as it was written: zeros in front, and a sign in front, which a spreadsheet would
 * read as a formula. A `day` is a date of work, an `instant` is shown as it is in Japan.
 */
export type SheetColumn<Row> = {
  header: string;
  /** In characters of the ordinary font; a Japanese one takes two. */
  width: number;
} & (
  | { kind: 'text'; value: (row: Row) => string | null }
  | { kind: 'number'; value: (row: Row) => number | null }
  | { kind: 'day'; value: (row: Row) => IsoDate | null }
  | { kind: 'instant'; value: (row: Row) => Date | null }
);

/** A list with its head, to be printed on A4. */
export interface Sheet<Row> {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  name: string;
  /** Stands above each printed page. */
  title: string;
  columns: readonly SheetColumn<Row>[];
  rows: readonly Row[];
  /** How many columns stay in sight when the others are scrolled. */
  frozenColumns: number;
}
