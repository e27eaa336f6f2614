import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CaseView } from '../../../api/types';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { SHOWS_CASES } from '../case-queries';
import { useCaseChange } from '../use-case-change';

/** 再開: takes the end of a case back, with the reason. */
export function ReopenDialog({ supportCase, onClose }: { supportCase: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useCaseChange();
  const { id, version, title } = supportCase;
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('cases.reopenReasonRequired')) },
  });
  const save = useSave({
    form,
    send: ({ reason }: typeof form.values) =>
      change(
        answer(
          api.POST('/api/v1/support-cases/{id}/reopen', {
            params: { path: { id } },
            body: { version, reason: reason.trim() },
          }),
        ),
      ),
    readAgain: SHOWS_CASES,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('cases.reopen')}
      submitLabel={t('cases.reopen')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <Text>{t('cases.reopenExplanation', { title })}</Text>
      <Textarea
        label={t('cases.reopenReason')}
        autosize
        minRows={2}
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
