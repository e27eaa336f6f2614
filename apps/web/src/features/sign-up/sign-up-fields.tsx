import { Checkbox, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PublicEventView } from '../../api/types';
import { currentLocale } from '../../i18n';
import { Lure } from './lure';
import { dayInWords } from './public-words';
import type { SignUpForm } from './sign-up-form';
import classes from './sign-up-fields.module.css';

interface SignUpFieldsProps {
  form: SignUpForm;
  event: PublicEventView;
}

/** Who comes, from where, how to reach them, on which days, and their consent. */
export function SignUpFields({ form, event }: SignUpFieldsProps) {
  const { t } = useTranslation();
  const days = event.sessions.filter(({ open }) => open);
  const participants = event.participants.map(({ key, label, labelEn }) => ({
    value: key,
    label: (currentLocale() === 'en' && labelEn) || label,
  }));
  return (
    <>
      <SimpleGrid cols={2}>
        <TextInput
          label={t('person.familyName')}
          autoComplete="family-name"
          required
          {...form.getInputProps('familyName')}
        />
        <TextInput
          label={t('person.givenName')}
          autoComplete="given-name"
          required
          {...form.getInputProps('givenName')}
        />
        <TextInput label={t('signUp.familyKana')} required {...form.getInputProps('familyKana')} />
        <TextInput label={t('signUp.givenKana')} required {...form.getInputProps('givenKana')} />
      </SimpleGrid>
      <TextInput
        label={t('signUp.company')}
        description={t('signUp.companyHint')}
        autoComplete="organization"
        {...form.getInputProps('company')}
      />
      <TextInput
        label={t('business.email')}
        description={t('signUp.emailHint')}
        type="email"
        autoComplete="email"
        {...form.getInputProps('email')}
      />
      <TextInput
        label={t('business.phone')}
        description={t('signUp.phoneHint')}
        type="tel"
        autoComplete="tel"
        {...form.getInputProps('phone')}
      />
      {event.sessions.length > 1 && (
        <Checkbox.Group label={t('registrations.days')} required {...form.getInputProps('sessionIds')}>
          <Stack gap={8} mt={6}>
            {days.map((session) => (
              <Checkbox
                key={session.id}
                value={session.id}
                label={t('signUp.dayWithRoom', {
                  day: dayInWords(session, t),
                  room: t(`signUp.standing.${session.room}`),
                })}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <NativeSelect
        label={t('registrations.participant')}
        data={[{ value: '', label: t('signUp.participantUnsaid') }, ...participants]}
        {...form.getInputProps('participant')}
      />
      <Textarea
        label={t('signUp.note')}
        description={t('signUp.noteHint')}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
      <Lure {...form.getInputProps('homepage')} />
      {event.consent && (
        <div>
          <Text fw={600}>{t('events.consent')}</Text>
          <Text size="sm" className={`written ${classes.consent}`} tabIndex={0}>
            {event.consent}
          </Text>
        </div>
      )}
      <Checkbox
        label={t(event.consent ? 'signUp.agreeToText' : 'signUp.agree')}
        required
        {...form.getInputProps('consent', { type: 'checkbox' })}
      />
    </>
  );
}
