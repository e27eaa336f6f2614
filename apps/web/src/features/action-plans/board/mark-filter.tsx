import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardIndicator, Mark } from '../../../api/types';
import { formatNumber } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { currentFigure } from '../figure-words';
import { MARKS } from '../mark';

interface MarkFilterProps {
  indicators: BoardIndicator[];
  chosen: Mark[];
  onChange: (marks: Mark[]) => void;
}

/** How many promises stand how, and a click to see only those. Promises are counted, never averaged. */
export function MarkFilter({ indicators, chosen, onChange }: MarkFilterProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const counts = new Map<Mark, number>();
  for (const { figures } of indicators) {
    const mark = currentFigure(figures, today)?.mark ?? 'no-data';
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return (
    <Chip.Group multiple value={chosen} onChange={(marks) => onChange(marks as Mark[])}>
      <Group gap={6} mb="md" role="group" aria-label={t('board.byMark')}>
        {MARKS.filter((mark) => counts.has(mark)).map((mark) => (
          <Chip key={mark} value={mark} radius="sm" variant="outline">
            {t('board.markCount', { mark: t(`marks.${mark}`), count: formatNumber(counts.get(mark)) })}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
