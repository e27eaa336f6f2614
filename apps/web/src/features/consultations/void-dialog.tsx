import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { ConsultationView } from '../../api/types';
import { FormDialog } from '../../components/form-dialog';
import { useSave } from '../../components/use-save';
import { formatDay } from '../../i18n/format';

/** 取消: takes a record out of every count, with a reason. It stays in the history. */
export function VoidDialog({ record, onClose }: { record: ConsultationView; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('consultation.voidReasonRequired')) },
  });
  const voidIt = useSave({
    form,
    send: ({ reason }: typeof form.values) =>
      answer(
        api.POST('/api/v1/consultations/{id}/void', {
          params: { path: { id: record.id } },
          body: { version: record.version, reason: reason.trim() },
        }),
      ),
    readAgain: ['consultations', 'businesses', 'board', 'indicators'],
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('consultation.void')}
      submitLabel={t('consultation.void')}
      grave
      saving={voidIt.isPending}
      error={voidIt.error}
      onSubmit={form.onSubmit((values) => voidIt.mutate(values))}
      onClose={onClose}
    >
      <Text>
        {t('consultation.voidExplanation', {
          day: formatDay(record.occurredOn),
          names: record.businesses.map(({ name }) => name).join('・'),
        })}
      </Text>
      <Textarea
        label={t('consultation.voidReason')}
        autosize
        minRows={2}
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
