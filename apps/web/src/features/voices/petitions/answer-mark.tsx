import { Group } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconHourglass,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PetitionAnswerState } from '../../../api/types';

/** In the order in which they are counted. */
export const ANSWER_STATES = ['realised', 'partly', 'considering', 'difficult', 'unanswered'] as const;

const MARKS = {
  realised: { icon: IconCircleCheck, color: 'var(--banso-good)' },
  partly: { icon: IconCircleHalf2, color: 'var(--banso-good)' },
  considering: { icon: IconHourglass, color: 'var(--banso-watch)' },
  difficult: { icon: IconCircleX, color: 'var(--banso-bad)' },
  unanswered: { icon: IconCircleDashed, color: 'var(--banso-quiet)' },
} as const;

/** What came of an item, in words beside a sign. */
export function AnswerMark({ state, text }: { state: PetitionAnswerState; text?: string }) {
  const { t } = useTranslation();
  const { icon: Icon, color } = MARKS[state];
  return (
    <Group component="span" gap={4} wrap="nowrap" display="inline-flex">
      <Icon size={18} color={color} aria-hidden style={{ flexShrink: 0 }} />
      <span>{text ?? t(`petitions.answers.${state}`)}</span>
    </Group>
  );
}
