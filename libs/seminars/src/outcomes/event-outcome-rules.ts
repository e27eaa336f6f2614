import type { IsoDate } from '@banso/japan';
import type { FieldProblem } from '@banso/platform';
import type { OutcomeFields } from './event-outcome.types';

/** One line, each field with a value. */
export type OutcomeContent = Required<OutcomeFields>;

/** Fills in what was left out. Capitals go: UUIDs compare as text here and as numbers in the database. */
export function completeOutcome(fields: OutcomeFields): OutcomeContent {
  const { partnerRegistrationId = null, partnerName = null, amountYen = null, note = null } = fields;
  return {
    ...fields,
    registrationId: fields.registrationId.toLowerCase(),
    partnerRegistrationId: partnerRegistrationId?.toLowerCase() ?? null,
    partnerName: partnerName?.trim() || null,
    amountYen,
    note: note?.trim() || null,
  };
}

/**
 * What is wrong with a line on its own; `startsOn` is the event's first day, `today` the day in Japan. `place` stands
 * before the names of fields: `lines.0.`.
 */
export function outcomeProblems(
  { kind, registrationId, partnerRegistrationId, partnerName, amountYen, occurredOn }: OutcomeContent,
  startsOn: IsoDate,
  today: IsoDate,
  place = '',
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const refuse = (field: string, message: string) => problems.push({ field: `${place}${field}`, message });
  if (registrationId === partnerRegistrationId) {
    refuse('partnerRegistrationId', '参加者と相手に同じ方は選べません。どちらかを選び直してください。');
  }
  if (partnerRegistrationId !== null && partnerName !== null) {
    refuse('partnerName', '相手は、参加者から選ぶか会社名を入力するか、どちらか一つにしてください。');
  }
  if (amountYen !== null && kind !== 'contract') {
    refuse('amountYen', '金額は成約にだけ入力できます。空にするか、種類を成約にしてください。');
  }
  if (occurredOn < startsOn) {
    refuse('occurredOn', `催事の初日（${startsOn}）より前の日付です。初日以後の日付を入力してください。`);
  } else if (occurredOn > today) {
    refuse('occurredOn', '先の日付です。今日までの日付を入力してください。');
  }
  return problems;
}

/** What two attendees had with each other on a day, the same from either side; null where not both signed up. */
export function pairOf({
  kind,
  registrationId,
  partnerRegistrationId,
  occurredOn,
}: OutcomeContent): string | null {
  if (partnerRegistrationId === null) return null;
  return [kind, occurredOn, ...[registrationId, partnerRegistrationId].sort()].join(' ');
}

/** Lines of one form that tell what an earlier one of it tells already. `placeOf` stands before the names of fields. */
export function twinProblems(
  lines: readonly OutcomeContent[],
  placeOf: (line: number) => string,
): FieldProblem[] {
  const pairs = lines.map(pairOf);
  return pairs.flatMap((pair, line) => {
    const first = pair === null ? line : pairs.indexOf(pair);
    if (first === line) return [];
    const message = `${first + 1}件目と同じ組み合わせ・種類・日です。1行にまとめ、数を増やしてください。`;
    return [{ field: `${placeOf(line)}partnerRegistrationId`, message }];
  });
}
