import { completeContent, completeSession } from './chamber-event-content';
import { attendedDayProblems, eventProblems } from './chamber-event-rules';
import type { ChamberEventFields, EventSessionChange, EventState } from './chamber-event.types';

const TODAY = '2025-06-10';

function problems(
  fields: Partial<ChamberEventFields> = {},
  sessions: EventSessionChange[] = [{ heldOn: TODAY }],
  state: EventState = 'planned',
): string[] {
  const content = completeContent({ title: '省エネセミナー', kind: 'seminar', ...fields });
  const found = eventProblems({ ...content, state }, sessions.map(completeSession), TODAY);
  for (const { message } of found) expect(message).toMatch(/[ぁ-ん].*。$/);
  return found.map(({ field }) => field);
}

describe('an event', () => {
  it('needs a title and a day, and no more', () => {
    expect(problems()).toEqual([]);
    expect(problems({ title: ' 　' })).toEqual(['title']);
    expect(problems({}, [])).toEqual(['sessions']);
  });

  it('has up to 60 days', () => {
    const sessions = (count: number) => Array.from({ length: count }, () => ({ heldOn: TODAY }));
    expect(problems({}, sessions(60))).toEqual([]);
    expect(problems({}, sessions(61))).toEqual(['sessions']);
  });

  it.each([
    ['1949-12-31', ['sessions.1.heldOn']],
    ['1950-01-01', []],
    ['2028-06-12', []],
    ['2028-06-13', ['sessions.1.heldOn']],
  ])('lies within living memory and three years: %s', (heldOn, fields) => {
    expect(problems({}, [{ heldOn: TODAY }, { heldOn }])).toEqual(fields);
  });

  it.each([
    ['09:00', '09:01', []],
    ['09:00', '09:00', ['sessions.0.endsAt']],
    ['22:00', '01:00', ['sessions.0.endsAt']],
    ['09:00', null, []],
    [null, '09:00', []],
  ])('begins before it ends: %s to %s', (startsAt, endsAt, fields) => {
    expect(problems({}, [{ heldOn: TODAY, startsAt, endsAt }])).toEqual(fields);
  });

  it.each([
    [0, '09:00', ['reminderTime']],
    [0, '08:59', []],
    [1, '23:00', []],
    [null, '09:00', []],
  ])('reminds before it begins: %s days before at %s', (reminderDaysBefore, reminderTime, fields) => {
    const days = [{ heldOn: TODAY }, { heldOn: TODAY, startsAt: '09:00' }];
    expect(problems({ reminderDaysBefore, reminderTime }, days)).toEqual(fields);
  });

  it('names no day of its own twice', () => {
    const day = { id: '0197a5b0-0000-7000-8000-00000000000a', heldOn: TODAY };
    expect(problems({}, [day, { ...day, id: day.id.toUpperCase() }])).toEqual(['sessions']);
  });

  it.each([
    ['https://meet.example.jp/abc?d=1', []],
    ['HTTP://example.jp', []],
    ['javascript:alert(1)', ['onlineUrl']],
    ['https://', ['onlineUrl']],
    ['meet.example.jp', ['onlineUrl']],
    ['https://exa mple.jp', ['onlineUrl']],
  ])('links to pages of the web alone: %s', (onlineUrl, fields) => {
    expect(problems({ onlineUrl })).toEqual(fields);
  });

  it('closes registration at the end of its last day at the latest', () => {
    const sessions = [{ heldOn: TODAY }, { heldOn: '2025-06-12' }];
    const closing = (registrationClosesAt: string) => problems({ registrationClosesAt }, sessions);
    expect(closing('2025-06-13T00:00:00+09:00')).toEqual([]);
    expect(closing('2025-06-13T00:00:01+09:00')).toEqual(['registrationClosesAt']);
  });

  it('opens registration before it closes, said or not', () => {
    const sessions = [{ heldOn: TODAY, startsAt: '13:30' }];
    const registrationOpensAt = '2025-06-10T13:30:00+09:00';
    expect(problems({ registrationOpensAt }, sessions)).toEqual(['registrationOpensAt']);
    expect(problems({ registrationOpensAt: '2025-06-10T13:29:59+09:00' }, sessions)).toEqual([]);
    const registrationClosesAt = '2025-06-10T05:00:00Z';
    expect(problems({ registrationOpensAt, registrationClosesAt }, sessions)).toEqual([]);
    expect(problems({ registrationOpensAt: registrationClosesAt, registrationClosesAt }, sessions)).toEqual([
      'registrationOpensAt',
    ]);
  });

  it('that is held began today at the latest', () => {
    expect(problems({}, [{ heldOn: '2025-06-11' }, { heldOn: TODAY }], 'held')).toEqual([]);
    expect(problems({}, [{ heldOn: '2025-06-11' }], 'held')).toEqual(['sessions']);
    expect(problems({}, [{ heldOn: '2025-06-11' }], 'planned')).toEqual([]);
  });
});

describe('a day to which somebody has come', () => {
  const known = (attended: number) => [
    { id: 'a', heldOn: TODAY, seats: { confirmed: 2, waiting: 0, attended } },
    { id: 'b', heldOn: TODAY, seats: { confirmed: 2, waiting: 0, attended: 0 } },
  ];
  const moved = (id: string | undefined, heldOn: string, attended = 1) =>
    attendedDayProblems(
      known(attended),
      [completeSession({ heldOn: TODAY }), completeSession({ id, heldOn })],
      TODAY,
    );

  it('is not moved into the future, whatever the state of the event', () => {
    expect(moved('a', '2025-06-11')).toEqual([
      { field: 'sessions.1.heldOn', message: expect.stringContaining('先に受付を取り消して') as string },
    ]);
  });

  it.each<[string, string | undefined, string, number]>([
    ['is moved among the days that have been', 'a', '2025-06-01', 1],
    ['and one to which nobody has come, where it should', 'a', '2025-06-11', 0],
    ['as another of the event', 'b', '2025-06-11', 1],
    ['as a new one', undefined, '2025-06-11', 1],
  ])('%s', (_, id, heldOn, attended) => {
    expect(moved(id, heldOn, attended)).toEqual([]);
  });
});
