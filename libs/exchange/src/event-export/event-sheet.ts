import type { ChamberEventSummary, EventState } from '@banso/seminars';
import type { Sheet } from '../workbook/sheet.types';

const STATES: Record<EventState, string> = { planned: '予定', held: '実施済み', cancelled: '中止' };

/** A year's events, a row each, with how full they were. */
export function eventSheet(
  title: string,
  events: readonly ChamberEventSummary[],
): Sheet<ChamberEventSummary> {
  return {
    name: '催事',
    title,
    rows: events,
    frozenColumns: 1,
    columns: [
      { header: '催事名', width: 40, kind: 'text', value: (event) => event.title },
      { header: '種類', width: 14, kind: 'text', value: ({ kindLabel }) => kindLabel },
      { header: 'シリーズ', width: 20, kind: 'text', value: ({ seriesLabel }) => seriesLabel },
      { header: '状態', width: 10, kind: 'text', value: ({ state }) => STATES[state] },
      { header: '最初の開催日', width: 13, kind: 'day', value: ({ startsOn }) => startsOn },
      { header: '最後の開催日', width: 13, kind: 'day', value: ({ endsOn }) => endsOn },
      { header: '会場', width: 28, kind: 'text', value: ({ venue }) => venue },
      { header: '定員（最も少ない日）', width: 20, kind: 'number', value: ({ capacity }) => capacity },
      { header: '申込（人）', width: 11, kind: 'number', value: ({ registered }) => registered },
      { header: 'キャンセル待ち（人）', width: 20, kind: 'number', value: ({ waiting }) => waiting },
      { header: '参加（人）', width: 11, kind: 'number', value: ({ attended }) => attended },
    ],
  };
}
