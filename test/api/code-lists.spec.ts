import { TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { type TestApplication, startTestApplication } from '@banso/testing';

interface CodeEntryView {
  id: string;
  key: string;
  label: string;
  labelEn: string | null;
  sortOrder: number;
  validFrom: string | null;
  validTo: string | null;
  version: number;
}
interface CodeListView {
  list: string;
  label: string;
  entries: CodeEntryView[];
}
interface Problem {
  code: string;
  fields?: { field: string; message: string }[];
}

describe('/code-lists', () => {
  let api: TestApplication;
  beforeAll(async () => {
    api = await startTestApplication();
    await ensureDefaults();
  });
  afterAll(() => api.close());

  const ensureDefaults = () =>
    api.app
      .get(TenantDatabase)
      .write({ chamberId: api.database.chambers.a.id }, (tx) =>
        api.app.get(CodeListService, { strict: false }).ensureDefaults(tx),
      );
  const listOf = async (list: string) => {
    const answer = await (await api.as('advisor')).get<{ lists: CodeListView[] }>('/code-lists');
    expect(answer.status).toBe(200);
    return answer.body.lists.find((found) => found.list === list);
  };
  const entryOf = async (list: string, key: string) => {
    const entry = (await listOf(list))?.entries.find((found) => found.key === key);
    if (!entry) throw new Error(`No ${list}/${key}`);
    return entry;
  };
  const add = async (list: string, input: object) =>
    (await api.as('administrator')).post<CodeEntryView & Problem>(`/code-lists/${list}/entries`, input);

  it('begin with the reference data, in its order, with every list present', async () => {
    const answer = await (await api.as('advisor')).get<{ lists: CodeListView[] }>('/code-lists');
    expect(answer.body.lists.map(({ list, label }) => `${list} ${label}`)).toEqual([
      'channel 手段',
      'topic 内容区分',
      'plan-kind 計画の種類',
      'membership-kind 会員種別',
      'section 部会',
      'relation 続柄',
      'withdrawal-reason 退会理由',
      'district 区・町',
      'event-kind 催事の種類',
      'event-series 催事のシリーズ',
      'participant-kind 参加者の区分',
      'survey 調査',
      'examination 検定',
      'yearly-total-series 年次の実績',
      'petition-addressee 要望の提出先',
    ]);
    expect((await listOf('channel'))?.entries[0]).toMatchObject({
      key: 'visit',
      label: '巡回',
      labelEn: 'Visit',
    });
    expect((await listOf('district'))?.entries).toEqual([]);
  });

  it('are one chamber’s own', async () => {
    const answer = await (await api.as('advisor', 'b')).get<{ lists: CodeListView[] }>('/code-lists');
    expect(answer.body.lists.flatMap(({ entries }) => entries)).toEqual([]);
  });

  it('get missing defaults again and keep what the chamber changed', async () => {
    const visit = await entryOf('channel', 'visit');
    const changed = await (
      await api.as('administrator')
    ).patch(`/code-lists/channel/entries/${visit.id}`, {
      version: visit.version,
      label: '巡回訪問',
    });
    expect(changed.status).toBe(200);
    await api.database.sql(`DELETE FROM code_entries WHERE list = 'channel' AND key = 'phone'`);
    expect(await ensureDefaults()).toBe(1);
    expect(await ensureDefaults()).toBe(0);
    expect((await entryOf('channel', 'visit')).label).toBe('巡回訪問');
    expect((await entryOf('channel', 'phone')).label).toBe('電話');
  });

  it('take a new entry at their end, and its key once', async () => {
    const first = await add('district', { key: 'chuo', label: '中央区' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      key: 'chuo',
      label: '中央区',
      labelEn: null,
      sortOrder: 10,
      version: 1,
    });
    const second = await add('district', { key: 'midori', label: '緑区' });
    expect(second.body.sortOrder).toBe(20);
    const again = await add('district', { key: 'chuo', label: '中央' });
    expect([again.status, again.body.code]).toEqual([409, 'duplicate-key']);
    expect((await add('topic', { key: 'chuo', label: '同じキーでも別の表' })).status).toBe(201);
  });

  it('end an entry by its last day and never change its key', async () => {
    const group = await entryOf('channel', 'group');
    const administrator = await api.as('administrator');
    const path = `/code-lists/channel/entries/${group.id}`;
    const ended = await administrator.patch<CodeEntryView>(path, { version: 1, validTo: '2025-03-31' });
    expect(ended.body).toEqual({ ...group, validTo: '2025-03-31', version: 2 });
    const backwards = await administrator.patch<Problem>(path, { version: 2, validFrom: '2025-04-01' });
    expect([backwards.status, backwards.body.fields?.[0]?.field]).toEqual([400, 'validTo']);
    const renamed = await administrator.patch<Problem>(path, { version: 2, key: 'crowd' });
    expect([renamed.status, renamed.body.fields?.[0]?.field]).toEqual([400, 'key']);
    const late = await administrator.patch<Problem>(path, { version: 1, label: '集団' });
    expect([late.status, late.body.code]).toEqual([409, 'edited-meanwhile']);
    expect(await entryOf('channel', 'group')).toEqual(ended.body);
  });

  it.each([
    [{ label: '表示' }, 'key'],
    [{ key: '巡回', label: '表示' }, 'key'],
    [{ key: 'x' }, 'label'],
    [{ key: 'x', label: 'あ'.repeat(101) }, 'label'],
    [{ key: 'x', label: '表示', validTo: 'R7.5.8' }, 'validTo'],
    [{ key: 'x', label: '表示', list: 'topic' }, 'list'],
  ])('refuse %j', async (input, field) => {
    const answer = await add('section', input);
    expect(answer.status).toBe(400);
    expect(answer.body.fields?.map((problem) => problem.field)).toEqual([field]);
  });

  it('answer 404 for a list that is none, an entry of another list and another chamber’s entry', async () => {
    expect((await add('colours', { key: 'x', label: '表示' })).status).toBe(404);
    expect((await add('constructor', { key: 'x', label: '表示' })).status).toBe(404);
    const visit = await entryOf('channel', 'visit');
    const change = { version: visit.version, label: '表示' };
    const path = `/entries/${visit.id}`;
    expect((await (await api.as('administrator')).patch(`/code-lists/topic${path}`, change)).status).toBe(
      404,
    );
    expect(
      (await (await api.as('administrator', 'b')).patch(`/code-lists/channel${path}`, change)).status,
    ).toBe(404);
  });

  it('are read with settings:read and written with settings:write', async () => {
    const { id } = await entryOf('channel', 'visit');
    expect((await api.anonymous.get('/code-lists')).status).toBe(401);
    expect((await api.anonymous.post('/code-lists/topic/entries', {})).status).toBe(401);
    for (const role of ['advisor', 'staff', 'executive', 'auditor'] as const) {
      const client = await api.as(role);
      expect((await client.get('/code-lists')).status).toBe(200);
      expect((await client.post('/code-lists/topic/entries', { key: 'x', label: 'x' })).status).toBe(403);
      expect((await client.patch(`/code-lists/channel/entries/${id}`, { version: 1 })).status).toBe(403);
    }
  });
});
