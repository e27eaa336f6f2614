import { Button, Group, Text, Title } from '@mantine/core';
import { IconArrowRight, IconHelp, IconPlus, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CaseOutcome, CaseView, Trend } from '../../../api/types';
import { formatDate } from '../../../i18n/format';
import { RowActions } from '../../seminars/yearly-records/row-actions';
import { VoidRecordDialog } from '../../seminars/yearly-records/void-record-dialog';
import { SHOWS_CASES } from '../case-queries';
import { useCaseChange } from '../use-case-change';
import classes from './case-page.module.css';
import { OutcomeDialog } from './outcome-dialog';

type Open = { dialog: 'add' } | { dialog: 'edit' | 'void'; outcome: CaseOutcome };

/** 支援の結果: how sales and gross profit stand, some time on. */
export function OutcomesPanel({ supportCase, writable }: { supportCase: CaseView; writable: boolean }) {
  const { t } = useTranslation();
  const change = useCaseChange();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { id, version, outcomes } = supportCase;
  return (
    <section className="panel" aria-labelledby="outcomes">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="outcomes">
          {t('cases.outcomes')}
        </Title>
        {writable && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setOpen({ dialog: 'add' })}
          >
            {t('cases.addOutcome')}
          </Button>
        )}
      </Group>
      {outcomes.length === 0 && <Text c="dimmed">{t('cases.noOutcomes')}</Text>}
      <ul className="plain-list">
        {outcomes.map((outcome) => (
          <li key={outcome.id}>
            <div className={classes.line}>
              <span>{formatDate(outcome.asOf)}</span>
              <Outcome outcome={outcome} />
              {writable && outcome.voidedAt === null && (
                <RowActions
                  name={t('cases.outcomeOf', { day: formatDate(outcome.asOf) })}
                  onEdit={() => setOpen({ dialog: 'edit', outcome })}
                  onVoid={() => setOpen({ dialog: 'void', outcome })}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {(open?.dialog === 'add' || open?.dialog === 'edit') && (
        <OutcomeDialog
          supportCase={supportCase}
          outcome={open.dialog === 'edit' ? open.outcome : null}
          onClose={close}
        />
      )}
      {open?.dialog === 'void' && (
        <VoidRecordDialog
          title={t('cases.voidOutcome')}
          name={t('cases.outcomeOf', { day: formatDate(open.outcome.asOf) })}
          send={(reason) =>
            change(
              answer(
                api.POST('/api/v1/support-cases/{id}/outcomes/{outcomeId}/void', {
                  params: { path: { id, outcomeId: open.outcome.id } },
                  body: { version, reason },
                }),
              ),
            )
          }
          readAgain={SHOWS_CASES}
          onClose={close}
        />
      )}
    </section>
  );
}

const ARROWS = {
  up: IconTrendingUp,
  down: IconTrendingDown,
  flat: IconArrowRight,
  unknown: IconHelp,
} as const;

function Outcome({ outcome: { sales, grossProfit, note, voidedAt, voidReason } }: { outcome: CaseOutcome }) {
  const { t } = useTranslation();
  return (
    <div style={{ minWidth: 0 }}>
      <Group gap="2px 16px" className={voidedAt === null ? undefined : 'voided'}>
        <TrendMark label={t('cases.sales')} trend={sales} />
        <TrendMark label={t('cases.grossProfit')} trend={grossProfit} />
      </Group>
      {note && (
        <Text size="sm" className="written">
          {note}
        </Text>
      )}
      {voidedAt !== null && (
        <Text size="sm" c="dimmed" className="written">
          {t('yearlyRecords.voided', { reason: voidReason })}
        </Text>
      )}
    </div>
  );
}

function TrendMark({ label, trend }: { label: string; trend: Trend }) {
  const { t } = useTranslation();
  const Arrow = ARROWS[trend];
  return (
    <Group component="span" gap={4} wrap="nowrap">
      {label}
      <Arrow size={18} aria-hidden />
      <strong>{t(`cases.trends.${trend}`)}</strong>
    </Group>
  );
}
