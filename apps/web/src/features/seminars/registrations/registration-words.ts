import type { TFunction } from 'i18next';
import type { RegistrationView } from '../../../api/types';
import { fullName } from '../../settings/staff-directory';

/** `ヤマダ タロウ`; nothing where no kana was given. */
export function kanaOf({
  familyKana,
  givenKana,
}: Pick<RegistrationView, 'familyKana' | 'givenKana'>): string {
  return [familyKana, givenKana].filter(Boolean).join(' ');
}

/** The business that is linked, or the company as the person wrote it. */
export function companyOf({
  businessName,
  company,
}: Pick<RegistrationView, 'businessName' | 'company'>): string {
  return businessName ?? company ?? '';
}

/** What came of a sign-up or of a change: whether there is a seat, and which business it is. */
export function outcomeInWords(registration: RegistrationView, t: TFunction): string {
  const { seats, link, businessName } = registration;
  const waiting = seats.find(({ state }) => state === 'waiting');
  const seat = waiting
    ? t('registrations.told.waiting', { place: waiting.waitingPlace ?? 1 })
    : t('registrations.told.confirmed');
  const business =
    businessName !== null
      ? t('registrations.told.linked', { business: businessName })
      : t(`registrations.told.${link === 'doubtful' ? 'doubtful' : 'none'}`);
  return [t('registrations.told.name', { name: fullName(registration) }), seat, business].join(' ');
}
