import { Checkbox, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { IsoDate } from '@banso/japan';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { FeedbackView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { formatDay } from '../../../i18n/format';
import { differencesOf } from '../../seminars/yearly-records/differences';
import { RecordDialog } from '../../seminars/yearly-records/record-dialog';
import { useSession } from '../../session/session';
import { SHOWS_FEEDBACK } from './feedback-queries';

interface AnswerForm {
  answer: string;
  answeredOn: IsoDate | null;
  byMail: boolean;
}

/** 回答: what is said in return, and whether it goes by mail. */
export function AnswerDialog({ voice, onClose }: { voice: FeedbackView; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const formOf = (one: FeedbackView): AnswerForm => ({
    answer: one.answer ?? '',
    answeredOn: one.answeredOn ?? today,
    // What was sent once is not sent again unawares; what waits is taken back, so it goes anew.
    byMail: one.email !== null && (one.mailedAt === null || one.mailState === 'queued'),
  });
  const form = useForm<AnswerForm>({
    initialValues: formOf(voice),
    validate: {
      answer: (text) => (text.trim() ? null : t('feedback.answerRequired')),
      answeredOn: (day) => (day ? null : t('dateField.required')),
    },
  });
  return (
    <RecordDialog
      title={t(voice.answer === null ? 'feedback.giveAnswer' : 'feedback.correctAnswer')}
      form={form}
      record={voice}
      valuesOf={formOf}
      send={({ answeredOn, ...values }, against) =>
        answer(
          api.PUT('/api/v1/feedback/{id}/answer', {
            params: { path: { id: voice.id } },
            body: { ...values, answeredOn: answeredOn ?? '', version: (against ?? voice).version },
          }),
        )
      }
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          answer: { label: t('feedback.answer'), text: String },
          answeredOn: { label: t('feedback.answeredOn'), text: formatDay },
          byMail: {
            label: t('feedback.byMail'),
            text: (yes) => t(yes ? 'feedback.sends' : 'feedback.sendsNot'),
          },
        })
      }
      readAgain={SHOWS_FEEDBACK}
      onSaved={onClose}
      onClose={onClose}
    >
      <Textarea
        label={t('feedback.answer')}
        description={t(voice.email === null ? 'feedback.answerHintKept' : 'feedback.answerHintMail')}
        autosize
        minRows={5}
        required
        data-autofocus
        {...form.getInputProps('answer')}
      />
      <DateField
        label={t('feedback.answeredOn')}
        value={form.values.answeredOn}
        onChange={(day) => form.setFieldValue('answeredOn', day)}
        error={form.errors.answeredOn}
        required
      />
      {voice.email === null ? (
        <Text c="dimmed">{t('feedback.noAddress')}</Text>
      ) : (
        <Checkbox
          label={t('feedback.sendTo', { address: voice.email })}
          {...form.getInputProps('byMail', { type: 'checkbox' })}
        />
      )}
    </RecordDialog>
  );
}
