import { dateInJapan, searchKey as keyOf } from '@banso/japan';
import { BusinessBulk, type BusinessPlace, BusinessSearch, MembersModule } from '@banso/members';
import { newId, TenantDatabase } from '@banso/platform';
import { StaffModule } from '@banso/staff';
import { startTestContext } from '@banso/testing';

type Context = Awaited<ReturnType<typeof startTestContext>>;

interface Stored {
  id: string;
  searchKey: string;
  sortKey: string;
  member: boolean;
}

/** More than a search walks through before it asks for all that is found. */
const BUSINESSES = 4_600;
const PLACES = ['橋本', '大野', '上溝', '', '田名', '', '淵野辺'];
const FAMILIES = [
  ...['山田 ヤマダ', '佐藤 サトウ', '田中 タナカ', '大山 オオヤマ', '橋本 ハシモト', '髙山 タカヤマ'],
  ...['小山田 オヤマダ', '森 モリ', '山 ヤマ', '渡邊 ワタナベ', 'ヤマダ ', '和田 ワダ', '鷲山 ワシヤマ'],
].map((text) => text.split(' ') as [string, string]);
const TRADES = ['', '製作所', '商店', '山荘', '工業', '田', '酒店', '森林', 'ヤマ', '建設', '旅館'];
const today = dateInJapan(new Date());
const nextMonth = dateInJapan(new Date(Date.now() + 30 * 86_400_000));
const MEMBERSHIPS = [
  { joinedOn: '2019-04-01' },
  { joinedOn: '2019-04-01', withdrawnOn: '2022-04-01' },
  { joinedOn: nextMonth },
  { joinedOn: '2019-04-01', withdrawnOn: nextMonth },
  { joinedOn: '2020-04-01', withdrawnOn: '2020-04-01' },
  { joinedOn: '2019-04-01', withdrawnOn: today },
  null,
];
// Common and rare, beginning and within, in kana and in names, known from the newest businesses or not at all.
const WORDS = [
  ...[
    '山',
    '山田',
    '田',
    '森',
    '橋',
    '橋本',
    '大山',
    '小山田',
    '製作所',
    '山荘',
    '店',
    '和田',
    '鷲',
    '渡辺製',
  ],
  ...['ヤマ', 'ヤマダ', 'マ', 'ワ', 'オオヤマ', '末', '末広', '大野山', '無し', '7-11', 'A'],
];

describe('the order of answers among thousands, two chambers with the same names', () => {
  let test: Context;
  let stored: Stored[];

  beforeAll(async () => {
    test = await startTestContext([StaffModule, MembersModule]);
    const bulk = test.context.get(BusinessBulk);
    const at = <Item>(items: readonly Item[], n: number) => items[n % items.length] as Item;
    const entries = Array.from({ length: BUSINESSES }, (_, n) => {
      const [family, kana] = at(FAMILIES, n);
      const name = n % 60 === 17 ? `丸末広${n % 7}` : `${at(PLACES, n >> 3)}${family}${at(TRADES, n >> 5)}`;
      return {
        known: null,
        values: { name, ...(kana && n % 3 > 0 ? { nameKana: `${kana}${n % 5 > 0 ? '' : 'テン'}` } : {}) },
        representative: null,
        membership: facts(at(MEMBERSHIPS, n % 11)),
      };
    });
    for (const { id } of [test.database.chambers.a, test.database.chambers.b]) {
      await test.context
        .get(TenantDatabase)
        .write({ chamberId: id }, (tx) => bulk.write(tx, newId(), entries));
    }
    await test.database.sql('ANALYZE businesses, memberships');
    stored = await test.database.sql<Stored>(
      `SELECT b.id, b.search_key AS "searchKey", b.sort_key AS "sortKey",
              EXISTS (SELECT FROM memberships m WHERE m.business_id = b.id
                         AND daterange(m.joined_on, m.withdrawn_on) @> $2::date) AS member
         FROM businesses b WHERE b.chamber_id = $1`,
      [test.database.chambers.a.id, today],
    );
  }, 60_000);
  afterAll(() => test.close());

  /** All answers to a word: exact names, beginnings, parts; members before others; by the sort key. */
  const expected = (word: string): string[] => {
    const order = ({ id, searchKey, sortKey, member }: Stored) => {
      const lines = searchKey.split('\n').slice(0, 2);
      const rank = lines.includes(word) ? 0 : lines.some((line) => line.startsWith(word)) ? 1 : 2;
      return `${rank}${member ? 0 : 1}${sortKey}\n${id}`;
    };
    return stored
      .filter(({ searchKey }) => searchKey.includes(word))
      .map((business) => ({ id: business.id, order: order(business) }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ id }) => id);
  };

  it.each(WORDS)('is that of the documentation for %s, from page to page', async (word) => {
    const all = expected(keyOf(word));
    for (const limit of [1, 20, 100]) {
      const found: string[] = [];
      let place: BusinessPlace | null = null;
      do {
        const page = await test.context
          .get(BusinessSearch)
          .list({ chamberId: test.database.chambers.a.id }, { q: word }, place, limit);
        found.push(...page.items.map(({ id }) => id));
        place = page.next;
      } while (place !== null && found.length < 3 * limit);
      expect(found).toEqual(all.slice(0, 3 * limit));
    }
  });

  it('has been asked of many, of more than a page and of none', () => {
    const counts = ['山', '鷲', '山田', '末広', '無し'].map((word) => expected(word).length);
    expect(counts.map((count) => (count > 300 ? 'many' : count > 20 ? 'some' : count))).toEqual([
      ...['many', 'many', 'many'],
      ...['some', 0],
    ]);
  });
});

function facts(membership: (typeof MEMBERSHIPS)[number] | undefined) {
  return membership ? { known: null, facts: membership } : null;
}
