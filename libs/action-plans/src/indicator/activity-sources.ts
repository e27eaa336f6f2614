import { consultationActivities } from '@banso/consultations';
import { type ActivitySource, membershipActivities } from '@banso/members';
import type { Activity } from '../plan/plan-file.types';
import { membershipNet } from './membership-net';

/** An activity that the program records. */
interface RecordedActivity {
  /** What the figures come from, as the board says it. */
  label: string;
  /** The name under which changes of its records reach the outbox. */
  changes: string;
  source(policy?: string): ActivitySource;
}

const membership = (activity: Activity): Pick<RecordedActivity, 'changes' | 'source'> => ({
  changes: 'membership',
  source: () => {
    const source = membershipActivities.find((candidate) => candidate.activity === activity);
    if (source === undefined) throw new Error(`No source declares the activity ${activity}`);
    return source;
  },
});

const RECORDED = {
  consultation: { label: '経営相談の記録', changes: 'consultation', source: consultationActivities },
  'membership-joined': { label: '入会の記録', ...membership('membership-joined') },
  'membership-withdrawn': { label: '退会の記録', ...membership('membership-withdrawn') },
  'membership-net': { label: '入会と退会の記録', changes: 'membership', source: membershipNet },
  'membership-stock': { label: '会員の在籍記録', ...membership('membership-stock') },
} satisfies Partial<Record<Activity, RecordedActivity>>;

/** The activities that the program records so far. All others are answered by entry by hand. */
export type ActivityName = keyof typeof RECORDED;

/** What records an activity, or null while nothing in the program does. */
export function recordedActivity(activity: Activity): RecordedActivity | null {
  return activity in RECORDED ? RECORDED[activity as ActivityName] : null;
}
