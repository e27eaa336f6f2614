import { newId } from '@banso/platform';
import { anyOf, below } from '../load/chance';
import type { HttpRequest } from '../load/http-connection';
import type { Stage } from '../stage';

/** The last month of the plan, as if it were this month. */
const THIS_MONTH = '2022-03';
const PLAN_YEARS = [2019, 2020, 2021];
const DAYS_OF_ANY_MONTH = 28;
const IDEMPOTENCY_KEY = 'idempotency-key';

/** A month of the plan's three fiscal years. */
export function anyMonth(): string {
  const month = new Date(Date.UTC(anyOf(PLAN_YEARS), 3 + below(12), 1));
  return month.toISOString().slice(0, 'YYYY-MM'.length);
}

/** Posts a visit of any day of a month to the application. */
export function logRequest(stage: Stage, month = THIS_MONTH): HttpRequest {
  return {
    method: 'POST',
    path: '/api/v1/consultations',
    headers: { ...stage.as.advisor, [IDEMPOTENCY_KEY]: newId() },
    body: visitBody(stage, month),
  };
}

/** The same to the bare server that leaves the same rows. */
export function bareLogRequest(stage: Stage, month: string): HttpRequest {
  return { ...floorLogRequest(stage, month), headers: { [IDEMPOTENCY_KEY]: newId() } };
}

/** The same to the floor. */
export function floorLogRequest(stage: Stage, month: string): HttpRequest {
  return { method: 'POST', path: '/consultations', body: visitBody(stage, month) };
}

// As the quick form posts it, with any business and any advisor.
function visitBody({ businessIds, advisorIds }: Stage, month: string): string {
  return JSON.stringify({
    occurredOn: `${month}-${String(1 + below(DAYS_OF_ANY_MONTH)).padStart(2, '0')}`,
    startedAt: '10:30',
    businessIds: [anyOf(businessIds)],
    advisorIds: [anyOf(advisorIds)],
    channel: 'visit',
    topics: ['finance'],
    summary: '資金繰りの相談。試算表を見ながら、来月の仕入と返済の予定を確かめた。',
    contactMinutes: 45,
  });
}
