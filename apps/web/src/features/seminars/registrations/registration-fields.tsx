import { Checkbox, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChamberEventView } from '../../../api/types';
import { BusinessPicker } from '../../members/business-picker';
import { useCodeList } from '../../settings/code-lists';
import type { RegistrationForm } from './registration-form';
import { sessionInWords } from './session-words';

interface RegistrationFieldsProps {
  form: RegistrationForm;
  event: ChamberEventView;
  /** A business is picked at once for a new sign-up; later in a dialog of its own. */
  isNew: boolean;
}

/** Who comes, from where, and on which days. */
export function RegistrationFields({ form, event, isNew }: RegistrationFieldsProps) {
  const { t } = useTranslation();
  const { business, participant } = form.values;
  const participants = useCodeList('participant-kind').choicesOn(event.startsOn, participant);
  return (
    <>
      <SimpleGrid cols={2}>
        <TextInput
          label={t('person.familyName')}
          required
          data-autofocus
          {...form.getInputProps('familyName')}
        />
        <TextInput label={t('person.givenName')} required {...form.getInputProps('givenName')} />
        <TextInput label={t('person.familyKana')} {...form.getInputProps('familyKana')} />
        <TextInput label={t('person.givenKana')} {...form.getInputProps('givenKana')} />
      </SimpleGrid>
      {isNew && (
        <BusinessPicker
          label={t('registrations.business')}
          value={business}
          onChange={(picked) => form.setFieldValue('business', picked)}
          max={1}
          error={form.errors.businessId}
        />
      )}
      {business.length === 0 && (
        <TextInput
          label={t('registrations.company')}
          description={isNew ? t('registrations.companyHint') : undefined}
          {...form.getInputProps('company')}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('business.phone')} type="tel" {...form.getInputProps('phone')} />
        <TextInput label={t('business.email')} type="email" {...form.getInputProps('email')} />
      </SimpleGrid>
      {event.sessions.length > 1 && (
        <Checkbox.Group label={t('registrations.days')} required {...form.getInputProps('sessionIds')}>
          <Stack gap={8} mt={6}>
            {event.sessions.map((session) => (
              <Checkbox key={session.id} value={session.id} label={sessionInWords(session, t)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Select
        label={t('registrations.participant')}
        description={isNew ? t('registrations.participantHint') : undefined}
        data={participants}
        clearable={isNew}
        allowDeselect={isNew}
        {...form.getInputProps('participant')}
      />
      <Textarea label={t('events.note')} autosize minRows={1} {...form.getInputProps('note')} />
    </>
  );
}
