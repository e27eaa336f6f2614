import { dayNumber, type IsoDate } from '@banso/japan';
import type { FieldProblem } from '@banso/platform';

const FIRST_DAY = '1950-01-01';
const LONGEST_SUMMARY = 500;

/** What the rules below look at. */
export interface CheckedConsultation {
  occurredOn: IsoDate;
  businessIds: readonly string[];
  advisorIds: readonly string[];
  summary: string;
  nextOn: IsoDate | null;
  countable: boolean;
  uncountableReason: string | null;
}

/**
 * What is wrong with a consultation on its own, before any table is asked. Empty when all is well.
 * `today` is the day in Japan. A day ahead is let through: people write down in the evening what is fixed for tomorrow.
 */
export function consultationProblems(consultation: CheckedConsultation, today: IsoDate): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { occurredOn, nextOn } = consultation;
  if (occurredOn < FIRST_DAY) {
    problems.push({
      field: 'occurredOn',
      message: '相談日が古すぎます。1950年以降の日付を入力してください。',
    });
  } else if (dayNumber(occurredOn) > dayNumber(today) + 1) {
    problems.push({
      field: 'occurredOn',
      message: '相談日が先の日付です。これからの予定は「次回日」に入力してください。',
    });
  }
  if (nextOn !== null && nextOn < occurredOn) {
    problems.push({ field: 'nextOn', message: '次回日は相談日以降の日付を入力してください。' });
  }
  problems.push(
    ...listProblems('businessIds', '事業所', consultation.businessIds, 20),
    ...listProblems('advisorIds', '担当者', consultation.advisorIds, 10),
  );
  if (consultation.summary.trim() === '' || consultation.summary.length > LONGEST_SUMMARY) {
    problems.push({ field: 'summary', message: `内容を1〜${LONGEST_SUMMARY}文字で入力してください。` });
  }
  if (!consultation.countable && !consultation.uncountableReason?.trim()) {
    problems.push({
      field: 'uncountableReason',
      message: '計上しない場合は、その理由を入力してください。',
    });
  }
  return problems;
}

function listProblems(field: string, label: string, ids: readonly string[], max: number): FieldProblem[] {
  if (ids.length < 1 || ids.length > max) {
    return [{ field, message: `${label}を1〜${max}件選んでください。` }];
  }
  if (new Set(ids).size === ids.length) return [];
  return [{ field, message: `${label}に同じものが2回あります。1つにしてください。` }];
}
