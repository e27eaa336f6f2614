import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { CaseKindService } from '@banso/support-cases';
import type { TestApplication, TestClient, TestResponse } from '@banso/testing';

/** A case as the program sends it: what the tests look at. */
export interface SentCase {
  id: string;
  kind: string;
  businessId: string;
  title: string;
  stage: string;
  stageLabel: string;
  openedOn: string;
  deadline: string | null;
  callRound: string | null;
  callRoundLabel: string | null;
  closedOn: string | null;
  result: string | null;
  resultNote: string | null;
  reopenReason: string | null;
  note: string | null;
  followsCaseId: string | null;
  advisors: { id: string; name: string; active: boolean }[];
  stages: { key: string; missing: { key: string }[] }[];
  openMilestones: { key: string; label: string }[];
  milestones: {
    id: string;
    key: string;
    label: string;
    reachedOn: string;
    small: string;
    voidedAt: string | null;
  }[];
  tasks: {
    id: string;
    title: string;
    assigneeId: string | null;
    state: string;
    doneOn: string | null;
    doneByName: string | null;
  }[];
  outcomes: { id: string; asOf: string; sales: string; note: string | null; voidedAt: string | null }[];
  chain: { id: string }[];
  guidance: { since: string | null; fullOn: string | null; full: boolean; warning: string | null } | null;
  voidedAt: string | null;
  version: number;
}

/** A refusal as the program sends it. */
export interface SentProblem {
  code: string;
  detail?: string;
  fields?: { field: string; message: string }[];
  missing?: { key: string }[];
  current?: SentCase;
}

/** Gives a chamber of a test the code lists and the kinds of case that every chamber begins with. */
export function withCaseKinds(t: TestApplication, chamberId: string): Promise<unknown> {
  return t.app.get(TenantDatabase).write({ chamberId }, async (tx) => {
    await t.app.get(CodeListService, { strict: false }).ensureDefaults(tx);
    await t.app.get(CaseKindService, { strict: false }).ensureDefaults(tx);
  });
}

/** Opens a case as somebody; whatever the program answers. */
export function openCase<Body = SentCase>(
  client: TestClient,
  fields: { businessId: string } & Record<string, unknown>,
  key = newId(),
): Promise<TestResponse<Body>> {
  const input = { kind: 'business-plan', title: '計画づくり', openedOn: '2019-04-01', ...fields };
  return client.post<Body>('/support-cases', input, { 'idempotency-key': key });
}

/** Records a milestone of a case as it is now. */
export function reach<Body = SentCase>(
  client: TestClient,
  { id, version }: SentCase,
  key: string,
  reachedOn: string,
): Promise<TestResponse<Body>> {
  return client.post<Body>(`/support-cases/${id}/milestones`, { version, key, reachedOn });
}
