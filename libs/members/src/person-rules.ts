import type { IsoDate } from '@banso/japan';
import type { FieldProblem } from '@banso/platform';
import type { PersonFields } from './business-input';
import { checkEmail, checkPhone } from './business-rules';

const OLDEST_BIRTH_YEAR = 1850;

/** Folds and checks what people write about a person, whole or in part. `today` is the day in Japan. */
export function checkPerson<Fields extends Partial<PersonFields>>(
  fields: Fields,
  today: IsoDate,
): { values: Fields; problems: FieldProblem[] } {
  const values = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields;
  const problems: FieldProblem[] = [];
  for (const [field, check] of [['phone', checkPhone] as const, ['email', checkEmail] as const]) {
    const text = fields[field];
    if (typeof text !== 'string') continue;
    const result = text.trim() === '' ? { value: null } : check(text);
    if ('value' in result) Object.assign(values, { [field]: result.value });
    else problems.push({ field, message: result.message });
  }
  if (fields.familyName?.trim() === '')
    problems.push({ field: 'familyName', message: '姓を入力してください。' });
  const thisYear = Number(today.slice(0, 4));
  if (fields.birthYear && (fields.birthYear < OLDEST_BIRTH_YEAR || fields.birthYear > thisYear)) {
    const message = `生年は${OLDEST_BIRTH_YEAR}〜${thisYear}の西暦で入力してください。`;
    problems.push({ field: 'birthYear', message });
  }
  if (fields.leftOn && fields.leftOn > today) {
    problems.push({ field: 'leftOn', message: '離職日は今日までの日付を入力してください。' });
  }
  return { values, problems };
}
