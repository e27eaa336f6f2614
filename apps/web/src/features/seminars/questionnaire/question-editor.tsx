import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { QuestionnaireView } from '../../../api/types';
import { ProblemNotice } from '../../../components/problem-notice';
import { useSave } from '../../../components/use-save';
import { MOST_QUESTIONS, newQuestion, questionInputs, type QuestionRow, rowsOf } from './question-form';
import { QuestionRowFields } from './question-row-fields';
import { SHOWS_QUESTIONNAIRES } from './questionnaire-queries';

interface QuestionEditorProps {
  eventId: string;
  questionnaire: QuestionnaireView;
  onClose: () => void;
}

/** Writes the questions: 満足度 first, the others in any order. */
export function QuestionEditor({ eventId, questionnaire, onClose }: QuestionEditorProps) {
  const { t } = useTranslation();
  const form = useForm<{ questions: QuestionRow[] }>({
    initialValues: { questions: rowsOf(questionnaire.questions) },
    validate: {
      questions: {
        text: (text) => (text.trim() ? null : t('questionnaire.textRequired')),
        choices: (choices, { questions }, path) => {
          const row = questions[Number(path.split('.')[1])];
          const given = choices.split('\n').filter((line) => line.trim());
          return row?.kind === 'choice' && given.length < 2 ? t('questionnaire.choicesRequired') : null;
        },
      },
    },
  });
  const save = useSave({
    form,
    send: ({ questions }: typeof form.values) =>
      answer(
        api.PATCH('/api/v1/chamber-events/{id}/questionnaire', {
          params: { path: { id: eventId } },
          body: { version: questionnaire.version, questions: questionInputs(questions) },
        }),
      ),
    readAgain: SHOWS_QUESTIONNAIRES,
    onSaved: onClose,
  });
  const { questions } = form.values;
  return (
    <form noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack>
        <Title order={2}>{t('questionnaire.editQuestions')}</Title>
        <Text c="dimmed">{t('questionnaire.editHint')}</Text>
        <ProblemNotice error={save.error} />
        {questions.map((question, index) => (
          <QuestionRowFields
            key={question.id}
            form={form}
            index={index}
            last={index === questions.length - 1}
          />
        ))}
        {questions.length < MOST_QUESTIONS && (
          <Group>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => form.insertListItem('questions', newQuestion())}
            >
              {t('questionnaire.add')}
            </Button>
          </Group>
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('common.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
