import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardFigure, BoardIndicator } from '../../../api/types';
import { AppLink } from '../../../components/router-link';
import { formatChange, formatNumber, formatQuantity, formatShare } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { currentFigure, hasBothCounts, isNetGrowth, shortPeriod, targetInWords } from '../figure-words';
import { MarkLabel } from '../mark';
import classes from './board.module.css';
import { CadenceBoxes } from './cadence-boxes';
import { LevelScale, SharePie, Track } from './drawings';

interface FigureProps {
  indicator: BoardIndicator;
  figure: BoardFigure;
}

/** The figures of a promise, each kind of period drawn as what it is; different kinds are never put on one scale. */
export function IndicatorFigures({ indicator }: { indicator: BoardIndicator }) {
  if (indicator.periodKind === 'each-year') return <EachYear indicator={indicator} />;
  return indicator.figures.map((figure) => (
    <FigureLine key={figure.period} indicator={indicator} figure={figure} />
  ));
}

/** One period: figures in words first, so that the drawing only repeats them. */
function FigureLine({ indicator, figure }: FigureProps) {
  return (
    <div className={classes.line}>
      <div className={classes.drawing}>
        <FigureWords indicator={indicator} figure={figure} />
        <Drawing indicator={indicator} figure={figure} />
        <Beside indicator={indicator} figure={figure} />
      </div>
      <FigureMark figure={figure} period={figure.label} />
    </div>
  );
}

function Drawing({ indicator, figure }: FigureProps) {
  switch (indicator.periodKind) {
    case 'as-of-date':
      return <LevelScale figure={figure} />;
    case 'cadence':
    case 'per-event':
      return figure.spans ? (
        <CadenceBoxes indicatorId={indicator.id} spans={figure.spans} />
      ) : (
        <SharePie figure={figure} />
      );
    case 'cumulative':
    case 'single-year':
    case 'each-year':
      return <Track figure={onItsScale(indicator, figure)} />;
  }
}

/** The pace of a growth is an amount and its target a rate: they stand on no scale together. */
function onItsScale({ measure }: BoardIndicator, figure: BoardFigure): BoardFigure {
  return measure === 'growth' ? { ...figure, pace: null } : figure;
}

/** How the promise stands; of a figure that nothing was promised for, that it is not judged. */
function FigureMark({ figure, period }: { figure: BoardFigure; period: string }) {
  const { t } = useTranslation();
  const judged = figure.actual === null || figure.mark !== 'no-data';
  return (
    <div className={classes.mark}>
      {judged ? <MarkLabel mark={figure.mark} /> : <Text c="dimmed">{t('figure.notJudged')}</Text>}
      <Text size="xs" c="dimmed">
        {t('figure.period', { label: period })}
      </Text>
    </div>
  );
}

function FigureWords({ indicator, figure }: FigureProps) {
  const { t } = useTranslation();
  const { unit } = indicator;
  const isNet = isNetGrowth(indicator);
  return (
    <div className={classes.words}>
      <span className={classes.actual}>
        {figure.actual === null
          ? t('figure.noActual')
          : isNet
            ? formatChange(figure.actual, unit)
            : formatQuantity(figure.actual, unit)}
      </span>
      {!isNet && <span>{t('figure.target', { target: targetInWords(figure, unit, t) })}</span>}
      {figure.ratio !== null && unit !== '%' && (
        <span>
          {t(figure.comparison === 'at-most' ? 'figure.used' : 'figure.reached', {
            share: formatShare(figure.ratio),
          })}
        </span>
      )}
    </div>
  );
}

function Beside({ indicator: { unit, measure, net }, figure }: FigureProps) {
  const { t } = useTranslation();
  const grown = net?.actuals.find(({ period }) => period === figure.period)?.value;
  const words: string[] = [];
  if (figure.pace !== null) {
    const pace = roughly(figure.pace);
    words.push(
      t('figure.pace', { value: measure === 'growth' ? formatNumber(pace) : formatQuantity(pace, unit) }),
    );
  }
  if (hasBothCounts(figure)) {
    words.push(t('figure.contacts', { value: formatNumber(figure.contacts) }));
    words.push(t('figure.businesses', { value: formatNumber(figure.businesses) }));
  }
  if (figure.numerator !== null && figure.denominator !== null) {
    words.push(
      t('figure.fraction', {
        numerator: formatNumber(figure.numerator),
        denominator: formatNumber(figure.denominator),
      }),
    );
  }
  if (figure.baseline !== null) words.push(t('figure.baseline', { value: formatNumber(figure.baseline) }));
  if (figure.actual === null && figure.missing) words.push(figure.missing);
  if (words.length === 0 && grown === undefined) return null;
  return (
    <Text size="xs" c="dimmed" component="div" className={classes.beside}>
      {net !== null && grown !== undefined && (
        <AppLink to="/indicators/$id" params={{ id: net.indicatorId }} size="xs">
          {t('figure.net', { value: formatChange(grown, unit) })}
        </AppLink>
      )}
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </Text>
  );
}

/** A small bar for every year; the words speak of the year that matters today. */
function EachYear({ indicator }: { indicator: BoardIndicator }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { figures, unit } = indicator;
  const current = currentFigure(figures, today);
  return (
    <div className={classes.line}>
      <div className={classes.drawing}>
        {current && <FigureWords indicator={indicator} figure={current} />}
        <ol className={classes.years} aria-label={t('figure.years')}>
          {figures.map((figure) => (
            <li key={figure.period} data-current={figure === current || undefined}>
              <Drawing indicator={indicator} figure={figure} />
              <span className={classes.year}>
                {shortPeriod(figure)} <strong>{formatQuantity(figure.actual, unit)}</strong>
              </span>
              {figure !== current && <MarkLabel mark={figure.mark} />}
            </li>
          ))}
        </ol>
        {current && <Beside indicator={indicator} figure={current} />}
      </div>
      {current && <FigureMark figure={current} period={shortPeriod(current)} />}
    </div>
  );
}

/** A pace is a guide: whole numbers do, except for small figures. */
function roughly(value: number): number {
  return value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
}
