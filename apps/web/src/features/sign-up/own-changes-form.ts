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

/** What stands, as the form holds it. */
export function valuesOf(registration: PublicRegistrationView): OwnChangesFormValues {
  return {
    familyKana: registration.familyKana ?? '',
    givenKana: registration.givenKana ?? '',
    company: registration.company ?? '',
    phone: registration.phone ?? '',
    note: registration.note ?? '',
    sessionIds: registration.seats.flatMap(({ sessionId, state }) =>
      state === 'cancelled' ? [] : [sessionId],
    ),
  };
}

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
    initialValues: valuesOf(registration),
    validate: {
      familyKana: kept('familyKana'),
      givenKana: kept('givenKana'),
      phone: (phone) => (mailed || phone.trim() ? null : missing('phone')),
      sessionIds: ({ length }) => (length > 0 ? null : missing('sessionIds')),
    },
  });
}

/**
 * What differs from what the form was filled in with, and nothing else: what staff have corrected since stays. An
 * emptied field clears what was there. Null where nothing differs.
 */
export function ownChanges(
  typed: OwnChangesFormValues,
  before: PublicRegistrationView,
): Omit<OwnChanges, 'version'> | null {
  const stood = valuesOf(before);
  const { familyKana, givenKana, company, phone, note, sessionIds } = typed;
  const changes: Omit<OwnChanges, 'version'> = {
    ...(differs('familyKana', typed, stood) && { familyKana: familyKana.trim() }),
    ...(differs('givenKana', typed, stood) && { givenKana: givenKana.trim() }),
    ...(differs('company', typed, stood) && { company: company.trim() || null }),
    ...(differs('phone', typed, stood) && { phone: phone.trim() || null }),
    ...(before.noteChangeable && differs('note', typed, stood) && { note: note.trim() || null }),
    ...(differs('sessionIds', typed, stood) && { sessionIds }),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}

/** The form over what stands `now`: what was changed stays as typed, everything else is as it has become. */
export function rebased(
  typed: OwnChangesFormValues,
  before: PublicRegistrationView,
  now: PublicRegistrationView,
): OwnChangesFormValues {
  const stood = valuesOf(before);
  const changed = Object.entries(typed).filter(([field]) =>
    differs(field as keyof OwnChangesFormValues, typed, stood),
  );
  return { ...valuesOf(now), ...Object.fromEntries(changed) };
}

function differs(
  field: keyof OwnChangesFormValues,
  typed: OwnChangesFormValues,
  stood: OwnChangesFormValues,
): boolean {
  // Days have no order, and space around a word is no change.
  const plain = (value: string | string[]): string =>
    typeof value === 'string' ? value.trim() : [...value].sort().join(' ');
  return plain(typed[field]) !== plain(stood[field]);
}
