import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../api/client';
import type { PublicQuestionnaireView } from '../../api/types';
import { ProblemNotice } from '../../components/problem-notice';
import { useRequestKey } from '../../components/use-request-key';
import { Lure } from '../sign-up/lure';
import { type AnswerFormValues, answerInput, focusFirstMistake, useAnswerForm } from './answer-form';
import { QuestionField } from './question-field';

interface AnswerPanelProps {
  chamberCode: string;
  questionnaireCode: string;
  questionnaire: PublicQuestionnaireView;
  onReceived: () => void;
}

/** The form. What was chosen stays until the server has taken it. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { chamberCode, questionnaireCode, questionnaire, onReceived } = props;
  const { t } = useTranslation();
  const once = useRequestKey();
  const { questions } = questionnaire;
  const form = useAnswerForm(questions, t('answering.missing'));
  const send = useMutation({
    mutationFn: (values: AnswerFormValues) =>
      once((key) =>
        answer(
          api.POST('/api/v1/public/chambers/{chamberCode}/questionnaires/{questionnaireCode}/answers', {
            params: {
              path: { chamberCode, questionnaireCode },
              header: { 'Idempotency-Key': key },
            },
            body: answerInput(questionnaire, values),
          }),
        ),
      ),
    onSuccess: onReceived,
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      form.setErrors(error.fieldErrors);
      focusFirstMistake(questions, error.fieldErrors);
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) => send.mutate(values),
        (mistakes) => focusFirstMistake(questions, mistakes),
      )}
    >
      <Stack>
        <Text>{t('answering.anonymous')}</Text>
        {questions.map((question, index) => (
          <div key={question.key} className="panel">
            <QuestionField form={form} question={question} number={index + 1} />
          </div>
        ))}
        <Lure {...form.getInputProps('homepage')} />
        <ProblemNotice error={send.error} />
        <Button type="submit" size="lg" loading={send.isPending}>
          {t('answering.send')}
        </Button>
      </Stack>
    </form>
  );
}
