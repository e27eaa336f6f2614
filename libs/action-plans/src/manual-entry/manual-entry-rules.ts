import type { IsoDate } from '@banso/japan';
import { DomainError, type FieldProblem } from '@banso/platform';
import { recordedActivity } from '../indicator/activity-sources';
import type { CompiledIndicator } from '../indicator/compiled-indicator';

/** A figure as it is entered: an amount, or a numerator over a denominator, dated within the indicator's time. */
export interface ManualEntryContent {
  datedOn: IsoDate;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  note: string | null;
}

/**
 * Refuses an entry that the indicator cannot use.
 * @throws DomainError `counted-from-records` when records answer it, `invalid-input` naming each wrong field.
 */
export function checkManualEntry(indicator: CompiledIndicator, entry: ManualEntryContent): void {
  if (indicator.origin.entered === null) {
    throw new DomainError(
      'conflict',
      'counted-from-records',
      `「${indicator.record.title}」は${indicator.origin.label}から集計しているため、手入力できません。記録を追加・訂正してください。`,
    );
  }
  const problems = [...figureProblems(indicator, entry), ...dateProblems(indicator, entry)];
  if (problems.length > 0) throw DomainError.invalid(problems);
}

/** @throws DomainError `counted-from-records`: a year of a growth that records tell. */
export function refuseRecordedYear({ record }: CompiledIndicator, year: number): never {
  const records = recordedActivity(record.definition.counts.activity)?.label ?? '記録';
  throw new DomainError(
    'conflict',
    'counted-from-records',
    `「${record.title}」の${year}年度は${records}から集計しているため、手入力できません。記録を追加・訂正してください。`,
  );
}

function figureProblems(
  indicator: CompiledIndicator,
  { value, numerator, denominator }: ManualEntryContent,
): FieldProblem[] {
  if (indicator.origin.entered === 'value') {
    return [
      ...(value === null
        ? [{ field: 'value', message: `値（${indicator.record.unit}）を入力してください。` }]
        : []),
      ...superfluous(
        { numerator, denominator },
        'この指標は値だけを入力します。分子・分母は空にしてください。',
      ),
    ];
  }
  return [
    ...(numerator === null ? [{ field: 'numerator', message: '分子を入力してください。' }] : []),
    ...(denominator === null || denominator <= 0
      ? [{ field: 'denominator', message: '分母を0より大きい数で入力してください。' }]
      : []),
    ...superfluous({ value }, 'この指標は率のため、値ではなく分子と分母を入力してください。'),
  ];
}

function superfluous(fields: Record<string, number | null>, message: string): FieldProblem[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([field]) => ({ field, message }));
}

function dateProblems({ periods }: CompiledIndicator, { datedOn }: ManualEntryContent): FieldProblem[] {
  if (periods.some(({ from, to }) => from <= datedOn && datedOn <= to)) return [];
  const from = periods.map((period) => period.from).reduce((one, other) => (one < other ? one : other));
  const to = periods.map((period) => period.to).reduce((one, other) => (one > other ? one : other));
  return [
    { field: 'datedOn', message: `日付は、この指標の対象期間（${from}〜${to}）の中で入力してください。` },
  ];
}
