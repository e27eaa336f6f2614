import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { addBusiness } from '../support/consultations';
import { openCase, reach, type SentCase, type SentProblem, withCaseKinds } from '../support/support-cases';

interface Kind {
  id: string;
  key: string;
  label: string;
  sortOrder: number;
  validTo: string | null;
  stages: { key: string; label: string; requires: string | null }[];
  milestones: { key: string; label: string }[];
  planKind: string | null;
  followUp: { every: string; from: string } | null;
  guidance: { months: number } | null;
  callRounds: { key: string; closesOn: string; formBy: string | null }[];
  version: number;
}

describe('/case-kinds', () => {
  let api: TestApplication;
  let administrator: TestClient;
  let advisor: TestClient;
  let business: string;

  beforeAll(async () => {
    api = await startTestApplication();
    const { id } = api.database.chambers.a;
    await withCaseKinds(api, id);
    administrator = await api.as('administrator');
    advisor = await api.as('advisor');
    business = await addBusiness(api.database, id);
  });
  afterAll(() => api.close());

  const kinds = async () => (await advisor.get<{ items: Kind[] }>('/case-kinds')).body.items;
  const kindOf = async (key: string): Promise<Kind> => {
    const found = (await kinds()).find((kind) => kind.key === key);
    if (found === undefined) throw new Error(`There is no kind ${key}`);
    return found;
  };
  const change = <Body = Kind>({ id, version }: Kind, changes: object) =>
    administrator.patch<Body>(`/case-kinds/${id}`, { version, ...changes });
  const fieldsOf = ({ body }: { body: SentProblem }) => body.fields?.map(({ field }) => field);

  it('begin with those that a chamber needs, in their order', async () => {
    const all = await kinds();
    expect(all.map(({ key }) => key)).toEqual([
      'business-analysis',
      'business-plan',
      'management-innovation-plan',
      'marukei',
      'sustainability-subsidy',
      'manufacturing-subsidy',
      'founding',
      'succession',
      'bcp',
      'foreign-workers',
      'overseas',
    ]);
    expect(await kindOf('overseas')).toMatchObject({
      stages: [
        { label: '課題把握', requires: null },
        { label: 'サービス提案' },
        { label: '支援実施' },
        { label: '支援結果把握' },
      ],
    });
    expect(await kindOf('business-plan')).toMatchObject({
      planKind: 'business-plan',
      followUp: { every: 'quarterly', from: 'business-plan' },
    });
    expect(await kindOf('marukei')).toMatchObject({ guidance: { months: 6 }, followUp: null });
  });

  it('are reworded, reordered and ended, and keep that when defaults are looked after again', async () => {
    const bcp = await kindOf('bcp');
    const changed = await change(bcp, { label: 'BCP', sortOrder: 1, validTo: '2019-04-30', followUp: null });
    expect(changed.body).toMatchObject({ label: 'BCP', sortOrder: 1, version: 2 });
    await withCaseKinds(api, api.database.chambers.a.id);
    expect((await kinds())[0]).toEqual(changed.body);
    const late = await openCase<SentProblem>(advisor, {
      businessId: business,
      kind: 'bcp',
      openedOn: '2019-05-01',
    });
    expect([late.status, fieldsOf(late)]).toEqual([400, ['kind']]);
    const early = await openCase(advisor, { businessId: business, kind: 'bcp', openedOn: '2019-04-30' });
    expect(early.status).toBe(201);
    const stale = await change<SentProblem>(bcp, { label: '古い' });
    expect([stale.status, stale.body.code]).toEqual([409, 'edited-meanwhile']);
  });

  it('are added with stages, milestones and call rounds, whose deadline a case takes', async () => {
    const input = {
      key: 'digital-subsidy',
      label: 'デジタル化補助金',
      stages: [
        { key: 'issue', label: '課題把握' },
        { key: 'applied', label: '申請済み', requires: 'applied' },
      ],
      milestones: [{ key: 'applied', label: '申請' }],
      callRounds: [
        { key: 'r1', label: '第1回', closesOn: '2019-06-30', formBy: '2019-06-20' },
        { key: 'r2', label: '第2回', closesOn: '2019-09-30' },
      ],
    };
    const added = await administrator.post<Kind>('/case-kinds', input);
    expect([added.status, added.body]).toMatchObject([201, { ...input, planKind: null, guidance: null }]);
    expect(added.body.sortOrder).toBe(120);
    const again = await administrator.post<SentProblem>('/case-kinds', input);
    expect([again.status, again.body.code]).toEqual([409, 'duplicate-key']);
    const asked = (fields: object) =>
      openCase(advisor, { businessId: business, kind: 'digital-subsidy', ...fields });
    expect((await asked({ callRound: 'r1' })).body).toMatchObject({
      deadline: '2019-06-20',
      callRoundLabel: '第1回',
    });
    expect((await asked({ callRound: 'r2' })).body).toMatchObject({ deadline: '2019-09-30' });
    expect((await asked({ callRound: 'r2', deadline: '2019-09-01' })).body.deadline).toBe('2019-09-01');
    const free = (await asked({ callRound: 'r2', deadline: null })).body;
    expect(free.deadline).toBeNull();
    const edit = async (version: number, changes: object) =>
      (await advisor.patch<SentCase>(`/support-cases/${free.id}`, { version, ...changes })).body;
    expect(await edit(1, { callRound: 'r1' })).toMatchObject({ callRound: 'r1', deadline: '2019-06-20' });
    expect((await edit(2, { callRound: 'r2', deadline: '2019-09-01' })).deadline).toBe('2019-09-01');
    // The round stays the same, and so does what was said instead of its day.
    expect((await edit(3, { callRound: 'r2', title: '二' })).deadline).toBe('2019-09-01');
  });

  it('keep what cases hold', async () => {
    const kind = await kindOf('succession');
    const opened = (await openCase(advisor, { businessId: business, kind: 'succession', stage: 'proposal' }))
      .body;
    await reach(advisor, opened, 'succession-plan', '2019-05-01');
    const without = (key: string) => kind.stages.filter((stage) => stage.key !== key);
    const used = await change<SentProblem>(kind, { stages: without('proposal') });
    expect([used.status, used.body.code, fieldsOf(used)]).toEqual([409, 'key-in-use', ['stages']]);
    const reached = await change<SentProblem>(kind, { milestones: kind.milestones.slice(1), followUp: null });
    expect([reached.status, fieldsOf(reached)]).toEqual([409, ['milestones']]);
    expect(await kindOf('succession')).toEqual(kind);
    // No case holds this one; an indicator may count by it all the same.
    const plan = await kindOf('business-plan');
    const stages = plan.stages.map((stage) => ({ ...stage, requires: null }));
    const free = await change<SentProblem>(plan, { milestones: [], stages, followUp: null });
    expect([free.status, free.body.code, fieldsOf(free)]).toEqual([409, 'key-in-use', ['milestones']]);
    const reworded = plan.milestones.map((one) => ({ ...one, label: '計画ができた' }));
    expect((await change(plan, { milestones: reworded })).body.milestones).toEqual(reworded);
    const left = await change(kind, { stages: without('support') });
    expect(left.body.stages.map(({ key }) => key)).toEqual(['issue', 'proposal', 'outcome']);
  });

  it('lose no stage that a case enters at the same time', async () => {
    for (let round = 0; round < 6; round += 1) {
      const kind = await kindOf('overseas');
      const stages = [...kind.stages, { key: `pilot-${round}`, label: '試行', requires: null }];
      const longer = (await change(kind, { stages })).body;
      const fields = { businessId: business, kind: 'overseas' };
      const { id, version } = (await openCase(advisor, fields)).body;
      const [removal, move] = await Promise.all([
        change(longer, { stages: kind.stages }),
        advisor.patch(`/support-cases/${id}`, { version, stage: `pilot-${round}` }),
      ]);
      expect([
        [200, 400],
        [409, 200],
      ]).toContainEqual([removal.status, move.status]);
      const { body } = await advisor.get<SentCase>(`/support-cases/${id}`);
      expect((await kindOf('overseas')).stages.map(({ key }) => key)).toContain(body.stage);
    }
  });

  it.each<[object, string]>([
    [{ label: ' ' }, 'label'],
    [{ stages: [] }, 'stages'],
    [{ stages: [{ key: 'A', label: '大' }] }, 'stages.0.key'],
    [{ stages: [{ key: 'a', label: '一', requires: 'none' }] }, 'stages.0.requires'],
    [{ followUp: { every: 'weekly', from: 'hired' } }, 'followUp.every'],
    [{ followUp: { every: 'monthly', from: 'fired' } }, 'followUp.from'],
    [{ guidance: { months: 0, before: 'hired', withinMonths: 24 } }, 'guidance.months'],
    [{ guidance: { months: 6, before: 'hired', withinMonths: 5 } }, 'guidance.withinMonths'],
    [{ planKind: 'nothing' }, 'planKind'],
    [{ validFrom: '2020-04-01', validTo: '2020-03-31' }, 'validTo'],
    [
      { callRounds: [{ key: 'r', label: '回', closesOn: '2019-06-30', formBy: '2019-07-01' }] },
      'callRounds.0.formBy',
    ],
  ])('refuse %j', async (changes, field) => {
    const refused = await change<SentProblem>(await kindOf('foreign-workers'), changes);
    expect([refused.status, fieldsOf(refused)]).toEqual([400, [field]]);
    expect(refused.body.fields?.[0]?.message).toMatch(/。$/);
  });

  it('are for administrators to change', async () => {
    const { id, version } = await kindOf('overseas');
    const refused = await advisor.patch(`/case-kinds/${id}`, { version, label: '海外' });
    expect(refused.status).toBe(403);
    const missing = await administrator.patch(`/case-kinds/${newId()}`, { version: 1, label: '海外' });
    expect(missing.status).toBe(404);
  });
});
