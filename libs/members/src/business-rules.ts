import {
  checkCorporateNumber,
  checkInvoiceNumber,
  corporateNumberMessage,
  divisionOfIndustry,
  INDUSTRY_REVISION,
  invoiceNumberMessage,
  type IsoDate,
  normalizePostalCode,
  parseIndustry,
} from '@banso/japan';
import type { FieldProblem } from '@banso/platform';
import type { BusinessFields } from './business-input';
import { dialledDigits } from './business-keys';

/** Fields as stored, and what is wrong with them. Fields with a problem are left out. */
export interface CheckedBusiness<Fields> {
  values: Fields & { industryDivision?: string | null; industryRevision?: string | null };
  problems: FieldProblem[];
}

type Check = (text: string) => { value: string } | { message: string };

const OLDEST_DAY = '1400-01-01';

const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[^\s@.]+(\.[^\s@.]+)+$/u;

const CHECKS: Partial<Record<keyof BusinessFields, Check>> = {
  corporateNumber: (text) => {
    const check = checkCorporateNumber(text);
    return check.ok ? check : { message: corporateNumberMessage(check.reason) };
  },
  invoiceNumber: (text) => {
    const check = checkInvoiceNumber(text);
    return check.ok ? check : { message: invoiceNumberMessage(check.reason) };
  },
  industryCode: (text) => {
    const code = parseIndustry(text);
    return code === null
      ? {
          message:
            '業種「' +
            text +
            '」が日本標準産業分類にありません。大分類（A〜T）、中分類の番号、または分類名で入力してください。',
        }
      : { value: code };
  },
  postalCode: (text) => {
    const code = normalizePostalCode(text);
    return code === null
      ? { message: '郵便番号は7桁の数字で入力してください。先頭の0も省略できません（例: 060-0001）。' }
      : { value: code };
  },
  phone: checkPhone,
  email: checkEmail,
  website: checkWebsite,
};

const CHECKED_FIELDS = Object.entries(CHECKS);

/**
 * Folds and checks what people write about a business, whole or in part. `today` is the day in Japan.
 * Blank text counts as null. Limits of length are the edge's affair.
 */
export function checkBusiness<Fields extends Partial<BusinessFields>>(
  fields: Fields,
  today: IsoDate,
): CheckedBusiness<Fields> {
  const values: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) values[field] = value;
  for (const [field, check] of CHECKED_FIELDS) {
    const text = values[field];
    if (typeof text !== 'string') continue;
    const result = text.trim() === '' ? { value: null } : check(text.trim());
    if ('value' in result) values[field] = result.value;
    else problems.push({ field, message: result.message });
  }
  if (fields.name?.trim() === '') problems.push({ field: 'name', message: '名称を入力してください。' });
  problems.push(
    ...dayProblems('foundedOn', '創業日', fields.foundedOn, today),
    ...dayProblems('closedOn', '廃業日', fields.closedOn, today),
  );
  for (const { field } of problems) delete values[field];
  const sound = values as CheckedBusiness<Fields>['values'];
  return { values: Object.assign(sound, industryColumns(sound.industryCode)), problems };
}

/** Folds a telephone number of Japan: ten or eleven digits from the leading 0; those of other countries begin with +. */
export function checkPhone(text: string): { value: string } | { message: string } {
  const value = text.normalize('NFKC').trim();
  const digits = dialledDigits(value);
  const foreign = /^\+(?!81)/u.test(value);
  if (foreign || /^0\d{9,10}$/u.test(digits)) return { value };
  if (/^[1-9]\d{8,9}$/u.test(digits)) {
    return {
      message: '電話番号の先頭の0がありません。市外局番の0から入力してください（例: 042-753-1315）。',
    };
  }
  return { message: '電話番号は市外局番から10桁または11桁で、1つだけ入力してください（例: 042-753-1315）。' };
}

export function checkEmail(text: string): { value: string } | { message: string } {
  const value = text.normalize('NFKC').trim();
  return EMAIL.test(value)
    ? { value }
    : { message: 'メールアドレスは name@example.jp の形で、1つだけ入力してください。' };
}

function checkWebsite(text: string): { value: string } | { message: string } {
  const folded = text.normalize('NFKC').trim();
  const address = /^[a-z][a-z0-9+.-]*:/iu.test(folded) ? folded : `https://${folded}`;
  const valid = /^https?:\/\/[^\s/]+\.[^\s]+$/iu.test(address) && URL.canParse(address);
  return valid
    ? { value: address }
    : { message: 'ウェブサイトは https://www.example.jp の形で入力してください。' };
}

function dayProblems(
  field: string,
  label: string,
  day: IsoDate | null | undefined,
  today: IsoDate,
): FieldProblem[] {
  if (!day || (day >= OLDEST_DAY && day <= today)) return [];
  return [{ field, message: `${label}は今日までの日付を、西暦の年を確かめて入力してください。` }];
}

function industryColumns(code: string | null | undefined): {
  industryDivision?: string | null;
  industryRevision?: string | null;
} {
  if (code === undefined) return {};
  if (code === null) return { industryDivision: null, industryRevision: null };
  return { industryDivision: divisionOfIndustry(code), industryRevision: INDUSTRY_REVISION };
}
