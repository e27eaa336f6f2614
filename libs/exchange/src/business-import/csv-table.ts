import { decodeText, type DecodedText } from '@banso/japan';
import { DomainError } from '@banso/platform';
import { CsvError, parse } from 'csv-parse/sync';
import type { CsvRow } from './business-import.types';

/** A file as read: its headings and every row that is not blank. */
export interface CsvTable {
  encoding: DecodedText['encoding'];
  headers: string[];
  rows: CsvRow[];
}

const MOST_ROWS = 20_000;
/** With the blank ones: a sheet saved with a million of them is not read to its end. */
const MOST_LINES = 50_000;
const MOST_COLUMNS = 200;
const LONGEST_LINE = 200_000;
const DELIMITERS = [',', '\t', ';'];

/**
 * Reads an uploaded CSV: UTF-8 or Excel's CP932, separated by commas, tabs or semicolons, whichever its first line has
 * most of. Throws `unreadable-file` with a sentence on what is wrong with the file and how to save it again.
 */
export function readCsvTable(bytes: Buffer): CsvTable {
  const { encoding, text } = decode(bytes);
  const read = records(text);
  if (read.length > MOST_LINES) {
    throw unreadable(
      `空の行を含めて${MOST_LINES}行を超えています。データの下の空の行を削除するか、ファイルを分けてください。`,
    );
  }
  const [heading, ...rows] = read
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (heading === undefined)
    throw unreadable('ファイルが空です。見出しの行とデータのあるCSVを選んでください。');
  if (rows.length === 0) {
    throw unreadable('見出しの行だけで、データがありません。2行目からデータを入れてください。');
  }
  if (rows.length > MOST_ROWS) {
    throw unreadable(
      `データが${rows.length}行あります。1回に取り込めるのは${MOST_ROWS}行までです。ファイルを分けてください。`,
    );
  }
  if (heading.cells.length > MOST_COLUMNS) {
    throw unreadable(`列が${heading.cells.length}あります。${MOST_COLUMNS}列までにしてください。`);
  }
  return { encoding, headers: heading.cells, rows };
}

function decode(bytes: Buffer): DecodedText {
  const start = bytes.subarray(0, 4).toString('latin1');
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    throw unreadable(
      'Excelブック（.xlsx・.xls）のままでは取り込めません。Excelの「名前を付けて保存」でCSVにしてから選んでください。',
    );
  }
  const decoded = decodeText(bytes);
  const wide = start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff');
  const broken = decoded.encoding === 'cp932' && decoded.text.includes('\uFFFD');
  if (wide || broken || decoded.text.includes('\u0000')) {
    throw unreadable(
      '文字コードを読み取れません。UTF-8 または Shift_JIS（Excelの「CSV（コンマ区切り）」）で保存し直してください。',
    );
  }
  return decoded;
}

// Most files have no quote in them and are what they look like; the parser takes five times as long to find that out.
function plainRecords(text: string): string[][] | null {
  if (text.includes('"')) return null;
  const lineBreak = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
  const lines = text.replace(/^\uFEFF/u, '').split(lineBreak, MOST_LINES + 2);
  if (lines.at(-1) === '') lines.pop();
  if (lines.some((line) => line.length > LONGEST_LINE)) return null;
  const delimiter = delimiterOf(text);
  return lines.slice(0, MOST_LINES + 1).map((line) => line.split(delimiter));
}

/** What the file's lines hold. */
export function records(text: string): string[][] {
  return plainRecords(text) ?? parsedRecords(text);
}

/** As {@link records}, by the parser, which knows of quotes. */
export function parsedRecords(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      max_record_size: LONGEST_LINE,
      to: MOST_LINES + 1,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = typeof error.lines === 'number' ? `${error.lines}行目の近くで、` : '';
    throw unreadable(
      `CSVの形がこわれています。${at}引用符（"）の対応が取れません。Excelで開いて、CSVとして保存し直してください。`,
    );
  }
}

function delimiterOf(text: string): string {
  const heading = /[^\r\n]+/u.exec(text.replace(/"[^"]*"/gu, ''))?.[0] ?? '';
  const count = (delimiter: string) => heading.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** The refusal of a whole file. */
export function unreadable(message: string): DomainError {
  return new DomainError('invalid', 'unreadable-file', message, [{ field: 'file', message }]);
}
