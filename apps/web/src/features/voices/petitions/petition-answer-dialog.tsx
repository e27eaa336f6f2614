import { Select, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { IsoDate } from '@banso/japan';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { PetitionAnswerState, PetitionItemView, PetitionView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { formatDay } from '../../../i18n/format';
import { differencesOf } from '../../seminars/yearly-records/differences';
import { RecordDialog } from '../../seminars/yearly-records/record-dialog';
import { useSession } from '../../session/session';
import { ANSWER_STATES } from './answer-mark';
import { SHOWS_PETITIONS } from './petition-queries';

interface AnswerForm {
  state: PetitionAnswerState;
  answer: string;
  answeredOn: IsoDate | null;
}

interface PetitionAnswerDialogProps {
  petition: PetitionView;
  item: PetitionItemView;
  onClose: () => void;
}

/** 回答: what the addressee says to one item. */
export function PetitionAnswerDialog({ petition, item, onClose }: PetitionAnswerDialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const formOf = ({ items }: PetitionView): AnswerForm => {
    const now = items.find(({ id }) => id === item.id) ?? item;
    return { state: now.answerState, answer: now.answer ?? '', answeredOn: now.answeredOn ?? today };
  };
  const form = useForm<AnswerForm>({
    initialValues: formOf(petition),
    validate: {
      answeredOn: (day, { state }) => (day || state === 'unanswered' ? null : t('dateField.required')),
    },
  });
  const { state, answeredOn } = form.values;
  const answered = state !== 'unanswered';
  return (
    <RecordDialog
      title={t('petitions.recordAnswer')}
      form={form}
      record={petition}
      valuesOf={formOf}
      send={(values, against) => send(values, against ?? petition, item.id)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          state: { label: t('petitions.answerState'), text: (one) => t(`petitions.answers.${one}`) },
          answer: { label: t('petitions.answer'), text: String },
          answeredOn: { label: t('feedback.answeredOn'), text: formatDay },
        })
      }
      readAgain={SHOWS_PETITIONS}
      onSaved={onClose}
      onClose={onClose}
    >
      <Text className="written" fw={600}>
        {item.text}
      </Text>
      <Select
        label={t('petitions.answerState')}
        data={ANSWER_STATES.map((value) => ({ value, label: t(`petitions.answers.${value}`) }))}
        allowDeselect={false}
        required
        data-autofocus
        {...form.getInputProps('state')}
      />
      {answered && (
        <>
          <Textarea label={t('petitions.answer')} autosize minRows={3} {...form.getInputProps('answer')} />
          <DateField
            label={t('feedback.answeredOn')}
            value={answeredOn}
            onChange={(day) => form.setFieldValue('answeredOn', day)}
            error={form.errors.answeredOn}
            required
          />
        </>
      )}
    </RecordDialog>
  );
}

function send(
  { state, answer: words, answeredOn }: AnswerForm,
  { id, version }: PetitionView,
  itemId: string,
): Promise<PetitionView> {
  const said = { state, answer: words.trim() || null, answeredOn };
  return answer(
    api.PUT('/api/v1/petitions/{id}/items/{itemId}/answer', {
      params: { path: { id, itemId } },
      body: { version, ...(state === 'unanswered' ? { state } : said) },
    }),
  );
}
