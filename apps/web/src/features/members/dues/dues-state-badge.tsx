import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DuesState } from '../../../api/types';

const COLOURS: Record<DuesState, string> = {
  due: 'red.9',
  partly: 'var(--banso-watch)',
  paid: 'ai.8',
  exempt: 'gray.7',
};

/** 未納・一部納入・納入済み・免除, in words and colour. */
export function DuesStateBadge({ state }: { state: DuesState }) {
  const { t } = useTranslation();
  return <Badge color={COLOURS[state]}>{t(`dues.states.${state}`)}</Badge>;
}
