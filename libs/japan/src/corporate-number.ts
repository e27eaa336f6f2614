import { foldIdentifier } from './characters';

/** Why a text is no 法人番号. */
export type CorporateNumberProblem =
  'my-number-length' | 'excel-damage' | 'length' | 'characters' | 'check-digit';

/** Why a text is no 登録番号 of a qualified invoice issuer. */
export type InvoiceNumberProblem = Exclude<CorporateNumberProblem, 'check-digit'> | 'prefix';

/** `value` is 13 ASCII digits. */
export type CorporateNumberCheck =
  { ok: true; value: string } | { ok: false; reason: CorporateNumberProblem };

/** `value` is `T` and 13 ASCII digits; `corporate` tells whether the digits can be a 法人番号. */
export type InvoiceNumberCheck =
  { ok: true; value: string; corporate: boolean } | { ok: false; reason: InvoiceNumberProblem };

type ShapeProblem = Exclude<CorporateNumberProblem, 'check-digit'>;

const CORPORATE_NUMBER_MESSAGES: Record<CorporateNumberProblem, string> = {
  'my-number-length':
    '法人番号が12桁です。マイナンバー（個人番号）の可能性があるため保存できません。法人番号は13桁で入力してください（12桁の会社法人等番号とは異なります）。',
  'excel-damage':
    '法人番号が「7.00001E+12」のような指数表示になっており、元の数字が失われています。Excelの列を「文字列」にして、13桁の番号を入力し直してください。',
  length: '法人番号は13桁の数字です。桁数を確かめて入力してください。',
  characters:
    '法人番号に数字以外の文字があります。13桁の数字だけを入力してください（先頭のTは登録番号の記号です）。',
  'check-digit':
    '法人番号の検査用数字が合いません。国税庁の法人番号公表サイトで番号を確かめて入力してください。',
};

const INVOICE_NUMBER_MESSAGES: Record<InvoiceNumberProblem, string> = {
  'my-number-length':
    '登録番号の数字が12桁です。マイナンバー（個人番号）の可能性があるため保存できません。「T」と13桁の数字で入力してください。',
  'excel-damage':
    '登録番号が「7.00001E+12」のような指数表示になっており、元の数字が失われています。Excelの列を「文字列」にして、「T」と13桁の数字を入力し直してください。',
  length: '登録番号は「T」と13桁の数字です。桁数を確かめて入力してください。',
  characters: '登録番号に使えない文字があります。「T」と13桁の数字だけを入力してください。',
  prefix: '登録番号の先頭に「T」がありません。「T」と13桁の数字で入力してください。',
};

/**
 * Checks a 法人番号 as typed: full-width folded, spaces and hyphens dropped.
 * The check digit is that of 法人番号の指定等に関する省令 第2条. It cannot see a 0 that should be a 9 or the reverse.
 * Twelve digits are refused by name: they may be a マイナンバー, which this product never stores.
 */
export function checkCorporateNumber(input: string): CorporateNumberCheck {
  const digits = foldIdentifier(input);
  const reason = shapeProblem(digits, input);
  if (reason !== null) return { ok: false, reason };
  return hasCorporateCheckDigit(digits) ? { ok: true, value: digits } : { ok: false, reason: 'check-digit' };
}

/**
 * Checks the 登録番号 of a qualified invoice issuer: `T` and 13 digits (消費税法57条の2).
 * A corporation's digits are its 法人番号; an individual's are others, to which no check digit applies, so a failing
 * check digit is no error.
 */
export function checkInvoiceNumber(input: string): InvoiceNumberCheck {
  const text = foldIdentifier(input);
  const digits = text.replace(/^T/, '');
  const reason = shapeProblem(digits, input);
  if (reason !== null) return { ok: false, reason };
  if (digits === text) return { ok: false, reason: 'prefix' };
  return { ok: true, value: text, corporate: hasCorporateCheckDigit(digits) };
}

/** What to tell the person who typed the 法人番号. */
export function corporateNumberMessage(reason: CorporateNumberProblem): string {
  return CORPORATE_NUMBER_MESSAGES[reason];
}

/** What to tell the person who typed the 登録番号. */
export function invoiceNumberMessage(reason: InvoiceNumberProblem): string {
  return INVOICE_NUMBER_MESSAGES[reason];
}

/** The check digit (1–9) that stands before these 12 digits in a 法人番号. */
export function corporateCheckDigit(base: string): number {
  const sum = [...base]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

function hasCorporateCheckDigit(digits: string): boolean {
  return Number(digits[0]) === corporateCheckDigit(digits.slice(1));
}

function shapeProblem(digits: string, input: string): ShapeProblem | null {
  if (/^\s*T?\d(?:\.\d+)?E[+-]?\d+\s*$/iu.test(input.normalize('NFKC'))) return 'excel-damage';
  if (!/^\d*$/.test(digits)) return 'characters';
  if (digits.length === 12) return 'my-number-length';
  return digits.length === 13 ? null : 'length';
}
