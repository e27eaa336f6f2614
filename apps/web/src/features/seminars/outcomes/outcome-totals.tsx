import { useTranslation } from 'react-i18next';
import type { ChamberEventView, OutcomeTotals } from '../../../api/types';
import { formatQuantity } from '../../../i18n/format';
import { quantityInWords } from './outcome-words';
import classes from './outcomes.module.css';

interface OutcomeTotalsListProps {
  event: ChamberEventView;
  totals: OutcomeTotals;
}

/** What the outcomes of an event add up to; kinds of which there are none are left out. */
export function OutcomeTotalsList({ event, totals }: OutcomeTotalsListProps) {
  const { t } = useTranslation();
  const { negotiations, contracts, amountYen, jobOffers, foreignHires } = totals;
  const dealt = negotiations + contracts > 0;
  const shown = [
    dealt && {
      label: t('outcomes.totals.negotiations'),
      value: quantityInWords('negotiation', negotiations, t),
    },
    dealt && { label: t('outcomes.totals.contracts'), value: quantityInWords('contract', contracts, t) },
    negotiations > 0 && {
      label: t('outcomes.totals.rate'),
      value: formatQuantity((100 * contracts) / negotiations, '%'),
    },
    amountYen > 0 && {
      label: t('outcomes.totals.amountYen'),
      value: formatQuantity(amountYen, t('outcomes.yen')),
    },
    jobOffers > 0 && {
      label: t('outcomes.totals.jobOffers'),
      value: quantityInWords('job-offer', jobOffers, t),
    },
    foreignHires > 0 && {
      label: t('outcomes.totals.foreignHires'),
      value: quantityInWords('foreign-hire', foreignHires, t),
    },
  ].filter((one) => one !== false);
  if (shown.length === 0) return null;
  return (
    <dl className={classes.totals} aria-label={t('outcomes.totalsOf', { event: event.title })}>
      {shown.map(({ label, value }) => (
        <div key={label} className={classes.total}>
          <dt>{label}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
