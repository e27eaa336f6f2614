import { newId, TenantDatabase } from '@banso/platform';
import { type Role, ROLES } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestResponse } from '@banso/testing';
import {
  type Ids,
  type Kind,
  markedPlan,
  REVIEWED_YEAR,
  sendPlan,
  settleChamber,
  TABLE_OF,
} from '../support/marked-chamber';
import {
  type ApiDescription,
  describedApi,
  fillPath,
  type Route,
  routesOf,
  type Schema,
} from '../support/routes';

const MARK = { a: '甲標', b: '乙標' };
const SLUG = { a: 'kou-mark', b: 'otsu-mark' };
const OF_B = new RegExp(`${MARK.b}|${SLUG.b}|@b\\.test\\.example`);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Placeholders that name no record of a chamber's. */
const WORDS: Record<string, string> = {
  list: 'topic',
  fiscalYear: String(REVIEWED_YEAR + 1),
  question: 'marked-question',
  chamberCode: 'a', // whose pages are looked at, by people of the chamber as by anybody
};

/** How a route is asked rightly. */
interface Asking {
  /** A role that may. */
  as: Role;
  /** What the placeholders name, in their order; words are left out. */
  at?: Kind[];
  /** With every id that the route takes. `version` is that of the last record in the path. */
  body?: (ids: Ids, version: number) => object;
  /** For routes that take a plan file. */
  file?: (ids: Ids) => string;
}

const VISIT = { occurredOn: '2019-06-03', channel: 'visit', summary: '経営相談' };
const involving = ({ business, colleague, node }: Ids): object => ({
  businessIds: [business],
  advisorIds: [colleague],
  planNodeId: node,
});

const ARRIVED = { action: 'arrived', happenedAt: '2019-06-10T04:00:00Z', letIn: true };

const organised = ({ department, colleague, node }: Ids): object => ({
  departmentId: department,
  staffId: colleague,
  planNodeIds: [node],
});

const pairOf = ({ registration, partner }: Ids): object => ({
  registrationId: registration,
  partnerRegistrationId: partner,
});

