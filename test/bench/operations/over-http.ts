import { THREE_CHARACTERS, TWO_CHARACTERS } from '../data/business-facts';
import { PLAN_CODE } from '../data/fill';
import { compare, type Comparison } from '../load/compare';
import type { HttpRequest } from '../load/http-connection';
import type { Operation } from '../load/load';
import type { Pace } from '../options';
import type { Stage } from '../stage';
import { anyOf, consultationBody, logRequest } from './consultation-request';
import { drained } from './drained';

const CONNECTIONS = [1, 16];

/** An operation that both sides answer over HTTP. */
export interface HttpOperation {
  key: string;
  title: string;
  /** The least share of the floor's throughput that is aimed at; null where no aim was set. */
  aim: number | null;
  ours(stage: Stage): Operation;
  floor(stage: Stage): Operation;
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
    ours: (stage) => () => [logRequest(stage)],
    floor: (stage) => () => [{ method: 'POST', path: '/consultations', body: consultationBody(stage) }],
  },
];

/** Both sides at one and at sixteen connections. */
export async function measureOverHttp(
  operation: HttpOperation,
  stage: Stage,
  pace: Pace,
): Promise<Comparison[]> {
  const floor = { port: stage.floor.port, operation: operation.floor(stage) };
  const ours = { port: stage.ours.port, operation: operation.ours(stage) };
  const comparisons: Comparison[] = [];
  for (const connections of CONNECTIONS) {
    comparisons.push(await compare(floor, ours, connections, pace, () => drained(stage)));
  }
  return comparisons;
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
