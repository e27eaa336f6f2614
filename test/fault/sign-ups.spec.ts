import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { dateInJapan } from '@banso/japan';
import { Client } from 'pg';
import { Composition } from '../support/composition';
import { signIn } from '../support/http-client';
import { eventually } from '../support/processes';
import { SmtpSink } from '../support/smtp-sink';

const PASSWORD = 'sign-ups-test-password';
/** Who signs up between one blow and the next. */
const PEOPLE = 60;
const SEATS = 40;
const WHO_CANCEL = 12;
const AT_ONCE = 8;
const WITHIN_MS = 30_000;

/** Three lanes of two deliveries (ADR 0013): what one process has on its way at most. */
const ON_THEIR_WAY = 6;
const PROGRAMS = ['api-1', 'api-2', 'worker-1'];

/** What the mails' subjects begin with. */
const NOTICES = {
  confirmed: '【受付完了】',
  waiting: '【キャンセル待ち】',
  movedUp: '【ご参加いただけます】',
  cancelled: '【申込の取消】',
};

interface Registration {
  manageCode: string;
  cancelled: boolean;
  seats: { state: 'confirmed' | 'waiting' | 'cancelled' }[];
}

/** An answer that no caller should get, whatever dies. */
class WrongAnswer extends Error {}

const emailOf = (person: number): string => `person-${person}@example.jp`;

