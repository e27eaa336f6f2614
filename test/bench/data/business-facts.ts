import { corporateCheckDigit } from '@banso/japan';

/** A made-up business: the same number gives the same facts. */
export interface BusinessFacts {
  name: string;
  nameKana: string;
  corporateNumber: string;
  industryCode: string;
  employees: number;
  postalCode: string;
  address: string;
  phone: string;
  familyName: string;
  givenName: string;
  birthYear: number;
  joinedOn: string;
}

const FAMILIES = [
  ...[
    '山田 ヤマダ',
    '佐藤 サトウ',
    '鈴木 スズキ',
    '髙橋 タカハシ',
    '田中 タナカ',
    '渡邊 ワタナベ',
    '伊藤 イトウ',
  ],
  ...[
    '中村 ナカムラ',
    '小林 コバヤシ',
    '加藤 カトウ',
    '吉田 ヨシダ',
    '山本 ヤマモト',
    '齋藤 サイトウ',
    '松本 マツモト',
  ],
  ...[
    '井上 イノウエ',
    '木村 キムラ',
    '清水 シミズ',
    '山口 ヤマグチ',
    '池田 イケダ',
    '橋本 ハシモト',
    '阿部 アベ',
  ],
  ...[
    '石川 イシカワ',
    '前田 マエダ',
    '藤田 フジタ',
    '小川 オガワ',
    '岡田 オカダ',
    '後藤 ゴトウ',
    '長谷川 ハセガワ',
  ],
  ...[
    '石井 イシイ',
    '村上 ムラカミ',
    '近藤 コンドウ',
    '坂本 サカモト',
    '遠藤 エンドウ',
    '青木 アオキ',
    '藤井 フジイ',
  ],
  ...['西村 ニシムラ', '福田 フクダ', '太田 オオタ', '三浦 ミウラ', '岡本 オカモト'],
].map((text) => text.split(' ') as [string, string]);

const TRADES = [
  ...['製作所 セイサクショ E', '工業 コウギョウ E', '精機 セイキ E', '食品 ショクヒン E', '建設 ケンセツ D'],
  ...['電設 デンセツ D', '造園 ゾウエン D', '商店 ショウテン I', '酒店 サケテン I', '薬局 ヤッキョク I'],
  ...['自動車 ジドウシャ R', '運送 ウンソウ H', '不動産 フドウサン K', '会計事務所 カイケイジムショ L'],
  ...[
    '設計 セッケイ L',
    '美容室 ビヨウシツ N',
    '食堂 ショクドウ M',
    '旅館 リョカン M',
    'システム システム G',
    '印刷 インサツ E',
  ],
].map((text) => text.split(' ') as [string, string, string]);

const FORMS = ['株式会社', '有限会社', '合同会社', ''];

// Several businesses share family, trade and form: they differ by the place.
const PLACES = [
  ...['橋本 ハシモト', '大野 オオノ', '淵野辺 フチノベ', '相模湖 サガミコ', '田名 タナ', '上溝 カミミゾ'],
  ...[
    '古淵 コブチ',
    '東林間 ヒガシリンカン',
    '津久井 ツクイ',
    '城山 シロヤマ',
    '麻溝 アサミゾ',
    '新磯 アライソ',
  ],
  ...[
    '南橋本 ミナミハシモト',
    '矢部 ヤベ',
    '原当麻 ハラタイマ',
    '下九沢 シモクザワ',
    '二本松 ニホンマツ',
    '宮下 ミヤシタ',
  ],
].map((text) => text.split(' ') as [string, string]);

const GIVEN = ['太郎', '花子', '一郎', '美咲', '健', '恵子', '誠', '由美', '翔', '陽子'];

/** How many different names there are. */
export const DISTINCT_BUSINESSES = FAMILIES.length * TRADES.length * FORMS.length * PLACES.length;

/** `index` from 0. Neighbours differ in everything, as in a list by number of membership. */
export function businessFacts(index: number): BusinessFacts {
  const scattered = (index * 7_919) % DISTINCT_BUSINESSES; // a prime: every name once, in no order
  const digit = (size: number, place: number) => Math.floor(scattered / place) % size;
  const [family, familyKana] = pick(FAMILIES, digit(FAMILIES.length, 1));
  const [trade, tradeKana, industryCode] = pick(TRADES, digit(TRADES.length, FAMILIES.length));
  const form = pick(FORMS, digit(FORMS.length, FAMILIES.length * TRADES.length));
  const [place, placeKana] = pick(
    PLACES,
    digit(PLACES.length, FAMILIES.length * TRADES.length * FORMS.length),
  );
  const base = `0210${String(index).padStart(8, '0')}`;
  return {
    name: `${form}${place}${family}${trade}`,
    nameKana: `${placeKana}${familyKana}${tradeKana}`,
    corporateNumber: `${corporateCheckDigit(base)}${base}`,
    industryCode,
    employees: (index * 37) % 60,
    postalCode: `252${String(100 + (index % 400)).padStart(4, '0')}`,
    address: `相模原市${place}${1 + (index % 9)}丁目${1 + (index % 30)}番${1 + (index % 12)}号`,
    phone: `042-${700 + (Math.floor(index / 10_000) % 100)}-${String(index % 10_000).padStart(4, '0')}`,
    familyName: family,
    givenName: pick(GIVEN, index % GIVEN.length),
    birthYear: 1945 + ((index * 13) % 50),
    joinedOn: `${1990 + ((index * 11) % 32)}-${String(1 + (index % 12)).padStart(2, '0')}-15`,
  };
}

/** What people type: a family name of two characters, as most searches are. */
export const TWO_CHARACTERS = FAMILIES.map(([family]) => family).filter((family) => family.length === 2);

/** Three characters: kana of a family, the beginning of a trade behind a family's last character. */
export const THREE_CHARACTERS = [
  ...FAMILIES.map(([, kana]) => kana.slice(0, 3)).filter((kana) => kana.length === 3),
  ...FAMILIES.map(([family], at) => `${family.slice(-2)}${pick(TRADES, at % TRADES.length)[0].slice(0, 1)}`),
];

function pick<T>(values: readonly T[], at: number): T {
  const value = values[at];
  if (value === undefined) throw new RangeError(`No value at ${at} of ${values.length}`);
  return value;
}
