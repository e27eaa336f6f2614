import { Group, Text } from '@mantine/core';
import {
  IconAlertCircle,
  IconCircleCheck,
  IconCircleMinus,
  IconClock,
  IconHourglass,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PublicEventSummary } from '../../api/types';

type Standing = Pick<PublicEventSummary, 'signUp' | 'room'>;

const SIGNS = {
  free: { icon: IconCircleCheck, color: 'var(--banso-good)' },
  few: { icon: IconAlertCircle, color: 'var(--banso-watch)' },
  full: { icon: IconHourglass, color: 'var(--banso-watch)' },
  'not-yet': { icon: IconClock, color: 'var(--banso-quiet)' },
  closed: { icon: IconCircleMinus, color: 'var(--banso-quiet)' },
  cancelled: { icon: IconCircleMinus, color: 'var(--banso-bad)' },
} as const;

/** Whether one can sign up and whether there is room, in a word and a sign. */
export function RoomMark({ signUp, room }: Standing) {
  const { t } = useTranslation();
  const standing = signUp === 'open' ? room : signUp;
  const { icon: Icon, color } = SIGNS[standing];
  return (
    <Group component="span" gap={4} wrap="nowrap" display="inline-flex">
      <Icon size={18} color={color} aria-hidden />
      <Text span fw={600}>
        {t(`signUp.standing.${standing}`)}
      </Text>
    </Group>
  );
}
