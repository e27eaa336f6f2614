import { dateInJapan } from '@banso/japan';
import { Reminders } from '@banso/seminars';
import {
  attend,
  type EventFacts,
  openRegistrations,
  type RegistrationWorld,
  type TestEvent,
} from '../support/registrations';

interface Reminder {
  to_name: string;
  subject: string;
  text: string;
  attachments: { fileName: string; content?: string }[];
}

const daysAhead = (days: number) => dateInJapan(new Date(Date.now() + days * 86_400_000));
const [EVE, DAY, NEXT_DAY] = [9, 10, 11].map(daysAhead) as [string, string, string];
const at = (day: string, time: string) => new Date(`${day}T${time}+09:00`);
const NINE = at(EVE, '09:00:00');

describe('reminders', () => {
  let world: RegistrationWorld;
  let reminders: Reminders;
  beforeAll(async () => {
    world = await openRegistrations();
    reminders = world.context.get(Reminders);
  });
  afterAll(() => world.close());
  // What an earlier test left behind is over for the next.
  beforeEach(async () => {
    await world.database.sql(`UPDATE chamber_events SET state = 'cancelled', cancel_reason = 'x'`);
    await world.database.sql('DELETE FROM mails');
  });

  const event = async (facts: EventFacts = {}, settings = '') => {
    const made = await world.event({ days: [{ heldOn: DAY, startsAt: '13:30' }], ...facts });
    if (settings !== '') {
      await world.database.sql(`UPDATE chamber_events SET ${settings} WHERE id = $1`, [made.id]);
    }
    return made;
  };
  const signUp = (of: TestEvent, familyName: string, sessionIds = of.sessions) =>
    world.signUp(of, { familyName, email: 'taro@yamada.example' }, { sessionIds });
  const sweep = (now: Date) => reminders.sweep(now);
  const sent = () =>
    world.database.sql<Reminder>(
      `SELECT * FROM mails WHERE once_key LIKE '%:reminder:%' ORDER BY to_name, once_key`,
    );
  const told = async () => (await sent()).map(({ to_name }) => to_name.split(' ')[0]);
  const earlier = (registrationId: string) =>
    world.database.sql(
      `UPDATE event_seats SET given_at = given_at - interval '30 days' WHERE registration_id = $1`,
      [registrationId],
    );

  it('go the day before at nine in Japan, with ticket, place and the room online', async () => {
    const seminar = await event({}, `venue = '産業会館', online_url = 'https://meet.example.jp/1'`);
    await signUp(seminar, '席');
    await sweep(at(EVE, '08:59:59'));
    expect(await sent()).toEqual([]);
    await sweep(NINE);
    const [mail, ...others] = await sent();
    expect([mail?.subject, others]).toEqual(['【開催のご案内】経営セミナー', []]);
    expect(mail?.text).toMatch(/産業会館[^]*https:\/\/meet\.example\.jp\/1/);
    expect(mail?.attachments.map(({ fileName }) => fileName)).toEqual(['受付票.png', 'event.ics']);
  });

  it('go once, however often the job runs, and however many run it at once', async () => {
    const seminar = await event();
    for (const name of ['一', '二', '三']) await signUp(seminar, name);
    await Promise.all(Array.from({ length: 6 }, () => sweep(NINE)));
    await sweep(at(EVE, '09:01:00'));
    expect(await told()).toEqual(['一', '三', '二']);
  });

  it('go once also where the note that they went was lost', async () => {
    const seminar = await event();
    await signUp(seminar, '席');
    await sweep(NINE);
    await world.database.sql('UPDATE event_sessions SET reminded_on = NULL WHERE event_id = $1', [
      seminar.id,
    ]);
    await sweep(NINE);
    expect(await told()).toEqual(['席']);
  });

  it('go to nobody who waits, who took it back, who has come, or of an event that is called off', async () => {
    const seminar = await event({ days: [{ heldOn: DAY, startsAt: '13:30', capacity: 3 }] });
    await signUp(seminar, '席');
    const early = await signUp(seminar, '早く来た');
    await attend(world.database, early.id, seminar.sessions[0] ?? '');
    const gone = await signUp(seminar, '去');
    await world.changes.cancel(world.scope, gone.id, { by: 'staff', reason: null });
    await signUp(seminar, '席二');
    await signUp(seminar, '待');
    const off = await event();
    await signUp(off, '中止');
    const { version } = await world.eventReader.one(world.scope, off.id);
    await world.events.cancel(world.scope, off.id, version, '講師の急病');
    await sweep(NINE);
    expect(await told()).toEqual(['席', '席二']);
  });

  it('go to nobody who signed up or moved up after their time, also where they are late themselves', async () => {
    const seminar = await event(
      { days: [{ heldOn: DAY, startsAt: '13:30', capacity: 2 }] },
      'reminder_days_before = 14',
    );
    const [first, second] = [await signUp(seminar, '早'), await signUp(seminar, '去')];
    const waiting = await signUp(seminar, '待');
    for (const { id } of [first, second, waiting]) await earlier(id);
    await world.changes.cancel(world.scope, second.id, { by: 'staff', reason: null });
    await world.database.sql('UPDATE event_sessions SET capacity = NULL WHERE event_id = $1', [seminar.id]);
    await signUp(seminar, '後');
    await sweep(new Date());
    expect(await told()).toEqual(['早']);
  });

  it('go as long as the day has not begun', async () => {
    const seminar = await event();
    await signUp(seminar, '席');
    await sweep(at(DAY, '13:30:00'));
    expect(await sent()).toEqual([]);
    await sweep(at(DAY, '13:29:59'));
    expect(await told()).toEqual(['席']);
  });

  it('go until nine where nobody knows when the day begins, or three hours after their own time', async () => {
    await signUp(await event({ days: [{ heldOn: DAY }] }), '席');
    await sweep(at(DAY, '09:00:00'));
    expect(await sent()).toEqual([]);
    await sweep(at(DAY, '08:59:59'));
    expect(await told()).toEqual(['席']);
    const late = await event(
      { days: [{ heldOn: NEXT_DAY }] },
      `reminder_days_before = 0, reminder_time = '07:00'`,
    );
    await signUp(late, '当日');
    await sweep(at(NEXT_DAY, '10:00:00'));
    expect(await told()).toEqual(['席']);
    await sweep(at(NEXT_DAY, '09:59:59'));
    expect(new Set(await told())).toEqual(new Set(['席', '当日']));
  });

  it('go when the event says: days before, another time, the day itself, never', async () => {
    const [three, same, never] = [
      await event({}, `reminder_days_before = 3, reminder_time = '18:30'`),
      await event({}, `reminder_days_before = 0, reminder_time = '07:00'`),
      await event({}, 'reminder_days_before = NULL'),
    ];
    await signUp(three, '三日前');
    await signUp(same, '当日');
    await signUp(never, 'なし');
    await sweep(at(daysAhead(7), '18:29:59'));
    expect(await told()).toEqual([]);
    await sweep(at(daysAhead(7), '18:30:00'));
    expect(await told()).toEqual(['三日前']);
    await sweep(at(DAY, '07:00:00'));
    expect((await told()).sort()).toEqual(['三日前', '当日']);
    await sweep(at(DAY, '13:29:00'));
    expect(await told()).toHaveLength(2);
  });

  it('go for each day that somebody comes to, of two halves of a day in one', async () => {
    const days = [
      { heldOn: DAY, startsAt: '09:30' },
      { heldOn: DAY, startsAt: '13:30' },
      { heldOn: NEXT_DAY, startsAt: '09:30' },
    ];
    const course = await event({ days });
    await signUp(course, '両日');
    await signUp(course, '二日目', course.sessions.slice(2));
    await sweep(NINE);
    const [mail, ...others] = await sent();
    expect([mail?.to_name, others]).toEqual(['両日 太郎', []]);
    expect(mail?.text.match(/^・.*$/gm)).toHaveLength(2);
    expect(
      Buffer.from(mail?.attachments[1]?.content ?? '', 'base64')
        .toString()
        .match(/BEGIN:VEVENT/g),
    ).toHaveLength(2);
    await sweep(at(DAY, '09:00:00'));
    expect(await told()).toEqual(['両日', '両日', '二日目']);
  });

  it('go again where the day was put off afterwards', async () => {
    const seminar = await event();
    await signUp(seminar, '席');
    await sweep(NINE);
    await world.database.sql('UPDATE event_sessions SET held_on = $2 WHERE event_id = $1', [
      seminar.id,
      NEXT_DAY,
    ]);
    await sweep(at(EVE, '10:00:00'));
    expect(await told()).toEqual(['席']);
    await sweep(at(DAY, '09:00:00'));
    expect(await told()).toEqual(['席', '席']);
  });

  it.each([
    [
      'it was taken back',
      (_: TestEvent, id: string) => world.changes.cancel(world.scope, id, { by: 'registrant', reason: null }),
    ],
    ['the event is called off', ({ id }: TestEvent) => world.events.cancel(world.scope, id, 1, '講師の急病')],
    [
      'the place is another one, though nobody is told',
      ({ id }: TestEvent) => world.events.edit(world.scope, id, 1, { venue: '別館', notify: false }),
    ],
  ])('go no more when the mail server has not taken them and %s', async (_, happens) => {
    const seminar = await event();
    const { id } = await signUp(seminar, '席');
    await sweep(NINE);
    await happens(seminar, id);
    expect(await world.database.sql(`SELECT state FROM mails WHERE once_key LIKE '%:reminder:%'`)).toEqual([
      { state: 'withdrawn' },
    ]);
  });

  it('of other events go where one cannot be written', async () => {
    const [broken, well] = [await event(), await event()];
    await signUp(broken, '壊');
    await signUp(well, '席');
    const fails = `CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$`;
    await world.database.sql(fails);
    await world.database.sql(`CREATE TRIGGER fails BEFORE UPDATE OF reminded_on ON event_sessions
      FOR EACH ROW WHEN (NEW.event_id = '${broken.id}') EXECUTE FUNCTION fails()`);
    await expect(sweep(NINE)).rejects.toThrow('failed');
    expect(await told()).toEqual(['席']);
    await world.database.sql('DROP FUNCTION fails CASCADE');
  });

  it('stand in no trail: nobody has changed the day', async () => {
    await signUp(await event(), '席');
    const entries = () => world.database.sql('SELECT count(*) FROM audit_entries');
    const before = await entries();
    await sweep(NINE);
    expect(await told()).toEqual(['席']);
    expect(await entries()).toEqual(before);
  });
});
