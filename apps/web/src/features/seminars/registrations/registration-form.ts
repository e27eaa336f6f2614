import { useForm, type UseFormReturnType } from '@mantine/form';
import type { ChamberEventView, RegistrationInput, RegistrationView } from '../../../api/types';
import type { PickedBusiness } from '../../members/business-picker';

const TEXTS = ['familyKana', 'givenKana', 'phone', 'email', 'note'] as const;

/** A sign-up as the form holds it. */
export interface RegistrationFormValues {
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  /** The business, where staff know it; at most one. */
  business: PickedBusiness[];
  company: string;
  phone: string;
  email: string;
  participant: string | null;
  note: string;
  sessionIds: string[];
}

export type RegistrationForm = UseFormReturnType<RegistrationFormValues>;
export type RegistrationField = keyof RegistrationFormValues;

/** An empty form: somebody comes on every day unless they say otherwise. */
export function emptyRegistration(event: ChamberEventView): RegistrationFormValues {
  return {
    familyName: '',
    givenName: '',
    familyKana: '',
    givenKana: '',
    business: [],
    company: '',
    phone: '',
    email: '',
    participant: null,
    note: '',
    sessionIds: event.sessions.map(({ id }) => id),
  };
}

/** The form's values for a saved sign-up. */
export function registrationFormValues(registration: RegistrationView): RegistrationFormValues {
  return {
    familyName: registration.familyName,
    givenName: registration.givenName,
    familyKana: registration.familyKana ?? '',
    givenKana: registration.givenKana ?? '',
    business: [],
    company: registration.company ?? '',
    phone: registration.phone ?? '',
    email: registration.email ?? '',
    participant: registration.participant,
    note: registration.note ?? '',
    sessionIds: daysOf(registration),
  };
}

/** The days that somebody comes to or waits for, in their order. */
export function daysOf({ seats }: RegistrationView): string[] {
  return seats.filter(({ state }) => state !== 'cancelled').map(({ sessionId }) => sessionId);
}

/** What the server is told of the person, without the days and the business. */
export function personInput(
  values: RegistrationFormValues,
): Omit<RegistrationInput, 'sessionIds' | 'businessId'> {
  const texts = Object.fromEntries(TEXTS.map((key) => [key, values[key].trim() || null]));
  return {
    ...texts,
    familyName: values.familyName.trim(),
    givenName: values.givenName.trim(),
    company: values.company.trim() || (values.business[0]?.name ?? null),
    ...(values.participant !== null && { participant: values.participant }),
  };
}

/** The form's state; `missing` gives the sentence for a field that must not stay empty. */
export function useRegistrationForm(
  initialValues: RegistrationFormValues,
  missing: (field: 'familyName' | 'givenName' | 'sessionIds') => string,
): RegistrationForm {
  return useForm({
    initialValues,
    validate: {
      familyName: (name) => (name.trim() ? null : missing('familyName')),
      givenName: (name) => (name.trim() ? null : missing('givenName')),
      sessionIds: ({ length }) => (length > 0 ? null : missing('sessionIds')),
    },
  });
}
