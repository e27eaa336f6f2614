import { TEMPLATE_HEADINGS } from './import-fields';

const EXAMPLE: Record<string, string> = {
  名称: '株式会社見本製作所',
  カナ: 'ミホンセイサクショ',
  法人番号: '',
  業種コード: 'E',
  従業員数: '12',
  資本金: '10000000',
  創業日: '1998/4/1',
  郵便番号: '252-0239',
  住所: '相模原市中央区見本1-2-3',
  電話: '042-000-0000',
  代表者姓: '見本',
  代表者名: '太郎',
  代表者セイ: 'ミホン',
  代表者メイ: 'タロウ',
  入会日: '平成10年5月1日',
  口数: '2',
};

/** An empty list with every heading that the import knows and one example row, as UTF-8 that Excel recognises. */
export function importTemplate(): Buffer {
  const example = TEMPLATE_HEADINGS.map((heading) => EXAMPLE[heading] ?? '');
  return Buffer.from(`\uFEFF${TEMPLATE_HEADINGS.join(',')}\r\n${example.join(',')}\r\n`);
}
