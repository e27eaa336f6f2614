import { RollupService } from '@banso/action-plans';
import { CountingPolicyService } from '@banso/consultations';
import { dateInJapan } from '@banso/japan';
import { DesignationRunner } from '@banso/members';
import { Mails, newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { DiagnosisRunner } from '@banso/subsidies';
import { CaseKindService } from '@banso/support-cases';
import { type TestApplication, type TestClient, type TestResponse } from '@banso/testing';
import { type MailOnItsWay, postfixNotice } from './delivery-notices';

/** Where each kind of id has its rows. */
export const TABLE_OF = {
  business: 'businesses',
  guest: 'businesses',
  person: 'persons',
  membership: 'memberships',
  campaign: 'membership_campaigns',
  dues: 'dues',
  import: 'business_imports',
  consultation: 'consultations',
  policy: 'counting_policies',
  department: 'departments',
  colleague: 'staff',
  successor: 'staff',
  codeEntry: 'code_entries',
  token: 'access_tokens',
  plan: 'plans',
  node: 'plan_nodes',
  indicator: 'indicators',
  entry: 'manual_entries',
  caseKind: 'case_kinds',
  supportCase: 'support_cases',
  earlierCase: 'support_cases',
  caseMilestone: 'case_milestones',
  caseTask: 'case_tasks',
  caseOutcome: 'case_outcomes',
  chamberEvent: 'chamber_events',
  spareEvent: 'chamber_events',
  eventSession: 'event_sessions',
  registration: 'event_registrations',
  partner: 'event_registrations',
  outcome: 'event_outcomes',
  publicEvent: 'chamber_events',
  publicSession: 'event_sessions',
  manageCode: 'event_registrations',
  questionnaireAnswer: 'questionnaire_answers',
  questionnaireCode: 'event_questionnaires',
  round: 'survey_rounds',
  sitting: 'examination_sittings',
  total: 'yearly_totals',
  voice: 'feedback',
  scheme: 'schemes',
  schemeCall: 'scheme_calls',
  petition: 'petitions',
  petitionItem: 'petition_items',
  mail: 'mails',
} as const;

/**
 * What an id names. `guest` is a business that is no member, `earlierCase` a case of the same business as the other, `spareEvent` an event that nobody comes to, `partner` one
 * more who signed up for the event; a plan is named
 * by its code, a sign-up for the one who made it by the code in its link, a questionnaire
 * for those who answer it by its own.
 */
export type Kind = keyof typeof TABLE_OF;

export type Ids = Record<Kind, string>;

/** An event is signed up for while it lies ahead. */
const A_MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/** The fiscal year whose goals are reviewed already. */
export const REVIEWED_YEAR = 2020;

/** A plan with one indicator of records, one entered by hand and a goal in words. */
export function markedPlan(code: string, mark: string): string {
  return `
format: 1
plan:
  code: ${code}
  title: ${mark}の計画
  owner: ${mark}商工会議所
  period: { starts: 2019-04-01, ends: 2022-03-31 }
kinds: [{ key: item, label: 項目 }]
nodes:
  - { key: top, kind: item, title: ${mark}の項目 }
indicators:
  - key: visits
    title: ${mark}の訪問
    node: top
    unit: 件
    measure: count
    period: cumulative
    definition: { activity: consultation, quantity: records }
    policy: plan
    targets: [{ period: plan, value: 100, comparison: reach }]
    source: { quote: ${mark}の項目 }
  - key: by-hand
    title: ${mark}の手入力
    node: top
    unit: 回
    measure: manual
    period: cumulative
    definition: { activity: manual, ask: ${mark}の回数 }
    targets: [{ period: plan, value: 10, comparison: reach }]
    source: { quote: ${mark}の項目 }
qualitativeGoals:
  - { key: goal, node: top, text: ${mark}の項目 }
`;
}

/** Sends a plan file. */
export function sendPlan<Body>(
  client: TestClient,
  method: 'POST' | 'PUT',
  path: string,
  text: string,
): Promise<TestResponse<Body>> {
  const form =
    '--plan\r\nContent-Disposition: form-data; name="file"; filename="plan.yaml"\r\n' +
    `Content-Type: application/yaml\r\n\r\n${text}\r\n--plan--\r\n`;
  return client.send(method, path, form, { 'content-type': 'multipart/form-data; boundary=plan' });
}

/**
 * Puts at least one row into every table of a chamber, as its own people do over HTTP. Every text that the interface
 * takes carries `mark`, every key `slug`.
 */
export async function settleChamber(
  t: TestApplication,
  which: 'a' | 'b',
  mark: string,
  slug: string,
): Promise<Ids> {
  const chamberId = t.database.chambers[which].id;
  await t.app.get(TenantDatabase).write({ chamberId }, async (tx) => {
    await t.app.get(CodeListService, { strict: false }).ensureDefaults(tx);
    await t.app.get(CountingPolicyService, { strict: false }).ensureDefaults(tx);
    await t.app.get(CaseKindService, { strict: false }).ensureDefaults(tx);
  });
  const [advisor, staff, executive, administrator] = await Promise.all([
    t.as('advisor', which),
    t.as('staff', which),
    t.as('executive', which),
    t.as('administrator', which),
  ]);
  const department = await made(administrator, '/departments', { code: slug, name: `${mark}課` });
  const colleague = await made(administrator, '/staff', {
    email: `${slug}@${which}.test.example`,
    familyName: mark,
    givenName: '花子',
    role: 'advisor',
    departmentId: department.id,
    password: newId(),
  });
  const codeEntry = await made(administrator, '/code-lists/topic/entries', { key: slug, label: mark });
  const policy = await made(administrator, '/counting-policies', {
    code: slug,
    name: `${mark}の計上基準`,
    validFrom: '2019-04-01',
    keys: ['record'],
  });
  const plan = `${slug}-plan`;
  expectStatus(await sendPlan(administrator, 'POST', '/action-plans', markedPlan(plan, mark)), 201);
  const { nodes } = (await advisor.get<{ nodes: { id: string }[] }>(`/action-plans/${plan}`)).body;
  const node = nodes[0]?.id ?? '';
  const board = await advisor.get<{ indicators: { id: string; key: string }[] }>(
    `/action-plans/${plan}/board`,
  );
  const indicator = board.body.indicators.find(({ key }) => key === 'by-hand')?.id ?? '';
  const token = await made(advisor, '/tokens', { name: mark, expiresInDays: 30 });

  const guest = await made(staff, '/businesses', { name: `${mark}食堂` });
  const business = await made<{ persons: { id: string }[]; memberships: { id: string }[] }>(
    staff,
    '/businesses',
    {
      name: `${mark}製作所`,
      note: mark,
      advisorId: colleague.id,
      representative: { familyName: mark },
      membership: { joinedOn: '2019-05-01', referrerBusinessId: guest.id, referrerNote: mark },
    },
  );
  const csv = `名称\r\n${mark}運送\r\n`;
  const imported = await staff.upload<{ id: string }>('/business-imports', `${mark}.csv`, csv);
  expectStatus(imported, 201);
  const consultation = await made(
    advisor,
    '/consultations',
    {
      occurredOn: '2019-05-08',
      businessIds: [business.id],
      channel: 'visit',
      summary: `${mark}の相談`,
      restrictedNote: mark,
      planNodeId: node,
    },
    { 'idempotency-key': `${slug}-first` },
  );
  const entry = await made(staff, `/indicators/${indicator}/manual-entries`, {
    datedOn: '2019-06-01',
    value: 3,
    note: mark,
  });
  const round = await made(staff, '/survey-rounds', {
    survey: 'business-climate',
    title: `${mark}の回`,
    surveyedOn: '2019-06-14',
    distributed: 100,
    returned: 40,
    departmentId: department.id,
    staffId: colleague.id,
    note: mark,
  });
  const sitting = await made(staff, '/examination-sittings', {
    examination: 'bookkeeping',
    grade: mark,
    examinedOn: '2019-06-09',
    examinees: 30,
    note: mark,
  });
  const total = await made(staff, '/yearly-totals', {
    series: 'mutual-aid-enrolments',
    recordedOn: '2019-04-30',
    amount: 12,
    note: mark,
  });
  const voice = await made(
    staff,
    '/feedback',
    { channel: 'paper', receivedOn: '2019-06-03', body: mark, name: mark, company: `${mark}製作所` },
    { 'idempotency-key': newId() },
  );
  expectStatus(await staff.post('/designations/2019/determination'), 200);
  await t.app.get(DesignationRunner, { strict: false }).run({ chamberId }, 2019);
  const tariff = { rates: [{ kind: 'member', yenPerUnit: 12_000 }], firstYearMonths: Array(12).fill(12) };
  expectStatus(await administrator.put('/dues-years/2019', tariff), 200);
  expectStatus(await staff.post('/dues-years/2019/dues', { version: 1 }), 200);
  const dues = await staff.get<{ items: { id: string }[] }>('/dues?fiscalYear=2019');
  const campaign = await made(staff, '/membership-campaigns', {
    name: `${mark}の入会キャンペーン`,
    startsOn: '2019-04-01',
    endsOn: '2020-03-31',
  });
  const scheme = await diagnosed(t, which, { business: business.id, colleague: colleague.id, mark });
  const petition = await made<{ items: { id: string }[] }>(staff, '/petitions', {
    title: `${mark}の要望`,
    addressee: 'mayor',
    submittedOn: '2019-10-01',
    departmentId: department.id,
    staffId: colleague.id,
    note: mark,
    items: [{ text: mark, departmentId: department.id }],
  });
  const cases = await supported(administrator, staff, business.id, colleague.id, mark);
  const event = (input: object) =>
    made<{ sessions: { id: string }[] }>(staff, '/chamber-events', input, { 'idempotency-key': newId() });
  const planned = (title: string) =>
    event({
      title: `${mark}${title}`,
      kind: 'seminar',
      departmentId: department.id,
      staffId: colleague.id,
      planNodeIds: [node],
      note: mark,
      sessions: [{ heldOn: '2019-06-10', title: mark }],
    });
  const chamberEvent = await planned('セミナー');
  const spareEvent = await planned('交流会');
  const registration = await made(
    staff,
    `/chamber-events/${chamberEvent.id}/registrations`,
    {
      familyName: mark,
      givenName: '三郎',
      company: `${mark}製作所`,
      email: `${slug}@example.jp`,
      businessId: business.id,
      note: mark,
    },
    { 'idempotency-key': newId() },
  );
  const partner = await made(
    staff,
    `/chamber-events/${chamberEvent.id}/registrations`,
    { familyName: mark, givenName: '五郎' },
    { 'idempotency-key': newId() },
  );
  const line = { kind: 'contract', quantity: 1, amountYen: 500_000, occurredOn: '2019-07-01', note: mark };
  const recorded = await made<{ items: { id: string }[] }>(
    staff,
    `/chamber-events/${chamberEvent.id}/outcomes`,
    { lines: [{ ...line, registrationId: registration.id, partnerName: mark }] },
    { 'idempotency-key': newId() },
  );
  const published = await event({
    title: `${mark}公開講座`,
    kind: 'seminar',
    summary: mark,
    venue: mark,
    published: true,
    sessions: [{ heldOn: dateInJapan(new Date(Date.now() + A_MONTH_MS)), title: mark }],
  });
  const signUp = await t.anonymous.post<{ manageCode: string }>(
    `/public/chambers/${which}/events/${published.id}/registrations`,
    {
      ...{
        familyName: mark,
        givenName: '四郎',
        familyKana: 'シルシ',
        givenKana: 'シロウ',
        phone: '042-753-1315',
      },
      ...{ sessionIds: [published.sessions[0]?.id], consent: true },
    },
    { 'idempotency-key': newId() },
  );
  expectStatus(signUp, 201);
  const questionnaire = await asked(t, staff, published.id, mark);
  // Undone: who has come can no longer cancel, and the event would be held.
  const checkIn = { id: newId(), registrationId: registration.id, sessionId: chamberEvent.sessions[0]?.id };
  const door = { action: 'undone', happenedAt: '2019-06-10T04:00:00Z', device: mark };
  const checkIns = { items: [{ ...checkIn, ...door }] };
  expectStatus(await staff.post(`/chamber-events/${chamberEvent.id}/check-ins`, checkIns), 200);
  const listed = { businessIds: [business.id] };
  expectStatus(await staff.put(`/chamber-events/${chamberEvent.id}/eligibles`, listed), 200);
  const review = `/plan-nodes/${node}/goal-reviews/${REVIEWED_YEAR}`;
  expectStatus(await executive.put(review, { status: 'under-way', note: mark }), 200);

  await t.app.get(TenantDatabase).write({ chamberId }, (tx) =>
    t.app.get(Mails).queue(tx, {
      onceKey: slug,
      to: { name: mark, address: `${slug}@example.jp` },
      subject: `${mark}のお知らせ`,
      text: mark,
    }),
  );
  const [mail] = await t.database.sql<{ id: string }>('SELECT id FROM mails WHERE chamber_id = $1', [
    chamberId,
  ]);

  await cameBack(t, staff, mail?.id ?? '');

  const rollups = t.app.get(RollupService, { strict: false });
  await rollups.drain(chamberId);
  await rollups.recompute(chamberId);
  return {
    business: business.id,
    guest: guest.id,
    person: business.persons[0]?.id ?? '',
    membership: business.memberships[0]?.id ?? '',
    campaign: campaign.id,
    dues: dues.body.items[0]?.id ?? '',
    import: imported.body.id,
    consultation: consultation.id,
    policy: policy.id,
    department: department.id,
    colleague: colleague.id,
    successor: t.database.chambers[which].staff.advisor.id,
    codeEntry: codeEntry.id,
    token: token.id,
    plan,
    node,
    indicator,
    entry: entry.id,
    ...cases,
    chamberEvent: chamberEvent.id,
    spareEvent: spareEvent.id,
    eventSession: chamberEvent.sessions[0]?.id ?? '',
    registration: registration.id,
    partner: partner.id,
    outcome: recorded.items[0]?.id ?? '',
    publicEvent: published.id,
    publicSession: published.sessions[0]?.id ?? '',
    manageCode: signUp.body.manageCode,
    ...questionnaire,
    round: round.id,
    sitting: sitting.id,
    total: total.id,
    voice: voice.id,
    ...scheme,
    petition: petition.id,
    petitionItem: petition.items[0]?.id ?? '',
    mail: mail?.id ?? '',
  };
}

/** Opens a case that goes on from another, with all that a case can have. */
async function supported(
  administrator: TestClient,
  staff: TestClient,
  businessId: string,
  colleague: string,
  mark: string,
): Promise<
  Pick<Ids, 'caseKind' | 'supportCase' | 'earlierCase' | 'caseMilestone' | 'caseTask' | 'caseOutcome'>
> {
  const kinds = await administrator.get<{ items: { id: string }[] }>('/case-kinds');
  const open = (fields: object) =>
    made(
      staff,
      '/support-cases',
      { businessId, title: `${mark}の案件`, openedOn: '2019-05-09', note: mark, ...fields },
      { 'idempotency-key': newId() },
    );
  const earlier = await open({ kind: 'business-analysis' });
  const { id } = await open({
    kind: 'business-plan',
    advisorIds: [colleague],
    deadline: '2019-12-01',
    followsCaseId: earlier.id,
  });
  const add = async (part: string, fields: object) => {
    const answer = await staff.post<Record<string, { id: string }[]>>(`/support-cases/${id}/${part}`, fields);
    expectStatus(answer, 200);
    return answer.body[part]?.[0]?.id ?? '';
  };
  const reached = { version: 1, key: 'business-plan', reachedOn: '2019-07-01', note: mark };
  const task = { version: 2, title: mark, dueOn: '2019-08-01', assigneeId: colleague };
  const outcome = { version: 3, asOf: '2020-07-01', sales: 'up', grossProfit: 'flat', note: mark };
  return {
    caseKind: kinds.body.items[0]?.id ?? '',
    supportCase: id,
    earlierCase: earlier.id,
    caseMilestone: await add('milestones', reached),
    caseTask: await add('tasks', task),
    caseOutcome: await add('outcomes', outcome),
  };
}

/** Gives an event a questionnaire that is answered once. */
async function asked(
  t: TestApplication,
  staff: TestClient,
  eventId: string,
  mark: string,
): Promise<Pick<Ids, 'questionnaireAnswer' | 'questionnaireCode'>> {
  const url = `/chamber-events/${eventId}/questionnaire`;
  expectStatus(await staff.put(url, {}), 200);
  const questions = [
    { kind: 'overall', text: `${mark}の満足度` },
    { kind: 'text', text: `${mark}へのご意見` },
  ];
  const changed = await staff.patch<{ path: string }>(url, { version: 1, intake: 'open', questions });
  expectStatus(changed, 200);
  const [, , chamberCode, , code = ''] = changed.body.path.split('/');
  const answer = {
    revision: 2,
    answers: [
      { key: 'overall', score: 5 },
      { key: 'q1-2', text: mark },
    ],
  };
  const sent = await t.anonymous.post(
    `/public/chambers/${chamberCode}/questionnaires/${code}/answers`,
    answer,
    { 'idempotency-key': newId() },
  );
  expectStatus(sent, 201);
  const { body } = await staff.get<{ items: { id: string }[] }>(`${url}/answers`);
  return { questionnaireAnswer: body.items[0]?.id ?? '', questionnaireCode: code };
}

/** A scheme with what it says of every business, an answer, and somebody to call. */
async function diagnosed(
  t: TestApplication,
  which: 'a' | 'b',
  { business, colleague, mark }: { business: string; colleague: string; mark: string },
): Promise<Pick<Ids, 'scheme' | 'schemeCall'>> {
  const staff = await t.as('staff', which);
  const { id: scheme } = await made(await t.as('administrator', which), '/schemes', {
    source: `format: 1
scheme: { key: marked, title: ${mark}補助金, operator: ${mark} }
rules:
  - { key: marked, title: ${mark}, when: { answer: { key: marked-question, ask: ${mark}ですか。 } } }`,
  });
  expectStatus(await staff.put(`/businesses/${business}/scheme-answers/marked-question`, { yes: true }), 200);
  const begun = await staff.post<{ underWay: { id: string } | null }>(`/schemes/${scheme}/diagnosis`);
  const { id: chamberId } = t.database.chambers[which];
  await t.app.get(DiagnosisRunner, { strict: false }).run({ chamberId }, begun.body.underWay?.id ?? '');
  await staff.post(`/schemes/${scheme}/calls`, { businessIds: [business], staffId: colleague });
  const { body } = await staff.get<{ items: { id: string }[] }>(`/schemes/${scheme}/calls`);
  return { scheme, schemeCall: body.items[0]?.id ?? '' };
}

/** Reports a mail as a mail server does that could not deliver it. */
async function cameBack(t: TestApplication, staff: TestClient, id: string): Promise<void> {
  const [mail] = await t.database.sql<MailOnItsWay>(
    'SELECT message_id AS "messageId", to_address AS "to" FROM mails WHERE id = $1',
    [id],
  );
  if (!mail) throw new Error('The mail is queued');
  const headers = { 'content-type': 'message/rfc822' };
  expectStatus(await staff.send('POST', '/mail-bounces', postfixNotice(mail), headers), 200);
}

async function made<Body>(
  client: TestClient,
  path: string,
  body: object,
  headers?: Record<string, string>,
): Promise<Body & { id: string }> {
  const answer = await client.post<Body & { id: string }>(path, body, headers);
  expectStatus(answer, 201);
  return answer.body;
}

function expectStatus({ status, body }: TestResponse<unknown>, expected: number): void {
  if (status !== expected) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
}
