import { TenantDatabase } from '@banso/platform';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestApplication, type TestApplication } from '@banso/testing';

interface Membership {
  id: string;
  version: number;
  joinedOn: string;
  withdrawnOn: string | null;
  withdrawalReason: string | null;
}
interface Person {
  id: string;
  version: number;
  familyName: string;
  leftOn: string | null;
}
interface Business {
  id: string;
  version: number;
  name: string;
  member: boolean;
  warnings: string[];
  memberships: Membership[];
  persons: Person[];
}
interface Problem {
  code: string;
  detail: string;
  fields?: { field: string; message: string }[];
  current?: Business;
}
interface Page {
  items: { id: string; name: string; kind?: string }[];
  nextCursor: string | null;
}

describe('/businesses', () => {
  let api: TestApplication;
  beforeAll(async () => {
    api = await startTestApplication();
    await api.app.get(TenantDatabase).write(chamberA(), (tx) => codeLists().ensureDefaults(tx));
  });
  afterAll(() => api.close());

  const chamberA = () => ({ chamberId: api.database.chambers.a.id });
  const codeLists = () => api.app.select(StaffModule).get(CodeListService);
  const create = async (input: object, role: 'advisor' | 'staff' = 'staff') =>
    (await api.as(role)).post<Business & Problem>('/businesses', input);
  const fieldsOf = ({ body }: { body: Problem }) => body.fields?.map(({ field }) => field);

  it('creates one with its representative and membership, and answers it whole', async () => {
    const made = await create({
      name: '株式会社山田製作所',
      corporateNumber: '7000012050002',
      successor: 'absent',
      representative: { familyName: '山田', givenName: '太郎' },
      membership: { joinedOn: '2019-04-01', units: 2 },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      member: true,
      successor: 'absent',
      persons: [{ familyName: '山田', representative: true, version: 1 }],
      memberships: [{ joinedOn: '2019-04-01', units: 2, kind: 'member', referrerName: null }],
    });
    const read = await (await api.as('auditor')).get<Business>(`/businesses/${made.body.id}`);
    expect([read.status, read.body]).toEqual([200, made.body]);

    const again = await create({ name: '別の会社', corporateNumber: '7000012050002' });
    expect([again.status, again.body.code]).toEqual([409, 'corporate-number-taken']);
    expect(again.body.detail).toContain('株式会社山田製作所');
    const namesake = await create({ name: '山田製作所㈱' });
    expect(namesake.body.warnings).toHaveLength(1);
  });

  it.each<[object, string]>([
    [{}, 'name'],
    [{ name: ' ' }, 'name'],
    [{ name: 'x', corporateNumber: '123456789012' }, 'corporateNumber'],
    [{ name: 'x', invoiceNumber: '7000012050002' }, 'invoiceNumber'],
    [{ name: 'x', postalCode: '123' }, 'postalCode'],
    [{ name: 'x', foundedOn: '2025-02-30' }, 'foundedOn'],
    [{ name: 'x', employees: -1 }, 'employees'],
    [{ name: 'x', employees: 1.5 }, 'employees'],
    [{ name: 'x', successor: 'maybe' }, 'successor'],
    [{ name: 'x', capital: 1 }, 'capital'],
    [{ name: 'x', representative: { familyName: '' } }, 'representative.familyName'],
    [{ name: 'x', representative: { familyName: 'y', phone: '1' } }, 'representative.phone'],
    [{ name: 'x', membership: { joinedOn: '令和元年' } }, 'membership.joinedOn'],
    [{ name: 'x', membership: { joinedOn: '2019-04-01', units: 0 } }, 'membership.units'],
  ])('refuses %j', async (input, field) => {
    const answer = await create(input);
    expect([answer.status, answer.body.code, fieldsOf(answer)]).toEqual([400, 'invalid-input', [field]]);
    expect(answer.body.fields?.[0]?.message).toMatch(/。$/);
  });

  it('lets an advisor register a business but not a member', async () => {
    expect((await create({ name: '創業予定' }, 'advisor')).status).toBe(201);
    const member = await create({ name: '会員', membership: { joinedOn: '2019-04-01' } }, 'advisor');
    expect([member.status, member.body.code]).toEqual([403, 'not-permitted']);
  });

  it('edits with the version; a stale one gets the business as it is', async () => {
    const { body } = await create({ name: '版の商店', note: '残す' });
    const staff = await api.as('staff');
    const first = await staff.patch<Business>(`/businesses/${body.id}`, { version: 1, district: '中央区' });
    expect([first.status, first.body]).toMatchObject([200, { version: 2, district: '中央区', note: '残す' }]);
    const stale = await staff.patch<Problem>(`/businesses/${body.id}`, { version: 1, district: '南区' });
    expect([stale.status, stale.body.code]).toEqual([409, 'edited-meanwhile']);
    expect(stale.body.current).toEqual(first.body);
    const cleared = await staff.patch<Business>(`/businesses/${body.id}`, { version: 2, district: null });
    expect(cleared.body).toMatchObject({ version: 3, district: null });
    const nothing = await staff.patch<Problem>(`/businesses/${body.id}`, { version: 3, name: null });
    expect([nothing.status, fieldsOf(nothing)]).toEqual([400, ['name']]);
  });

  it('finds, filters and pages', async () => {
    for (const name of ['川田一号', '川田二号', '川田三号']) await create({ name });
    const advisor = await api.as('advisor');
    const first = await advisor.get<Page>(`/businesses?q=${encodeURIComponent('川田')}&limit=2`);
    expect(first.body.items).toHaveLength(2);
    const cursor = encodeURIComponent(first.body.nextCursor ?? '');
    const second = await advisor.get<Page>(
      `/businesses?q=${encodeURIComponent('川田')}&limit=2&cursor=${cursor}`,
    );
    expect(second.body).toMatchObject({ items: [{ member: false }], nextCursor: null });
    const members = await advisor.get<Page>('/businesses?membership=member');
    expect(members.body.items.map(({ name }) => name)).toEqual(['株式会社山田製作所']);
  });

  it.each([
    'limit=0',
    'limit=101',
    'membership=x',
    'advisorId=1',
    'cursor=abc',
    'cursor=WyJ4IiwxXQ',
    'order=name',
  ])('refuses the query %s', async (query) => {
    const answer = await (await api.as('advisor')).get<Problem>(`/businesses?${query}`);
    expect(answer.status).toBe(400);
  });

  it('keeps people: added, corrected, gone but not lost', async () => {
    const { body } = await create({ name: '人の商店' });
    const staff = await api.as('staff');
    const added = await staff.post<Person>(`/businesses/${body.id}/persons`, {
      familyName: '佐藤',
      birthYear: 1960,
    });
    expect(added.status).toBe(201);
    const path = `/businesses/${body.id}/persons/${added.body.id}`;
    const gone = await staff.patch<Person>(path, { version: 1, leftOn: '2020-03-31' });
    expect(gone.body).toMatchObject({ leftOn: '2020-03-31', familyName: '佐藤', version: 2 });
    expect((await staff.patch<Problem>(path, { version: 1, familyName: '鈴木' })).body.code).toBe(
      'edited-meanwhile',
    );
    const { body: elsewhere } = await create({ name: '別の商店' });
    const wrong = await staff.patch(`/businesses/${elsewhere.id}/persons/${added.body.id}`, { version: 2 });
    expect(wrong.status).toBe(404);
  });

  it('keeps memberships: joined, withdrawn, told on the timeline', async () => {
    const { body } = await create({ name: '会員の商店' });
    const staff = await api.as('staff');
    const path = `/businesses/${body.id}/memberships`;
    const joined = await staff.post<Membership>(path, { joinedOn: '2019-04-01' });
    expect(joined.status).toBe(201);
    const twice = await staff.post<Problem>(path, { joinedOn: '2020-04-01' });
    expect([twice.status, twice.body.code]).toEqual([409, 'membership-overlaps']);
    const withdrawal = { version: 1, withdrawnOn: '2021-03-31', reason: 'closure' };
    const left = await staff.post<Membership>(`${path}/${joined.body.id}/withdrawal`, withdrawal);
    expect([left.status, left.body]).toMatchObject([200, { withdrawnOn: '2021-03-31', version: 2 }]);
    const restored = await staff.patch<Membership>(`${path}/${joined.body.id}`, {
      version: 2,
      withdrawnOn: null,
    });
    expect(restored.body).toMatchObject({ withdrawnOn: null, withdrawalReason: null, version: 3 });

    const first = await staff.get<Page>(`/businesses/${body.id}/timeline?limit=1`);
    expect(first.body.items.map(({ kind }) => kind)).toEqual(['registered']);
    const cursor = first.body.nextCursor ?? '';
    const second = await staff.get<Page>(`/businesses/${body.id}/timeline?limit=1&cursor=${cursor}`);
    expect(second.body.items.map(({ kind }) => kind)).toEqual(['joined']);
    expect((await staff.get(`/businesses?cursor=${cursor}`)).status).toBe(400);
  });

  describe('with codes', () => {
    it.each([
      [{ kind: 'honorary' }, 'kind', '会員種別「honorary」', '会員・特別会員・特定商工業者 のどれかを選ぶか'],
      [{ section: 'knitting' }, 'section', '部会「knitting」', '設定のコード表に加えてください。'],
      [{ kind: 'special-member', section: 'member' }, 'section', '部会「member」', '商業部会・工業部会'],
    ])('refuses a membership with %j and says what there is', async (codes, field, named, remedy) => {
      const staff = await api.as('staff');
      const membership = { joinedOn: '2019-04-01', ...codes };
      const together = await create({ name: '符号の商店', membership });
      expect([together.status, fieldsOf(together)]).toEqual([400, [`membership.${field}`]]);
      const { body } = await create({ name: '符号の商店' });
      const path = `/businesses/${body.id}/memberships`;
      const alone = await staff.post<Problem>(path, membership);
      expect([alone.status, fieldsOf(alone)]).toEqual([400, [field]]);
      expect(alone.body.fields?.[0]?.message).toContain(named);
      expect(alone.body.fields?.[0]?.message).toContain(remedy);
      const joined = await staff.post<Membership>(path, { joinedOn: '2019-04-01' });
      const changed = await staff.patch<Problem>(`${path}/${joined.body.id}`, { version: 1, ...codes });
      expect([changed.status, fieldsOf(changed)]).toEqual([400, [field]]);
    });

    it('takes codes of the lists, and leaves alone what a membership had before', async () => {
      const staff = await api.as('staff');
      const known = { joinedOn: '2019-04-01', kind: 'special-member', section: 'commerce' };
      const { body, status } = await create({ name: '昔の商店', membership: known });
      expect([status, body.memberships]).toMatchObject([201, [known]]);
      const [membership] = body.memberships;
      await api.database.sql(`UPDATE memberships SET section = 'abolished' WHERE id = $1`, [membership?.id]);
      const path = `/businesses/${body.id}/memberships/${membership?.id}`;
      const edited = await staff.patch(path, { version: 1, units: 3, section: 'abolished' });
      expect([edited.status, edited.body]).toMatchObject([200, { units: 3, section: 'abolished' }]);
    });

    it('takes any 区・町 until the chamber has a list of them, then those of the list', async () => {
      const staff = await api.as('staff');
      const { body } = await create({ name: '南の商店', district: '南区' });
      await codeLists().add(chamberA(), 'district', { key: 'chuo', label: '中央区' });
      const kept = await staff.patch<Business>(`/businesses/${body.id}`, { version: 1, district: '南区' });
      expect(kept.status).toBe(200);
      const moved = await staff.patch<Problem>(`/businesses/${body.id}`, { version: 2, district: 'midori' });
      expect([moved.status, fieldsOf(moved)]).toEqual([400, ['district']]);
      expect(moved.body.fields?.[0]?.message).toBe(
        '区・町「midori」はコード表にありません。中央区 のどれかを選ぶか、設定のコード表に加えてください。',
      );
      const right = await staff.patch(`/businesses/${body.id}`, { version: 2, district: 'chuo' });
      expect([right.status, right.body]).toMatchObject([200, { district: 'chuo' }]);
    });
  });

  it('answers 401 to nobody, 403 to who may not, 404 to another chamber', async () => {
    const { body } = await create({ name: '閉じた商店' });
    expect((await api.anonymous.get('/businesses')).status).toBe(401);
    const executive = await api.as('executive');
    expect((await executive.post('/businesses', { name: 'x' })).status).toBe(403);
    expect((await executive.patch(`/businesses/${body.id}`, { version: 1 })).status).toBe(403);
    const advisor = await api.as('advisor');
    const join = await advisor.post(`/businesses/${body.id}/memberships`, { joinedOn: '2019-04-01' });
    expect(join.status).toBe(403);
    const foreign = await api.as('staff', 'b');
    for (const path of [`/businesses/${body.id}`, `/businesses/${body.id}/timeline`]) {
      expect((await foreign.get(path)).status).toBe(404);
    }
    expect((await foreign.patch(`/businesses/${body.id}`, { version: 1, note: 'x' })).status).toBe(404);
    expect((await foreign.post(`/businesses/${body.id}/persons`, { familyName: 'x' })).status).toBe(404);
    expect((await foreign.get<Page>('/businesses')).body.items).toEqual([]);
  });
});
