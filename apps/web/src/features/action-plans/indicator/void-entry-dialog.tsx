import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ManualEntryView } from '../../../api/types';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { formatDay } from '../../../i18n/format';

interface VoidEntryDialogProps {
  indicatorId: string;
  entry: ManualEntryView;
  onClose: () => void;
}

/** Takes an entry out of the figure, with a reason; it stays visible. */
export function VoidEntryDialog({ indicatorId, entry, onClose }: VoidEntryDialogProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('consultation.voidReasonRequired')) },
  });
  const voidIt = useSave({
    form,
    send: ({ reason }: typeof form.values) =>
      answer(
        api.POST('/api/v1/indicators/{id}/manual-entries/{entryId}/void', {
          params: { path: { id: indicatorId, entryId: entry.id } },
          body: { version: entry.version, reason: reason.trim() },
        }),
      ),
    readAgain: ['indicators', 'board'],
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('manual.void')}
      submitLabel={t('consultation.void')}
      grave
      saving={voidIt.isPending}
      error={voidIt.error}
      onSubmit={form.onSubmit((values) => voidIt.mutate(values))}
      onClose={onClose}
    >
      <Text>{t('manual.voidExplanation', { day: formatDay(entry.datedOn) })}</Text>
      <TextInput
        label={t('consultation.voidReason')}
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
