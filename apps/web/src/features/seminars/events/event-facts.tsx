import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChamberEventView } from '../../../api/types';
import { Facts } from '../../../components/facts';
import { formatInstant, formatQuantity } from '../../../i18n/format';
import { usePlanNodeNames } from '../../action-plans/plan-node-select';
import { feeInWords, reminderInWords } from './event-words';

/** 催事の内容: what staff said of an event; what nobody filled in takes no room. */
export function EventFacts({ event }: { event: ChamberEventView }) {
  const { t } = useTranslation();
  const nodeNames = usePlanNodeNames();
  const { onlineUrl, registrationOpensAt, registrationClosesAt } = event;
  return (
    <Facts
      facts={[
        { term: t('events.venue'), value: event.venue },
        {
          term: t('events.onlineUrl'),
          value: onlineUrl && (
            <Anchor href={onlineUrl} rel="noopener noreferrer" target="_blank">
              {onlineUrl}
            </Anchor>
          ),
        },
        { term: t('events.feeYen'), value: feeInWords(event.feeYen, t) },
        { term: t('events.memberFeeYen'), value: feeInWords(event.memberFeeYen, t) },
        {
          term: t('events.published'),
          value: event.published ? t('events.isPublished') : t('events.isNotPublished'),
        },
        {
          term: t('events.registrationOpensAt'),
          value: registrationOpensAt && formatInstant(registrationOpensAt),
        },
        {
          term: t('events.registrationClosesAt'),
          value: registrationClosesAt && formatInstant(registrationClosesAt),
        },
        {
          term: t('events.reminder'),
          value: [
            reminderInWords(String(event.reminderDaysBefore ?? ''), t),
            event.reminderDaysBefore === null ? null : event.reminderTime,
          ]
            .filter(Boolean)
            .join(' '),
        },
        {
          term: t('events.eligible'),
          value: event.eligible === null ? null : formatQuantity(event.eligible, t('events.businessUnit')),
        },
        { term: t('events.departmentId'), value: event.departmentName },
        { term: t('events.staffId'), value: event.staffName },
        { term: t('events.planNodeIds'), value: nodeNames(event.planNodeIds).join('\n') },
        { term: t('events.summary'), value: event.summary },
        { term: t('events.consent'), value: event.consent },
        { term: t('events.note'), value: event.note },
        { term: t('events.costNote'), value: event.costNote },
        { term: t('consultation.updatedAt'), value: formatInstant(event.updatedAt) },
      ]}
    />
  );
}
