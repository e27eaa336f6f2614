import { percentOf } from '../yearly-records/percent';
import type { ExamineeSums, ExamineeTotals } from './examination-sitting.types';

/** Sums with what follows from them. Neither growth nor a rate is ever averaged over grades. */
export function withRates<Sums extends ExamineeSums>(sums: Sums): Sums & ExamineeTotals {
  return {
    ...sums,
    growth: percentOf(sums.examinees - sums.examineesYearBefore, sums.examineesYearBefore),
    passRate: percentOf(sums.passed, sums.judged),
  };
}

/** The sums of several grades together. */
export function addedUp(grades: readonly ExamineeSums[]): ExamineeTotals {
  const sum = (key: keyof ExamineeSums) => grades.reduce((total, grade) => total + grade[key], 0);
  return withRates({
    sittings: sum('sittings'),
    examinees: sum('examinees'),
    examineesYearBefore: sum('examineesYearBefore'),
    passed: sum('passed'),
    judged: sum('judged'),
  });
}
