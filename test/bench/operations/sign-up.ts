import { setTimeout as sleep } from 'node:timers/promises';
import { dateInJapan } from '@banso/japan';
import { newId } from '@banso/platform';
import { businessFacts } from '../data/business-facts';
import { HttpConnection } from '../load/http-connection';
import { succeed } from '../load/load';
import { percentile } from '../load/statistics';
import type { Pace } from '../options';
import type { Stage } from '../stage';
import { drained, eventually } from './drained';

/** How a rush of sign-ups went. Nobody was lost and no seat was given twice, else it would have thrown. */
export interface Rush {
  people: number;
  seats: number;
  /** Milliseconds from the moment at which somebody sent the form until they were answered. */
  p50: number;
  p99: number;
  /** Milliseconds from the first form until all were answered, and until the mail server had every mail. */
  answeredIn: number;
  mailedIn: number;
}

interface RushOffer {
  people: number;
  seats: number;
  /** The forms are sent evenly in so many milliseconds, whether or not those before are answered. */
  milliseconds: number;
}

interface Offer {
  id: string;
  sessions: { id: string }[];
}

/** So much of a rush goes before it, at another event: what is measured is warm. */
const WARM_UP_SHARE = 0.1;

/** A good seminar in its first minute: four people a seat, evenly; each is sent a mail by the worker next door. */
export async function measureSignUps(stage: Stage, { signUps }: Pace): Promise<Rush> {
  const { people, seats, milliseconds } = signUps;
  const warmUp = { people: people * WARM_UP_SHARE, seats, milliseconds: milliseconds * WARM_UP_SHARE };
  await measureRush(stage, warmUp);
  return measureRush(stage, signUps);
}

/** As many at the same instant as there are seats. */
export function measureBurst(stage: Stage, { burst }: Pace): Promise<Rush> {
  return measureRush(stage, { people: burst, seats: burst, milliseconds: 0 });
}

async function measureRush(stage: Stage, { people, seats, milliseconds }: RushOffer): Promise<Rush> {
  await drained(stage);
  const event = await openEvent(stage, seats);
  const begun = performance.now();
  const answers = await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      const due = begun + (person * milliseconds) / people;
      await sleep(Math.max(0, due - performance.now()));
      const answer = await signUp(stage, event, person);
      return { ...answer, took: performance.now() - due };
    }),
  );
  const answeredIn = performance.now() - begun;
  await requireSeats(stage, event, seats, new Map(answers.map(({ code, state }) => [code, state])));
  await requireMails(stage, event, people);
  const took = answers.map((answer) => answer.took);
  return {
    ...{ people, seats, answeredIn, mailedIn: performance.now() - begun },
    ...{ p50: percentile(took, 0.5), p99: percentile(took, 0.99) },
  };
}

async function openEvent({ ours, as }: Stage, capacity: number): Promise<Offer> {
  const year = Number(dateInJapan(new Date()).slice(0, 4)) + 1;
  const connection = await HttpConnection.open(ours.port);
  const body = await succeed(connection, {
    method: 'POST',
    path: '/api/v1/chamber-events',
    headers: { ...as.staff, 'idempotency-key': newId() },
    body: JSON.stringify({
      ...{ title: '補助金活用セミナー', kind: 'seminar', venue: '産業会館', published: true },
      ...{ feeYen: 3000, memberFeeYen: 1000 },
      sessions: [{ heldOn: `${year}-06-09`, startsAt: '13:30', endsAt: '16:00', capacity }],
    }),
  });
  connection.close();
  return JSON.parse(body.toString()) as Offer;
}

/** As the public page sends it, from a phone with a connection and an address of its own behind the proxy. */
async function signUp(
  { ours }: Stage,
  { id, sessions }: Offer,
  person: number,
): Promise<{ code: string; state: string }> {
  const connection = await HttpConnection.open(ours.port);
  const body = await succeed(connection, {
    method: 'POST',
    path: `/api/v1/public/chambers/bench/events/${id}/registrations`,
    headers: {
      'idempotency-key': newId(),
      'x-forwarded-for': `198.18.${Math.floor(person / 250)}.${person % 250}`,
    },
    body: JSON.stringify({ ...formOf(person), sessionIds: sessions.map((day) => day.id), consent: true }),
  });
  connection.close();
  const { manageCode, seats } = JSON.parse(body.toString()) as {
    manageCode: string;
    seats: { state: string }[];
  };
  return { code: manageCode, state: seats[0]?.state ?? '' };
}

// Three of five say what the chamber knows their business by, one names a business that it does not know, one names none.
function formOf(person: number) {
  const { name, phone, familyName, givenName } = businessFacts(person);
  const said = [{ company: name, phone }, { company: name, phone }, { company: name }];
  const company = [...said, { company: `${familyName}企画室` }, {}][person % 5];
  const names = { familyName, givenName, familyKana: 'サンカ', givenKana: 'タロウ' };
  return { ...names, ...company, email: `person-${person}@bench.example` };
}

/** Throws unless the tables hold what people were told: each once, all seats given, the rest in line behind them. */
async function requireSeats(
  { ourDatabase }: Stage,
  { id }: Offer,
  seats: number,
  told: Map<string, string>,
): Promise<void> {
  const { rows } = await ourDatabase.query<{ code: string; state: string }>(
    `SELECT r.manage_code AS code, t.state FROM event_seats t JOIN event_registrations r ON r.id = t.registration_id
      WHERE t.event_id = $1 ORDER BY t.place`,
    [id],
  );
  const wanted = (place: number): string => (place < seats ? 'confirmed' : 'waiting');
  const wrong = rows.filter(({ code, state }, place) => state !== wanted(place) || told.get(code) !== state);
  if (wrong.length === 0 && rows.length === told.size) return;
  throw new Error(
    `${told.size} were signed up; the tables hold ${rows.length}, ${wrong.length} of them wrong`,
  );
}

/** Waits until the mail server has one mail for each; throws when it has another one. */
async function requireMails({ ourDatabase, mailSink }: Stage, { id }: Offer, people: number): Promise<void> {
  const { rows } = await ourDatabase.query<{ messageId: string }>(
    `SELECT m.message_id AS "messageId" FROM mails m
       JOIN event_registrations r ON starts_with(m.once_key, 'registration:' || r.id) WHERE r.event_id = $1`,
    [id],
  );
  const wanted = new Set(rows.map(({ messageId }) => messageId));
  const taken = () => mailSink.messageIds.filter((messageId) => wanted.has(messageId));
  await eventually('every mail is taken', () => Promise.resolve(new Set(taken()).size === people));
  if (wanted.size === people && taken().length === people) return;
  throw new Error(`${people} signed up; ${wanted.size} mails were written, ${taken().length} taken`);
}
