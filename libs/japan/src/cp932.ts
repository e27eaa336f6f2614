import { decode, encode } from 'iconv-lite';

/** What was read; bytes that belong to no character stand as U+FFFD in `text`. */
export interface DecodedText {
  encoding: 'utf-8' | 'cp932';
  text: string;
}

/** A character that CP932 lacks, at its cell: `row` and `column` count from 1, as Excel shows them. */
export interface UnencodableCharacter {
  row: number;
  column: number;
  character: string;
}

/** Either the whole file or every place that hinders it; never a file with `?` in it. */
export type EncodedCsv = { ok: true; bytes: Buffer } | { ok: false; problems: UnencodableCharacter[] };

/**
 * Characters that JIS and Microsoft map differently: a Mac or a web form sends the left one, CP932 knows the right one.
 * They look the same on paper (〜 and ～).
 */
const MICROSOFT_TWINS = new Map([
  ['\u301C', '\uFF5E'],
  ['\u2212', '\uFF0D'],
  ['\u2014', '\u2015'],
  ['\u2016', '\u2225'],
  ['\u00A5', '\uFFE5'],
  ['\u00A2', '\uFFE0'],
  ['\u00A3', '\uFFE1'],
  ['\u00AC', '\uFFE2'],
]);

const TWINS = new RegExp(`[${[...MICROSOFT_TWINS.keys()].join('')}]`, 'gu');

/**
 * What a spreadsheet takes for the start of a formula. The full-width forms are there because Japanese Excel accepts
 * them when typed, and U+2212 because it leaves here as the full-width minus.
 */
const FORMULA_START = /^[=+\-@＝＋－＠\u2212\t\r\n]/u;

/**
 * Reads the text of an uploaded CSV. It is UTF-8 when it is marked so or is valid UTF-8 throughout, else CP932 (the
 * "Shift_JIS" that Excel for Windows writes). CP932 text of any length is next to never valid UTF-8 by chance. The
 * byte order mark is dropped.
 */
export function decodeText(bytes: Buffer): DecodedText {
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'cp932', text: decode(bytes, 'cp932') };
  }
}

/**
 * Writes rows of cells as CSV in CP932 with CRLF, as Excel for Windows opens it on a double click. Cells are taken as
 * they are: leading zeros survive, and what a user typed must pass {@link neutralizeFormula} before.
 */
export function encodeCsvCp932(rows: readonly (readonly string[])[]): EncodedCsv {
  const problems = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      unencodable(cell).map((character) => ({ row: row + 1, column: column + 1, character })),
    ),
  );
  if (problems.length > 0) return { ok: false, problems };
  const csv = rows.map((cells) => `${cells.map(quoteCell).join(',')}\r\n`).join('');
  return { ok: true, bytes: encode(toMicrosoft(csv), 'cp932') };
}

/**
 * The cell as text that no spreadsheet runs as a formula: a leading `'` before `=`, `+`, `-`, `@`, their full-width
 * forms, tab and line breaks. For text that people typed; write numbers, also negative ones, without it.
 */
export function neutralizeFormula(cell: string): string {
  return FORMULA_START.test(cell) ? `'${cell}` : cell;
}

/** Each distinct character of the cell that would not come back from CP932 as it went in. */
function unencodable(cell: string): string[] {
  const text = toMicrosoft(cell);
  if (decode(encode(text, 'cp932'), 'cp932') === text) return [];
  return [...new Set(cell)].filter((character) => {
    const twin = toMicrosoft(character);
    return decode(encode(twin, 'cp932'), 'cp932') !== twin;
  });
}

function toMicrosoft(text: string): string {
  return text.replace(TWINS, (twin) => MICROSOFT_TWINS.get(twin) ?? twin);
}

function quoteCell(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
