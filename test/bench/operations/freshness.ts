import { setTimeout as sleep } from 'node:timers/promises';
import { PLAN_CODE } from '../data/fill';
import { HttpConnection } from '../load/http-connection';
import { succeed } from '../load/load';
import { percentile } from '../load/statistics';
import type { Pace } from '../options';
import type { Stage } from '../stage';
import { logRequest } from './consultation-request';
import { drained } from './drained';

const WRITES_PER_SECOND = 200;
const WRITERS = 16;
const BETWEEN_BOARDS_MS = 10;
/** Long enough that what follows a write (the doorbell, the drain) is over. */
const BETWEEN_IDLE_WRITES_MS = 400;

export interface Freshness {
  /** Milliseconds. */
  p50: number;
  p99: number;
  samples: number;
  /** Writes a second while it was measured; null when one after another. */
  writesPerSecond: number | null;
}

/** One write at a time: from the record's own time stamp, which precedes the commit, to the board that holds it. */
export async function measureIdleFreshness(stage: Stage, { freshnessSamples }: Pace): Promise<Freshness> {
  await drained(stage);
  const connection = await HttpConnection.open(stage.ours.port);
  const ages: number[] = [];
  while (ages.length < freshnessSamples) {
    const written = await writtenAt(connection, stage);
    while ((await freshUntil(connection, stage)) <= written) await sleep(BETWEEN_BOARDS_MS);
    ages.push(Date.now() - written);
    await sleep(BETWEEN_IDLE_WRITES_MS);
  }
  connection.close();
  return summary(ages, null);
}

/** The same while 200 visits a second come in, whether or not the ones before are answered. */
export async function measureBusyFreshness(stage: Stage, { freshnessLoadMs }: Pace): Promise<Freshness> {
  await drained(stage);
  const reader = await HttpConnection.open(stage.ours.port);
  const waiting: number[] = [];
  const ages: number[] = [];
  const writing = writeSteadily(stage, freshnessLoadMs, waiting);
  let written: number | null = null;
  const done = writing.then((perSecond) => (written = perSecond));
  while (written === null || waiting.length > 0) {
    const fresh = await freshUntil(reader, stage);
    const now = Date.now();
    const shown = waiting.filter((at) => at < fresh);
    ages.push(...shown.map((at) => now - at));
    waiting.splice(0, waiting.length, ...waiting.filter((at) => at >= fresh));
    await sleep(BETWEEN_BOARDS_MS);
  }
  reader.close();
  return summary(ages, await done);
}

/** @returns how many were written a second; `into` gets the time stamps of what was acknowledged */
async function writeSteadily(stage: Stage, milliseconds: number, into: number[]): Promise<number> {
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, () => HttpConnection.open(stage.ours.port)),
  );
  const begun = performance.now();
  let sent = 0;
  await Promise.all(
    writers.map(async (writer) => {
      for (;;) {
        const due = begun + (sent * 1_000) / WRITES_PER_SECOND;
        if (due > begun + milliseconds) return;
        sent += 1;
        await sleep(due - performance.now());
        into.push(await writtenAt(writer, stage));
      }
    }),
  );
  writers.forEach((writer) => writer.close());
  return (sent * 1_000) / (performance.now() - begun);
}

async function writtenAt(connection: HttpConnection, stage: Stage): Promise<number> {
  const body = await succeed(connection, logRequest(stage));
  const { createdAt } = JSON.parse(body.toString()) as { createdAt: string };
  return Date.parse(createdAt);
}

/**
 * Everything committed before this instant is in the figures of the board that was just read. The board tells the
 * oldest change that is not; when it knows of none, all that was committed before it was asked for is in.
 */
async function freshUntil(connection: HttpConnection, stage: Stage): Promise<number> {
  const asked = Date.now();
  const body = await succeed(connection, {
    method: 'GET',
    path: `/api/v1/action-plans/${PLAN_CODE}/board`,
    headers: stage.as.advisor,
  });
  const staleSince = /"staleSince":(?:"([^"]+)"|null)/.exec(body.toString('latin1'));
  if (staleSince === null) throw new Error('The board does not tell how fresh it is');
  return staleSince[1] === undefined ? asked : Date.parse(staleSince[1]);
}

function summary(ages: readonly number[], writesPerSecond: number | null): Freshness {
  return { p50: percentile(ages, 0.5), p99: percentile(ages, 0.99), samples: ages.length, writesPerSecond };
}
