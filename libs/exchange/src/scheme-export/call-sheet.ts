import type { CallOutcome, SchemeCall } from '@banso/subsidies';
import type { Sheet } from '../workbook/sheet.types';

const OUTCOMES: Record<CallOutcome, string> = {
  told: '案内した',
  'not-interested': '関心なし',
  applied: '申請した',
};

function standing({ closed, member }: SchemeCall): string {
  if (closed) return '廃業';
  return member ? '会員' : '会員外';
}

/** A scheme's call list, a row a business, to be called from and written on. */
export function callSheet(title: string, calls: readonly SchemeCall[]): Sheet<SchemeCall> {
  return {
    name: '連絡リスト',
    title,
    rows: calls,
    frozenColumns: 1,
    columns: [
      { header: '事業所', width: 30, kind: 'text', value: ({ businessName }) => businessName },
      { header: 'カナ', width: 24, kind: 'text', value: ({ nameKana }) => nameKana },
      { header: '法人番号', width: 16, kind: 'text', value: ({ corporateNumber }) => corporateNumber },
      { header: '代表者', width: 16, kind: 'text', value: ({ representativeName }) => representativeName },
      { header: '会員', width: 9, kind: 'text', value: standing },
      { header: '区・町', width: 16, kind: 'text', value: ({ district }) => district },
      { header: '電話番号', width: 16, kind: 'text', value: ({ phone }) => phone },
      { header: 'メールアドレス', width: 28, kind: 'text', value: ({ email }) => email },
      { header: '連絡する人', width: 16, kind: 'text', value: ({ staffName }) => staffName },
      {
        header: '結果',
        width: 12,
        kind: 'text',
        value: ({ outcome }) => (outcome === null ? '未連絡' : OUTCOMES[outcome]),
      },
      { header: '連絡日', width: 12, kind: 'day', value: ({ contactedOn }) => contactedOn },
      { header: 'メモ', width: 34, kind: 'text', value: ({ note }) => note },
    ],
  };
}
