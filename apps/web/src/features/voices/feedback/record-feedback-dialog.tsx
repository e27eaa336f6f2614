import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { IsoDate } from '@banso/japan';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { useRequestKey } from '../../../components/use-request-key';
import { useSession } from '../../session/session';
import { SHOWS_FEEDBACK } from './feedback-queries';

const CHANNELS = ['paper', 'phone', 'mail', 'in-person'] as const;

/** 声を記録: writes down what came on paper, by phone or over the counter. */
export function RecordFeedbackDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const once = useRequestKey();
  const form = useForm({
    initialValues: {
      channel: 'paper' as (typeof CHANNELS)[number],
      receivedOn: today as IsoDate | null,
      body: '',
      name: '',
      company: '',
      email: '',
      phone: '',
    },
    validate: {
      receivedOn: (day) => (day ? null : t('dateField.required')),
      body: (body) => (body.trim() ? null : t('feedback.bodyRequired')),
    },
  });
  const record = useSave({
    form,
    send: ({ receivedOn, ...values }: typeof form.values) =>
      once((key) =>
        answer(
          api.POST('/api/v1/feedback', {
            params: { header: { 'Idempotency-Key': key } },
            body: {
              ...values,
              receivedOn: receivedOn ?? '',
              name: values.name.trim() || null,
              company: values.company.trim() || null,
              email: values.email.trim() || null,
              phone: values.phone.trim() || null,
            },
          }),
        ),
      ),
    readAgain: SHOWS_FEEDBACK,
    onSaved: ({ id }) => void navigate({ to: '/feedback/$id', params: { id } }),
  });
  return (
    <FormDialog
      title={t('feedback.add')}
      saving={record.isPending}
      error={record.error}
      onSubmit={form.onSubmit((values) => record.mutate(values))}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('feedback.channel')}
          data={CHANNELS.map((value) => ({ value, label: t(`feedback.channels.${value}`) }))}
          allowDeselect={false}
          required
          {...form.getInputProps('channel')}
        />
        <DateField
          label={t('feedback.receivedOn')}
          value={form.values.receivedOn}
          onChange={(day) => form.setFieldValue('receivedOn', day)}
          error={form.errors.receivedOn}
          required
        />
      </SimpleGrid>
      <Textarea
        label={t('feedback.body')}
        description={t('feedback.bodyHint')}
        autosize
        minRows={4}
        required
        data-autofocus
        {...form.getInputProps('body')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('feedback.name')} {...form.getInputProps('name')} />
        <TextInput label={t('signUp.company')} {...form.getInputProps('company')} />
        <TextInput label={t('business.email')} type="email" {...form.getInputProps('email')} />
        <TextInput label={t('business.phone')} type="tel" {...form.getInputProps('phone')} />
      </SimpleGrid>
    </FormDialog>
  );
}
