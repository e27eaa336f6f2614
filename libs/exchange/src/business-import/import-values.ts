import { type IsoDate, parseJapaneseDate } from '@banso/japan';

/** A cell understood, or why not: the rest of a sentence that begins with the column's name. */
export type CellValue<T> = { value: T } | { problem: string };

const EXCEL_DAMAGE = /^\d(?:\.\d+)?E[+-]?\d+$/iu;
const MULTIPLES: Record<string, number> = {
  千: 1_000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  億: 100_000_000,
};

/** A whole number as lists write it: `1,234`, `１２名`, `3口`. */
export function readCount(text: string): CellValue<number> {
  const folded = fold(text).replace(/[人名口]$/u, '');
  if (EXCEL_DAMAGE.test(folded)) return { problem: damaged(text) };
  if (!/^\d{1,9}(\.0+)?$/u.test(folded)) return { problem: `「${text}」を整数で入力してください。` };
  return { value: Number(folded) };
}

/** An amount in yen: `10,000,000`, `1,000万円`, `1.5億円`; `unit` is what a bare number counts. */
export function readYen(text: string, unit: number): CellValue<number> {
  const folded = fold(text).replace(/^[¥￥\\]/u, '');
  if (EXCEL_DAMAGE.test(folded)) return { problem: damaged(text) };
  const match = /^(\d+(?:\.\d+)?)(千万|百万|千|万|億)?(円)?$/u.exec(folded);
  if (match === null) return { problem: `「${text}」を円の金額（例: 10,000,000）で入力してください。` };
  const [, number, multiple, yen] = match;
  const factor = multiple ? (MULTIPLES[multiple] ?? 1) : yen ? 1 : unit;
  const value = Math.round(Number(number) * factor);
  return value <= 1e15
    ? { value }
    : { problem: `「${text}」が大きすぎます。単位（円・千円・万円）を確かめてください。` };
}

/** A day with its year, in either calendar; Excel's time of day is dropped. */
export function readDay(text: string, today: IsoDate): CellValue<IsoDate> {
  const folded = text
    .normalize('NFKC')
    .trim()
    .replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/u, '');
  if (/^\d{5}$/u.test(folded)) {
    return {
      problem: `「${text}」はExcelの日付の通し番号です。列の表示形式を「日付」にして、保存し直してください。`,
    };
  }
  const value = parseJapaneseDate(folded, today);
  if (value === null) {
    return {
      problem: `「${text}」を日付として読めません。2025/5/8 や 令和7年5月8日 の形で入力してください。`,
    };
  }
  // Far from today the nearest 5/8 is another one: then no year was written.
  if (parseJapaneseDate(folded, '1900-01-01') !== value) {
    return { problem: `「${text}」に年がありません。2025/5/8 のように年から入力してください。` };
  }
  return { value };
}

/** A year of birth: `1960`, `1960年`, `昭和35年`, `S35`. */
export function readYear(text: string, today: IsoDate): CellValue<number> {
  const folded = fold(text).replace(/年$/u, '');
  if (/^\d{4}$/u.test(folded)) return { value: Number(folded) };
  // Late in the year every era's first year has begun.
  const day = parseJapaneseDate(`${folded}年12月31日`, today);
  return day === null
    ? { problem: `「${text}」を西暦4桁の年（例: 1960）で入力してください。` }
    : { value: Number(day.slice(0, 4)) };
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/gu, '');
}

function damaged(text: string): string {
  return `「${text}」は、Excelが数字を指数表示に変えたものです。列を「文字列」か「数値」にして、入力し直してください。`;
}
