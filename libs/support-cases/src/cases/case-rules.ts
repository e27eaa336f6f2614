import type { IsoDate } from '@banso/japan';
import { DomainError, type FieldProblem } from '@banso/platform';
import { dayProblems } from '@banso/staff';
import type { CallRound, CaseMilestoneKind, CaseStage } from '../kinds/case-kind.types';
import type { CaseClosing, KeyAndLabel } from './support-case.types';

/** What a case asks of its kind. */
interface StagedKind {
  stages: readonly CaseStage[];
  milestones: readonly CaseMilestoneKind[];
}

/**
 * The milestones without which a case may not stand at a stage: what that stage and those before it require, in their
 * order, less what is reached. A stage is not jumped over by leaving out what it asks for.
 */
export function missingMilestones(kind: StagedKind, stage: string, reached: Iterable<string>): KeyAndLabel[] {
  const known = new Set(reached);
  const upTo = kind.stages.findIndex(({ key }) => key === stage) + 1;
  const required = kind.stages.slice(0, upTo).flatMap(({ requires }) => requires ?? []);
  return kind.milestones.filter(({ key }) => required.includes(key) && !known.has(key));
}

/**
 * Whether a case may go from one stage to another (`from` null for a new case). Back it goes freely.
 * @throws DomainError `invalid-input` for a stage that the kind does not have; `stage-needs-milestone`, naming what is missing.
 */
export function checkMove(
  kind: StagedKind,
  from: string | null,
  to: string,
  reached: Iterable<string>,
): void {
  const place = (stage: string): number => kind.stages.findIndex(({ key }) => key === stage);
  const target = kind.stages[place(to)];
  if (target === undefined) {
    const choices = kind.stages.map(({ label }) => label).join('・');
    throw DomainError.invalid([
      {
        field: 'stage',
        message: `段階「${to}」はこの種類にありません。${choices} のどれかを選んでください。`,
      },
    ]);
  }
  if (from !== null && place(to) <= place(from)) return;
  const missing = missingMilestones(kind, to, reached);
  if (missing.length === 0) return;
  const names = missing.map(({ label }) => `「${label}」`).join('と');
  const message = `「${target.label}」に進めるには、節目${names}の日付を先に記録してください。`;
  throw new DomainError('conflict', 'stage-needs-milestone', message, [{ field: 'stage', message }], {
    missing: missing.map(({ key, label }) => ({ key, label })),
  });
}

/** What is wrong with the end of a case; `today` is the day in Japan. */
export function closingProblems(
  { closedOn }: Pick<CaseClosing, 'closedOn'>,
  openedOn: IsoDate,
  today: IsoDate,
): FieldProblem[] {
  const problems = dayProblems('closedOn', '終了日', closedOn, today);
  if (closedOn < openedOn) {
    problems.push({ field: 'closedOn', message: `終了日を開始日（${openedOn}）以後の日付にしてください。` });
  }
  return problems;
}

/** The day that a call round sets: by then the chamber's form is asked for, or else the call closes. */
export function deadlineOf({ formBy, closesOn }: CallRound): IsoDate {
  return formBy ?? closesOn;
}

/** One advisor at least, each once. */
export function advisorProblems(advisorIds: readonly string[]): FieldProblem[] {
  if (advisorIds.length === 0) return [{ field: 'advisorIds', message: '担当者を1名以上選んでください。' }];
  if (new Set(advisorIds).size === advisorIds.length) return [];
  return [{ field: 'advisorIds', message: '担当者に同じ人が2回あります。1つにしてください。' }];
}
