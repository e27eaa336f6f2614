import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { WalkInInput } from '../../api/types';
import { FormDialog } from '../../components/form-dialog';

type Person = Omit<WalkInInput, 'sessionId' | 'happenedAt' | 'device' | 'letIn'>;
export type WalkInValues = Partial<Person>;

interface WalkInDialogProps {
  initial: WalkInValues;
  /** The day has no room, so that whoever is written down is let in over it. */
  full: boolean;
  onAdmit: (person: Person) => void;
  onClose: () => void;
}

/** 当日参加: who somebody is, in as few fields as will do; the rest can be asked later. */
export function WalkInDialog({ initial, full, onAdmit, onClose }: WalkInDialogProps) {
  const { t } = useTranslation();
  const required = (text: string) => (text.trim() ? null : t('reception.nameMissing'));
  const form = useForm({
    initialValues: {
      familyName: initial.familyName ?? '',
      givenName: initial.givenName ?? '',
      company: initial.company ?? '',
      phone: initial.phone ?? '',
    },
    validate: { familyName: required, givenName: required },
  });
  return (
    <FormDialog
      title={t('reception.walkIn')}
      submitLabel={t(full ? 'reception.letIn' : 'reception.checkIn')}
      saving={false}
      error={null}
      onSubmit={form.onSubmit(({ familyName, givenName, company, phone }) =>
        onAdmit({
          familyName: familyName.trim(),
          givenName: givenName.trim(),
          company: company.trim() || null,
          phone: phone.trim() || null,
        }),
      )}
      onClose={onClose}
    >
      {full && <Text fw={700}>{t('reception.full')}</Text>}
      <SimpleGrid cols={2}>
        <TextInput
          label={t('person.familyName')}
          required
          maxLength={60}
          data-autofocus
          {...form.getInputProps('familyName')}
        />
        <TextInput
          label={t('person.givenName')}
          required
          maxLength={60}
          {...form.getInputProps('givenName')}
        />
      </SimpleGrid>
      <TextInput label={t('registrations.company')} maxLength={200} {...form.getInputProps('company')} />
      <TextInput label={t('business.phone')} type="tel" maxLength={40} {...form.getInputProps('phone')} />
    </FormDialog>
  );
}
