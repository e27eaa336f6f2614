import { BusinessSearch, BusinessService, MembersModule, MembershipService } from '@banso/members';
import { StaffModule } from '@banso/staff';
import type { TenantScope } from '@banso/platform';
import { startTestContext } from '@banso/testing';

type Context = Awaited<ReturnType<typeof startTestContext>>;

describe('the search for businesses', () => {
  let test: Context;
  let search: BusinessSearch;
  let scope: TenantScope;

  beforeAll(async () => {
    test = await startTestContext([StaffModule, MembersModule]);
    search = test.context.get(BusinessSearch);
    const businesses = test.context.get(BusinessService);
    const memberships = test.context.get(MembershipService);
    const { a, b } = test.database.chambers;
    scope = { chamberId: a.id, actorId: a.staff.staff.id };

    const member = { joinedOn: '2019-04-01' };
    await businesses.create(scope, {
      name: '株式会社山田製作所',
      nameKana: 'ヤマダセイサクショ',
      phone: '042-753-1315',
      corporateNumber: '7000012050002',
      representative: { familyName: '山田', givenName: '太郎' },
      membership: member,
    });
    await businesses.create(scope, { name: '山田' });
    await businesses.create(scope, { name: '有限会社山田商店', membership: member });
    await businesses.create(scope, { name: '山田亭' });
    await businesses.create(scope, { name: '大山田建設' });
    await businesses.create(scope, { name: 'サガミ工業㈱', nameKana: 'サガミコウギョウ' });
    await businesses.create(scope, { name: '髙橋酒店', phone: '090-1111-2222' });
    await businesses.create(scope, { name: '100%ジュース_本舗' });
    const mistaken = await businesses.create(scope, {
      name: '取消商会',
      membership: { joinedOn: '2020-04-01' },
    });
    await memberships.withdraw(scope, mistaken.id, mistaken.memberships[0]?.id ?? '', 1, {
      withdrawnOn: '2020-04-01',
      reason: 'other',
    });
    await memberships.join(scope, mistaken.id, member);
    await businesses.create({ chamberId: b.id }, { name: '山田屋' });

    const left = await businesses.create(scope, { name: '元会員商会', membership: member });
    await memberships.withdraw(scope, left.id, left.memberships[0]?.id ?? '', 1, {
      withdrawnOn: '2020-03-31',
      reason: 'closed',
    });
  });

  afterAll(() => test.close());

  const names = async (q: string, filter = {}) =>
    (await search.list(scope, { q, ...filter }, null, 20)).items.map(({ name }) => name);

  it('finds 山田 in names, the exact name first, then beginnings, then parts, members before others', async () => {
    expect(await names('山田')).toEqual([
      '山田',
      '株式会社山田製作所',
      '有限会社山田商店',
      '山田亭',
      '大山田建設',
    ]);
  });

  it.each([
    ['㈱山田製作所', '株式会社山田製作所'],
    ['やまだせい', '株式会社山田製作所'],
    ['さがみ', 'サガミ工業㈱'],
    ['ｻｶﾞﾐ', 'サガミ工業㈱'],
    ['高橋', '髙橋酒店'],
    ['髙橋', '髙橋酒店'],
    ['042-753-1315', '株式会社山田製作所'],
    ['0427531315', '株式会社山田製作所'],
    ['753-1315', '株式会社山田製作所'],
    ['09011112222', '髙橋酒店'],
    ['7000012050002', '株式会社山田製作所'],
    ['山田　製作', '株式会社山田製作所'],
    ['1315 山田', '株式会社山田製作所'],
    ['酒', '髙橋酒店'],
    ['100%', '100%ジュース_本舗'],
    ['ス_本', '100%ジュース_本舗'],
  ])('finds by %s', async (q, name) => {
    expect(await names(q)).toEqual([name]);
  });

  it('wants every word', async () => {
    expect(await names('山田 酒店')).toEqual([]);
    expect(await names('%')).toEqual(['100%ジュース_本舗']);
  });

  it('tells membership of today, and filters by it', async () => {
    expect(await names('山田', { membership: 'member' })).toEqual(['株式会社山田製作所', '有限会社山田商店']);
    expect(await names('元会員', { membership: 'non-member' })).toEqual(['元会員商会']);
    expect(await names('元会員', { membership: 'member' })).toEqual([]);
    const { items } = await search.list(scope, { q: '山田製作所' }, null, 20);
    expect(items[0]).toMatchObject({
      member: true,
      membershipKind: 'member',
      representativeName: '山田 太郎',
    });
  });

  it('looks past a period that was taken back on its first day', async () => {
    expect(await names('取消', { membership: 'member' })).toEqual(['取消商会']);
    expect((await search.list(scope, { q: '取消' }, null, 20)).items).toMatchObject([{ member: true }]);
  });

  it.each(['', '山田'])('pages through %j without loss or repetition', async (q) => {
    const whole = (await search.list(scope, { q }, null, 100)).items.map(({ id }) => id);
    const paged: string[] = [];
    let place: Parameters<BusinessSearch['list']>[2] = null;
    do {
      const page: Awaited<ReturnType<BusinessSearch['list']>> = await search.list(scope, { q }, place, 2);
      paged.push(...page.items.map(({ id }) => id));
      place = page.next;
    } while (place !== null);
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(whole.length);
  });
});
