import { BLANKS } from './characters';

/** The edition of 日本標準産業分類 that the codes below are of: revision 13, October 2013. Kept beside every code. */
export const INDUSTRY_REVISION = '2013-10';

/** A 大分類: one letter from A to T. */
export interface IndustryDivision {
  code: string;
  label: string;
}

/** A 中分類: two digits, and the letter of the division it lies in. */
export interface IndustryGroup {
  code: string;
  label: string;
  division: string;
}

/** Labels carry 「、」; the official 「，」 is understood on input. */
const CLASSIFICATION: readonly (readonly [
  code: string,
  label: string,
  firstGroup: number,
  groups: string,
])[] = [
  ['A', '農業、林業', 1, '農業|林業'],
  ['B', '漁業', 3, '漁業（水産養殖業を除く）|水産養殖業'],
  ['C', '鉱業、採石業、砂利採取業', 5, '鉱業、採石業、砂利採取業'],
  ['D', '建設業', 6, '総合工事業|職別工事業（設備工事業を除く）|設備工事業'],
  [
    'E',
    '製造業',
    9,
    '食料品製造業|飲料・たばこ・飼料製造業|繊維工業|木材・木製品製造業（家具を除く）|家具・装備品製造業|' +
      'パルプ・紙・紙加工品製造業|印刷・同関連業|化学工業|石油製品・石炭製品製造業|' +
      'プラスチック製品製造業（別掲を除く）|ゴム製品製造業|なめし革・同製品・毛皮製造業|窯業・土石製品製造業|' +
      '鉄鋼業|非鉄金属製造業|金属製品製造業|はん用機械器具製造業|生産用機械器具製造業|業務用機械器具製造業|' +
      '電子部品・デバイス・電子回路製造業|電気機械器具製造業|情報通信機械器具製造業|輸送用機械器具製造業|' +
      'その他の製造業',
  ],
  ['F', '電気・ガス・熱供給・水道業', 33, '電気業|ガス業|熱供給業|水道業'],
  [
    'G',
    '情報通信業',
    37,
    '通信業|放送業|情報サービス業|インターネット附随サービス業|映像・音声・文字情報制作業',
  ],
  [
    'H',
    '運輸業、郵便業',
    42,
    '鉄道業|道路旅客運送業|道路貨物運送業|水運業|航空運輸業|倉庫業|運輸に附帯するサービス業|' +
      '郵便業（信書便事業を含む）',
  ],
  [
    'I',
    '卸売業、小売業',
    50,
    '各種商品卸売業|繊維・衣服等卸売業|飲食料品卸売業|建築材料、鉱物・金属材料等卸売業|機械器具卸売業|' +
      'その他の卸売業|各種商品小売業|織物・衣服・身の回り品小売業|飲食料品小売業|機械器具小売業|' +
      'その他の小売業|無店舗小売業',
  ],
  [
    'J',
    '金融業、保険業',
    62,
    '銀行業|協同組織金融業|貸金業、クレジットカード業等非預金信用機関|金融商品取引業、商品先物取引業|' +
      '補助的金融業等|保険業（保険媒介代理業、保険サービス業を含む）',
  ],
  ['K', '不動産業、物品賃貸業', 68, '不動産取引業|不動産賃貸業・管理業|物品賃貸業'],
  [
    'L',
    '学術研究、専門・技術サービス業',
    71,
    '学術・開発研究機関|専門サービス業（他に分類されないもの）|広告業|技術サービス業（他に分類されないもの）',
  ],
  ['M', '宿泊業、飲食サービス業', 75, '宿泊業|飲食店|持ち帰り・配達飲食サービス業'],
  ['N', '生活関連サービス業、娯楽業', 78, '洗濯・理容・美容・浴場業|その他の生活関連サービス業|娯楽業'],
  ['O', '教育、学習支援業', 81, '学校教育|その他の教育、学習支援業'],
  ['P', '医療、福祉', 83, '医療業|保健衛生|社会保険・社会福祉・介護事業'],
  ['Q', '複合サービス事業', 86, '郵便局|協同組合（他に分類されないもの）'],
  [
    'R',
    'サービス業（他に分類されないもの）',
    88,
    '廃棄物処理業|自動車整備業|機械等修理業（別掲を除く）|職業紹介・労働者派遣業|その他の事業サービス業|' +
      '政治・経済・文化団体|宗教|その他のサービス業|外国公務',
  ],
  ['S', '公務（他に分類されるものを除く）', 97, '国家公務|地方公務'],
  ['T', '分類不能の産業', 99, '分類不能の産業'],
];

