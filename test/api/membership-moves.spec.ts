import { TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';

interface Moves {
  years: number[];
  membersBefore: number;
  joined: number;
  withdrawn: number;
  membersAfter: number;
  counts: { group: string; key: string; joined: number; withdrawn: number }[];
}
interface Page {
  items: { businessName: string; movedOn: string }[];
  nextCursor: string | null;
}

describe('会員の動き', () => {
  let api: TestApplication;
  let staff: TestClient;
  let chamberId: string;
  beforeAll(async () => {
    api = await startTestApplication();
    chamberId = api.database.chambers.a.id;
    await api.app
      .get(TenantDatabase)
      .write({ chamberId }, (tx) => api.app.get(CodeListService, { strict: false }).ensureDefaults(tx));
    staff = await api.as('staff');
    await join('前からの会員', { joinedOn: '2010-04-01', section: 'commerce' });
    await join('平成に退会', { joinedOn: '2010-04-01', section: 'industry' }, '2019-04-30', 'moved');
    await join('初日に退会', { joinedOn: '2010-04-01' }, '2019-04-01', '病気のため');
    await join('年度末に入会', { joinedOn: '2019-03-31' });
    await join('うるう日に入会', { joinedOn: '2020-02-29', section: 'commerce' }, '2020-03-31', 'moved');
    await join('令和に入会', { joinedOn: '2019-05-01', kind: 'special-member' });
    await join('入会の取り消し', { joinedOn: '2019-06-01' }, '2019-06-01', '取り消し');
    await join('次の年度', { joinedOn: '2020-04-01' });
    await join('その次の年度', { joinedOn: '2022-03-31' });
  });
  afterAll(() => api.close());

  async function join(name: string, membership: object, withdrawnOn?: string, reason?: string) {
    const { body } = await staff.post<{ id: string; memberships: { id: string }[] }>('/businesses', {
      name,
      membership,
    });
    if (!withdrawnOn) return;
    const path = `/businesses/${body.id}/memberships/${body.memberships[0]?.id}/withdrawal`;
    expect((await staff.post(path, { version: 1, withdrawnOn, reason })).status).toBe(200);
  }
  const year = async (fiscalYear: number) =>
    (await staff.get<Moves>(`/membership-moves?fiscalYear=${fiscalYear}`)).body;
  const behind = async (query: string) =>
    (await staff.get<Page>(`/membership-moves/memberships?fiscalYear=2019&${query}`)).body;
  const names = async (query: string) => (await behind(query)).items.map(({ businessName }) => businessName);

  it('stand side by side: joins, withdrawals, by month, kind, section and reason', async () => {
    const moves = await year(2019);
    expect(moves).toMatchObject({ membersBefore: 4, joined: 2, withdrawn: 3, membersAfter: 3 });
    expect(moves.years).toEqual([2021, 2020, 2019, 2018, 2010]);
    const of = (group: string) =>
      moves.counts
        .filter((count) => count.group === group)
        .map(({ key, joined, withdrawn }) => [key, joined, withdrawn]);
    expect(of('month')).toEqual([
      ['2019-04', 0, 2],
      ['2019-05', 1, 0],
      ['2020-02', 1, 0],
      ['2020-03', 0, 1],
    ]);
    expect(of('kind')).toEqual([
      ['member', 1, 3],
      ['special-member', 1, 0],
    ]);
    expect(of('section')).toEqual([
      ['', 1, 1],
      ['commerce', 1, 1],
      ['industry', 0, 1],
    ]);
    expect(of('reason').sort()).toEqual([
      ['moved', 0, 2],
      ['病気のため', 0, 1],
    ]);
  });

  it('equal what SQL of its own counts, and lead from one year to the next', async () => {
    let before: number | null = null;
    for (const fiscalYear of [2018, 2019, 2020, 2021]) {
      const moves = await year(fiscalYear);
      const [counted] = await api.database.sql(
        `SELECT count(*) FILTER (WHERE joined_on >= make_date($2, 4, 1) AND joined_on < make_date($2 + 1, 4, 1))::int AS joined,
                count(*) FILTER (WHERE withdrawn_on >= make_date($2, 4, 1) AND withdrawn_on < make_date($2 + 1, 4, 1))::int AS withdrawn,
                count(*) FILTER (WHERE daterange(joined_on, withdrawn_on) @> make_date($2 + 1, 3, 31))::int AS after
           FROM memberships WHERE chamber_id = $1 AND withdrawn_on IS DISTINCT FROM joined_on`,
        [chamberId, fiscalYear],
      );
      const { joined, withdrawn, membersAfter, membersBefore } = moves;
      expect({ joined, withdrawn, after: membersAfter }).toEqual(counted);
      expect(membersBefore + joined - withdrawn).toBe(membersAfter);
      expect(membersBefore).toBe(before ?? membersBefore);
      before = membersAfter;
    }
  });

  it('open the memberships behind each number, page by page', async () => {
    expect(await names('move=joined')).toEqual(['うるう日に入会', '令和に入会']);
    expect(await names('move=withdrawn&group=month&key=2019-04')).toEqual(['平成に退会', '初日に退会']);
    expect(await names('move=withdrawn&group=reason&key=moved')).toEqual(['うるう日に入会', '平成に退会']);
    expect(await names('move=joined&group=section&key=')).toEqual(['令和に入会']);
    expect(await names('move=joined&group=kind&key=member')).toEqual(['うるう日に入会']);
    const first = await behind('move=withdrawn&limit=2');
    const second = await behind(`move=withdrawn&limit=2&cursor=${first.nextCursor}`);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
    for (const wrong of [
      '',
      'move=left',
      'move=joined&group=age',
      'move=joined&cursor=WyJlbHNld2hlcmUiLDFd',
    ]) {
      expect((await staff.get(`/membership-moves/memberships?fiscalYear=2019&${wrong}`)).status).toBe(400);
    }
  });
});
