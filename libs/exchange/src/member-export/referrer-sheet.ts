import { MOST_REFERRERS, type Referrer } from '@banso/members';
import type { Sheet } from '../workbook/sheet.types';

const KINDS: Record<Referrer['kind'], string> = { business: '事業所', staff: '職員', words: 'その他' };

/** Whom a list of so many rows names, in its title: one that is full may leave somebody out, and says so. */
export function whose(least: number, rows: number): string {
  return rows < MOST_REFERRERS ? `${least}件以上` : `${least}件以上、上位${MOST_REFERRERS}件まで`;
}

/** Who brought members, a row each, the most first. */
export function referrerSheet(title: string, referrers: readonly Referrer[]): Sheet<Referrer> {
  return {
    name: '紹介者',
    title,
    rows: referrers,
    frozenColumns: 2,
    columns: [
      { header: '順位', width: 8, kind: 'number', value: ({ rank }) => rank },
      { header: '紹介者', width: 36, kind: 'text', value: ({ name }) => name },
      { header: '代表者', width: 18, kind: 'text', value: ({ representativeName }) => representativeName },
      { header: '区分', width: 10, kind: 'text', value: ({ kind }) => KINDS[kind] },
      { header: '紹介（件）', width: 11, kind: 'number', value: ({ joins }) => joins },
      { header: '口数', width: 9, kind: 'number', value: ({ units }) => units },
      {
        header: 'うち1年以内に退会（件）',
        width: 22,
        kind: 'number',
        value: ({ leftWithinYear }) => leftWithinYear,
      },
    ],
  };
}
