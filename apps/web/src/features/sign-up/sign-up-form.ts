import { useForm, type UseFormReturnType } from '@mantine/form';
import type { PublicEventView, PublicRegistrationInput } from '../../api/types';

/** What somebody writes who signs up by themselves. */
export interface SignUpFormValues {
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  company: string;
  email: string;
  phone: string;
  sessionIds: string[];
  /** Empty: it follows from the company. */
  participant: string;
  note: string;
  /** Not for people: nobody sees it. */
  homepage: string;
  consent: boolean;
}

export type SignUpForm = UseFormReturnType<SignUpFormValues>;

/** In the order of the page. */
const FIELDS = [
  'familyName',
  'givenName',
  'familyKana',
  'givenKana',
  'company',
  'email',
  'phone',
  'sessionIds',
  'participant',
  'note',
  'consent',
] as const;

/** What must be said, and is asked for before anything is sent. */
export type RequiredField =
  'familyName' | 'givenName' | 'familyKana' | 'givenKana' | 'email' | 'sessionIds' | 'consent';

/** An empty form; of several days, all that can still be signed up for. */
export function useSignUpForm(event: PublicEventView, missing: (field: RequiredField) => string): SignUpForm {
  const text = (field: RequiredField) => (value: string) => (value.trim() ? null : missing(field));
  return useForm<SignUpFormValues>({
    initialValues: {
      familyName: '',
      givenName: '',
      familyKana: '',
      givenKana: '',
      company: '',
      email: '',
      phone: '',
      sessionIds: event.sessions.filter(({ open }) => open).map(({ id }) => id),
      participant: '',
      note: '',
      homepage: '',
      consent: false,
    },
    validate: {
      familyName: text('familyName'),
      givenName: text('givenName'),
      familyKana: text('familyKana'),
      givenKana: text('givenKana'),
      email: (email, { phone }) => (email.trim() || phone.trim() ? null : missing('email')),
      sessionIds: ({ length }) => (length > 0 ? null : missing('sessionIds')),
      consent: (consent) => (consent ? null : missing('consent')),
    },
  });
}

/** What the server is told. */
export function signUpInput({ participant, ...values }: SignUpFormValues): PublicRegistrationInput {
  const given = (text: string): string | null => text.trim() || null;
  return {
    ...values,
    company: given(values.company),
    email: given(values.email),
    phone: given(values.phone),
    note: given(values.note),
    ...(participant !== '' && { participant }),
  };
}

/** Puts the cursor where the first mistake is. */
export function focusFirstMistake(form: SignUpForm, mistakes: Record<string, unknown>): void {
  const first = FIELDS.find((field) => mistakes[field]);
  if (first) form.getInputNode(first)?.focus();
}
