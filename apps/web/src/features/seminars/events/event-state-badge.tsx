import { Badge } from '@mantine/core';
import { IconBan, IconCalendar, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EventState } from '../../../api/types';

const LOOKS = {
  planned: { icon: IconCalendar, color: 'ai.8' },
  held: { icon: IconCircleCheck, color: 'var(--banso-good)' },
  cancelled: { icon: IconBan, color: 'gray.7' },
} as const;

/** 予定, 実施済み or 中止, in a word and a sign. */
export function EventStateBadge({ state }: { state: EventState }) {
  const { t } = useTranslation();
  const { icon: Icon, color } = LOOKS[state];
  return (
    <Badge color={color} leftSection={<Icon size={14} aria-hidden />}>
      {t(`events.states.${state}`)}
    </Badge>
  );
}
