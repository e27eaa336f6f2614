import { useTranslation } from 'react-i18next';
import type { ChamberEventView } from '../../../api/types';
import type { Difference } from '../../../components/conflict-notice';
import { formatDay, formatNumber } from '../../../i18n/format';
import { usePlanNodeNames } from '../../action-plans/plan-node-select';
import { useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { type EventField, eventFormValues, type EventFormValues, type SessionFormValues } from './event-form';
import { reminderInWords } from './event-words';
import { useResponsible } from './use-responsible';

/** Where the form and the event as somebody else saved it meanwhile say different things, in words. */
export function useEventDifferences(newer: ChamberEventView | null, typed: EventFormValues): Difference[] {
  const { t } = useTranslation();
  const { today } = useSession();
  const kinds = useCodeList('event-kind');
  const series = useCodeList('event-series');
  const { departmentOf, staffOf } = useResponsible(today, typed);
  const nodeNames = usePlanNodeNames();
  if (!newer) return [];

  const sessionInWords = ({
    heldOn,
    startsAt,
    endsAt,
    title,
    venue,
    capacity,
  }: SessionFormValues): string => {
    const times = startsAt || endsAt ? t('events.span', { from: startsAt, to: endsAt }) : '';
    const seats =
      capacity === '' ? t('events.noLimit') : t('events.capacityIs', { capacity: formatNumber(capacity) });
    return [formatDay(heldOn), times, title, venue, seats].filter(Boolean).join(' ');
  };
  const inWords = (field: EventField, values: EventFormValues): string => {
    switch (field) {
      case 'kind':
        return kinds.labelOf(values.kind);
      case 'series':
        return series.labelOf(values.series);
      case 'sessions':
        return values.sessions.map(sessionInWords).join('\n');
      case 'departmentId':
        return departmentOf(values.departmentId);
      case 'staffId':
        return staffOf(values.staffId);
      case 'planNodeIds':
        return nodeNames(values.planNodeIds).join('\n');
      case 'reminderDaysBefore':
        return reminderInWords(values.reminderDaysBefore, t);
      case 'published':
        return values.published ? t('events.isPublished') : t('events.isNotPublished');
      case 'feeYen':
      case 'memberFeeYen':
        return values[field] === '' ? '' : `${formatNumber(values[field])}${t('business.yenSuffix')}`;
      default:
        return values[field] ?? '';
    }
  };
  const labels = {
    title: t('events.name'),
    kind: t('events.kind'),
    series: t('events.series'),
    sessions: t('events.sessions'),
    venue: t('events.venue'),
    onlineUrl: t('events.onlineUrl'),
    feeYen: t('events.feeYen'),
    memberFeeYen: t('events.memberFeeYen'),
    registrationOpensAt: t('events.registrationOpensAt'),
    registrationOpensTime: t('events.registrationOpensTime'),
    registrationClosesAt: t('events.registrationClosesAt'),
    registrationClosesTime: t('events.registrationClosesTime'),
    reminderDaysBefore: t('events.reminder'),
    reminderTime: t('events.reminderTime'),
    published: t('events.published'),
    departmentId: t('events.departmentId'),
    staffId: t('events.staffId'),
    planNodeIds: t('events.planNodeIds'),
    summary: t('events.summary'),
    consent: t('events.consent'),
    note: t('events.note'),
    costNote: t('events.costNote'),
  } satisfies Record<EventField, string>;
  const saved = eventFormValues(newer);
  return (Object.keys(saved) as EventField[])
    .map((field) => ({
      label: labels[field],
      saved: inWords(field, saved),
      typed: inWords(field, typed),
    }))
    .filter((difference) => difference.saved !== difference.typed);
}
