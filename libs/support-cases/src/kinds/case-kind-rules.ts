import type { FieldProblem } from '@banso/platform';
import type { CallRound, CaseMilestoneKind, CaseStage, FollowUpRule, GuidanceRule } from './case-kind.types';

/** What the rules below look at. */
export interface CheckedKind {
  stages: readonly CaseStage[];
  milestones: readonly CaseMilestoneKind[];
  followUp: FollowUpRule | null;
  guidance: GuidanceRule | null;
  callRounds: readonly CallRound[];
}

/** Keys that cases hold: what they name may be reworded and moved, and not be taken away. */
export interface KeysInUse {
  stages: readonly string[];
  callRounds: readonly string[];
}

const LISTS = { stages: '段階', milestones: '節目', callRounds: '公募回' } as const;
type ListName = keyof typeof LISTS;

/** What is wrong with a kind on its own: keys that stand twice, milestones that it names and does not have. */
export function kindProblems(kind: CheckedKind): FieldProblem[] {
  const known = new Set(kind.milestones.map(({ key }) => key));
  const unknown = (field: string, key: string | null | undefined): FieldProblem[] =>
    key === null || key === undefined || known.has(key)
      ? []
      : [{ field, message: `節目「${key}」がこの種類にありません。先に節目に加えてください。` }];
  return [
    ...(kind.stages.length === 0 ? [{ field: 'stages', message: '段階を1つ以上入力してください。' }] : []),
    ...(Object.keys(LISTS) as ListName[]).flatMap((list) => twice(list, kind[list])),
    ...kind.stages.flatMap(({ requires }, index) => unknown(`stages.${index}.requires`, requires)),
    ...unknown('followUp.from', kind.followUp?.from),
    ...unknown('guidance.before', kind.guidance?.before),
    ...shortGuidance(kind.guidance),
    ...kind.callRounds.flatMap(lateForm),
  ];
}

/**
 * What an edit would take away from records that hold it. A milestone stays from the first on, also while no case holds
 * it: an indicator of a plan may count by its key, and would stand at 0 from then on without a word.
 */
export function removalProblems(
  before: Pick<CheckedKind, 'milestones'>,
  after: CheckedKind,
  used: KeysInUse,
): FieldProblem[] {
  const lost = (list: ListName, held: readonly string[], why: string): FieldProblem[] => {
    const kept = new Set(after[list].map(({ key }) => key));
    return held
      .filter((key) => !kept.has(key))
      .map((key) => ({ field: list, message: `${LISTS[list]}「${key}」は${why}` }));
  };
  const inUse = '案件で使われているため、消せません。名称や順を変えるか、そのまま残してください。';
  const counted =
    '計画の指標が数えることがあるため、消せません。使わないときは、名称を変えるか、段階などの条件から外してそのまま残してください。';
  return [
    ...lost('stages', used.stages, inUse),
    ...lost(
      'milestones',
      before.milestones.map(({ key }) => key),
      counted,
    ),
    ...lost('callRounds', used.callRounds, inUse),
  ];
}

function twice(list: ListName, entries: readonly { key: string }[]): FieldProblem[] {
  const keys = entries.map(({ key }) => key);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [
          {
            field: `${list}.${index}.key`,
            message: `${LISTS[list]}のキー「${key}」が2回あります。別のキーにしてください。`,
          },
        ],
  );
}

// Consultations that count no longer before they have counted long enough: nobody would ever be guided in full.
function shortGuidance(guidance: GuidanceRule | null): FieldProblem[] {
  if (guidance === null || guidance.withinMonths >= guidance.months) return [];
  const message = `さかのぼる月数を、指導に必要な月数（${guidance.months}か月）以上にしてください。`;
  return [{ field: 'guidance.withinMonths', message }];
}

function lateForm({ closesOn, formBy }: CallRound, index: number): FieldProblem[] {
  return formBy === null || formBy === undefined || formBy <= closesOn
    ? []
    : [
        {
          field: `callRounds.${index}.formBy`,
          message: `様式の受付期限を、公募の締切（${closesOn}）以前の日付にしてください。`,
        },
      ];
}
