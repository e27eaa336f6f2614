import { useForm, type UseFormReturnType } from '@mantine/form';
import type { OwnChanges, PublicRegistrationView } from '../../api/types';

/** What people may change of their own sign-up, as the form holds it. */
export interface OwnChangesFormValues {
  familyKana: string;
  givenKana: string;
  company: string;
  phone: string;
  note: string;
  sessionIds: string[];
}

export type OwnChangesForm = UseFormReturnType<OwnChangesFormValues>;

type RequiredField = 'familyKana' | 'givenKana' | 'phone' | 'sessionIds';

/** Filled in with what stands; `missing` gives the sentence for what must not stay empty. */
export function useOwnChangesForm(
  registration: PublicRegistrationView,
  missing: (field: RequiredField) => string,
): OwnChangesForm {
  const { mailed } = registration;
  // Whoever was signed up by staff may have no furigana: then none is asked for.
  const kept = (field: 'familyKana' | 'givenKana') => (value: string) =>
    value.trim() || registration[field] === null ? null : missing(field);
  return useForm<OwnChangesFormValues>({
    initialValues: {
      familyKana: registration.familyKana ?? '',
      givenKana: registration.givenKana ?? '',
      company: registration.company ?? '',
      phone: registration.phone ?? '',
      note: registration.note ?? '',
      sessionIds: registration.seats.flatMap(({ sessionId, state }) =>
        state === 'cancelled' ? [] : [sessionId],
      ),
    },
    validate: {
      familyKana: kept('familyKana'),
      givenKana: kept('givenKana'),
      phone: (phone) => (mailed || phone.trim() ? null : missing('phone')),
      sessionIds: ({ length }) => (length > 0 ? null : missing('sessionIds')),
    },
  });
}

/** What the server is told: an emptied field clears what was there. */
export function ownChanges(
  { familyKana, givenKana, company, phone, note, sessionIds }: OwnChangesFormValues,
  { version, noteChangeable }: PublicRegistrationView,
): OwnChanges {
  const given = (text: string): string | null => text.trim() || null;
  return {
    version,
    ...(familyKana.trim() && { familyKana }),
    ...(givenKana.trim() && { givenKana }),
    company: given(company),
    phone: given(phone),
    ...(noteChangeable && { note: given(note) }),
    sessionIds,
  };
}
