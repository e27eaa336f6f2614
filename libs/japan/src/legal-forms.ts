/**
 * 法人格 as they stand in names, sorted longest first so that 医療法人社団 leaves no 社団 behind. Written as a search key
 * is: after NFKC (㈱ and （株） are both `(株)` by then), katakana, capitals, without spaces.
 */
const SPELLED_OUT = [
  '株式会社 有限会社 合同会社 合資会社 合名会社 相互会社 特定目的会社 投資法人 有限責任事業組合 有限責任中間法人',
  '一般社団法人 一般財団法人 公益社団法人 公益財団法人 特例社団法人 特例財団法人 社団法人 財団法人',
  '社会医療法人 社会医療法人社団 社会医療法人財団 医療法人 医療法人社団 医療法人財団 社会福祉法人 学校法人 準学校法人',
  '宗教法人 認定特定非営利活動法人 特定非営利活動法人 認定NPO法人 NPO法人 更生保護法人 職業訓練法人 農事組合法人',
  '管理組合法人 税理士法人 弁護士法人 司法書士法人 行政書士法人 社会保険労務士法人 土地家屋調査士法人 特許業務法人',
  '弁理士法人 監査法人 独立行政法人 地方独立行政法人 国立大学法人 公立大学法人 国立研究開発法人',
  'カブシキガイシャ カブシキカイシャ ユウゲンガイシャ ユウゲンカイシャ ゴウドウガイシャ ゴウシガイシャ ゴウメイガイシャ',
]
  .flatMap((line) => line.split(' '))
  .sort((a, b) => b.length - a.length);

/** What stands between brackets: （株）, ㈲, (一社), (NPO), and the banks' (カ), カ) and (カ. */
const ABBREVIATED =
  '株|有|同|合|資|名|相|一社|一財|公社|公財|社|財|医社|医財|医|福|社福|学|宗|特非|NPO|独|地独|大|農|税|弁|司|行|労|監';
const BANK_ABBREVIATED = 'カ|ユ|ド|シ|メ|シヤ|ザイ|イ|フク|ガク|シユウ|トクヒ';

const LEGAL_FORM = new RegExp(
  [
    ...SPELLED_OUT,
    `\\((?:${ABBREVIATED}|${BANK_ABBREVIATED})\\)`,
    `^(?:${BANK_ABBREVIATED})\\)`,
    `\\((?:${BANK_ABBREVIATED})$`,
  ].join('|'),
  'gu',
);

/** The name without its legal forms; unchanged where nothing else would be left. */
export function dropLegalForms(name: string): string {
  const rest = name.replace(LEGAL_FORM, '');
  return rest === '' ? name : rest;
}
