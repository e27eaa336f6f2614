import { Text } from '@mantine/core';
import { IconDatabase, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BoardIndicator } from '../../../api/types';
import { AppLink } from '../../../components/router-link';
import { isManual } from '../figure-words';
import classes from './board.module.css';
import { IndicatorFigures } from './indicator-figures';

/** One promise on the board: its name, where its figure comes from, and its figures drawn as what they are. */
export function IndicatorRow({ indicator }: { indicator: BoardIndicator }) {
  const { t } = useTranslation();
  const Origin = isManual(indicator) ? IconPencil : IconDatabase;
  return (
    <article className={classes.indicator} aria-label={indicator.title}>
      <div>
        <AppLink to="/indicators/$id" params={{ id: indicator.id }} fw={700}>
          {indicator.title}
        </AppLink>
        {indicator.subsetOfKey && (
          <Text size="xs" c="dimmed">
            {t('board.subset')}
          </Text>
        )}
        <Text size="xs" c="dimmed" className={classes.origin}>
          <Origin size={14} aria-hidden />
          {t(`board.origin.${indicator.origin.kind}`)}
          {!isManual(indicator) && t('board.originOf', { label: indicator.origin.label })}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`periodKinds.${indicator.periodKind}`)}
        </Text>
      </div>
      <div className={classes.figures}>
        <IndicatorFigures indicator={indicator} />
      </div>
    </article>
  );
}
