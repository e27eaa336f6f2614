import { smallBusiness, smallBusinessRule } from './small-business';

describe('smallBusiness', () => {
  it.each([
    ['製造', '09', 20, 'small'],
    ['製造', '09', 21, 'not-small'],
    ['製造 by its division', 'E', 20, 'small'],
    ['小売', '58', 5, 'small'],
    ['小売', '58', 6, 'not-small'],
    ['旅館', '75', 20, 'small'],
    ['旅館', '75', 21, 'not-small'],
    ['娯楽', '80', 20, 'small'],
    ['娯楽', '80', 21, 'not-small'],
    ['美容', '78', 6, 'not-small'],
    ['美容', '78', 5, 'small'],
    ['飲食店', '76', 5, 'small'],
    ['飲食店', '76', 6, 'not-small'],
    ['飲食店, with its division', 'M76', 6, 'not-small'],
    ['建設', 'D', 20, 'small'],
    ['旅行業', '791', 20, 'small'],
    ['nobody employed', '58', 0, 'small'],
  ])('%s (%s) with %i: %s', (_, industryCode, employees, result) => {
    expect(smallBusiness({ industryCode, employees })).toBe(result);
  });

  it.each([
    ['M', 5, 'small'],
    ['M', 6, 'unknown'],
    ['M', 20, 'unknown'],
    ['M', 21, 'not-small'],
    [null, 5, 'small'],
    [null, 6, 'unknown'],
    [null, 21, 'not-small'],
    ['58', null, 'unknown'],
    ['58', -1, 'unknown'],
    ['58', 2.5, 'unknown'],
    ['58', Number.NaN, 'unknown'],
  ])('says what it can for industry %p and %p employees: %s', (industryCode, employees, result) => {
    expect(smallBusiness({ industryCode, employees })).toBe(result);
  });
});

it.each([
  [
    '09',
    20,
    20,
    '常時使用する従業員が20人で、製造業その他の基準（20人以下）に当てはまるため、小規模事業者です。',
  ],
  [
    '78',
    6,
    5,
    '常時使用する従業員が6人で、商業・サービス業の基準（5人以下）を超えるため、小規模事業者ではありません。',
  ],
  [
    '75',
    20,
    20,
    '常時使用する従業員が20人で、宿泊業・娯楽業の基準（20人以下）に当てはまるため、小規模事業者です。',
  ],
  [
    'M',
    3,
    null,
    '常時使用する従業員が3人で、業種によらず基準（5人以下）に当てはまるため、小規模事業者です。',
  ],
  [
    'M',
    30,
    null,
    '常時使用する従業員が30人で、業種によらず基準（20人以下）を超えるため、小規模事業者ではありません。',
  ],
  [
    'M',
    10,
    null,
    '常時使用する従業員が10人のときは、業種によって基準（5人以下または20人以下）が異なります。業種の分類をさらに細かく入力してください。',
  ],
  ['58', null, 5, '常時使用する従業員数が分からないため、判定できません。'],
])('explains %s with %p employees', (industryCode, employees, limit, reason) => {
  expect(smallBusinessRule({ industryCode, employees })).toMatchObject({ limit, reason });
});
