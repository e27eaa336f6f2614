import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';

interface Campaign {
  id: string;
  name: string;
  target: number | null;
  leastReferrals: number;
  voidedAt: string | null;
  version: number;
}
interface Referrer {
  rank: number;
  kind: string;
  key: string;
  name: string;
  representativeName: string | null;
  joins: number;
  units: number;
  leftWithinYear: number;
}
interface Ranking {
  total: { joins: number; referred: number; leftWithinYear: number; notCounted: number; referrers: number };
  referrers: Referrer[];
}
interface Joins {
  items: { businessName: string; joinedOn: string; leftWithinYear: boolean; notCounted: string | null }[];
  nextCursor: string | null;
}
interface Problem {
  code: string;
  fields?: { field: string; message: string }[];
  current?: Campaign;
}

const CAMPAIGN = { name: '春の入会キャンペーン', startsOn: '2019-04-01', endsOn: '2020-03-31' };
const YEARS = 'from=2019-04-01&to=2022-03-31';

describe('who brought new members', () => {
  let api: TestApplication;
  let staff: TestClient;
  let referrer: string;
  beforeAll(async () => {
    api = await startTestApplication();
    const chamberId = api.database.chambers.a.id;
    await api.app
      .get(TenantDatabase)
      .write({ chamberId }, (tx) => api.app.get(CodeListService, { strict: false }).ensureDefaults(tx));
    staff = await api.as('staff');
    await arrange();
  });
  afterAll(() => api.close());

  async function join(name: string, membership: object, withdrawnOn?: string): Promise<string> {
    const { body } = await staff.post<{ id: string; memberships: { id: string }[] }>('/businesses', {
      name,
      membership,
    });
    if (withdrawnOn) {
      const path = `/businesses/${body.id}/memberships/${body.memberships[0]?.id}/withdrawal`;
      const left = await staff.post(path, { version: 1, withdrawnOn, reason: '転出' });
      expect(left.status).toBe(200);
    }
    return body.id;
  }

  /** Three fiscal years, a leap day and the change of era among them. */
  async function arrange(): Promise<void> {
    const representative = { familyName: '髙橋', givenName: '花子', representative: true };
    const { body } = await staff.post<{ id: string }>('/businesses', {
      name: '髙橋商店',
      representative,
      membership: { joinedOn: '2010-04-01' },
    });
    referrer = body.id;
    const byBusiness = { referrerBusinessId: referrer };
    const byStaff = { referrerStaffId: api.database.chambers.a.staff.advisor.id };
    await join('平成の店', { joinedOn: '2019-04-30', units: 2, ...byBusiness });
    // A year after a leap day ends on February 28.
    await join('うるう日の店', { joinedOn: '2020-02-29', ...byBusiness }, '2021-02-27');
    await join('一年いた店', { joinedOn: '2020-02-29', ...byBusiness }, '2021-02-28');
    await join('職員の紹介', { joinedOn: '2019-05-01', ...byStaff });
    await join('職員の紹介2', { joinedOn: '2022-03-31', ...byStaff, referrerNote: '懇親会で' });
    await join('言葉の紹介', { joinedOn: '2021-04-01', referrerNote: ' 青年部\u3000' });
    await join('言葉の紹介2', { joinedOn: '2021-04-02', referrerNote: '青年部' });
    await join('紹介なし', { joinedOn: '2020-10-01' });
    await join('取り消した入会', { joinedOn: '2020-10-01', ...byBusiness }, '2020-10-01');
    await join('期間の外', { joinedOn: '2022-04-01', ...byBusiness });
  }

  const ranking = async (query = YEARS) => {
    const { status, body } = await staff.get<Ranking>(`/referrals?${query}`);
    expect(status).toBe(200);
    return body;
  };
  const joins = async (query: string) =>
    (await staff.get<Joins>(`/referrals/memberships?${YEARS}&${query}`)).body;
  const fieldsOf = ({ body }: { body: Problem }) => body.fields?.map(({ field }) => field);

  it('is ranked by joins, equal numbers sharing a rank, with those who left early', async () => {
    const { total, referrers } = await ranking();
    expect(total).toEqual({ joins: 8, referred: 7, leftWithinYear: 1, notCounted: 1, referrers: 3 });
    expect(referrers).toEqual([
      {
        rank: 1,
        kind: 'business',
        key: referrer,
        name: '髙橋商店',
        representativeName: '髙橋 花子',
        joins: 3,
        units: 4,
        leftWithinYear: 1,
      },
      expect.objectContaining({ rank: 2, kind: 'staff', name: 'advisor 太郎', joins: 2 }),
      expect.objectContaining({ rank: 2, kind: 'words', name: '青年部', joins: 2 }),
    ]);
    expect((await ranking(`${YEARS}&least=3`)).referrers).toHaveLength(1);
  });

  it('equals what SQL of its own counts, year by year', async () => {
    for (const year of [2019, 2020, 2021]) {
      const [counted] = await api.database.sql<{ joins: number; referred: number }>(
        `SELECT count(*)::int AS joins,
                count(*) FILTER (WHERE num_nonnulls(referrer_business_id, referrer_staff_id, referrer_note) > 0)::int AS referred
           FROM memberships WHERE chamber_id = $1 AND joined_on >= $2 AND joined_on < $3
            AND withdrawn_on IS DISTINCT FROM joined_on`,
        [api.database.chambers.a.id, `${year}-04-01`, `${year + 1}-04-01`],
      );
      const { total } = await ranking(`from=${year}-04-01&to=${year + 1}-03-31`);
      expect({ joins: total.joins, referred: total.referred }).toEqual(counted);
    }
  });

  it('opens the memberships behind each number, page by page', async () => {
    const mine = await joins(`kind=business&key=${referrer}`);
    expect(
      mine.items.map(({ businessName, leftWithinYear, notCounted }) => [
        businessName,
        leftWithinYear,
        notCounted !== null,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['取り消した入会', true, true],
        ['うるう日の店', true, false],
        ['一年いた店', false, false],
        ['平成の店', false, false],
      ]),
    );
    expect(mine.items).toHaveLength(4);
    expect((await joins('kind=words&key=青年部')).items).toHaveLength(2);
    expect((await joins('kind=none')).items.map(({ businessName }) => businessName)).toEqual(['紹介なし']);
    const all: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Joins = await joins(`limit=4${cursor && `&cursor=${cursor}`}`);
      all.push(...page.items.map(({ businessName }) => businessName));
      cursor = page.nextCursor;
    }
    expect([all.length, new Set(all).size]).toEqual([9, 9]);
  });

  it('leaves as an Excel file, which the trail tells', async () => {
    const { status, headers } = await staff.get(`/referrals.xlsx?${YEARS}&least=2`);
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    const told = await api.database.sql(
      `SELECT after FROM audit_entries WHERE action = 'export' AND entity = 'memberships'`,
    );
    expect(told).toEqual([{ after: { referrers: 3, from: '2019-04-01', to: '2022-03-31' } }]);
  });

  it.each([
    ['/referrals?from=2019-04-01', ['to']],
    ['/referrals?from=2019-04-02&to=2019-04-01', ['to']],
    ['/referrals?from=2019-02-29&to=2019-04-01', ['from']],
    [`/referrals?${YEARS}&least=0`, ['least']],
    [`/referrals/memberships?${YEARS}&kind=friend`, ['kind']],
    [`/referrals/memberships?${YEARS}&cursor=WyJlbHNld2hlcmUiLDFd`, ['cursor']],
  ])('refuses %s', async (path, fields) => {
    const refused = await staff.get<Problem>(path);
    expect([refused.status, fieldsOf(refused)]).toEqual([400, fields]);
  });

  it('does not know a member of staff of nowhere', async () => {
    const { status } = await staff.post('/businesses', {
      name: '知らない紹介者',
      membership: { joinedOn: '2019-04-01', referrerStaffId: newId() },
    });
    expect(status).toBe(404);
  });

  it('has campaigns, which are written down once, corrected by one at a time, and voided', async () => {
    const made = await staff.post<Campaign>('/membership-campaigns', { ...CAMPAIGN, target: 100 });
    expect([made.status, made.body]).toMatchObject([201, { target: 100, leastReferrals: 1, version: 1 }]);
    const again = await staff.post<Problem>('/membership-campaigns', CAMPAIGN);
    expect([again.status, again.body.code, fieldsOf(again)]).toEqual([409, 'already-recorded', ['name']]);
    const path = `/membership-campaigns/${made.body.id}`;
    const changed = await staff.patch<Campaign>(path, { version: 1, leastReferrals: 3, target: null });
    expect(changed.body).toMatchObject({ leastReferrals: 3, target: null, version: 2 });
    const stale = await staff.patch<Problem>(path, { version: 1, name: '秋' });
    expect([stale.status, stale.body.code, stale.body.current?.version]).toEqual([
      409,
      'edited-meanwhile',
      2,
    ]);
    const turned = await staff.patch<Problem>(path, { version: 2, endsOn: '2019-03-31' });
    expect([turned.status, fieldsOf(turned)]).toEqual([400, ['endsOn']]);
    const voided = await staff.post<Campaign>(`${path}/void`, { version: 2, reason: '二重' });
    expect([voided.status, voided.body.voidedAt]).toEqual([200, expect.any(String)]);
    expect((await staff.post(`${path}/void`, { version: 3, reason: '二重' })).status).toBe(409);
    const auditor = await api.as('auditor');
    const { body } = await auditor.get<{ items: Campaign[] }>('/membership-campaigns');
    expect(body.items.map(({ id }) => id)).toEqual([made.body.id]);
    expect((await auditor.get(path)).status).toBe(200);
    expect((await staff.get(`/membership-campaigns/${newId()}`)).status).toBe(404);
    expect((await (await api.as('advisor')).post('/membership-campaigns', CAMPAIGN)).status).toBe(403);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ endsOn: '2019-03-31' }, 'endsOn'],
    [{ target: 0 }, 'target'],
    [{ leastReferrals: 1001 }, 'leastReferrals'],
  ])('refuses a campaign with %j', async (wrong, field) => {
    const refused = await staff.post<Problem>('/membership-campaigns', { ...CAMPAIGN, name: '別', ...wrong });
    expect([refused.status, fieldsOf(refused)]).toEqual([400, [field]]);
  });
});
