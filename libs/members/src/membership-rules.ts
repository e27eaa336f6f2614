import { dayNumber, type IsoDate } from '@banso/japan';
import type { FieldProblem } from '@banso/platform';
import type { MembershipPatch } from './business-input';

/** 商法会議所, the first of the chambers, opened in 1878. */
const FIRST_DAY = '1878-01-01';
const FARTHEST_AHEAD_DAYS = 366;

/** What is wrong with a period on its own, before any other is looked at. `today` is the day in Japan. */
export function membershipProblems(
  { joinedOn, withdrawnOn, units }: MembershipPatch,
  today: IsoDate,
): FieldProblem[] {
  const problems = [
    ...dayProblems('joinedOn', '入会日', joinedOn, today),
    ...dayProblems('withdrawnOn', '退会日', withdrawnOn, today),
  ];
  if (problems.length === 0 && joinedOn && withdrawnOn && withdrawnOn < joinedOn) {
    problems.push({ field: 'withdrawnOn', message: '退会日は入会日以降の日付を入力してください。' });
  }
  if (units !== undefined && !(Number.isInteger(units) && units >= 1 && units <= 10_000)) {
    problems.push({ field: 'units', message: '口数は1〜10000の整数で入力してください。' });
  }
  return problems;
}

/** True on the days from joining up to the day before withdrawal. */
export function isMemberOn(
  { joinedOn, withdrawnOn }: { joinedOn: IsoDate; withdrawnOn: IsoDate | null },
  day: IsoDate,
): boolean {
  return joinedOn <= day && (withdrawnOn === null || withdrawnOn > day);
}

/** True when the two periods share a day. */
export function overlaps(
  a: { joinedOn: IsoDate; withdrawnOn: IsoDate | null },
  b: { joinedOn: IsoDate; withdrawnOn: IsoDate | null },
): boolean {
  const empty = a.joinedOn === a.withdrawnOn || b.joinedOn === b.withdrawnOn;
  const startsBefore = (x: typeof a, y: typeof b) => y.withdrawnOn === null || x.joinedOn < y.withdrawnOn;
  return !empty && startsBefore(a, b) && startsBefore(b, a);
}

function dayProblems(
  field: string,
  label: string,
  day: IsoDate | null | undefined,
  today: IsoDate,
): FieldProblem[] {
  if (!day) return [];
  if (day < FIRST_DAY) {
    return [{ field, message: `${label}が古すぎます。西暦の年を確かめて入力してください。` }];
  }
  if (day > today && dayNumber(day) > dayNumber(today) + FARTHEST_AHEAD_DAYS) {
    return [{ field, message: `${label}が1年以上先の日付です。年を確かめて入力してください。` }];
  }
  return [];
}
