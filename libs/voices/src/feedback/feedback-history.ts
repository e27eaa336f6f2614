import type { TenantTransaction } from '@banso/platform';
import type { FeedbackAct, FeedbackState, FeedbackStep } from './feedback.types';

/** A line of the audit trail: of an update, what changed before and after. */
export interface TrailLine {
  at: Date;
  actorName: string | null;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What a change of a column says was done. Versions and times are of no interest. */
const ACTS: Record<string, FeedbackAct> = {
  state: 'state',
  department_id: 'in-charge',
  staff_id: 'in-charge',
  business_id: 'business',
  answer: 'answer',
  answered_on: 'answer',
  mail_key: 'mail',
  note: 'note',
  voided_at: 'void',
};

const TRAIL = `
  SELECT a.at, s.family_name || ' ' || s.given_name AS "actorName", a.action, a.before, a.after
    FROM audit_entries a LEFT JOIN staff s ON s.id = a.actor_id
   WHERE a.entity = 'feedback' AND a.entity_id = $1 ORDER BY a.id`;

/** What became of a voice, as the trail tells it: who may read the voice may know, whether or not they read the trail. */
export async function feedbackHistory(tx: TenantTransaction, id: string): Promise<FeedbackStep[]> {
  return stepsOf(await tx.query<TrailLine>(TRAIL, [id]));
}

/** The lines in words of our own; those in which nothing of interest changed are left out. */
export function stepsOf(trail: readonly TrailLine[]): FeedbackStep[] {
  return trail.map(stepOf).filter(({ acts }) => acts.length > 0);
}

function stepOf({ at, actorName, action, before, after }: TrailLine): FeedbackStep {
  if (action === 'insert') return { at, actorName, acts: ['received'], state: null };
  const changed = Object.keys(after ?? {}).filter((column) => before?.[column] !== after?.[column]);
  // A mail that was taken back before it went is none.
  const told = changed.filter((column) => column !== 'mail_key' || after?.mail_key !== null);
  const acts = new Set(told.flatMap((column) => ACTS[column] ?? []));
  const state = acts.has('state') ? (after?.state as FeedbackState) : null;
  return { at, actorName, acts: [...acts], state };
}
