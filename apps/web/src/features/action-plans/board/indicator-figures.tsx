import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardFigure, BoardIndicator, NetBeside } from '../../../api/types';
import { AppLink } from '../../../components/router-link';
import { formatChange, formatNumber, formatQuantity, formatShare } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { currentFigure, hasBothCounts, shortPeriod, targetInWords } from '../figure-words';
import { MarkLabel } from '../mark';
import classes from './board.module.css';
import { CadenceBoxes } from './cadence-boxes';
import { LevelScale, SharePie, Track, YearBar } from './drawings';

/** The figures of a promise, each kind of period drawn as what it is; different kinds are never put on one scale. */
export function IndicatorFigures({ indicator }: { indicator: BoardIndicator }) {
  const { figures, periodKind } = indicator;
  switch (periodKind) {
    case 'each-year':
      return <EachYear indicator={indicator} />;
    case 'as-of-date':
      return figures.map((figure) => (
        <FigureLine
          key={figure.period}
          figure={figure}
          unit={indicator.unit}
          drawing={<LevelScale figure={figure} />}
        />
      ));
    case 'cadence':
    case 'per-event':
      return figures.map((figure) => (
        <FigureLine
          key={figure.period}
          figure={figure}
          unit={indicator.unit}
          drawing={
            figure.spans ? (
              <CadenceBoxes indicatorId={indicator.id} spans={figure.spans} />
            ) : (
              <SharePie figure={figure} />
            )
          }
        />
      ));
    case 'cumulative':
    case 'single-year':
      return figures.map((figure) => (
        <FigureLine
          key={figure.period}
          figure={figure}
          unit={indicator.unit}
          net={indicator.net}
          drawing={<Track figure={figure} />}
        />
      ));
  }
}

interface FigureLineProps {
  figure: BoardFigure;
  unit: string;
  net?: NetBeside | null;
  drawing: React.ReactNode;
}

/** One period: figures in words first, so that the drawing only repeats them. */
function FigureLine({ figure, unit, net = null, drawing }: FigureLineProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.line}>
      <div className={classes.drawing}>
        <FigureWords figure={figure} unit={unit} />
        {drawing}
        <Beside figure={figure} unit={unit} net={net} />
      </div>
      <div className={classes.mark}>
        <MarkLabel mark={figure.mark} />
        <Text size="xs" c="dimmed">
          {t('figure.period', { label: figure.label })}
        </Text>
      </div>
    </div>
  );
}

function FigureWords({ figure, unit }: { figure: BoardFigure; unit: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.words}>
      <span className={classes.actual}>
        {figure.actual === null ? t('figure.noActual') : formatQuantity(figure.actual, unit)}
      </span>
      <span>{t('figure.target', { target: targetInWords(figure, unit, t) })}</span>
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

interface BesideProps {
  figure: BoardFigure;
  unit: string;
  net: NetBeside | null;
}

function Beside({ figure, unit, net }: BesideProps) {
  const { t } = useTranslation();
  const grown = net?.actuals.find(({ period }) => period === figure.period)?.value;
  const words: string[] = [];
  if (figure.pace !== null)
    words.push(t('figure.pace', { value: formatQuantity(roughly(figure.pace), unit) }));
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
function EachYear({ indicator: { figures, unit, net } }: { indicator: BoardIndicator }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const current = currentFigure(figures, today);
  return (
    <div className={classes.line}>
      <div className={classes.drawing}>
        {current && <FigureWords figure={current} unit={unit} />}
        <ol className={classes.years} aria-label={t('figure.years')}>
          {figures.map((figure) => (
            <li key={figure.period} data-current={figure === current || undefined}>
              <YearBar figure={figure} />
              <span className={classes.year}>
                {shortPeriod(figure)} <strong>{formatQuantity(figure.actual, unit)}</strong>
              </span>
              {figure !== current && <MarkLabel mark={figure.mark} />}
            </li>
          ))}
        </ol>
        {current && <Beside figure={current} unit={unit} net={net} />}
      </div>
      {current && (
        <div className={classes.mark}>
          <MarkLabel mark={current.mark} />
          <Text size="xs" c="dimmed">
            {t('figure.period', { label: shortPeriod(current) })}
          </Text>
        </div>
      )}
    </div>
  );
}

/** A pace is a guide: whole numbers do, except for small figures. */
function roughly(value: number): number {
  return value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
}
