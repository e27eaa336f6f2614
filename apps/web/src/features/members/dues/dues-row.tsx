import { Button, Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DuesView } from '../../../api/types';
import { AppLink } from '../../../components/router-link';
import { formatDate, formatNumber } from '../../../i18n/format';
import { useCodeList } from '../../settings/code-lists';
import classes from './dues-row.module.css';
import { DuesStateBadge } from './dues-state-badge';
import { formatYen } from './yen';

interface DuesRowProps {
  dues: DuesView;
  ticked: boolean;
  /** Left out for who only reads. */
  onTick?: () => void;
  onEdit?: () => void;
}

/** One member's dues: what is owed, and what came of it. */
export function DuesRow({ dues, ticked, onTick, onEdit }: DuesRowProps) {
  const { t } = useTranslation();
  const kinds = useCodeList('membership-kind');
  const { businessId, businessName, units, months, amountYen, paidYen, paidOn, state } = dues;
  const open = state === 'due' || state === 'partly';
  const payment = paidOn && t('dues.paidOnDay', { amount: formatYen(paidYen), day: formatDate(paidOn) });
  return (
    <div className={classes.row}>
      <span className={classes.tick}>
        {onTick && open && (
          <Checkbox
            aria-label={t('dues.tick', { name: businessName })}
            checked={ticked}
            onChange={() => onTick()}
          />
        )}
      </span>
      <span className={classes.name}>
        <AppLink to="/businesses/$id" params={{ id: businessId }} fw={700} className="written">
          {businessName}
        </AppLink>
        <Text span size="xs" c="dimmed" display="block">
          {[
            kinds.labelOf(dues.kind),
            t('referrals.units', { units: formatNumber(units) }),
            months < 12 && t('dues.monthsOf', { months: formatNumber(months) }),
          ]
            .filter(Boolean)
            .join('・')}
        </Text>
      </span>
      <span className={classes.amount}>{formatYen(amountYen)}</span>
      <span>
        <DuesStateBadge state={state} />
      </span>
      <Text span size="sm" className="written">
        {[payment, dues.exemptReason, dues.note].filter(Boolean).join('／')}
      </Text>
      <span className={classes.edit}>
        {onEdit && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('common.editOf', { name: businessName })}
            onClick={onEdit}
          >
            {t('common.edit')}
          </Button>
        )}
      </span>
    </div>
  );
}
