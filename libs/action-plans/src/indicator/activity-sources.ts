import { consultationActivities } from '@banso/consultations';
import { type ActivitySource, membershipActivities } from '@banso/members';
import {
  eventActivities,
  examinationActivities,
  outcomeActivities,
  questionnaireActivities,
  surveyActivities,
  yearlyTotalActivities,
} from '@banso/seminars';
import { milestoneActivities } from '@banso/support-cases';
import { feedbackActivities, petitionActivities } from '@banso/voices';
import type { Activity } from '../plan/plan-file.types';
import { membershipNet } from './membership-net';

/** What a row behind a figure is a record of: what a click on it opens. */
export type RecordKind =
  | 'consultation'
  | 'case-milestone'
  | 'membership'
  | 'event'
  | 'registration'
  | 'event-outcome'
  | 'questionnaire-answer'
  | 'survey-round'
  | 'examination'
  | 'yearly-total'
  | 'feedback'
  | 'petition';

/** An activity that the program records. */
interface RecordedActivity {
  /** What the figures come from, as the board says it. */
  label: string;
  /** The name under which changes of its records reach the outbox. */
  changes: string;
  record: RecordKind;
  /** True where a record meets a business: 延べ and 実数 are said of nothing else. */
  meetsBusinesses: boolean;
  source(policy?: string): ActivitySource;
}

function one(activity: Activity, sources: readonly ActivitySource[]): Pick<RecordedActivity, 'source'> {
  return {
    source: () => {
      const source = sources.find((candidate) => candidate.activity === activity);
      if (source === undefined) throw new Error(`No source declares the activity ${activity}`);
      return source;
    },
  };
}

const membership = (activity: Activity) =>
  ({
    changes: 'membership',
    record: 'membership',
    meetsBusinesses: true,
    ...one(activity, membershipActivities),
  }) as const;

const RECORDED = {
  consultation: {
    label: '経営相談の記録',
    changes: 'consultation',
    record: 'consultation',
    meetsBusinesses: true,
    source: consultationActivities,
  },
  'case-milestone': {
    label: '支援案件の節目の記録',
    changes: 'case-milestone',
    record: 'case-milestone',
    meetsBusinesses: true,
    source: () => milestoneActivities,
  },
  'membership-joined': { label: '入会の記録', ...membership('membership-joined') },
  'membership-withdrawn': { label: '退会の記録', ...membership('membership-withdrawn') },
  'membership-net': {
    label: '入会と退会の記録',
    changes: 'membership',
    record: 'membership',
    meetsBusinesses: false,
    source: membershipNet,
  },
  'membership-stock': { label: '会員の在籍記録', ...membership('membership-stock') },
  'event-held': {
    label: '催事の記録',
    changes: 'event',
    record: 'event',
    meetsBusinesses: false,
    ...one('event-held', eventActivities),
  },
  'event-attendance': {
    label: '催事の参加記録',
    changes: 'event',
    record: 'registration',
    meetsBusinesses: true,
    ...one('event-attendance', eventActivities),
  },
  // The business is one side of a pair: how many businesses there were it would tell by half.
  'event-outcome': {
    label: '催事の成果の記録',
    changes: 'event',
    record: 'event-outcome',
    meetsBusinesses: false,
    source: () => outcomeActivities,
  },
  'event-questionnaire': {
    label: '催事のアンケート',
    changes: 'event',
    record: 'questionnaire-answer',
    meetsBusinesses: false,
    source: () => questionnaireActivities,
  },
  'survey-round': {
    label: '調査の記録',
    changes: 'survey-round',
    record: 'survey-round',
    meetsBusinesses: false,
    source: () => surveyActivities,
  },
  examination: {
    label: '検定の記録',
    changes: 'examination',
    record: 'examination',
    meetsBusinesses: false,
    source: () => examinationActivities,
  },
  'yearly-total': {
    label: '年次実績の記録',
    changes: 'yearly-total',
    record: 'yearly-total',
    meetsBusinesses: false,
    source: () => yearlyTotalActivities,
  },
  feedback: {
    label: '目安箱の記録',
    changes: 'feedback',
    record: 'feedback',
    meetsBusinesses: false,
    source: () => feedbackActivities,
  },
  petition: {
    label: '要望の記録',
    changes: 'petition',
    record: 'petition',
    meetsBusinesses: false,
    source: () => petitionActivities,
  },
} satisfies Partial<Record<Activity, RecordedActivity>>;

/** The activities that the program records so far. All others are answered by entry by hand. */
export type ActivityName = keyof typeof RECORDED;

/** What records an activity, or null while nothing in the program does. */
export function recordedActivity(activity: Activity): RecordedActivity | null {
  return activity in RECORDED ? RECORDED[activity as ActivityName] : null;
}