/** The twenty 大分類, A to T. */
export const INDUSTRY_DIVISIONS: readonly IndustryDivision[] = CLASSIFICATION.map(([code, label]) => ({
  code,
  label,
}));

/** The ninety-nine 中分類, 01 to 99. */
export const INDUSTRY_GROUPS: readonly IndustryGroup[] = CLASSIFICATION.flatMap(
  ([division, , firstGroup, groups]) =>
    groups
      .split('|')
      .map((label, index) => ({ code: String(firstGroup + index).padStart(2, '0'), label, division })),
);

const DIVISION_OF_GROUP = new Map(INDUSTRY_GROUPS.map(({ code, division }) => [code, division]));

/** By label as typed. Where a division and its only group share a label (C and 05, T and 99), the division is meant. */
const CODE_OF_LABEL = new Map(
  [...INDUSTRY_GROUPS, ...INDUSTRY_DIVISIONS].map(({ code, label }) => [foldLabel(label), code]),
);

/**
 * The letter of the 大分類 that a code lies in: `E`, `09`, `E09`, or the longer `091` and `0911` of 小分類 and 細分類.
 * Null when there is no such code, or letter and digits contradict each other.
 */
export function divisionOfIndustry(code: string): string | null {
  const match = /^([A-T])?(\d{2,4})?$/.exec(code);
  if (match === null || code === '') return null;
  const [, letter, digits] = match;
  if (digits === undefined) return letter ?? null;
  const division = DIVISION_OF_GROUP.get(digits.slice(0, 2)) ?? null;
  return letter === undefined || letter === division ? division : null;
}

/** The two digits of the 中分類 within a code, or null for a bare letter and for what is no code. */
export function groupOfIndustry(code: string): string | null {
  return divisionOfIndustry(code) === null ? null : (/\d{2}/.exec(code)?.[0] ?? null);
}

/**
 * Reads an industry as people and their lists write it: `E`, `09`, `E09`, `E 製造業`, `製造業`, `09 食料品製造業`,
 * with 「，」「、」 or 「,」 in the label, full-width or not. Answers the code: a letter (`E`) or digits (`09`, `091`).
 * Null when neither code nor label is known, or when they contradict each other.
 */
export function parseIndustry(input: string): string | null {
  const text = input.normalize('NFKC').replace(BLANKS, '').toUpperCase();
  const match = /^([A-T]?\d{2,4}(?!\d)|[A-T](?!\d))?[:.・-]?(.*)$/u.exec(text);
  const [, codeText, labelText = ''] = match ?? [];
  const named = CODE_OF_LABEL.get(foldLabel(labelText)) ?? null;
  if (codeText === undefined) return named;
  if (divisionOfIndustry(codeText) === null) return null;
  const code = codeText.replace(/^[A-T](?=\d)/, '');
  return labelText === '' || belongsTo(code, named) ? code : null;
}

/** True when a label stands behind a code of its own division or group. Labels of 小分類 and 細分類 are not known here. */
function belongsTo(code: string, named: string | null): boolean {
  if (named === null) return code.length > 2;
  return named === code || named === groupOfIndustry(code) || named === divisionOfIndustry(code);
}

function foldLabel(label: string): string {
  return label.normalize('NFKC').replace(BLANKS, '').replace(/[,、]/gu, '、').toUpperCase();
}
