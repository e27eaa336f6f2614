import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PetitionTotals } from '../../../api/types';
import { formatNumber } from '../../../i18n/format';
import { ANSWER_STATES, AnswerMark } from './answer-mark';

/** How many items there are of each answer; those that there are none of are left out. */
export function PetitionCounts({ answers }: { answers: PetitionTotals['answers'] }) {
  const { t } = useTranslation();
  return (
    <Group gap="2px 16px">
      {ANSWER_STATES.filter((state) => answers[state] > 0).map((state) => (
        <AnswerMark
          key={state}
          state={state}
          text={t('petitions.answersCount', {
            state: t(`petitions.answers.${state}`),
            items: formatNumber(answers[state]),
          })}
        />
      ))}
    </Group>
  );
}

/** The answers of one petition's items, counted. */
export function countsOf(items: readonly { answerState: keyof PetitionTotals['answers'] }[]) {
  const count = (state: keyof PetitionTotals['answers']) =>
    items.filter(({ answerState }) => answerState === state).length;
  return Object.fromEntries(ANSWER_STATES.map((state) => [state, count(state)])) as PetitionTotals['answers'];
}