/** The whole way of a sign-up, from the public page to the mail server, while what does the work dies. */
describe('sign-ups while the worker that sends their mails dies again and again', () => {
  let sink: SmtpSink;
  let composition: Composition;
  let database: Client;
  let event: { id: string; sessions: { id: string }[] };
  let kills: number;
  let lastKill: Date;
  /** Message-IDs that the worker had claimed as it died and not marked: whether the server has them, nobody can know. */
  const doubtful = new Set<string>();

  beforeAll(async () => {
    sink = await SmtpSink.open();
    composition = await Composition.open({
      SAMPLE_PASSWORD: PASSWORD,
      PUBLIC_URL: 'http://banso.example',
      SMTP_URL: sink.url,
      MAIL_FROM: 'さがみ商工会議所 <info@sagami.example.jp>',
    });
    await composition.start(PROGRAMS);
    await composition.ready();
    database = new Client({ connectionString: composition.databaseUrl });
    await database.connect();
    event = await publish();
    kills = 0;
  });
  afterAll(async () => {
    await database?.end();
    await composition?.close();
    await sink?.stop();
  });

  const rowsOf = async <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    (await database.query(sql, parameters)).rows as Row[];

  async function publish(): Promise<typeof event> {
    const [api] = composition.apis;
    const session = await signIn(api?.url ?? '', 'staff', PASSWORD);
    const year = Number(dateInJapan(new Date()).slice(0, 4)) + 1;
    const answer = await fetch(`${api?.url}/api/v1/chamber-events`, {
      method: 'POST',
      headers: { ...session, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({
        ...{ title: '障害試験セミナー', kind: 'seminar', published: true },
        sessions: [{ heldOn: `${year}-06-09`, startsAt: '13:30', capacity: SEATS }],
      }),
    });
    expect(answer.status).toBe(201);
    return (await answer.json()) as typeof event;
  }

  /** Asks one api and the other, as a proxy does, until one answers; what is sent again bears the same key. */
  async function ask(
    person: number,
    method: 'POST' | 'GET' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<Registration> {
    const key = randomUUID();
    const deadline = Date.now() + WITHIN_MS;
    for (let attempt = person; Date.now() < deadline; attempt += 1) {
      const url = composition.apis[attempt % composition.apis.length]?.url;
      const answer = await fetch(`${url}/api/v1/public/chambers/sample/${path}`, {
        method,
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          'idempotency-key': key,
          'x-forwarded-for': `198.18.${Math.floor(person / 250)}.${person % 250}`,
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      }).catch(() => null);
      const text = await answer?.text().catch(() => null);
      if (answer?.ok && text != null) return JSON.parse(text) as Registration;
      if (answer && !answer.ok && answer.status !== 503) throw new WrongAnswer(`${answer.status} ${text}`);
      await sleep(100);
    }
    throw new Error(`Not answered within ${WITHIN_MS} ms: ${method} ${path}`);
  }

  const signUp = (person: number): Promise<Registration> =>
    ask(person, 'POST', `events/${event.id}/registrations`, {
      ...{ familyName: `参加${person}`, givenName: '花子', familyKana: 'サンカ', givenKana: 'ハナコ' },
      ...{ email: emailOf(person), sessionIds: event.sessions.map(({ id }) => id), consent: true },
    });

  /** Waits for the mail server to take some more: the worker is at it. */
  async function moreMails(mails: number): Promise<void> {
    const enough = sink.received.length + mails;
    await eventually('mails go', async () => sink.received.length >= enough);
  }

  function killWorker(): void {
    composition.service('worker-1').process.kill();
    lastKill = new Date();
    kills += 1;
  }

  /** The mail server goes in the middle of what it is told; `meanwhile` it is away, then it is back. */
  async function withoutMailServer(meanwhile: () => Promise<void>): Promise<void> {
    let held = 0;
    sink.message = () => {
      held += 1;
      return new Promise(() => undefined);
    };
    await eventually('mails are in its hands', async () => held > 0);
    await sink.stop();
    await meanwhile();
    sink.message = () => null;
    await sink.start();
  }

  /** The two minutes of those that died pass. */
  async function leasesEnd(): Promise<void> {
    const rows = await rowsOf<{ id: string }>(
      `UPDATE mails SET due_at = now() WHERE state = 'sending' AND due_at <= $1::timestamptz + interval '2 minutes'
       RETURNING message_id AS id`,
      [lastKill],
    );
    for (const { id } of rows) doubtful.add(id);
  }

  async function allSent(): Promise<void> {
    await eventually(
      'all mails are sent',
      async () => {
        await leasesEnd();
        return (await rowsOf(`SELECT FROM mails WHERE state <> 'sent' LIMIT 1`)).length === 0;
      },
      60_000,
    );
  }

  /** Each caller takes the next person when it has been answered. */
  async function forEachPerson(people: number, act: (person: number) => Promise<void>): Promise<void> {
    let next = 0;
    const caller = async (): Promise<void> => {
      while (next < people) await act(next++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, caller));
  }

  it('stand once each, and every notice of them arrives, twice only where nobody could know', async () => {
    const told = new Map<number, Registration>();
    let known = 0;
    const peopleSignUp = (): Promise<void> => {
      const first = known;
      known += PEOPLE;
      return forEachPerson(PEOPLE, async (place) => {
        told.set(first + place, await signUp(first + place));
      });
    };
    await Promise.all([peopleSignUp(), moreMails(5).then(killWorker)]);
    await Promise.all([
      peopleSignUp(),
      withoutMailServer(async () => {
        await peopleSignUp();
        killWorker();
      }),
    ]);
    await Promise.all([
      peopleSignUp(),
      moreMails(5).then(() => {
        composition.service('api-1').process.kill();
        killWorker();
      }),
    ]);
    const seated = [...told.keys()].filter((person) => told.get(person)?.seats[0]?.state === 'confirmed');
    await Promise.all([
      forEachPerson(WHO_CANCEL, async (place) => {
        const person = seated[place] ?? -1;
        await ask(person, 'DELETE', `registrations/${told.get(person)?.manageCode}`);
      }),
      moreMails(2).then(killWorker),
    ]);
    expect(sink.received.length).toBeLessThan(told.size + WHO_CANCEL); // the last blow fell in the middle too
    await allSent();

    const rows = await rowsOf<{ code: string; state: string; cancelled: boolean }>(
      `SELECT r.manage_code AS code, t.state, r.cancelled_at IS NOT NULL AS cancelled
         FROM event_registrations r JOIN event_seats t ON t.registration_id = r.id WHERE r.event_id = $1`,
      [event.id],
    );
    expect(rows.map(({ code }) => code).sort()).toEqual(
      [...told.values()].map(({ manageCode }) => manageCode).sort(),
    );
    expect(seated).toHaveLength(SEATS);
    expect(rows.filter(({ state }) => state === 'confirmed')).toHaveLength(SEATS);
    expect(rows.filter(({ cancelled }) => cancelled)).toHaveLength(WHO_CANCEL);

    const now = new Map(rows.map((row) => [row.code, row]));
    const wanted = [...told].flatMap(
      ([
        person,
        {
          manageCode,
          seats: [seat],
        },
      ]) => {
        const { state, cancelled } = now.get(manageCode) ?? { state: '', cancelled: false };
        const first = seat?.state === 'confirmed' ? NOTICES.confirmed : NOTICES.waiting;
        const movedUp = first === NOTICES.waiting && state === 'confirmed' ? [NOTICES.movedUp] : [];
        return [first, ...movedUp, ...(cancelled ? [NOTICES.cancelled] : [])].map(
          (notice) => `${emailOf(person)} ${notice}`,
        );
      },
    );
    const byId = new Map(
      sink.received.map(({ messageId, to, email }) => [
        messageId,
        `${to.join()} ${/^【.*?】/.exec(email.subject ?? '')?.[0]}`,
      ]),
    );
    expect([...byId.values()].sort()).toEqual(wanted.sort());

    // What the server took and a worker died over before it could say so: no sender can tell, ADR 0013.
    const { messageIds } = sink;
    const twice = messageIds.filter((id, place) => messageIds.indexOf(id) !== place);
    expect(twice.filter((id) => !doubtful.has(id))).toEqual([]);
    expect(new Set(twice).size).toBe(twice.length);
    expect(doubtful.size).toBeLessThanOrEqual(kills * ON_THEIR_WAY);
  }, 180_000);
});
