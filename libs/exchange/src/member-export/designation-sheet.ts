import type { Designation, DesignationResult } from '@banso/members';
import type { Sheet } from '../workbook/sheet.types';

const RESULTS: Record<DesignationResult, string> = {
  designated: '特定商工業者',
  'not-designated': '非該当',
  unknown: '判定できない',
};

/** Businesses as they were judged for a year, a row each. */
export function designationSheet(title: string, rows: readonly Designation[]): Sheet<Designation> {
  return {
    name: '特定商工業者',
    title,
    rows,
    frozenColumns: 1,
    columns: [
      { header: '事業所', width: 36, kind: 'text', value: ({ name }) => name },
      { header: '判定', width: 14, kind: 'text', value: ({ result }) => RESULTS[result] },
      { header: '業種', width: 8, kind: 'text', value: ({ industryCode }) => industryCode },
      { header: '従業員数', width: 10, kind: 'number', value: ({ employees }) => employees },
      { header: '資本金（円）', width: 16, kind: 'number', value: ({ capitalYen }) => capitalYen },
      { header: '営業期間（月）', width: 14, kind: 'number', value: ({ months }) => months },
      { header: '理由', width: 60, kind: 'text', value: ({ reason }) => reason },
    ],
  };
}