/** Every route that takes an id, in an order in which a chamber could ask them of its own records one after another. */
const ASKED: Record<string, Asking> = {
  'GET /api/v1/businesses/{id}': { as: 'advisor', at: ['business'] },
  'GET /api/v1/businesses/{id}/timeline': { as: 'advisor', at: ['business'] },
  'POST /api/v1/businesses': {
    as: 'staff',
    body: ({ colleague, guest }) => ({
      name: '新しい事業所',
      advisorId: colleague,
      membership: { joinedOn: '2020-04-01', referrerBusinessId: guest, referrerStaffId: colleague },
    }),
  },
  'PATCH /api/v1/businesses/{id}': {
    as: 'advisor',
    at: ['business'],
    body: ({ colleague }, version) => ({ version, note: '追記', advisorId: colleague }),
  },
  'POST /api/v1/businesses/{id}/persons': {
    as: 'advisor',
    at: ['business'],
    body: () => ({ familyName: '佐藤' }),
  },
  'PATCH /api/v1/businesses/{id}/persons/{personId}': {
    as: 'advisor',
    at: ['business', 'person'],
    body: (_, version) => ({ version, position: '専務' }),
  },
  'POST /api/v1/businesses/{id}/memberships': {
    as: 'staff',
    at: ['guest'],
    body: ({ business, colleague }) => ({
      joinedOn: '2020-04-01',
      referrerBusinessId: business,
      referrerStaffId: colleague,
    }),
  },
  'PATCH /api/v1/businesses/{id}/memberships/{membershipId}': {
    as: 'staff',
    at: ['business', 'membership'],
    body: ({ guest, colleague }, version) => ({
      version,
      units: 2,
      referrerBusinessId: guest,
      referrerStaffId: colleague,
    }),
  },
  'POST /api/v1/businesses/{id}/memberships/{membershipId}/withdrawal': {
    as: 'staff',
    at: ['business', 'membership'],
    body: (_, version) => ({ version, withdrawnOn: '2021-03-31', reason: '廃業' }),
  },
  'GET /api/v1/membership-campaigns/{id}': { as: 'advisor', at: ['campaign'] },
  'PATCH /api/v1/membership-campaigns/{id}': {
    as: 'staff',
    at: ['campaign'],
    body: (_, version) => ({ version, target: 20 }),
  },
  'POST /api/v1/membership-campaigns/{id}/void': {
    as: 'staff',
    at: ['campaign'],
    body: (_, version) => ({ version, reason: '中止' }),
  },
  'GET /api/v1/businesses/{id}/dues': { as: 'staff', at: ['business'] },
  'POST /api/v1/dues/payments': { as: 'staff', body: ({ dues }) => ({ ids: [dues], paidOn: '2019-06-28' }) },
  'PATCH /api/v1/dues/{id}': {
    as: 'staff',
    at: ['dues'],
    body: (_, version) => ({ version, note: '電話済み' }),
  },
  'GET /api/v1/business-imports/{id}': { as: 'staff', at: ['import'] },
  'POST /api/v1/business-imports/{id}/run': { as: 'staff', at: ['import'] },
  'POST /api/v1/consultations': { as: 'advisor', body: (ids) => ({ ...VISIT, ...involving(ids) }) },
  'GET /api/v1/consultations/{id}': { as: 'advisor', at: ['consultation'] },
  'PATCH /api/v1/consultations/{id}': {
    as: 'advisor',
    at: ['consultation'],
    body: (ids, version) => ({ version, summary: '書き直し', ...involving(ids) }),
  },
  'POST /api/v1/consultations/{id}/void': {
    as: 'advisor',
    at: ['consultation'],
    body: (_, version) => ({ version, reason: '誤入力' }),
  },
  'PATCH /api/v1/counting-policies/{id}': {
    as: 'administrator',
    at: ['policy'],
    body: (_, version) => ({ version, note: '改めた' }),
  },
  'PATCH /api/v1/departments/{id}': {
    as: 'administrator',
    at: ['department'],
    body: (_, version) => ({ version, name: '企画課' }),
  },
  'POST /api/v1/staff': {
    as: 'administrator',
    body: ({ department }) => ({
      email: 'new@a.test.example',
      familyName: '新田',
      givenName: '一郎',
      role: 'staff',
      departmentId: department,
      password: newId(),
    }),
  },
  'PATCH /api/v1/staff/{id}': {
    as: 'administrator',
    at: ['colleague'],
    body: ({ department }, version) => ({ version, givenName: '次郎', departmentId: department }),
  },
  'PATCH /api/v1/code-lists/{list}/entries/{id}': {
    as: 'administrator',
    at: ['codeEntry'],
    body: (_, version) => ({ version, label: '新しい名前' }),
  },
  'GET /api/v1/action-plans/{code}': { as: 'executive', at: ['plan'] },
  'GET /api/v1/action-plans/{code}/board': { as: 'executive', at: ['plan'] },
  'PUT /api/v1/action-plans/{code}': {
    as: 'administrator',
    at: ['plan'],
    file: ({ plan }) => markedPlan(plan, '新版'),
  },
  'GET /api/v1/indicators/{id}': { as: 'executive', at: ['indicator'] },
  'GET /api/v1/indicators/{id}/records': { as: 'executive', at: ['indicator'] },
  'GET /api/v1/indicators/{id}/manual-entries': { as: 'executive', at: ['indicator'] },
  'POST /api/v1/indicators/{id}/manual-entries': {
    as: 'staff',
    at: ['indicator'],
    body: () => ({ datedOn: '2019-07-01', value: 1 }),
  },
  'PATCH /api/v1/indicators/{id}/manual-entries/{entryId}': {
    as: 'staff',
    at: ['indicator', 'entry'],
    body: (_, version) => ({ version, value: 4 }),
  },
  'POST /api/v1/indicators/{id}/manual-entries/{entryId}/void': {
    as: 'staff',
    at: ['indicator', 'entry'],
    body: (_, version) => ({ version, reason: '誤入力' }),
  },
  'PUT /api/v1/plan-nodes/{id}/goal-reviews/{fiscalYear}': {
    as: 'executive',
    at: ['node'],
    body: () => ({ status: 'achieved' }),
  },
  'POST /api/v1/survey-rounds': {
    as: 'staff',
    body: ({ department, colleague }) => ({
      survey: 'business-climate',
      title: '新しい回',
      surveyedOn: '2019-09-13',
      distributed: 100,
      returned: 40,
      departmentId: department,
      staffId: colleague,
    }),
  },
  'GET /api/v1/survey-rounds/{id}': { as: 'advisor', at: ['round'] },
  'PATCH /api/v1/survey-rounds/{id}': {
    as: 'staff',
    at: ['round'],
    body: ({ department, colleague }, version) => ({
      version,
      returned: 50,
      departmentId: department,
      staffId: colleague,
    }),
  },
  'POST /api/v1/survey-rounds/{id}/void': {
    as: 'staff',
    at: ['round'],
    body: (_, version) => ({ version, reason: '誤入力' }),
  },
  'GET /api/v1/examination-sittings/{id}': { as: 'advisor', at: ['sitting'] },
  'PATCH /api/v1/examination-sittings/{id}': {
    as: 'staff',
    at: ['sitting'],
    body: (_, version) => ({ version, examinees: 40 }),
  },
  'POST /api/v1/examination-sittings/{id}/void': {
    as: 'staff',
    at: ['sitting'],
    body: (_, version) => ({ version, reason: '誤入力' }),
  },
  'GET /api/v1/yearly-totals/{id}': { as: 'advisor', at: ['total'] },
  'PATCH /api/v1/yearly-totals/{id}': {
    as: 'staff',
    at: ['total'],
    body: (_, version) => ({ version, amount: 40 }),
  },
  'POST /api/v1/yearly-totals/{id}/void': {
    as: 'staff',
    at: ['total'],
    body: (_, version) => ({ version, reason: '誤入力' }),
  },
  'GET /api/v1/feedback/{id}': { as: 'advisor', at: ['voice'] },
  'PATCH /api/v1/feedback/{id}': {
    as: 'advisor',
    at: ['voice'],
    body: ({ department, colleague, business }, version) => ({
      version,
      departmentId: department,
      staffId: colleague,
      businessId: business,
    }),
  },
  'PUT /api/v1/feedback/{id}/answer': {
    as: 'advisor',
    at: ['voice'],
    body: (_, version) => ({ version, answer: 'はい', answeredOn: '2019-06-10', byMail: false }),
  },
  'POST /api/v1/feedback/{id}/void': {
    as: 'advisor',
    at: ['voice'],
    body: (_, version) => ({ version, reason: '重複' }),
  },
  'GET /api/v1/schemes/{id}': { as: 'auditor', at: ['scheme'] },
  'PATCH /api/v1/schemes/{id}': {
    as: 'administrator',
    at: ['scheme'],
    body: (_, version) => ({ version, enabled: true }),
  },
  'GET /api/v1/schemes/{id}/diagnosis': { as: 'auditor', at: ['scheme'] },
  'POST /api/v1/schemes/{id}/diagnosis': { as: 'advisor', at: ['scheme'] },
  'GET /api/v1/schemes/{id}/results': { as: 'auditor', at: ['scheme'] },
  'GET /api/v1/schemes/{id}/calls': { as: 'auditor', at: ['scheme'] },
  'GET /api/v1/schemes/{id}/calls.xlsx': { as: 'advisor', at: ['scheme'] },
  'POST /api/v1/schemes/{id}/calls': {
    as: 'advisor',
    at: ['scheme'],
    body: ({ guest, colleague }) => ({ businessIds: [guest], staffId: colleague }),
  },
  'PATCH /api/v1/scheme-calls/{id}': {
    as: 'advisor',
    at: ['schemeCall'],
    body: ({ colleague }, version) => ({ version, staffId: colleague, outcome: 'told' }),
  },
  'POST /api/v1/scheme-calls/{id}/void': {
    as: 'advisor',
    at: ['schemeCall'],
    body: (_, version) => ({ version, reason: '重複' }),
  },
  'GET /api/v1/businesses/{id}/scheme-diagnosis': { as: 'auditor', at: ['business'] },
  'GET /api/v1/businesses/{id}/visit-card': { as: 'auditor', at: ['business'] },
  'PUT /api/v1/businesses/{id}/scheme-answers/{question}': {
    as: 'advisor',
    at: ['business'],
    body: () => ({ yes: true }),
  },
  'POST /api/v1/petitions': {
    as: 'staff',
    body: ({ department, colleague }) => ({
      title: '新しい要望',
      addressee: 'mayor',
      submittedOn: '2019-10-02',
      departmentId: department,
      staffId: colleague,
      items: [{ text: '項目', departmentId: department }],
    }),
  },
  'GET /api/v1/petitions/{id}': { as: 'advisor', at: ['petition'] },
  // An item has the version of its petition: asked first, before anything has changed that.
  'PUT /api/v1/petitions/{id}/items/{itemId}/answer': {
    as: 'staff',
    at: ['petition', 'petitionItem'],
    body: (_, version) => ({ version, state: 'realised', answeredOn: '2019-12-01' }),
  },
  'PATCH /api/v1/petitions/{id}': {
    as: 'staff',
    at: ['petition'],
    body: ({ department, colleague, petitionItem }, version) => ({
      version,
      departmentId: department,
      staffId: colleague,
      items: [{ id: petitionItem, text: '項目', departmentId: department }],
    }),
  },
  'POST /api/v1/petitions/{id}/void': {
    as: 'staff',
    at: ['petition'],
    body: (_, version) => ({ version, reason: '誤入力' }),
  },
  'PATCH /api/v1/case-kinds/{id}': {
    as: 'administrator',
    at: ['caseKind'],
    body: (_, version) => ({ version, label: '経営の分析' }),
  },
  'POST /api/v1/support-cases': {
    as: 'advisor',
    body: ({ business, colleague, earlierCase }) => ({
      kind: 'bcp',
      title: '新しい案件',
      businessId: business,
      advisorIds: [colleague],
      followsCaseId: earlierCase,
    }),
  },
  'POST /api/v1/support-cases/hand-over': {
    as: 'administrator',
    body: ({ colleague, successor }) => ({ fromStaffId: colleague, toStaffId: successor }),
  },
  'GET /api/v1/support-cases/{id}': { as: 'executive', at: ['supportCase'] },
  'PATCH /api/v1/support-cases/{id}': {
    as: 'advisor',
    at: ['supportCase'],
    body: ({ colleague, earlierCase }, version) => ({
      version,
      stage: 'proposal',
      advisorIds: [colleague],
      followsCaseId: earlierCase,
    }),
  },
  'POST /api/v1/support-cases/{id}/milestones': {
    as: 'advisor',
    at: ['earlierCase'],
    body: (_, version) => ({ version, key: 'business-analysis', reachedOn: '2019-06-01' }),
  },
  'PATCH /api/v1/support-cases/{id}/milestones/{milestoneId}': {
    as: 'advisor',
    at: ['supportCase', 'caseMilestone'],
    body: (_, version) => ({ version, reachedOn: '2019-07-02' }),
  },
  'POST /api/v1/support-cases/{id}/milestones/{milestoneId}/void': {
    as: 'advisor',
    at: ['supportCase', 'caseMilestone'],
    body: (_, version) => ({ version, reason: '誤入力' }),
  },
  'POST /api/v1/support-cases/{id}/tasks': {
    as: 'advisor',
    at: ['supportCase'],
    body: ({ colleague }, version) => ({ version, title: '電話', assigneeId: colleague }),
  },
  'PATCH /api/v1/support-cases/{id}/tasks/{taskId}': {
    as: 'advisor',
    at: ['supportCase', 'caseTask'],
    body: ({ colleague }, version) => ({ version, state: 'done', assigneeId: colleague }),
  },
  'POST /api/v1/support-cases/{id}/outcomes': {
    as: 'advisor',
    at: ['earlierCase'],
    body: (_, version) => ({ version, asOf: '2020-06-01', sales: 'up', grossProfit: 'up' }),
  },
  'PATCH /api/v1/support-cases/{id}/outcomes/{outcomeId}': {
    as: 'advisor',
    at: ['supportCase', 'caseOutcome'],
    body: (_, version) => ({ version, sales: 'down' }),
  },
  'POST /api/v1/support-cases/{id}/outcomes/{outcomeId}/void': {
    as: 'advisor',
    at: ['supportCase', 'caseOutcome'],
    body: (_, version) => ({ version, reason: '誤入力' }),
  },
  'POST /api/v1/support-cases/{id}/close': {
    as: 'advisor',
    at: ['supportCase'],
    body: (_, version) => ({ version, closedOn: '2020-07-01', result: 'achieved' }),
  },
  'POST /api/v1/support-cases/{id}/reopen': {
    as: 'advisor',
    at: ['supportCase'],
    body: (_, version) => ({ version, reason: '続きがある' }),
  },
  'POST /api/v1/support-cases/{id}/void': {
    as: 'advisor',
    at: ['supportCase'],
    body: (_, version) => ({ version, reason: '二重' }),
  },
  'POST /api/v1/mails/{id}/retry': { as: 'administrator', at: ['mail'] },
  'POST /api/v1/chamber-events': {
    as: 'staff',
    body: (ids) => ({
      title: '新しい催事',
      kind: 'seminar',
      sessions: [{ heldOn: '2019-07-01' }],
      ...organised(ids),
    }),
  },
  'GET /api/v1/chamber-events/{id}': { as: 'executive', at: ['chamberEvent'] },
  'PATCH /api/v1/chamber-events/{id}': {
    as: 'staff',
    at: ['chamberEvent'],
    body: (ids, version) => ({
      version,
      sessions: [{ id: ids.eventSession, heldOn: '2019-06-11' }],
      ...organised(ids),
    }),
  },
  'GET /api/v1/chamber-events/{id}/eligibles': { as: 'executive', at: ['chamberEvent'] },
  'PUT /api/v1/chamber-events/{id}/eligibles': {
    as: 'staff',
    at: ['chamberEvent'],
    body: ({ business }) => ({ businessIds: [business] }),
  },
  'PUT /api/v1/chamber-events/{id}/eligibles/{businessId}': { as: 'staff', at: ['chamberEvent', 'guest'] },
  'DELETE /api/v1/chamber-events/{id}/eligibles/{businessId}': {
    as: 'staff',
    at: ['chamberEvent', 'business'],
  },
  'POST /api/v1/chamber-events/{id}/eligibles/members': {
    as: 'staff',
    at: ['chamberEvent'],
    body: () => ({ on: '2019-06-10' }),
  },
  'POST /api/v1/chamber-events/{id}/copies': {
    as: 'staff',
    at: ['chamberEvent'],
    body: () => ({ startsOn: '2020-06-10' }),
  },
  'POST /api/v1/chamber-events/{id}/change-notices': {
    as: 'staff',
    at: ['chamberEvent'],
    body: ({ eventSession }) => ({ sessions: [{ id: eventSession, heldOn: '2019-06-10' }] }),
  },
  'POST /api/v1/chamber-events/{id}/holding': { as: 'staff', at: ['chamberEvent'] },
  'DELETE /api/v1/chamber-events/{id}/holding': { as: 'staff', at: ['chamberEvent'] },
  'POST /api/v1/chamber-events/{id}/cancellation': {
    as: 'staff',
    at: ['spareEvent'],
    body: (_, version) => ({ version, reason: '中止' }),
  },
  'GET /api/v1/chamber-events/{id}/registrations': { as: 'executive', at: ['chamberEvent'] },
  'GET /api/v1/chamber-events/{id}/registrations.xlsx': { as: 'executive', at: ['chamberEvent'] },
  'POST /api/v1/chamber-events/{id}/registrations': {
    as: 'advisor',
    at: ['chamberEvent'],
    body: ({ eventSession, business }) => ({
      familyName: '佐藤',
      givenName: '花子',
      sessionIds: [eventSession],
      businessId: business,
    }),
  },
  'GET /api/v1/chamber-events/{id}/outcomes': { as: 'executive', at: ['chamberEvent'] },
  'POST /api/v1/chamber-events/{id}/outcomes': {
    as: 'advisor',
    at: ['chamberEvent'],
    body: (ids) => ({
      lines: [{ kind: 'negotiation', quantity: 1, occurredOn: '2019-07-01', ...pairOf(ids) }],
    }),
  },
  'PATCH /api/v1/chamber-events/{id}/outcomes/{outcomeId}': {
    as: 'advisor',
    at: ['chamberEvent', 'outcome'],
    body: (ids, version) => ({ version, partnerName: null, ...pairOf(ids) }),
  },
  'POST /api/v1/chamber-events/{id}/outcomes/{outcomeId}/void': {
    as: 'advisor',
    at: ['chamberEvent', 'outcome'],
    body: (_, version) => ({ version, reason: '誤記' }),
  },
  'GET /api/v1/chamber-events/{id}/questionnaire': { as: 'executive', at: ['publicEvent'] },
  'PUT /api/v1/chamber-events/{id}/questionnaire': { as: 'staff', at: ['chamberEvent'] },
  'PATCH /api/v1/chamber-events/{id}/questionnaire': {
    as: 'staff',
    at: ['publicEvent'],
    body: () => ({ version: 2, daysOpen: 7 }),
  },
  'GET /api/v1/chamber-events/{id}/questionnaire/results': { as: 'executive', at: ['publicEvent'] },
  'GET /api/v1/chamber-events/{id}/questionnaire/answers': { as: 'executive', at: ['publicEvent'] },
  'POST /api/v1/chamber-events/{id}/questionnaire/answers/{answerId}/void': {
    as: 'staff',
    at: ['publicEvent', 'questionnaireAnswer'],
    body: () => ({ reason: 'いたずら' }),
  },
  'GET /api/v1/public/chambers/{chamberCode}/questionnaires/{questionnaireCode}': {
    as: 'advisor',
    at: ['questionnaireCode'],
  },
  'POST /api/v1/public/chambers/{chamberCode}/questionnaires/{questionnaireCode}/answers': {
    as: 'advisor',
    at: ['questionnaireCode'],
    body: () => ({ revision: 2, answers: [{ key: 'overall', score: 3 }] }),
  },
  'GET /api/v1/registrations/{id}': { as: 'executive', at: ['registration'] },
  'GET /api/v1/registrations/{id}/candidates': { as: 'executive', at: ['registration'] },
  'PATCH /api/v1/registrations/{id}': {
    as: 'advisor',
    at: ['registration'],
    body: ({ eventSession }, version) => ({ version, note: '追記', sessionIds: [eventSession] }),
  },
  'PUT /api/v1/registrations/{id}/business': {
    as: 'advisor',
    at: ['registration'],
    body: ({ guest }, version) => ({ version, businessId: guest }),
  },
  'PUT /api/v1/registrations/{id}/payment': {
    as: 'advisor',
    at: ['registration'],
    body: (_, version) => ({ version, paidOn: '2019-06-10' }),
  },
  'POST /api/v1/registrations/{id}/cancellation': {
    as: 'advisor',
    at: ['registration'],
    body: (_, version) => ({ version, reason: '都合により' }),
  },
  'DELETE /api/v1/registrations/{id}/cancellation': { as: 'advisor', at: ['registration'] },
  'GET /api/v1/chamber-events/{id}/reception': { as: 'advisor', at: ['chamberEvent'] },
  'POST /api/v1/chamber-events/{id}/check-ins': {
    as: 'advisor',
    at: ['chamberEvent'],
    body: ({ registration, eventSession }) => ({
      items: [{ id: newId(), registrationId: registration, sessionId: eventSession, ...ARRIVED }],
    }),
  },
  'POST /api/v1/chamber-events/{id}/walk-ins': {
    as: 'advisor',
    at: ['chamberEvent'],
    body: ({ eventSession }) => ({
      familyName: '当日',
      givenName: '花子',
      sessionId: eventSession,
      happenedAt: ARRIVED.happenedAt,
      letIn: true,
    }),
  },
  'GET /api/v1/public/chambers/{chamberCode}/events/{id}': { as: 'advisor', at: ['publicEvent'] },
  'POST /api/v1/public/chambers/{chamberCode}/events/{id}/registrations': {
    as: 'advisor',
    at: ['publicEvent'],
    body: ({ publicSession }) => ({
      ...{ familyName: '佐藤', givenName: '花子', familyKana: 'サトウ', givenKana: 'ハナコ' },
      ...{ email: 'hanako@example.jp', sessionIds: [publicSession], consent: true },
    }),
  },
  'GET /api/v1/public/chambers/{chamberCode}/registrations/{manageCode}': {
    as: 'advisor',
    at: ['manageCode'],
  },
  'PATCH /api/v1/public/chambers/{chamberCode}/registrations/{manageCode}': {
    as: 'advisor',
    at: ['manageCode'],
    body: ({ publicSession }, version) => ({
      version,
      phone: '042-753-1316',
      sessionIds: [publicSession],
    }),
  },
  'DELETE /api/v1/public/chambers/{chamberCode}/registrations/{manageCode}': {
    as: 'advisor',
    at: ['manageCode'],
  },
  'DELETE /api/v1/tokens/{id}': { as: 'advisor', at: ['token'] },
};

