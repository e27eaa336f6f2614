import type { IsoDate } from '@banso/japan';
import type { TFunction } from 'i18next';
import { answer, api, ProblemError } from '../../../api/client';
import type { CaseView } from '../../../api/types';
import { formatDay } from '../../../i18n/format';

interface ReachedMilestone {
  key: string;
  reachedOn: IsoDate;
}

/** The stage that the page showed, and the one to go to. */
interface Move {
  from: string;
  to: string;
}

/**
 * Moves a case to a stage, after it has reached the milestones given. The case is read first: a move takes nothing back
 * that somebody else wrote in another field meanwhile, and when one of several steps failed, those before it are not done
 * twice. Where somebody else has moved the case, or written down another day, it is not moved.
 * @throws ProblemError `edited-meanwhile` then, and whatever the server refuses; what was done before is kept.
 */
export async function moveCase(
  t: TFunction,
  id: string,
  { from, to }: Move,
  milestones: readonly ReachedMilestone[] = [],
): Promise<CaseView> {
  const params = { path: { id } };
  let current: CaseView = await answer(api.GET('/api/v1/support-cases/{id}', { params }));
  // It stands there already where the answer to the same move was lost.
  if (current.stage !== from && current.stage !== to) {
    throw meanwhile(t('cases.movedMeanwhile', { stage: current.stageLabel }), current);
  }
  for (const { key, reachedOn } of milestones) {
    const standing = current.milestones.find((one) => one.key === key && one.voidedAt === null);
    if (standing && standing.reachedOn !== reachedOn) {
      const told = { milestone: standing.label, day: formatDay(standing.reachedOn) };
      throw meanwhile(t('cases.reachedMeanwhile', told), current);
    }
    if (standing) continue;
    const body = { version: current.version, key, reachedOn };
    current = await answer(api.POST('/api/v1/support-cases/{id}/milestones', { params, body }));
  }
  if (current.stage === to) return current;
  const body = { version: current.version, stage: to };
  return answer(api.PATCH('/api/v1/support-cases/{id}', { params, body }));
}

// As the server refuses what was changed meanwhile: with the case as it is now.
function meanwhile(sentence: string, current: CaseView): ProblemError {
  return new ProblemError(409, 'edited-meanwhile', sentence, [], { current });
}
