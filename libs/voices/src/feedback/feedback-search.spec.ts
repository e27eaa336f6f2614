import { feedbackPatterns, feedbackSearchKey } from './feedback-search';

const VOICE = { body: '駐車場が\nせまい。株式会社への案内も', name: '髙橋 はな', company: '㈱ﾔﾏﾀﾞ製作所' };

/** As the database compares: each word by one of its patterns. */
const finds = (q: string) =>
  feedbackPatterns(q).every((patterns) =>
    patterns.some((pattern) => feedbackSearchKey(VOICE).includes(pattern.slice(1, -1))),
  );

it.each([
  'せまい',
  'セマイ 駐車場',
  '場がせま',
  '高橋　ハナ',
  '株式会社ヤマダ',
  'やまだ製作所',
  '株式会社への',
  '',
  '　',
])('finds a voice by 「%s」', (q) => expect(finds(q)).toBe(true));

it.each(['せまい 広い', '鈴木', '駐車場%'])('does not find it by 「%s」', (q) =>
  expect(finds(q)).toBe(false),
);

it('takes a sign that LIKE would read for what it is, and no more words than anybody types', () => {
  expect(feedbackPatterns('100%_')).toEqual([['%100\\%\\_%']]);
  expect(feedbackPatterns('あ '.repeat(50))).toHaveLength(8);
});