function asking(name: string): Asking & { at: Kind[] } {
  const found = ASKED[name];
  if (!found) throw new Error(`It is not said how ${name} is asked rightly`);
  return { at: [], ...found };
}

/** One id in the path: the other chamber's. Two: each of them, and both. */
const FOREIGN_PLACES = Object.entries(ASKED).flatMap(([name, { at = [] }]) =>
  (at.length === 0 ? [] : at.length === 1 ? ['b'] : ['bb', 'ab', 'ba']).map(
    (owners) => [name, owners] as const,
  ),
);

const WITH_BODY = Object.keys(ASKED).filter((name) => ASKED[name]?.body);

describe('a chamber and another', () => {
  let t: TestApplication;
  let api: ApiDescription;
  let routes: Map<string, Route>;
  let tables: string[];
  let ids: { a: Ids; b: Ids };
  let idsOfB: string[];

  beforeAll(async () => {
    t = await startTestApplication();
    api = await describedApi(t);
    routes = new Map(routesOf(api).map((route) => [`${route.method} ${route.path}`, route]));
    tables = await tenantTables();
    ids = {
      a: await settleChamber(t, 'a', MARK.a, SLUG.a),
      b: await settleChamber(t, 'b', MARK.b, SLUG.b),
    };
    for (const role of ROLES) await Promise.all([t.as(role, 'a'), t.as(role, 'b')]);
    const [ofA, ofB] = await Promise.all([uuidsOf('a'), uuidsOf('b')]);
    idsOfB = [...ofB].filter((id) => !ofA.has(id));
  });
  afterAll(() => t.close());

  async function tenantTables(): Promise<string[]> {
    const rows = await t.database.sql<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'chamber_id' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  }

  async function uuidsOf(chamber: 'a' | 'b'): Promise<Set<string>> {
    const found = new Set<string>();
    for (const table of tables) {
      const rows = await t.database.sql<{ row: string }>(
        `SELECT to_jsonb(t)::text AS row FROM ${table} t WHERE chamber_id = $1`,
        [t.database.chambers[chamber].id],
      );
      for (const { row } of rows) for (const [id] of row.matchAll(UUID)) found.add(id);
    }
    return found;
  }

  /** Everything that is stored, but for when sessions and tokens were used last. */
  async function everything(): Promise<Record<string, string>> {
    const digest = (table: string): string =>
      `SELECT '${table}' AS name, md5(coalesce(string_agg((to_jsonb(t) - 'last_used_at')::text, ' '
                ORDER BY to_jsonb(t)::text), '')) AS digest FROM ${table} t`;
    const rows = await t.database.sql<{ name: string; digest: string }>(
      tables.map(digest).join(' UNION ALL '),
    );
    return Object.fromEntries(rows.map(({ name, digest: value }) => [name, value]));
  }

  const kindsIn = (path: string): string[] =>
    [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').filter((name) => !(name in WORDS));

  function routeOf(name: string): Route {
    const route = routes.get(name);
    if (!route) throw new Error(`The interface has no route ${name}`);
    return route;
  }

  function pathOf(name: string, values: string[]): string {
    const remaining = [...values];
    return fillPath(
      routeOf(name).path,
      (placeholder) => WORDS[placeholder] ?? remaining.shift() ?? '',
    ).replace('/api/v1', '');
  }

  async function versionOf(kind: Kind | undefined, id: string): Promise<number> {
    if (kind === undefined || kind === 'plan' || kind === 'questionnaireCode') return 1;
    const rows = await t.database.sql<{ row: { version?: number; case_id?: string } }>(
      `SELECT to_jsonb(t) AS row FROM ${TABLE_OF[kind]} t
        WHERE ${kind === 'manageCode' ? 'manage_code' : 'id'} = $1`,
      [id],
    );
    const row = rows[0]?.row;
    // What belongs to a case has the version of its case.
    if (row?.case_id !== undefined) return versionOf('supportCase', row.case_id);
    return row?.version ?? 1;
  }

  /** As somebody of chamber A who may; with a body that `owner` could send rightly, unless another is given. */
  async function ask(
    name: string,
    place: string[],
    { owner = 'a', body }: { owner?: 'a' | 'b'; body?: object } = {},
  ): Promise<TestResponse<{ code?: string; items?: { outcome?: string }[] }>> {
    const { as, at, file, body: rightBody } = asking(name);
    const client = await t.as(as);
    const path = pathOf(name, place);
    if (file) return sendPlan(client, 'PUT', path, file(ids[owner]));
    const payload = body ?? rightBody?.(ids.a, await versionOf(at.at(-1), place.at(-1) ?? ''));
    return client.send(routeOf(name).method, path, payload, { 'idempotency-key': newId() });
  }

  it('have at least one row in every table, so that there is something to see', async () => {
    const empty: string[] = [];
    for (const chamber of ['a', 'b'] as const) {
      for (const table of tables) {
        const rows = await t.database.sql(`SELECT FROM ${table} WHERE chamber_id = $1 LIMIT 1`, [
          t.database.chambers[chamber].id,
        ]);
        if (rows.length === 0) empty.push(`${chamber} ${table}`);
      }
    }
    expect(empty).toEqual([]);
    expect(idsOfB.length).toBeGreaterThan(50);
  });

  it('are asked for by every route that takes an id in its path or its body', () => {
    const needed = [...routes].filter(
      ([, route]) => kindsIn(route.path).length > 0 || idFields(bodySchema(route), api).length > 0,
    );
    expect(Object.keys(ASKED).sort()).toEqual(needed.map(([name]) => name).sort());
    for (const [name, route] of needed) {
      const { at, body } = asking(name);
      expect([name, at.length]).toEqual([name, kindsIn(route.path).length]);
      for (const field of idFields(bodySchema(route), api)) {
        expect([name, field, valueAt(body?.(ids.b, 1), field)]).toEqual([name, field, expect.any(String)]);
      }
    }
  });

  it.each(FOREIGN_PLACES)('are unknown to each other: %s with ids of %s', async (name, owners) => {
    const place = asking(name).at.map((kind, index) => ids[owners[index] as 'a' | 'b'][kind]);
    const before = await everything();
    const { status, body } = await ask(name, place, { owner: owners.at(-1) as 'a' | 'b' });
    expect([status, body.code]).toEqual([404, 'not-found']);
    expect(await everything()).toEqual(before);
  });

  it.each(WITH_BODY)('cannot be brought together by a body: %s', async (name) => {
    const { at, body } = asking(name);
    const place = at.map((kind) => ids.a[kind]);
    const version = await versionOf(at.at(-1), place.at(-1) ?? '');
    for (const field of idFields(bodySchema(routeOf(name)), api)) {
      const mixed = withValue(body?.(ids.a, version), field, valueAt(body?.(ids.b, version), field));
      const before = await everything();
      const { status, body: answer } = await ask(name, place, { body: mixed });
      const refused = [400, 404].includes(status) || refusedOneByOne(answer);
      expect([field, refused ? 'refused' : `${status} ${JSON.stringify(answer)}`]).toEqual([
        field,
        'refused',
      ]);
      expect(await everything()).toEqual(before);
    }
  });

  it('do not see each other in any list, however it is filtered', async () => {
    const seen: string[] = [];
    let lists = 0;
    for (const [name, route] of routes) {
      if (route.method !== 'GET' || kindsIn(route.path).length > 0) continue;
      const path = pathOf(name, []);
      const filters = ['', 'limit=100', ...(await filtersOf(route, path))];
      for (const role of ROLES) {
        for (const filter of filters) {
          const { status, body } = await (
            await t.as(role)
          ).get(path.startsWith('/health') ? `/${path}` : `${path}?${filter}`);
          if (status === 200) lists += 1;
          if (leaks(body)) seen.push(`${role} ${path}?${filter}`);
        }
      }
    }
    expect(lists).toBeGreaterThan(200);
    expect(seen).toEqual([]);
  });

  /** Every query parameter with what belongs to B: each of its ids, its words, a cursor of its own list. */
  async function filtersOf(route: Route, path: string): Promise<string[]> {
    const parameters = (route.operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    const filters: string[] = [];
    for (const { name, schema } of parameters) {
      if (schema.format === 'uuid' || /Id$/.test(name)) {
        filters.push(...Object.values(ids.b).map((id) => `${name}=${id}`));
      } else if (name === 'q') {
        filters.push(`q=${encodeURIComponent(MARK.b)}`, 'q=@b.test.example');
      } else if (name === 'cursor') {
        for (const role of ROLES) {
          const { body } = await (await t.as(role, 'b')).get<{ nextCursor?: string }>(`${path}?limit=1`);
          if (body.nextCursor) filters.push(`limit=100&cursor=${encodeURIComponent(body.nextCursor)}`);
        }
      }
    }
    return filters;
  }

  function leaks(body: unknown): boolean {
    const text = JSON.stringify(body);
    return OF_B.test(text) || idsOfB.some((id) => text.includes(id));
  }

  it('do not see each other on the pages of their own records', async () => {
    const seen: string[] = [];
    for (const [name, { as, at = [] }] of Object.entries(ASKED)) {
      if (!name.startsWith('GET')) continue;
      const path = pathOf(
        name,
        at.map((kind) => ids.a[kind]),
      );
      for (const filter of ['', ...(await filtersOf(routeOf(name), path))]) {
        const { status, body } = await (await t.as(as)).get(`${path}?${filter}`);
        if (filter === '') expect([name, status]).toEqual([name, 200]);
        if (leaks(body)) seen.push(`${path}?${filter}`);
      }
    }
    expect(seen).toEqual([]);
  });

  it('do not see or touch each other’s rows when a query forgets every condition', async () => {
    const tenants = t.app.get(TenantDatabase);
    const { a, b } = t.database.chambers;
    for (const table of tables) {
      const owners = await tenants.read({ chamberId: a.id }, (tx) =>
        tx.query<{ id: string }>(`SELECT DISTINCT chamber_id AS id FROM ${table}`),
      );
      expect([table, owners]).toEqual([table, [{ id: a.id }]]);
      expect(await tenants.outsideTenancy(`SELECT FROM ${table} LIMIT 1`)).toEqual([]);
    }
    const before = await everything();
    for (const table of tables) {
      const removal = tenants.write({ chamberId: a.id }, (tx) =>
        tx.query(`DELETE FROM ${table} WHERE chamber_id = $1 RETURNING 1`, [b.id]),
      );
      const outcome = await removal.catch((error: Error) => error.message);
      expect(outcome).toEqual(
        typeof outcome === 'string' ? expect.stringContaining('permission denied') : [],
      );
    }
    expect(await everything()).toEqual(before);
  });

  // Last, for it changes what the others look at: without it a body refused for another reason would prove nothing.
  it.each(Object.keys(ASKED))('are each free to ask of their own: %s', async (name) => {
    const place = asking(name).at.map((kind) => ids.a[kind]);
    const { status, body } = await ask(name, place);
    expect([status, status < 300 ? null : body]).toEqual([status, null]);
  });
});

function bodySchema({ operation }: Route): Schema {
  return operation.requestBody?.content['application/json']?.schema ?? {};
}

/** Where a body takes ids: `advisorId`, `businessIds.0`, `membership.referrerBusinessId`. */
/** A door is answered item by item: what is another chamber's does not hold the others up. */
function refusedOneByOne(answer: { items?: { outcome?: string }[] }): boolean {
  return answer.items?.every(({ outcome }) => outcome === 'refused') ?? false;
}

function idFields(schema: Schema, api: ApiDescription): string[] {
  const resolved = schema.$ref
    ? (api.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
    : (schema.allOf?.[0] ?? schema);
  if (resolved !== schema) return idFields(resolved, api);
  if (schema.format === 'uuid') return [''];
  const parts: [string, Schema][] = [
    ...Object.entries(schema.properties ?? {}),
    ...(schema.items ? [['0', schema.items] as [string, Schema]] : []),
  ];
  return parts.flatMap(([name, part]) =>
    idFields(part, api).map((inner) => (inner === '' ? name : `${name}.${inner}`)),
  );
}

function valueAt(body: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], body);
}

function withValue(body: object | undefined, field: string, value: unknown): object {
  const copy = structuredClone(body ?? {});
  const names = field.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], copy);
  (parent as Record<string, unknown>)[last] = value;
  return copy;
}
