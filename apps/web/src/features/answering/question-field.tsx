import { Button, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../api/types';
import classes from './answering.module.css';
import { type AnswerForm, focusQuestion } from './answer-form';
import { OptionsField } from './options-field';

/** As much as the server takes. */
const LONGEST = 1000;

interface QuestionFieldProps {
  form: AnswerForm;
  question: QuestionView;
  number: number;
}

/** A question with what it is answered by. */
export function QuestionField({ form, question, number }: QuestionFieldProps) {
  const { t } = useTranslation();
  const { key, kind, text, required } = question;
  const name = `answers.${key}`;
  const mistake = form.errors[name];
  const mistakeId = mistake ? `${name}-mistake` : undefined;
  const given = form.values.answers[key] ?? '';
  const answer = (value: string) => form.setFieldValue(name, value);
  const takeBack = () => {
    answer('');
    focusQuestion(key);
  };
  const asked = (
    <>
      {t('answering.numbered', { number, text })}
      {required && <span className={classes.required}>{t('answering.required')}</span>}
    </>
  );
  return (
    <fieldset className={classes.question}>
      <legend>{asked}</legend>
      {kind === 'text' ? (
        <Textarea
          name={name}
          aria-label={text}
          aria-describedby={mistakeId}
          value={given}
          onChange={({ currentTarget }) => answer(currentTarget.value)}
          size="md"
          autosize
          minRows={3}
          maxLength={LONGEST}
        />
      ) : (
        <OptionsField
          name={name}
          options={optionsOf(question, (score) =>
            t(kind === 'overall' ? `answering.overall.${score}` : `answering.score.${score}`),
          )}
          value={given}
          onChange={answer}
          scale={kind !== 'choice'}
          describedBy={mistakeId}
        />
      )}
      {kind !== 'text' && !required && given !== '' && (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={takeBack}>
          {t('answering.takeBack')}
        </Button>
      )}
      {mistake && (
        <Text id={mistakeId} className={classes.mistake}>
          {mistake}
        </Text>
      )}
    </fieldset>
  );
}

const SCORES = [1, 2, 3, 4, 5] as const;

function optionsOf({ kind, choices }: QuestionView, wordOf: (score: (typeof SCORES)[number]) => string) {
  if (kind === 'choice') return choices.map((choice) => ({ value: choice, label: choice }));
  return SCORES.map((score) => ({ value: String(score), label: wordOf(score), figure: String(score) }));
}
