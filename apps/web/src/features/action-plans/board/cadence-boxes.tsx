import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleX,
  IconProgress,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FigureSpan } from '../../../api/types';
import { AppLink } from '../../../components/router-link';
import { formatNumber } from '../../../i18n/format';
import classes from './cadence-boxes.module.css';

const ICONS: Record<FigureSpan['state'], typeof IconCircleX> = {
  kept: IconCircleCheckFilled,
  missed: IconCircleX,
  nobody: IconCircleMinus,
  running: IconProgress,
  future: IconCircleDashed,
};

interface CadenceBoxesProps {
  indicatorId: string;
  spans: FigureSpan[];
}

/** 四半期に1度以上: a box for every quarter, four a year. A shape and a word say how it went, the colour repeats them. */
export function CadenceBoxes({ indicatorId, spans }: CadenceBoxesProps) {
  const { t } = useTranslation();
  return (
    <ol className={classes.boxes} aria-label={t('figure.spans')}>
      {spans.map((span) => {
        const Icon = ICONS[span.state];
        const { numerator, denominator } = span;
        return (
          <li key={span.period} className={classes.box} data-state={span.state}>
            <AppLink
              to="/indicators/$id"
              params={{ id: indicatorId }}
              search={{ period: span.period, show: 'all' }}
              hash="records"
            >
              {span.label}
            </AppLink>
            <span className={classes.state}>
              <Icon size={18} aria-hidden />
              {t(`figure.span.${span.state}`)}
            </span>
            {span.state !== 'future' && denominator > 0 && (
              <span className={classes.share}>
                {t('figure.spanShare', {
                  numerator: formatNumber(numerator),
                  denominator: formatNumber(denominator),
                })}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
