import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { SchemeCallEntry } from '../../api/types';
import { FormDialog } from '../../components/form-dialog';
import { useSave } from '../../components/use-save';
import { SHOWS_SCHEMES } from './scheme-queries';

/** Takes a business off the call list, with a reason; the entry stays to be seen. */
export function TakeOffDialog({ call, onClose }: { call: SchemeCallEntry; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('consultation.voidReasonRequired')) },
  });
  const save = useSave({
    form,
    send: ({ reason }: typeof form.values) =>
      answer(
        api.POST('/api/v1/scheme-calls/{id}/void', {
          params: { path: { id: call.id } },
          body: { version: call.version, reason: reason.trim() },
        }),
      ),
    readAgain: SHOWS_SCHEMES,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('schemes.takeOff')}
      submitLabel={t('schemes.takeOffNow')}
      grave
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <Text>{t('schemes.takeOffText', { name: call.businessName })}</Text>
      <Textarea
        label={t('schemes.takeOffReason')}
        autosize
        minRows={2}
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
