import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FeedbackStep } from '../../../api/types';
import { formatInstant } from '../../../i18n/format';

/** 経過: who did what about a voice, and when. */
export function FeedbackHistory({ steps }: { steps: readonly FeedbackStep[] }) {
  const { t } = useTranslation();
  const inWords = ({ acts, state }: FeedbackStep) =>
    acts
      .map((act) =>
        act === 'state' && state
          ? t('feedback.acts.state', { state: t(`feedback.states.${state}`) })
          : t(`feedback.acts.${act}`),
      )
      .join('、');
  return (
    <ul className="plain-list">
      {steps.map((step) => (
        <li key={`${step.at} ${step.acts.join()}`} style={{ paddingBlock: 4 }}>
          <Text span c="dimmed" size="sm" mr={10}>
            {formatInstant(step.at)}
          </Text>
          <Text span mr={10}>
            {inWords(step)}
          </Text>
          <Text span c="dimmed" size="sm">
            {step.actorName ?? t('feedback.publicPage')}
          </Text>
        </li>
      ))}
    </ul>
  );
}
