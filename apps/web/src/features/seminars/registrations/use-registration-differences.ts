import { useTranslation } from 'react-i18next';
import type { ChamberEventView } from '../../../api/types';
import type { Difference } from '../../../components/conflict-notice';
import { formatDay } from '../../../i18n/format';
import { useCodeList } from '../../settings/code-lists';
import type { RegistrationField, RegistrationFormValues } from './registration-form';

/** Where the form and the sign-up as somebody else saved it meanwhile say different things, in words. */
export function useRegistrationDifferences(
  event: ChamberEventView,
): (saved: RegistrationFormValues, typed: RegistrationFormValues) => Difference[] {
  const { t } = useTranslation();
  const participants = useCodeList('participant-kind');
  const labels: Record<RegistrationField, string> = {
    familyName: t('person.familyName'),
    givenName: t('person.givenName'),
    familyKana: t('person.familyKana'),
    givenKana: t('person.givenKana'),
    business: t('registrations.business'),
    company: t('registrations.company'),
    phone: t('business.phone'),
    email: t('business.email'),
    participant: t('registrations.participant'),
    note: t('events.note'),
    sessionIds: t('registrations.days'),
  };
  const inWords = (field: RegistrationField, values: RegistrationFormValues): string => {
    switch (field) {
      case 'business':
        return values.business.map(({ name }) => name).join('・');
      case 'participant':
        return participants.labelOf(values.participant);
      case 'sessionIds':
        return event.sessions
          .filter(({ id }) => values.sessionIds.includes(id))
          .map(({ heldOn }) => formatDay(heldOn))
          .join('・');
      default:
        return values[field];
    }
  };
  return (saved, typed) =>
    (Object.keys(saved) as RegistrationField[])
      .map((field) => ({ label: labels[field], saved: inWords(field, saved), typed: inWords(field, typed) }))
      .filter((difference) => difference.saved !== difference.typed);
}
