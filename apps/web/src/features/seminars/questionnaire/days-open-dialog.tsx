import { NumberInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ChamberEventView, QuestionnaireView } from '../../../api/types';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { daysAfter } from '../../../i18n/days';
import { formatDay } from '../../../i18n/format';
import { SHOWS_QUESTIONNAIRES } from './questionnaire-queries';

const MOST_DAYS = 90;

interface DaysOpenDialogProps {
  event: ChamberEventView;
  questionnaire: QuestionnaireView;
  onClose: () => void;
}

/** How long after the event answers are taken. */
export function DaysOpenDialog({ event, questionnaire, onClose }: DaysOpenDialogProps) {
  const { t } = useTranslation();
  const form = useForm<{ daysOpen: number | '' }>({
    initialValues: { daysOpen: questionnaire.daysOpen },
    validate: { daysOpen: (days) => (days === '' ? t('questionnaire.daysRequired') : null) },
  });
  const { daysOpen } = form.values;
  const save = useSave({
    form,
    send: (values: typeof form.values) =>
      answer(
        api.PATCH('/api/v1/chamber-events/{id}/questionnaire', {
          params: { path: { id: event.id } },
          body: { version: questionnaire.version, daysOpen: Number(values.daysOpen) },
        }),
      ),
    readAgain: SHOWS_QUESTIONNAIRES,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('questionnaire.changeDays')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <NumberInput
        label={t('questionnaire.daysOpen')}
        description={t('questionnaire.daysOpenHint', { most: MOST_DAYS })}
        min={0}
        max={MOST_DAYS}
        allowDecimal={false}
        allowNegative={false}
        required
        data-autofocus
        {...form.getInputProps('daysOpen')}
      />
      {daysOpen !== '' && (
        <Text aria-live="polite">
          {t('questionnaire.until', { day: formatDay(daysAfter(event.endsOn, daysOpen)) })}
        </Text>
      )}
    </FormDialog>
  );
}
