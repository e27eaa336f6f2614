import {
  INDUSTRY_DIVISIONS,
  INDUSTRY_GROUPS,
  INDUSTRY_REVISION,
  divisionOfIndustry,
  groupOfIndustry,
  parseIndustry,
} from './industry';

it('is the classification of October 2013: 20 divisions, 99 groups without a gap', () => {
  expect(INDUSTRY_REVISION).toBe('2013-10');
  expect(INDUSTRY_DIVISIONS.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
  expect(INDUSTRY_GROUPS.map(({ code }) => Number(code))).toEqual(
    Array.from({ length: 99 }, (_, i) => i + 1),
  );
  expect(new Set(INDUSTRY_GROUPS.map(({ label }) => label)).size).toBe(99);
});

it.each([
  ['01', 'A', '農業'],
  ['08', 'D', '設備工事業'],
  ['09', 'E', '食料品製造業'],
  ['32', 'E', 'その他の製造業'],
  ['36', 'F', '水道業'],
  ['41', 'G', '映像・音声・文字情報制作業'],
  ['49', 'H', '郵便業（信書便事業を含む）'],
  ['56', 'I', '各種商品小売業'],
  ['61', 'I', '無店舗小売業'],
  ['67', 'J', '保険業（保険媒介代理業、保険サービス業を含む）'],
  ['70', 'K', '物品賃貸業'],
  ['75', 'M', '宿泊業'],
  ['78', 'N', '洗濯・理容・美容・浴場業'],
  ['80', 'N', '娯楽業'],
  ['85', 'P', '社会保険・社会福祉・介護事業'],
  ['96', 'R', '外国公務'],
  ['99', 'T', '分類不能の産業'],
])('has group %s in division %s: %s', (code, division, label) => {
  expect(INDUSTRY_GROUPS).toContainEqual({ code, division, label });
});

it.each([
  ['E', 'E', null],
  ['09', 'E', '09'],
  ['E09', 'E', '09'],
  ['091', 'E', '09'],
  ['0911', 'E', '09'],
  ['M76', 'M', '76'],
  ['E76', null, null],
  ['00', null, null],
  ['9', null, null],
  ['09111', null, null],
  ['U', null, null],
  ['e', null, null],
  ['', null, null],
])('finds division and group of %p: %p, %p', (code, division, group) => {
  expect(divisionOfIndustry(code)).toBe(division);
  expect(groupOfIndustry(code)).toBe(group);
});

describe('parseIndustry', () => {
  it.each([
    ['E', 'E'],
    ['ｅ', 'E'],
    ['製造業', 'E'],
    ['E 製造業', 'E'],
    ['Ｅ：製造業', 'E'],
    ['A農業、林業', 'A'],
    ['A農業，林業', 'A'],
    ['農業,林業', 'A'],
    ['農業､林業', 'A'],
    ['R サービス業(他に分類されないもの)', 'R'],
    ['09', '09'],
    ['０９', '09'],
    ['E09', '09'],
    ['09 食料品製造業', '09'],
    ['09 製造業', '09'],
    ['食料品製造業', '09'],
    ['76飲食店', '76'],
    ['091', '091'],
    ['091 畜産食料品製造業', '091'],
    ['分類不能の産業', 'T'],
    ['99 分類不能の産業', '99'],
  ])('reads %s as %s', (text, code) => {
    expect(parseIndustry(text)).toBe(code);
  });

  it.each(['', '9', '00', 'U', 'E76', 'E 建設業', '09 飲食店', '76 製造', '製造', '12345'])(
    'refuses %p',
    (text) => {
      expect(parseIndustry(text)).toBeNull();
    },
  );

  it('reads back every code and label of the classification', () => {
    for (const { code, label } of [...INDUSTRY_DIVISIONS, ...INDUSTRY_GROUPS]) {
      expect(parseIndustry(code)).toBe(code);
      expect(parseIndustry(`${code} ${label.replaceAll('、', '，')}`)).toBe(code);
    }
  });
});
