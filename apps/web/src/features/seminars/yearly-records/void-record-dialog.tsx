import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';

interface VoidRecordDialogProps {
  title: string;
  /** What is voided, in words. */
  name: string;
  send: (reason: string) => Promise<unknown>;
  /** First parts of the keys of everything that shows the record. */
  readAgain: readonly string[];
  onClose: () => void;
}

/** Takes a record out of the year's figures, with a reason; it stays to be seen. */
export function VoidRecordDialog({ title, name, send, readAgain, onClose }: VoidRecordDialogProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('consultation.voidReasonRequired')) },
  });
  const voidIt = useSave({
    form,
    send: ({ reason }: typeof form.values) => send(reason.trim()),
    readAgain,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={title}
      submitLabel={t('consultation.void')}
      grave
      saving={voidIt.isPending}
      error={voidIt.error}
      onSubmit={form.onSubmit((values) => voidIt.mutate(values))}
      onClose={onClose}
    >
      <Text>{t('yearlyRecords.voidExplanation', { name })}</Text>
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
