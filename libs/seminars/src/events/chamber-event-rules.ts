import { dayNumber, type IsoDate } from '@banso/japan';
import type { FieldProblem } from '@banso/platform';
import { oldDayProblems } from '@banso/staff';
import { type EventContent, type SessionContent, spanOf } from './chamber-event-content';
import type { EventSessionDetails, EventState } from './chamber-event.types';
import { endOfDayInJapan, registrationCloses } from './registration-window';

const FARTHEST_AHEAD_DAYS = 3 * 366;
const MOST_SESSIONS = 60;

/**
 * What is wrong with an event on its own, before any table is asked. Empty when all is well. `today` is the day in
 * Japan.
 */
export function eventProblems(
  event: EventContent & { state: EventState },
  sessions: readonly SessionContent[],
  today: IsoDate,
): FieldProblem[] {
  const problems = [...textProblems(event), ...sessionProblems(sessions, today)];
  if (problems.length > 0) return problems;
  return [
    ...windowProblems(event, sessions),
    ...reminderProblems(event, sessions),
    ...heldProblems(event.state, sessions, today),
  ];
}

/** What is wrong with a day on which something is to be held: too old or too far ahead. `label` names it. */
export function eventDayProblems(field: string, label: string, day: IsoDate, today: IsoDate): FieldProblem[] {
  if (dayNumber(day) > dayNumber(today) + FARTHEST_AHEAD_DAYS) {
    return [{ field, message: `${label}が3年以上先の日付です。年を確かめて入力してください。` }];
  }
  return oldDayProblems(field, label, day);
}

/**
 * What is wrong with moving days on which somebody has come: not to a day after `today`, for nobody has come there yet.
 * `before` are the days as they stand.
 */
export function attendedDayProblems(
  before: readonly Pick<EventSessionDetails, 'id' | 'heldOn' | 'seats'>[],
  sessions: readonly SessionContent[],
  today: IsoDate,
): FieldProblem[] {
  const message =
    '出席の記録がある開催日を、これからの日付にはできません。今日までの日付を入力するか、先に受付を取り消してください。';
  const attended = new Map(
    before.flatMap(({ id, heldOn, seats }) => (seats.attended > 0 ? [[id, heldOn]] : [])),
  );
  return sessions.flatMap(({ id = '', heldOn }, index) =>
    heldOn > today && attended.has(id) && attended.get(id) !== heldOn
      ? [{ field: `sessions.${index}.heldOn`, message }]
      : [],
  );
}

function textProblems({ title, onlineUrl }: EventContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (title.trim() === '') problems.push({ field: 'title', message: '催事名を入力してください。' });
  // It becomes a link on pages that anybody sees: javascript: and the like must not.
  if (onlineUrl !== null && !(/^https?:\/\/[^\s/]+/iu.test(onlineUrl) && URL.canParse(onlineUrl))) {
    problems.push({
      field: 'onlineUrl',
      message: 'オンラインのURLは https://www.example.jp/ の形で入力してください。',
    });
  }
  return problems;
}

function sessionProblems(sessions: readonly SessionContent[], today: IsoDate): FieldProblem[] {
  if (sessions.length < 1 || sessions.length > MOST_SESSIONS) {
    return [{ field: 'sessions', message: `開催日を1〜${MOST_SESSIONS}件入力してください。` }];
  }
  const ids = sessions.flatMap(({ id }) => id ?? []);
  if (new Set(ids).size < ids.length) {
    return [{ field: 'sessions', message: '開催日に同じものが2回あります。1つにしてください。' }];
  }
  return sessions.flatMap(({ heldOn, startsAt, endsAt }, index) => {
    const problems = eventDayProblems(`sessions.${index}.heldOn`, '開催日', heldOn, today);
    if (startsAt !== null && endsAt !== null && endsAt <= startsAt) {
      problems.push({
        field: `sessions.${index}.endsAt`,
        message: '終了時刻は開始時刻より後にしてください。日をまたぐときは、開催日を2つに分けてください。',
      });
    }
    return problems;
  });
}

function windowProblems(event: EventContent, sessions: readonly SessionContent[]): FieldProblem[] {
  const { registrationOpensAt, registrationClosesAt } = event;
  if (registrationClosesAt !== null) {
    const { endsOn } = spanOf(sessions);
    if (new Date(registrationClosesAt) > endOfDayInJapan(endsOn)) {
      return [
        {
          field: 'registrationClosesAt',
          message: `申込の締切は、最後の開催日（${endsOn}）が終わるまでの日時にしてください。`,
        },
      ];
    }
  }
  if (registrationOpensAt !== null && new Date(registrationOpensAt) >= registrationCloses(event, sessions)) {
    return [
      {
        field: 'registrationOpensAt',
        message: '申込の開始は、締切（締切がなければ最後の開催日の開始）より前の日時にしてください。',
      },
    ];
  }
  return [];
}

/** A reminder after the beginning would remind nobody. */
function reminderProblems(
  { reminderDaysBefore, reminderTime }: EventContent,
  sessions: readonly SessionContent[],
): FieldProblem[] {
  const late = sessions.find(({ startsAt }) => startsAt !== null && startsAt <= reminderTime);
  if (reminderDaysBefore !== 0 || late === undefined) return [];
  return [
    {
      field: 'reminderTime',
      message: `当日にリマインドを送る時刻は、開始（${late.startsAt}）より前にしてください。`,
    },
  ];
}

function heldProblems(
  state: EventState,
  sessions: readonly SessionContent[],
  today: IsoDate,
): FieldProblem[] {
  if (state !== 'held' || spanOf(sessions).startsOn <= today) return [];
  return [
    {
      field: 'sessions',
      message:
        '実施済みの催事の最初の開催日を、これからの日付にはできません。先に「実施済み」を取り消してください。',
    },
  ];
}
