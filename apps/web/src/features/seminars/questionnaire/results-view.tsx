import { Alert, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QuestionnaireResultsView, QuestionResultView } from '../../../api/types';
import { QueryView } from '../../../components/query-view';
import { formatNumber, formatQuantity } from '../../../i18n/format';
import { questionnaireResultsQuery } from './questionnaire-queries';
import classes from './results.module.css';

/** What came back: how many of those who came, how satisfied, and each question's answers. */
export function ResultsView({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  const query = useQuery(questionnaireResultsQuery(eventId));
  return (
    <section className="panel" aria-labelledby="results">
      <Title order={2} id="results" mb="xs">
        {t('questionnaire.results')}
      </Title>
      <QueryView query={query}>
        {(results) => (
          <>
            {results.answers >= results.mostAnswers && (
              <Alert color="orange" mb="md" role="note" title={t('questionnaire.tooMany')}>
                {t('questionnaire.tooManyHow', { count: results.mostAnswers })}
              </Alert>
            )}
            <Figures results={results} />
            <div className={classes.results}>
              {results.questions
                .filter(({ question }) => question.kind !== 'text')
                .map((result) => (
                  <Result key={result.question.key} result={result} />
                ))}
            </div>
          </>
        )}
      </QueryView>
    </section>
  );
}

function Figures({ results }: { results: QuestionnaireResultsView }) {
  const { t } = useTranslation();
  const { answers, attendees, responseRate, satisfied, questions } = results;
  const mean = questions.find(({ question }) => question.kind === 'overall')?.mean ?? null;
  const figures = [
    {
      term: t('questionnaire.answers'),
      value: formatNumber(answers),
      beside: t('questionnaire.attendees', { count: attendees }),
    },
    {
      term: t('questionnaire.responseRate'),
      value: responseRate === null ? '—' : formatQuantity(rounded(responseRate), '%'),
      beside: t('questionnaire.responseRateHow'),
    },
    {
      term: t('questionnaire.satisfaction'),
      value: answers === 0 ? '—' : formatQuantity(rounded((100 * satisfied) / answers), '%'),
      beside: t('questionnaire.satisfactionHow', { satisfied: formatNumber(satisfied) }),
    },
    {
      term: t('questionnaire.mean'),
      value: mean === null ? '—' : mean.toFixed(2),
      beside: t('questionnaire.meanHow'),
    },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ term, value, beside }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="figures">
            {value}
            <small>{beside}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Result({ result }: { result: QuestionResultView }) {
  const { t } = useTranslation();
  const { question, answered, mean, distribution } = result;
  const wordOf = (value: string): string => {
    if (question.kind === 'choice') return value;
    const score = Number(value) as 1 | 2 | 3 | 4 | 5;
    const word = t(question.kind === 'overall' ? `answering.overall.${score}` : `answering.score.${score}`);
    return `${value} ${word}`;
  };
  return (
    <section aria-label={question.text}>
      <Title order={3} size="h5" className="written">
        {question.text}
      </Title>
      <Text size="sm" c="dimmed" mb={4}>
        {[
          t('questionnaire.answeredBy', { count: answered }),
          mean === null ? null : t('questionnaire.meanIs', { mean: mean.toFixed(2) }),
        ]
          .filter(Boolean)
          .join('・')}
      </Text>
      <ul className="plain-list">
        {distribution.map(({ value, count }) => (
          <li key={value} className={classes.share}>
            <Text span size="sm" className="written">
              {wordOf(value)}
            </Text>
            <span className={classes.bar} aria-hidden>
              <span style={{ width: `${answered === 0 ? 0 : (100 * count) / answered}%` }} />
            </span>
            <Text span size="sm" className="figures">
              {t('questionnaire.share', {
                count,
                share: answered === 0 ? '—' : formatQuantity(Math.round((100 * count) / answered), '%'),
              })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

function rounded(percent: number): number {
  return Math.round(percent * 10) / 10;
}
