import {
  BusinessService,
  BusinessTimeline,
  membershipActivities,
  MembershipService,
  MembersModule,
  PersonService,
  type TimelineEntry,
  TimelineSources,
} from '@banso/members';
import { newId, TenantDatabase, type TenantScope } from '@banso/platform';
import { StaffModule } from '@banso/staff';
import { startTestContext } from '@banso/testing';

type Context = Awaited<ReturnType<typeof startTestContext>>;

describe('members', () => {
  let test: Context;
  let businesses: BusinessService;
  let memberships: MembershipService;
  let scope: TenantScope;
  let other: TenantScope;
  let serial = 0;

  beforeAll(async () => {
    test = await startTestContext([StaffModule, MembersModule]);
    businesses = test.context.get(BusinessService);
    memberships = test.context.get(MembershipService);
    const { a, b } = test.database.chambers;
    scope = { chamberId: a.id, actorId: a.staff.staff.id };
    other = { chamberId: b.id, actorId: b.staff.staff.id };
  });
  afterAll(() => test.close());

  const business = () => businesses.create(scope, { name: `商店${(serial += 1)}` });
  const changesOf = (id: string) =>
    test.database.sql<{ kind: string; keys: { activity: string; dates: string[] } }>(
      'SELECT kind, keys FROM outbox WHERE entity_id = $1 ORDER BY id',
      [id],
    );
  const rowsOf = (activity: string, from = '1900-01-01', to = '2100-01-01') => {
    const source = membershipActivities.find((candidate) => candidate.activity === activity);
    const sql = source?.sql({ from: '$1::date', to: '$2::date' }) ?? '';
    return test.context
      .get(TenantDatabase)
      .read(scope, (tx) =>
        tx.query<{ record_id: string; occurred_on: string; reason: string | null; ends_on?: string | null }>(
          `SELECT * FROM (${sql}) rows`,
          [from, to],
        ),
      );
  };

  describe('a business', () => {
    it('keeps what was typed and answers in the stored form', async () => {
      const made = await businesses.create(scope, {
        name: '株式会社 山田製作所',
        corporateNumber: '７０１０７０５０００７２５',
        capitalYen: 10_000_000,
        industryCode: 'E',
        employees: 20,
        representative: { familyName: '山田' },
      });
      expect(made).toMatchObject({
        name: '株式会社 山田製作所',
        corporateNumber: '7010705000725',
        capitalYen: 10_000_000,
        smallBusiness: { answer: 'small' },
        persons: [{ familyName: '山田', representative: true }],
        version: 1,
        warnings: [],
      });
    });

    it('refuses a 法人番号 that another has, naming it, also from two writers at once', async () => {
      const corporateNumber = '1180301018771';
      const both = await Promise.allSettled([
        businesses.create(scope, { name: '先の会社', corporateNumber }),
        businesses.create(scope, { name: '先の会社', corporateNumber }),
      ]);
      const refused = both.find((result) => result.status === 'rejected');
      expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      expect(refused?.reason).toMatchObject({
        code: 'corporate-number-taken',
        message: expect.stringContaining('「先の会社」') as string,
        fields: [{ field: 'corporateNumber' }],
      });
      const { id } = await business();
      await expect(businesses.edit(scope, id, 1, { corporateNumber })).rejects.toMatchObject({
        code: 'corporate-number-taken',
      });
      await expect(businesses.create(other, { name: '別の会議所', corporateNumber })).resolves.toBeDefined();
    });

    it('warns of a namesake, whatever its legal form, and not of longer names', async () => {
      await businesses.create(scope, { name: '株式会社相模原屋', address: '中央区1-1' });
      await businesses.create(scope, { name: '相模原屋本店' });
      const { warnings } = await businesses.create(scope, { name: '㈲相模原屋' });
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toContain('「株式会社相模原屋」（中央区1-1）');
    });

    it('is edited by one person at a time; the second gets what the first saved', async () => {
      const { id } = await business();
      const [first, second] = await Promise.allSettled([
        businesses.edit(scope, id, 1, { note: '甲' }),
        businesses.edit(scope, id, 1, { note: '乙' }),
      ]);
      const refused = first.status === 'rejected' ? first : second;
      expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'edited-meanwhile' } });
      expect(refused).toMatchObject({ reason: { extensions: { current: { id, version: 2 } } } });
    });

    it('clears with null, leaves what is absent, and is found by its new name', async () => {
      const made = await businesses.create(scope, { name: '旧社名', note: '備考', industryCode: 'E' });
      const after = await businesses.edit(scope, made.id, 1, { name: '新社名', industryCode: null });
      expect(after).toMatchObject({ name: '新社名', note: '備考', industryCode: null, version: 2 });
      const [row] = await test.database.sql<{ search_key: string; industry_division: string | null }>(
        'SELECT search_key, industry_division FROM businesses WHERE id = $1',
        [made.id],
      );
      expect(row).toEqual({ search_key: '新社名\n\n\n', industry_division: null });
    });

    it('is nobody’s in another chamber', async () => {
      const { id } = await business();
      await expect(businesses.find(other, id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(businesses.edit(other, id, 1, { note: 'x' })).rejects.toMatchObject({ code: 'not-found' });
      await expect(memberships.join(other, id, { joinedOn: '2019-04-01' })).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(
        test.context.get(PersonService).add(other, id, { familyName: '姓' }),
      ).rejects.toMatchObject({
        code: 'not-found',
      });
      const foreign = test.database.chambers.b.staff.advisor.id;
      await expect(businesses.edit(scope, id, 1, { advisorId: foreign })).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('writes nothing when its membership is refused', async () => {
      await expect(
        businesses.create(scope, { name: '半分だけ', membership: { joinedOn: '0219-04-01' } }),
      ).rejects.toMatchObject({ fields: [{ field: 'membership.joinedOn' }] });
      expect(await test.database.sql(`SELECT id FROM businesses WHERE name = '半分だけ'`)).toEqual([]);
    });
  });

  describe('a membership', () => {
    it('tells the outbox the days that it leaves and enters', async () => {
      const { id } = await business();
      const joined = await memberships.join(scope, id, { joinedOn: '2019-04-01', units: 2 });
      await memberships.change(scope, id, joined.id, 1, { joinedOn: '2019-05-01' });
      await memberships.withdraw(scope, id, joined.id, 2, { withdrawnOn: '2020-03-31', reason: 'closure' });
      const restored = await memberships.change(scope, id, joined.id, 3, { withdrawnOn: null });
      expect(restored).toMatchObject({ withdrawnOn: null, withdrawalReason: null, units: 2, version: 4 });
      expect(await changesOf(joined.id)).toEqual([
        { kind: 'membership.joined', keys: { activity: 'membership', dates: ['2019-04-01'] } },
        { kind: 'membership.changed', keys: { activity: 'membership', dates: ['2019-04-01', '2019-05-01'] } },
        { kind: 'membership.ended', keys: { activity: 'membership', dates: ['2019-05-01', '2020-03-31'] } },
        { kind: 'membership.changed', keys: { activity: 'membership', dates: ['2019-05-01', '2020-03-31'] } },
      ]);
    });

    it('does not overlap another, and says which', async () => {
      const { id } = await business();
      const first = await memberships.join(scope, id, { joinedOn: '2019-04-01' });
      await expect(memberships.join(scope, id, { joinedOn: '2020-04-01' })).rejects.toMatchObject({
        code: 'membership-overlaps',
        message: expect.stringContaining('2019-04-01') as string,
      });
      await memberships.withdraw(scope, id, first.id, 1, { withdrawnOn: '2020-04-01', reason: 'other' });
      await expect(memberships.join(scope, id, { joinedOn: '2020-04-01' })).resolves.toMatchObject({
        version: 1,
      });
    });

    it('is refused when stale, when it ends before it begins, and for a referrer that is not there', async () => {
      const { id } = await business();
      const { id: membershipId } = await memberships.join(scope, id, { joinedOn: '2019-04-01' });
      await expect(
        memberships.withdraw(scope, id, membershipId, 7, { withdrawnOn: '2020-04-01', reason: 'other' }),
      ).rejects.toMatchObject({ code: 'edited-meanwhile' });
      await expect(
        memberships.withdraw(scope, id, membershipId, 1, { withdrawnOn: '2019-03-31', reason: 'other' }),
      ).rejects.toMatchObject({ fields: [{ field: 'withdrawnOn' }] });
      await expect(
        memberships.change(scope, id, membershipId, 1, { referrerBusinessId: newId() }),
      ).rejects.toMatchObject({ code: 'not-found' });
      await expect(
        memberships.change(scope, id, membershipId, 1, { referrerBusinessId: id }),
      ).rejects.toMatchObject({ fields: [{ field: 'referrerBusinessId' }] });
    });

    it('makes a member from the day of joining to the day before withdrawal', async () => {
      const { id } = await business();
      const { id: membershipId } = await memberships.join(scope, id, { joinedOn: '2019-04-01' });
      expect((await businesses.find(scope, id)).member).toBe(true);
      await memberships.withdraw(scope, id, membershipId, 1, { withdrawnOn: '2020-04-01', reason: 'other' });
      expect((await businesses.find(scope, id)).member).toBe(false);
    });
  });

  describe('what memberships contribute', () => {
    it('is a join, a withdrawal and a period; one taken back on its first day is not counted', async () => {
      const { id } = await business();
      const real = await memberships.join(scope, id, { joinedOn: '2011-04-01' });
      await memberships.withdraw(scope, id, real.id, 1, { withdrawnOn: '2012-03-31', reason: 'other' });
      const mistake = await memberships.join(scope, id, { joinedOn: '2012-06-01' });
      await memberships.withdraw(scope, id, mistake.id, 1, { withdrawnOn: '2012-06-01', reason: 'other' });

      const brief = async (activity: string, from: string, to: string) =>
        (await rowsOf(activity, from, to)).map(({ record_id, occurred_on, reason }) => [
          record_id === real.id ? 'real' : 'mistake',
          occurred_on,
          reason,
        ]);
      expect(await brief('membership-joined', '2011-04-01', '2012-12-31')).toEqual([
        ['real', '2011-04-01', null],
        ['mistake', '2012-06-01', 'never-in-force'],
      ]);
      expect(await brief('membership-withdrawn', '2012-03-31', '2012-03-31')).toEqual([
        ['real', '2012-03-31', null],
      ]);
      expect(await brief('membership-stock', '2012-03-30', '2012-03-30')).toEqual([
        ['real', '2011-04-01', null],
      ]);
      expect(await brief('membership-stock', '2012-03-31', '2012-03-31')).toEqual([]);
      expect(membershipActivities.every(({ reasons }) => reasons['never-in-force'])).toBe(true);
    });
  });

  describe('the timeline', () => {
    it('puts its own and registered entries in one order, and pages through them', async () => {
      const { id } = await business();
      const { id: membershipId } = await memberships.join(scope, id, { joinedOn: '2019-04-01', units: 3 });
      await memberships.withdraw(scope, id, membershipId, 1, { withdrawnOn: '2020-03-31', reason: '廃業' });
      const visits: TimelineEntry[] = ['2019-04-01', '2019-04-01', '2019-08-01', '2020-03-31'].map(
        (date) => ({
          kind: 'consultation',
          date,
          id: newId(),
          title: '巡回',
          detail: null,
          staffNames: ['担当'],
        }),
      );
      const newestFirst = [...visits].sort((a, b) => (`${a.date}${a.id}` < `${b.date}${b.id}` ? 1 : -1));
      test.context.get(TimelineSources).register({
        kind: 'consultation',
        entries: async (_tx, businessId, before, limit) =>
          newestFirst
            .filter(({ date, id: visit }) => !before || `${date}${visit}` < `${before.date}${before.id}`)
            .slice(0, businessId === id ? limit : 0),
      });
      const timeline = test.context.get(BusinessTimeline);
      const whole = await timeline.read(scope, id, null, 100);
      expect(whole.items.slice(1).map(({ kind, date }) => `${date} ${kind}`)).toEqual([
        '2020-03-31 consultation',
        '2020-03-31 withdrew',
        '2019-08-01 consultation',
        '2019-04-01 consultation',
        '2019-04-01 consultation',
        '2019-04-01 joined',
      ]);
      expect(whole.items[0]).toMatchObject({ kind: 'registered', id });
      expect(whole.items.find(({ kind }) => kind === 'withdrew')?.detail).toBe('廃業');
      expect(whole.next).toBeNull();

      const paged: string[] = [];
      let place: Parameters<BusinessTimeline['read']>[2] = null;
      do {
        const page: Awaited<ReturnType<BusinessTimeline['read']>> = await timeline.read(scope, id, place, 1);
        paged.push(...page.items.map((item) => item.id + item.kind));
        place = page.next;
      } while (place !== null);
      expect(paged).toEqual(whole.items.map((item) => item.id + item.kind));
      await expect(timeline.read(other, id, null, 1)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
