import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { QuestionnaireAnswer } from '../../../api/types';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { SHOWS_QUESTIONNAIRES } from './questionnaire-queries';

interface VoidAnswerDialogProps {
  eventId: string;
  answer: QuestionnaireAnswer;
  onClose: () => void;
}

/** Leaves an answer out of every figure: what was sent in jest, or twice. It stays to be seen. */
export function VoidAnswerDialog({ eventId, answer: { id }, onClose }: VoidAnswerDialogProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('questionnaire.voidReasonRequired')) },
  });
  const leaveOut = useSave({
    form,
    send: ({ reason }: typeof form.values) =>
      answer(
        api.POST('/api/v1/chamber-events/{id}/questionnaire/answers/{answerId}/void', {
          params: { path: { id: eventId, answerId: id } },
          body: { reason: reason.trim() },
        }),
      ),
    readAgain: SHOWS_QUESTIONNAIRES,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('questionnaire.void')}
      submitLabel={t('questionnaire.void')}
      grave
      saving={leaveOut.isPending}
      error={leaveOut.error}
      onSubmit={form.onSubmit((values) => leaveOut.mutate(values))}
      onClose={onClose}
    >
      <Text>{t('questionnaire.voidExplained')}</Text>
      <Textarea
        label={t('questionnaire.voidReason')}
        autosize
        minRows={2}
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
