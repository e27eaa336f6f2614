import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { addBusiness } from '../support/consultations';
import { openCase, reach, type SentCase, type SentProblem, withCaseKinds } from '../support/support-cases';

interface Page {
  items: (SentCase & {
    lastMilestone: object | null;
    nextTask: { title: string } | null;
    openTasks: number;
  })[];
  nextCursor: string | null;
}
interface Board {
  label: string;
  stages: { key: string; total: number; more: number; items: SentCase[] }[];
}

const LONG = 'あ'.repeat(2001);

describe('/support-cases', () => {
  let api: TestApplication;
  let advisor: TestClient;
  let chamberId: string;
  let business: string;
  let colleague: string;

  beforeAll(async () => {
    api = await startTestApplication();
    chamberId = api.database.chambers.a.id;
    await withCaseKinds(api, chamberId);
    advisor = await api.as('advisor');
    business = await addBusiness(api.database, chamberId, { employees: 3 });
    colleague = api.database.chambers.a.staff.staff.id;
  });
  afterAll(() => api.close());

  const change = <Body = SentCase>({ id, version }: SentCase, changes: object) =>
    advisor.patch<Body>(`/support-cases/${id}`, { version, ...changes });
  const act = <Body = SentCase>({ id, version }: SentCase, what: string, fields: object) =>
    advisor.post<Body>(`/support-cases/${id}/${what}`, { version, ...fields });
  const opened = async (fields: Record<string, unknown> = {}) =>
    (await openCase(advisor, { businessId: business, ...fields })).body;
  const fieldsOf = ({ body }: { body: SentProblem }) => body.fields?.map(({ field }) => field);

  it('opens a case once, led by whoever opens it, at the first stage of its kind', async () => {
    const key = newId();
    const first = await openCase(advisor, { businessId: business, note: '一' }, key);
    expect([first.status, first.body]).toMatchObject([
      201,
      {
        kind: 'business-plan',
        stage: 'issue',
        stageLabel: '課題把握',
        openedOn: '2019-04-01',
        advisors: [{ id: api.database.chambers.a.staff.advisor.id, active: true }],
        openMilestones: [{ key: 'business-plan', label: '事業計画の策定' }],
        guidance: null,
        version: 1,
      },
    ]);
    const again = await openCase(advisor, { note: '一', businessId: business }, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await openCase<SentProblem>(advisor, { businessId: business, note: '二' }, key);
    expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
    const read = await (await api.as('auditor')).get<SentCase>(`/support-cases/${first.body.id}`);
    expect(read.body).toEqual(first.body);
    const bare = await advisor.post<SentProblem>('/support-cases', {
      kind: 'bcp',
      businessId: business,
      title: '一',
    });
    expect([bare.status, fieldsOf(bare)]).toEqual([400, ['Idempotency-Key']]);
  });

  it.each<[Record<string, unknown>, number, string]>([
    [{ title: ' ' }, 400, 'title'],
    [{ kind: 'nothing' }, 404, 'kind'],
    [{ businessId: newId() }, 404, 'businessId'],
    [{ stage: 'nowhere' }, 400, 'stage'],
    [{ openedOn: '2999-01-01' }, 400, 'openedOn'],
    [{ advisorIds: [] }, 400, 'advisorIds'],
    [{ advisorIds: [newId()] }, 404, 'advisorIds.0'],
    [{ callRound: 'r1' }, 400, 'callRound'],
    [{ followsCaseId: newId() }, 404, 'followsCaseId'],
    [{ note: LONG }, 400, 'note'],
  ])('refuses %.60j', async (fields, status, field) => {
    const refused = await openCase<SentProblem>(advisor, { businessId: business, ...fields });
    expect([refused.status, fieldsOf(refused)]).toEqual([status, [field]]);
    expect(refused.body.fields?.[0]?.message).toMatch(/。$/);
  });

  it('enters no stage whose milestone is missing, and goes back freely', async () => {
    const fresh = await opened({ kind: 'management-innovation-plan' });
    const early = await change<SentProblem>(fresh, { stage: 'outcome' });
    expect([early.status, early.body]).toMatchObject([
      409,
      { code: 'stage-needs-milestone', missing: [{ key: 'applied' }, { key: 'approved' }] },
    ]);
    const applied = (await reach(advisor, fresh, 'applied', '2019-05-01')).body;
    expect(applied.stages.map(({ missing }) => missing.map(({ key }) => key))).toEqual([
      [],
      [],
      [],
      [],
      ['approved'],
    ]);
    const moved = (await change(applied, { stage: 'applied' })).body;
    expect(moved).toMatchObject({ stage: 'applied', stageLabel: '申請中', version: 3 });
    const [milestone] = moved.milestones;
    const needed = await act<SentProblem>(moved, `milestones/${milestone?.id}/void`, { reason: '誤り' });
    expect([needed.status, needed.body.code]).toEqual([409, 'milestone-needed']);
    const ended = (await act(moved, 'close', { closedOn: '2019-06-01', result: 'withdrawn' })).body;
    const late = await act<SentProblem>(ended, `milestones/${milestone?.id}/void`, { reason: '誤り' });
    expect(late.body).toMatchObject({
      code: 'milestone-needed',
      detail: expect.stringContaining('再開') as string,
    });
    const again = (await act(ended, 'reopen', { reason: '続く' })).body;
    const back = (await change(again, { stage: 'issue' })).body;
    const voided = await act(back, `milestones/${milestone?.id}/void`, { reason: '誤り' });
    expect(voided.body).toMatchObject({ milestones: [{ voidedAt: expect.any(String) as string }] });
    expect(voided.body.openMilestones.map(({ key }) => key)).toEqual(['applied', 'approved']);
  });

  it('keeps each milestone once, corrected where it was wrong', async () => {
    const fresh = await opened();
    const reached = (await reach(advisor, fresh, 'business-plan', '2019-06-01')).body;
    expect(reached.milestones).toMatchObject([
      { label: '事業計画の策定', reachedOn: '2019-06-01', small: 'small' },
    ]);
    const twice = await reach<SentProblem>(advisor, reached, 'business-plan', '2019-06-02');
    expect([twice.status, twice.body.code]).toEqual([409, 'milestone-reached']);
    const unknown = await reach<SentProblem>(advisor, reached, 'adopted', '2019-06-02');
    expect([unknown.status, fieldsOf(unknown)]).toEqual([400, ['key']]);
    const ahead = await reach<SentProblem>(advisor, reached, 'business-plan', '2999-01-01');
    expect([ahead.status, fieldsOf(ahead)]).toEqual([400, ['reachedOn']]);
    const url = `/support-cases/${fresh.id}/milestones/${reached.milestones[0]?.id}`;
    const corrected = await advisor.patch<SentCase>(url, { version: 2, reachedOn: '2019-05-31' });
    expect(corrected.body).toMatchObject({ version: 3, milestones: [{ reachedOn: '2019-05-31' }] });
    const stale = await advisor.patch<SentProblem>(url, { version: 2, reachedOn: '2019-05-30' });
    expect([stale.status, stale.body.code, stale.body.current?.version]).toEqual([
      409,
      'edited-meanwhile',
      3,
    ]);
  });

  it('ends, is opened again with a reason, and is voided for good', async () => {
    const fresh = await opened();
    const end = { closedOn: '2019-07-01', result: 'achieved', resultNote: '計画ができた' };
    const before = await act<SentProblem>(fresh, 'close', { ...end, closedOn: '2019-03-31' });
    expect([before.status, fieldsOf(before)]).toEqual([400, ['closedOn']]);
    const closed = (await act(fresh, 'close', end)).body;
    expect(closed).toMatchObject({ ...end, version: 2 });
    expect((await act<SentProblem>(closed, 'close', end)).body.code).toBe('case-closed');
    expect((await change<SentProblem>(closed, { stage: 'support' })).body.code).toBe('case-closed');
    // What comes late is still written down.
    const late = (await reach(advisor, closed, 'business-plan', '2019-06-30')).body;
    const reopened = (await act(late, 'reopen', { reason: '続きがある' })).body;
    expect(reopened).toMatchObject({
      closedOn: null,
      result: null,
      resultNote: null,
      reopenReason: '続きがある',
    });
    expect((await act<SentProblem>(reopened, 'reopen', { reason: '再び' })).body.code).toBe('case-open');
    const voided = (await act(reopened, 'void', { reason: '二重' })).body;
    expect(voided).toMatchObject({ voidReason: '二重', milestones: [{ voidedAt: null }] });
    expect((await change<SentProblem>(voided, { title: '直す' })).body.code).toBe('voided');
  });

  it('is looked after by several, and by nobody new who has left', async () => {
    const fresh = await opened({ advisorIds: [colleague, api.database.chambers.a.staff.advisor.id] });
    expect(fresh.advisors.map(({ id }) => id)).toEqual([colleague, api.database.chambers.a.staff.advisor.id]);
    const left = newId();
    await api.database.sql(
      `INSERT INTO staff (chamber_id, id, email, family_name, given_name, role, active)
       VALUES ($1, $2, 'left@case.example', '退職', '太郎', 'advisor', false)`,
      [chamberId, left],
    );
    const gone = await change<SentProblem>(fresh, { advisorIds: [left] });
    expect([gone.status, fieldsOf(gone)]).toEqual([400, ['advisorIds.0']]);
    await api.database.sql(
      'INSERT INTO case_advisors (chamber_id, case_id, staff_id, position) VALUES ($1, $2, $3, 2)',
      [chamberId, fresh.id, left],
    );
    const kept = await change(fresh, { advisorIds: [left, colleague] });
    expect(kept.body.advisors).toMatchObject([{ id: left, active: false }, { id: colleague }]);
    const twice = await change<SentProblem>(kept.body, { advisorIds: [colleague, colleague] });
    expect([twice.status, fieldsOf(twice)]).toEqual([400, ['advisorIds']]);
  });

  it('tells the whole chain, and lets it neither turn back nor cross to another business', async () => {
    const analysis = await opened({ kind: 'business-analysis' });
    const plan = await opened({ followsCaseId: analysis.id });
    const next = await opened({ followsCaseId: plan.id, kind: 'bcp' });
    expect(plan.chain.map(({ id }) => id)).toEqual([analysis.id, plan.id]);
    const { body } = await advisor.get<SentCase>(`/support-cases/${analysis.id}`);
    expect(body.chain.map(({ id }) => id)).toEqual([analysis.id, plan.id, next.id]);
    const round = await change<SentProblem>(analysis, { followsCaseId: next.id });
    expect([round.status, fieldsOf(round)]).toEqual([400, ['followsCaseId']]);
    const neighbour = await addBusiness(api.database, chamberId, { name: '隣の店' });
    const across = await openCase<SentProblem>(advisor, { businessId: neighbour, followsCaseId: plan.id });
    expect([across.status, fieldsOf(across)]).toEqual([400, ['followsCaseId']]);
  });

  it('keeps its milestone and the size of its business in step, whoever writes first', async () => {
    const administrator = await api.as('administrator');
    for (let round = 0; round < 6; round += 1) {
      const unknown = await addBusiness(api.database, chamberId, { employees: null, name: `謎の店${round}` });
      const fresh = await opened({ businessId: unknown });
      const [milestone, size] = await Promise.all([
        reach(advisor, fresh, 'business-plan', '2019-06-01'),
        administrator.patch(`/businesses/${unknown}`, { version: 1, employees: 2 }),
      ]);
      expect([milestone.status, size.status]).toEqual([200, 200]);
      const { body } = await advisor.get<SentCase>(`/support-cases/${fresh.id}`);
      expect(body.milestones).toMatchObject([{ small: 'small' }]);
    }
  });

  it('keeps what is to be done, and who did it', async () => {
    const fresh = await opened();
    const task = { title: '決算書をもらう', dueOn: '2019-05-10', assigneeId: colleague };
    const asked = (await act(fresh, 'tasks', task)).body;
    await act(asked, 'tasks', { title: '面談' });
    const url = `/support-cases/${fresh.id}/tasks/${asked.tasks[0]?.id}`;
    const done = await advisor.patch<SentCase>(url, { version: 3, state: 'done' });
    expect(done.body.tasks).toMatchObject([
      { title: '面談', state: 'open' },
      {
        title: '決算書をもらう',
        state: 'done',
        doneOn: expect.any(String) as string,
        doneByName: expect.any(String) as string,
      },
    ]);
    const again = await advisor.patch<SentCase>(url, { version: 4, state: 'open', dueOn: null });
    expect(again.body.tasks[0]).toMatchObject({
      title: '決算書をもらう',
      state: 'open',
      doneOn: null,
      doneByName: null,
    });
    const nobody = await advisor.patch<SentProblem>(url, { version: 5, assigneeId: newId() });
    expect([nobody.status, fieldsOf(nobody)]).toEqual([404, ['assigneeId']]);
    const missing = `/support-cases/${fresh.id}/tasks/${newId()}`;
    expect((await advisor.patch(missing, { version: 5, state: 'done' })).status).toBe(404);
  });

  it('keeps what came of it a year on, once a day, also when it is closed', async () => {
    const closed = (await act(await opened(), 'close', { closedOn: '2019-05-01', result: 'achieved' })).body;
    const year = { asOf: '2019-06-01', sales: 'up', grossProfit: 'unknown' };
    const first = (await act(closed, 'outcomes', year)).body;
    expect(first.outcomes).toMatchObject([{ ...year, note: null }]);
    const twice = await act<SentProblem>(first, 'outcomes', { ...year, sales: 'down' });
    expect([twice.status, twice.body.code]).toEqual([409, 'outcome-recorded']);
    const url = `/support-cases/${closed.id}/outcomes/${first.outcomes[0]?.id}`;
    const corrected = await advisor.patch<SentCase>(url, { version: 3, sales: 'flat', note: '冬まで' });
    expect(corrected.body.outcomes).toMatchObject([{ asOf: '2019-06-01', sales: 'flat', note: '冬まで' }]);
    const voided = await advisor.post<SentCase>(`${url}/void`, { version: 4, reason: '誤り' });
    expect(voided.body.outcomes[0]?.voidedAt).not.toBeNull();
    expect((await advisor.patch<SentProblem>(url, { version: 5, sales: 'up' })).body.code).toBe('voided');
    const ahead = await act<SentProblem>(voided.body, 'outcomes', { ...year, asOf: '2999-01-01' });
    expect([ahead.status, fieldsOf(ahead)]).toEqual([400, ['asOf']]);
  });

  it('tells how long a business has been guided, and warns of a recommendation that came early', async () => {
    const borrower = await addBusiness(api.database, chamberId, { name: '借りたい店' });
    const visit = (occurredOn: string) =>
      advisor.post(
        '/consultations',
        { occurredOn, businessIds: [borrower], channel: 'visit', summary: '資金繰り' },
        { 'idempotency-key': newId() },
      );
    await visit('2016-01-10'); // too long ago to be guidance
    await visit('2019-01-15');
    await visit('2019-03-15');
    const fresh = await opened({ kind: 'marukei', businessId: borrower });
    // Not recommended yet, so today decides: what was said in 2019 is guidance no more.
    expect(fresh.guidance).toMatchObject({ since: null, fullOn: null, full: false, warning: null });
    const early = (await reach(advisor, fresh, 'recommended', '2019-07-14')).body;
    expect(early.guidance).toMatchObject({
      since: '2019-01-15',
      fullOn: '2019-07-15',
      full: false,
      warning: expect.stringContaining('2019-07-15') as string,
    });
    const url = `/support-cases/${fresh.id}/milestones/${early.milestones[0]?.id}`;
    const { body } = await advisor.patch<SentCase>(url, { version: 2, reachedOn: '2019-07-15' });
    expect(body.guidance).toMatchObject({ full: true, warning: null });
  });

  it('lists cases by deadline and by what was touched last, page by page', async () => {
    const owner = await addBusiness(api.database, chamberId, { name: '並ぶ店' });
    const late = await opened({ businessId: owner, title: '遅い', deadline: '2019-12-01' });
    const none = await opened({ businessId: owner, title: '無い' });
    const soon = await opened({
      businessId: owner,
      title: '早い',
      deadline: '2019-06-01',
      advisorIds: [colleague],
    });
    const ended = await opened({ businessId: owner, title: '終わり' });
    await act(ended, 'close', { closedOn: '2019-05-01', result: 'withdrawn' });
    await act(late, 'tasks', { title: '電話' });
    const titles = async (query: string): Promise<string[]> => {
      const found: string[] = [];
      let cursor = '';
      for (let more: string | null = ''; more !== null; cursor = `&cursor=${more}`) {
        const url: string = `/support-cases?limit=1&businessId=${owner}&${query}${cursor}`;
        const { body } = await advisor.get<Page>(url);
        found.push(...body.items.map(({ title }) => title));
        more = body.nextCursor;
        if (more === null) break;
      }
      return found;
    };
    expect(await titles('order=deadline')).toEqual(['早い', '遅い', '無い']);
    expect(await titles('')).toEqual(['遅い', '早い', '無い']);
    expect(await titles('state=closed')).toEqual(['終わり']);
    expect(await titles('state=all&order=updated')).toEqual(['遅い', '終わり', '早い', '無い']);
    expect(await titles('deadlineTo=2019-06-01')).toEqual(['早い']);
    expect(await titles(`advisorId=${colleague}`)).toEqual(['早い']);
    expect(await titles('kind=bcp')).toEqual([]);
    expect(await titles('stage=issue&state=voided')).toEqual([]);
    const { body } = await advisor.get<Page>(`/support-cases?businessId=${owner}&order=deadline`);
    expect(body.items.find(({ id }) => id === late.id)).toMatchObject({
      openTasks: 1,
      nextTask: { title: '電話' },
    });
    expect(body.items.find(({ id }) => id === none.id)).toMatchObject({ openTasks: 0, nextTask: null });
    expect(soon.advisors).toMatchObject([{ id: colleague }]);
    const first = await advisor.get<Page>(`/support-cases?limit=1&businessId=${owner}`);
    const crossed = await advisor.get(`/support-cases?order=deadline&cursor=${first.body.nextCursor}`);
    expect(crossed.status).toBe(400);
  });

  it('lays the open cases of a kind out stage by stage, some of each', async () => {
    const owner = await addBusiness(api.database, chamberId, { name: '板の店' });
    for (let at = 0; at < 21; at++) await opened({ businessId: owner, kind: 'overseas', title: `${at}` });
    const moved = await opened({ businessId: owner, kind: 'overseas', title: '進んだ', stage: 'support' });
    const gone = await opened({ businessId: owner, kind: 'overseas', title: '終わり', stage: 'support' });
    await act(gone, 'close', { closedOn: '2019-05-01', result: 'achieved' });
    const { body } = await advisor.get<Board>('/support-cases/board?kind=overseas');
    expect(body.label).toBe('海外展開');
    expect(body.stages.map(({ key, total, more, items }) => [key, total, more, items.length])).toEqual([
      ['issue', 21, 1, 20],
      ['proposal', 0, 0, 0],
      ['support', 1, 0, 1],
      ['outcome', 0, 0, 0],
    ]);
    expect(body.stages[2]?.items).toMatchObject([{ id: moved.id, stageLabel: '支援実施' }]);
    const { body: hers } = await advisor.get<Board>(
      `/support-cases/board?kind=overseas&advisorId=${colleague}`,
    );
    expect(hers.stages.map(({ total }) => total)).toEqual([0, 0, 0, 0]);
    expect((await advisor.get('/support-cases/board?kind=nothing')).status).toBe(404);
  });

  it('goes to a successor with all that is open, who leads where the other led', async () => {
    const owner = await addBusiness(api.database, chamberId, { name: '引き継ぐ店' });
    const { advisor: first, executive: leaver } = api.database.chambers.a.staff;
    const led = await opened({ businessId: owner, advisorIds: [leaver.id, first.id] });
    const shared = await opened({ businessId: owner, advisorIds: [first.id, leaver.id, colleague] });
    const asked = await opened({ businessId: owner, advisorIds: [first.id] });
    await act(asked, 'tasks', { title: '電話', assigneeId: leaver.id });
    const ended = await opened({ businessId: owner, advisorIds: [leaver.id] });
    await act(ended, 'close', { closedOn: '2019-05-01', result: 'achieved' });
    const late = await opened({ businessId: owner, advisorIds: [leaver.id] });
    const papers = (await act(late, 'tasks', { title: '実績報告', assigneeId: leaver.id })).body;
    const over = (await act(papers, 'close', { closedOn: '2019-05-01', result: 'achieved' })).body;
    const administrator = await api.as('administrator');
    const handOver = <Body>(fromStaffId: string, toStaffId: string) =>
      administrator.post<Body>('/support-cases/hand-over', { fromStaffId, toStaffId });
    const done = await handOver(leaver.id, colleague);
    expect([done.status, done.body]).toEqual([200, { cases: 2, tasks: 2 }]);
    const now = async ({ id }: SentCase) => (await advisor.get<SentCase>(`/support-cases/${id}`)).body;
    expect((await now(led)).advisors.map(({ id }) => id)).toEqual([colleague, first.id]);
    expect((await now(shared)).advisors.map(({ id }) => id)).toEqual([first.id, colleague]);
    expect((await now(asked)).tasks).toMatchObject([{ assigneeId: colleague }]);
    expect((await now(ended)).advisors.map(({ id }) => id)).toEqual([leaver.id]);
    // What is still to do for a case that is closed goes on, and the case stays with who closed it.
    expect(await now(over)).toMatchObject({
      advisors: [{ id: leaver.id }],
      tasks: [{ assigneeId: colleague }],
      version: over.version + 1,
    });
    expect((await change<SentProblem>(led, { title: '古い版' })).body.code).toBe('edited-meanwhile');
    expect((await handOver(leaver.id, colleague)).body).toEqual({ cases: 0, tasks: 0 });
    expect(fieldsOf(await handOver<SentProblem>(colleague, colleague))).toEqual(['toStaffId']);
    const nobody = await handOver<SentProblem>(newId(), newId());
    expect([nobody.status, fieldsOf(nobody)]).toEqual([404, ['fromStaffId', 'toStaffId']]);
  });

  it('is given away by who has it, or once that person has left; by who looks after the staff always', async () => {
    const { advisor: own, executive } = api.database.chambers.a.staff;
    const give = <Body>(fromStaffId: string, toStaffId: string) =>
      advisor.post<Body>('/support-cases/hand-over', { fromStaffId, toStaffId });
    await opened({ advisorIds: [executive.id] });
    const taken = await give<SentProblem>(executive.id, own.id);
    expect([taken.status, taken.body.code, fieldsOf(taken)]).toEqual([403, 'not-permitted', ['fromStaffId']]);
    await api.database.sql('UPDATE staff SET active = false WHERE id = $1', [executive.id]);
    expect((await give(executive.id, own.id)).body).toMatchObject({ cases: 1 });
    await api.database.sql('UPDATE staff SET active = true WHERE id = $1', [executive.id]);
    expect((await give(own.id, colleague)).status).toBe(200);
  });

  it('stands in the story of its business, and in the trail', async () => {
    const owner = await addBusiness(api.database, chamberId, { name: '語られる店' });
    const fresh = await opened({ businessId: owner, title: '長い支援' });
    const reached = (await reach(advisor, fresh, 'business-plan', '2019-05-20')).body;
    const closed = (await act(reached, 'close', { closedOn: '2019-06-20', result: 'achieved' })).body;
    const story = async () =>
      (
        await advisor.get<{
          items: { kind: string; date: string; detail: string | null; voided?: boolean }[];
        }>(`/businesses/${owner}/timeline`)
      ).body.items.filter(({ kind }) => kind.startsWith('case-'));
    expect(await story()).toMatchObject([
      { kind: 'case-closed', date: '2019-06-20', detail: '成果あり' },
      { kind: 'case-milestone', date: '2019-05-20', detail: '事業計画の策定', partOf: fresh.id },
      { kind: 'case-opened', date: '2019-04-01', detail: '事業計画策定', voided: false },
    ]);
    await act(closed, 'void', { reason: '二重' });
    expect(await story()).toMatchObject([{ kind: 'case-opened', voided: true }]);
    const trail = await api.database.sql<{ entity: string; action: string }>(
      `SELECT entity, action FROM audit_entries WHERE entity_id = $1 ORDER BY id`,
      [fresh.id],
    );
    expect(trail.map(({ entity, action }) => `${entity} ${action}`)).toEqual([
      'support_cases insert',
      'case_advisors insert',
      'support_cases update',
      'support_cases update',
      'support_cases update',
    ]);
  });
});
