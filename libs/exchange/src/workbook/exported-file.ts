import type { Readable } from 'node:stream';

/** An Excel file on its way out. */
export interface ExportedFile {
  fileName: string;
  content: Readable;
}

const LONGEST_NAME = 120;
// What Windows does not take in a file's name, and what would break the line that carries it.
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}]/gu;

/** The name of an Excel file, made of what tells it from others. */
export function fileName(...parts: string[]): string {
  const name = [...parts.join('_').replace(NOT_IN_FILE_NAMES, ' ')].slice(0, LONGEST_NAME).join('');
  return `${name}.xlsx`;
}
