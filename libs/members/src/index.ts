export type { ActivitySource, DayRange } from './activity-source';
export { membershipActivities } from './membership-activities';
export {
  type TimelineEntry,
  type TimelineKind,
  type TimelinePlace,
  type TimelineSource,
  TimelineSources,
} from './timeline-source';
