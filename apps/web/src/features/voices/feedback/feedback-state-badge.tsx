import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FeedbackFilter } from '../../../api/types';

const COLORS: Record<FeedbackFilter, string> = {
  open: 'var(--banso-watch)',
  'in-progress': 'ai.8',
  answered: 'var(--banso-good)',
  'no-answer': 'gray.7',
  voided: 'gray.7',
};

/** 状況 of a voice, in words; the colour only helps to find it. */
export function FeedbackStateBadge({ state }: { state: FeedbackFilter }) {
  const { t } = useTranslation();
  return <Badge color={COLORS[state]}>{t(`feedback.states.${state}`)}</Badge>;
}
