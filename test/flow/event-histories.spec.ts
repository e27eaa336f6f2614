import { ChamberEventReader } from '@banso/seminars';
import fc from 'fast-check';
import { seatsAndLog } from '../support/attendance';
import { type ChamberAtWork, Town } from '../support/chamber-at-work';
import { eventsPlan } from '../support/events-plan';
import { DEEDS, type DeedsDone, EventHistory, eventHistories } from './event-history';
import { independentEvents, independentGatherings } from './independent-events';

/** Fixed, so that a failure is seen again; fast-check names the seed and the shortest history that fails. */
const SEEDS = [20190415, 20200401, 20210331];

interface Day {
  id: string;
  eventId: string;
  capacity: number | null;
  calledOff: boolean;
  confirmed: number;
  waiting: number;
  attended: number;
}

let town: Town;
beforeAll(async () => {
  town = await Town.open();
});
afterAll(() => town.close());

describe('whatever people do around events at the same time, through the services alone', () => {
  it('seats are never too many nor idle, and every figure kept up is that computed anew and counted plainly', async () => {
    const done: DeedsDone = new Map();
    const property = fc.asyncProperty(eventHistories, async ({ events, moments }) => {
      const chamber = await town.found(eventsPlan());
      const history = new EventHistory(chamber, town, done);
      await history.begin(events);
      for (const { acts, settles } of moments) {
        await history.play(acts);
        await seatsAreInOrder(chamber);
        if (settles) await figuresAgree(chamber);
      }
      await figuresAgree(chamber);
      await countsAgree(chamber, history);
      const kept = await chamber.stored();
      await town.rollups.recompute(chamber.scope.chamberId);
      expect(await chamber.stored()).toEqual(kept);
    });
    for (const seed of SEEDS) {
      await fc.assert(property, {
        seed,
        numRuns: 9,
        endOnFailure: false,
        interruptAfterTimeLimit: 120_000,
        markInterruptAsFailure: true,
      });
    }
    expect(DEEDS.filter((deed) => !done.has(deed))).toEqual([]);
  }, 400_000);
});

/** As they stand in the tables. */
function daysOf(chamber: ChamberAtWork): Promise<Day[]> {
  return chamber.sql<Day>(
    `SELECT s.id, s.event_id AS "eventId", s.capacity, e.state = 'cancelled' AS "calledOff",
            count(*) FILTER (WHERE t.state = 'confirmed')::int AS confirmed,
            count(*) FILTER (WHERE t.state = 'waiting')::int AS waiting,
            count(t.attended_at)::int AS attended
       FROM event_sessions s JOIN chamber_events e ON e.id = s.event_id LEFT JOIN event_seats t ON t.session_id = s.id
      WHERE s.chamber_id = $1 GROUP BY s.id, s.event_id, s.capacity, e.state, s.held_on, s.starts_at
      ORDER BY s.held_on, s.starts_at, s.id`,
  );
}

/** Nobody is let in over capacity here, so that there is no exception to it. */
async function seatsAreInOrder(chamber: ChamberAtWork): Promise<void> {
  for (const { id, capacity, calledOff, confirmed, waiting } of await daysOf(chamber)) {
    const room = (capacity ?? Infinity) - confirmed;
    expect({ id, tooMany: room < 0, idle: !calledOff && room > 0 && waiting > 0 }).toEqual({
      ...{ id, tooMany: false, idle: false },
    });
  }
}

/** What followed from the outbox is what the records come to, by the program and by a plain count. */
async function figuresAgree(chamber: ChamberAtWork): Promise<void> {
  await chamber.drain(2);
  const { outcome, detail } = await town.verification.verify(chamber.scope.chamberId);
  expect({ outcome, drift: detail.drift }).toEqual({ outcome: 'done', drift: [] });
  const kept = await chamber.stored();
  const stored = new Map(
    kept.map(({ key, period, dimension, dimension_key, value }) => [
      [key, period, dimension, dimension_key].join(' '),
      value,
    ]),
  );
  for (const { figure, value } of await independentEvents(chamber)) {
    expect({ figure, value: stored.get(figure) ?? '0' }).toEqual({ figure, value });
  }
  const gatherings = kept.filter(({ key, dimension }) => key === 'gatherings' && dimension === 'total');
  expect(
    gatherings.map(({ period, numerator, denominator }) => [
      ...[period, Number(numerator), Number(denominator)],
    ]),
  ).toEqual(
    (await independentGatherings(chamber)).map(({ period, numerator, denominator }) => [
      ...[period, numerator, denominator],
    ]),
  );
}

/** What an event tells of its people is what a plain count tells, and who has come is what the log of its doors tells. */
async function countsAgree(chamber: ChamberAtWork, { events }: EventHistory): Promise<void> {
  const days = await daysOf(chamber);
  for (const { id } of events) {
    const { people, sessions } = await town.get(ChamberEventReader).one(chamber.scope, id);
    expect(sessions.map((session) => ({ id: session.id, ...session.seats }))).toEqual(
      days
        .filter(({ eventId }) => eventId === id)
        .map(({ id: day, confirmed, waiting, attended }) => ({ id: day, confirmed, waiting, attended })),
    );
    const { stored, attendedByLog } = await seatsAndLog(town, id);
    for (const { registrationId, sessionId, state, attendedAt } of stored) {
      expect(attendedAt).toBe(attendedByLog[`${registrationId} ${sessionId}`] ?? null);
      if (attendedAt !== null) expect(state).toBe('confirmed');
    }
    const attended = new Set(
      stored.filter((seat) => seat.attendedAt !== null).map((seat) => seat.registrationId),
    );
    expect(people.attended).toBe(attended.size);
  }
}
