import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionnaireAnswer, QuestionView } from '../../../api/types';
import { LoadMore } from '../../../components/load-more';
import { QueryView } from '../../../components/query-view';
import { formatInstant } from '../../../i18n/format';
import { useCan, useSession } from '../../session/session';
import { questionnaireAnswers } from './questionnaire-queries';
import classes from './results.module.css';
import { VoidAnswerDialog } from './void-answer-dialog';

interface AnswerListProps {
  eventId: string;
  questions: readonly QuestionView[];
}

/** The answers one by one, the latest first: what people wrote, and how satisfied they were. */
export function AnswerList({ eventId, questions }: AnswerListProps) {
  const { t } = useTranslation();
  const [show, setShow] = useState<'written' | 'all'>('written');
  const [voiding, setVoiding] = useState<QuestionnaireAnswer | null>(null);
  const query = useInfiniteQuery(questionnaireAnswers(eventId, show));
  return (
    <section className="panel" aria-labelledby="answers">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="answers">
          {t('questionnaire.oneByOne')}
        </Title>
        <SegmentedControl
          aria-label={t('questionnaire.show')}
          value={show}
          onChange={(chosen) => setShow(chosen === 'all' ? 'all' : 'written')}
          data={(['written', 'all'] as const).map((value) => ({
            value,
            label: t(`questionnaire.shown.${value}`),
          }))}
        />
      </Group>
      <QueryView query={query}>
        {({ pages }) => {
          const answers = pages.flatMap(({ items }) => items);
          if (answers.length === 0) return <Text c="dimmed">{t('questionnaire.nothingWritten')}</Text>;
          return (
            <>
              <ul className="plain-list">
                {answers.map((answer) => (
                  <li key={answer.id} className={classes.answer}>
                    <Answer
                      answer={answer}
                      questions={questions.filter(({ kind }) => show === 'all' || kind === 'text')}
                      onVoid={() => setVoiding(answer)}
                    />
                  </li>
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          );
        }}
      </QueryView>
      {voiding && <VoidAnswerDialog eventId={eventId} answer={voiding} onClose={() => setVoiding(null)} />}
    </section>
  );
}

interface AnswerProps {
  answer: QuestionnaireAnswer;
  questions: readonly QuestionView[];
  onVoid: () => void;
}

function Answer({ answer: { answers, answeredAt, voidedAt, voidReason }, questions, onVoid }: AnswerProps) {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const said = questions.filter(({ key, kind }) => kind !== 'overall' && answers[key] !== undefined);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" className={voidedAt ? 'voided' : undefined}>
          <strong>{t('questionnaire.satisfactionIs', { score: answers.overall })}</strong>
          {'　'}
          {formatInstant(answeredAt, today)}
        </Text>
        {voidedAt === null && can('event:write') && (
          <Button variant="subtle" size="compact-sm" onClick={onVoid}>
            {t('questionnaire.void')}
          </Button>
        )}
      </Group>
      {voidReason !== null && <Text size="sm">{t('questionnaire.voided', { reason: voidReason })}</Text>}
      {said.length > 0 && (
        <dl className={voidedAt ? 'voided' : undefined}>
          {said.map(({ key, text }) => (
            <div key={key}>
              <dt>{text}</dt>
              <dd className="written">{answers[key]}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
