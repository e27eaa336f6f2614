import { useTranslation } from 'react-i18next';
import type { ConsultationView } from '../../api/types';
import type { Difference } from '../../components/conflict-notice';
import { useCodeList } from '../settings/code-lists';
import { useStaffDirectory } from '../settings/staff-directory';
import {
  consultationFormValues,
  type ConsultationField,
  type ConsultationFormValues,
} from './consultation-form';

/** Where the form and the record as somebody else saved it meanwhile say different things, in words. */
export function useConsultationDifferences(
  newer: ConsultationView | null,
  typed: ConsultationFormValues,
): Difference[] {
  const { t } = useTranslation();
  const channels = useCodeList('channel');
  const topics = useCodeList('topic');
  const relations = useCodeList('relation');
  const staff = useStaffDirectory();
  if (!newer) return [];

  const inWords = (field: ConsultationField, values: ConsultationFormValues): string => {
    switch (field) {
      case 'businessIds':
        return values.businessIds.map(({ name }) => name).join('・');
      case 'advisorIds':
        return values.advisorIds.map(staff.nameOf).join('・');
      case 'channel':
        return channels.labelOf(values.channel);
      case 'topics':
        return values.topics.map(topics.labelOf).join('・');
      case 'inquirerRelation':
        return relations.labelOf(values.inquirerRelation);
      case 'countable':
        return values.countable ? t('counting.yes') : t('counting.no');
      case 'schemes':
      case 'experts':
      case 'partners':
        return values[field].join('・');
      default:
        return String(values[field] ?? '');
    }
  };
  const saved = consultationFormValues(newer);
  return (Object.keys(saved) as ConsultationField[])
    .filter((field) => JSON.stringify(saved[field]) !== JSON.stringify(typed[field]))
    .map((field) => ({
      label: t(`consultation.${field}`),
      saved: inWords(field, saved),
      typed: inWords(field, typed),
    }));
}
