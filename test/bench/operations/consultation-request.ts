import { newId } from '@banso/platform';
import type { HttpRequest } from '../load/http-connection';
import type { Stage } from '../stage';

/** Days on which measured visits take place: the last month of the plan, as if it were this month. */
const MONTH = '2022-03';
const DAYS = 31;

/** A visit as the quick form posts it, with any business and any advisor. */
export function consultationBody({ businessIds, advisorIds }: Stage): string {
  return JSON.stringify({
    occurredOn: `${MONTH}-${String(1 + below(DAYS)).padStart(2, '0')}`,
    startedAt: '10:30',
    businessIds: [anyOf(businessIds)],
    advisorIds: [anyOf(advisorIds)],
    channel: 'visit',
    topics: ['finance'],
    summary: '資金繰りの相談。試算表を見ながら、来月の仕入と返済の予定を確かめた。',
    contactMinutes: 45,
  });
}

/** Posts a visit to the application. */
export function logRequest(stage: Stage): HttpRequest {
  return {
    method: 'POST',
    path: '/api/v1/consultations',
    headers: { ...stage.as.advisor, 'idempotency-key': newId() },
    body: consultationBody(stage),
  };
}

export function anyOf<T>(values: readonly T[]): T {
  const value = values[below(values.length)];
  if (value === undefined) throw new RangeError('Nothing to choose from');
  return value;
}

function below(limit: number): number {
  return Math.floor(Math.random() * limit);
}
