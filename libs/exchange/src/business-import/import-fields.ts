import type { ImportColumn } from './business-import.types';

/** What a column of the file may hold. The part before the dot tells whose it is; without one it is the business's. */
export type ImportField = keyof typeof FIELDS;

/** The heading in the template, then other headings that chambers' lists carry, separated by spaces. */
const FIELDS = {
  name: '名称 事業所名 会社名 企業名 法人名 事業所名称 商号 屋号 商号・屋号 商号又は名称 会員名 名前',
  nameKana:
    'カナ フリガナ 名称カナ 事業所名カナ 会社名カナ 事業所カナ 事業所名フリガナ 会社名フリガナ ヨミ ヨミガナ',
  corporateNumber: '法人番号 会社法人番号',
  invoiceNumber: '登録番号 インボイス番号 インボイス登録番号 適格請求書発行事業者登録番号 適格請求書登録番号',
  industryCode: '業種コード 業種 産業分類 産業分類コード 業種分類 日本標準産業分類 業種名',
  employees: '従業員数 常時使用従業員数 常用従業員数 従業員数(名) 従業員 社員数 従業者数',
  feeEmployees: '会費用従業員数',
  capitalYen: '資本金 資本金額 出資金 資本金・出資金',
  foundedOn: '創業日 創業年月日 設立日 設立年月日 開業日',
  postalCode: '郵便番号 〒',
  district: '区・町 区町 地区 区 町名 行政区',
  address: '住所 所在地 事業所住所 事業所所在地 会社住所 本店所在地',
  phone: '電話 電話番号 TEL 代表電話 事業所電話 連絡先',
  email: 'メール メールアドレス EMAIL E-MAIL 電子メール Eメール MAIL',
  website: 'ウェブサイト ホームページ URL HP WEBサイト',
  successor: '後継者 後継者有無 後継者の有無',
  note: '備考 メモ 摘要',
  'representative.familyName': '代表者姓 代表者(姓) 代表姓 代表者名 代表者氏名 代表者',
  'representative.givenName': '代表者名前 代表者(名) 代表名',
  'representative.familyKana':
    '代表者セイ 代表者カナ(セイ) 代表セイ 代表者姓カナ 代表者カナ 代表者フリガナ 代表者名カナ',
  'representative.givenKana': '代表者メイ 代表者カナ(メイ) 代表メイ 代表者名前カナ',
  'representative.position': '代表者役職 役職 代表者役職名 役職名',
  'representative.birthYear': '代表者生年 生年 代表者生まれ年',
  'membership.joinedOn': '入会日 入会年月日 加入日 加入年月日',
  'membership.withdrawnOn': '退会日 退会年月日 脱退日',
  'membership.withdrawalReason': '退会理由',
  'membership.units': '口数 会費口数',
  'membership.kind': '会員種別 会員区分 種別 会員種類',
  'membership.section': '部会 部会名 所属部会',
} as const;

/** 代表者名 is the whole name where it stands alone, and the given name beside 代表者姓. */
const AMBIGUOUS = new Map<string, { beside: ImportField; field: ImportField }>([
  ['代表者名', { beside: 'representative.familyName', field: 'representative.givenName' }],
  ['代表者名カナ', { beside: 'representative.familyKana', field: 'representative.givenKana' }],
]);

const FIELD_OF_HEADING = new Map<string, ImportField>(
  Object.entries(FIELDS).flatMap(([field, headings]) =>
    headings.split(' ').map((heading): [string, ImportField] => [foldHeading(heading), field as ImportField]),
  ),
);

/** The headings of the template, which says the usual name of every column. */
export const TEMPLATE_HEADINGS: readonly string[] = Object.entries(FIELDS).map(([field, headings]) => {
  const [first = ''] = headings.split(' ');
  return field === 'representative.givenName' ? '代表者名' : first;
});

/**
 * Recognises the columns by their headings. Two columns of one meaning: the first is taken, the other left.
 * A unit in brackets (資本金（千円）) and marks such as ※ and 必須 do not hinder.
 */
export function mapColumns(headers: readonly string[]): ImportColumn[] {
  const taken = new Set<ImportField>();
  const certain = new Set(
    headers.map(foldHeading).flatMap((heading) => {
      const field = AMBIGUOUS.has(heading) ? undefined : FIELD_OF_HEADING.get(heading);
      return field === undefined ? [] : [field];
    }),
  );
  return headers.map((header) => {
    const heading = foldHeading(header);
    const ambiguous = AMBIGUOUS.get(heading);
    const field =
      ambiguous && certain.has(ambiguous.beside) ? ambiguous.field : FIELD_OF_HEADING.get(heading);
    if (field === undefined || taken.has(field)) return { header, field: null };
    taken.add(field);
    return { header, field };
  });
}

/** False for a field that an older version of this program may have written. */
export function isImportField(field: string): field is ImportField {
  return field in FIELDS;
}

/** The factor that a heading's unit stands for: 資本金（千円） is in thousands. */
export function unitOf(header: string): number {
  const text = header.normalize('NFKC');
  if (text.includes('百万円')) return 1_000_000;
  if (text.includes('万円')) return 10_000;
  return text.includes('千円') ? 1_000 : 1;
}

function foldHeading(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\s|※|\*|必須|任意|\([^)]*(?:円|人|口|桁|角|暦)[^)]*\)/gu, '')
    .replace(/[ぁ-ゖ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .toUpperCase();
}
