import type { IsoDate } from '@banso/japan';
import { answer, api } from '../../../api/client';
import type { CaseView } from '../../../api/types';

interface ReachedMilestone {
  key: string;
  reachedOn: IsoDate;
}

/**
 * Moves a case to a stage, after it has reached the milestones given. The case is read first: a move says where to and
 * nothing else, so it takes nothing back that somebody else wrote meanwhile; and when one of several steps failed, those
 * before it are not done twice.
 * @throws ProblemError when the server refuses, with what was done before kept.
 */
export async function moveCase(
  id: string,
  stage: string,
  milestones: readonly ReachedMilestone[] = [],
): Promise<CaseView> {
  const params = { path: { id } };
  let current: CaseView = await answer(api.GET('/api/v1/support-cases/{id}', { params }));
  for (const { key, reachedOn } of milestones) {
    if (!current.openMilestones.some((open) => open.key === key)) continue;
    const body = { version: current.version, key, reachedOn };
    current = await answer(api.POST('/api/v1/support-cases/{id}/milestones', { params, body }));
  }
  const body = { version: current.version, stage };
  return answer(api.PATCH('/api/v1/support-cases/{id}', { params, body }));
}
