import { THREE_CHARACTERS, TWO_CHARACTERS } from '../data/business-facts';
import { PLAN_CODE } from '../data/fill';
import { anyOf } from '../load/chance';
import { compare, type Comparison, type Side, type Sides, warmUp } from '../load/compare';
import type { HttpRequest } from '../load/http-connection';
import type { Operation } from '../load/load';
import type { Pace } from '../options';
import type { ServerProcess } from '../server-process';
import type { Stage } from '../stage';
import { anyMonth, bareLogRequest, floorLogRequest, logRequest } from './consultation-request';
import { drained } from './drained';

const CONNECTIONS: readonly number[] = [1, 16];

/** An operation that both sides answer over HTTP. */
export interface HttpOperation {
  key: string;
  title: string;
  /** The least share of the floor's throughput that is aimed at; null where no aim was set. */
  aim: number | null;
  /** How many do it at once, where it is not one and sixteen. */
  connections?: readonly number[];
  /** Called for each round of load. */
  ours(stage: Stage): Operation;
  floor(stage: Stage): Operation;
  /** The same work as ours, bare; where the floor does less than that. */
  bound?(stage: Stage): Operation;
}

export const READING: readonly HttpOperation[] = [
  search('search2', 'Search, two characters', 1, TWO_CHARACTERS),
  search('search3', 'Search, three characters', null, THREE_CHARACTERS),
  {
    key: 'business',
    title: 'Business page (two requests)',
    aim: 0.6,
    ours: (stage) => () => page(`/api/v1/businesses/${anyOf(stage.businessIds)}`, stage.as.advisor),
    floor: (stage) => () => page(`/businesses/${anyOf(stage.businessIds)}`),
  },
  {
    key: 'board',
    title: 'Board',
    aim: 0.75,
    ours: (stage) => () => [get(`/api/v1/action-plans/${PLAN_CODE}/board`, stage.as.advisor)],
    floor: () => () => [get('/board')],
  },
];

export const WRITING: readonly HttpOperation[] = [
  {
    key: 'log',
    title: 'Log one consultation',
    aim: 0.5,
    ours: (stage) => visits((month) => logRequest(stage, month)),
    floor: (stage) => visits((month) => floorLogRequest(stage, month)),
    bound: (stage) => visits((month) => bareLogRequest(stage, month)),
  },
];

/** All sides, warm, at one and at sixteen connections. */
export async function measureOverHttp(
  operation: HttpOperation,
  stage: Stage,
  pace: Pace,
): Promise<Comparison[]> {
  const sides = sidesOf(operation, stage);
  await warmUp(sides, pace);
  const comparisons: Comparison[] = [];
  for (const connections of operation.connections ?? CONNECTIONS) {
    comparisons.push(await compare(sides, connections, pace, () => drained(stage)));
  }
  return comparisons;
}

function sidesOf(operation: HttpOperation, stage: Stage): Sides {
  const side = ({ port }: ServerProcess, round: (stage: Stage) => Operation): Side => ({
    port,
    round: () => round(stage),
  });
  return {
    floor: side(stage.floor, operation.floor),
    ours: side(stage.ours, operation.ours),
    bound: operation.bound === undefined ? null : side(stage.bound, operation.bound),
  };
}

// Each round in some other month: all in one would leave years' worth of records there, and each drain of the application
// reads the month.
function visits(request: (month: string) => HttpRequest): Operation {
  const month = anyMonth();
  return () => [request(month)];
}

function search(key: string, title: string, aim: number | null, words: readonly string[]): HttpOperation {
  const query = (): string => encodeURIComponent(anyOf(words));
  return {
    key,
    title,
    aim,
    ours: (stage) => () => [get(`/api/v1/businesses?q=${query()}`, stage.as.advisor)],
    floor: () => () => [get(`/businesses?q=${query()}`)],
  };
}

// As the page does: the business, and the first twenty lines of its story.
function page(path: string, headers?: Record<string, string>): HttpRequest[] {
  return [get(path, headers), get(`${path}/timeline`, headers)];
}

function get(path: string, headers: Record<string, string> = {}): HttpRequest {
  return { method: 'GET', path, headers };
}
