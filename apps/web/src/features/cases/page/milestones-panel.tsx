import { Button, Group, Text, Title } from '@mantine/core';
import { IconBan, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CaseMilestone, CaseView, KeyAndLabel } from '../../../api/types';
import { formatDate } from '../../../i18n/format';
import { RowActions } from '../../seminars/yearly-records/row-actions';
import { VoidRecordDialog } from '../../seminars/yearly-records/void-record-dialog';
import { SHOWS_CASES } from '../case-queries';
import { useCaseChange } from '../use-case-change';
import classes from './case-page.module.css';
import { MilestoneDialog } from './milestone-dialog';

type Open =
  { dialog: 'record'; milestone: KeyAndLabel } | { dialog: 'edit' | 'void'; milestone: CaseMilestone };

/** 節目: the days on which something happened to the case, whether they count, and what has not happened yet. */
export function MilestonesPanel({ supportCase, writable }: { supportCase: CaseView; writable: boolean }) {
  const { t } = useTranslation();
  const change = useCaseChange();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { id, version, milestones, openMilestones, voidedAt } = supportCase;
  return (
    <section className="panel" aria-labelledby="milestones">
      <Title order={2} id="milestones" mb="xs">
        {t('cases.milestones')}
      </Title>
      {milestones.length + openMilestones.length === 0 && (
        <Text c="dimmed">{t('cases.noMilestoneKinds')}</Text>
      )}
      <ul className="plain-list">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <div className={classes.line}>
              <span>{formatDate(milestone.reachedOn)}</span>
              <Milestone milestone={milestone} caseVoided={voidedAt !== null} />
              {writable && milestone.voidedAt === null && (
                <RowActions
                  name={milestone.label}
                  onEdit={() => setOpen({ dialog: 'edit', milestone })}
                  onVoid={() => setOpen({ dialog: 'void', milestone })}
                />
              )}
            </div>
          </li>
        ))}
        {openMilestones.map((milestone) => (
          <li key={milestone.key}>
            <div className={classes.line}>
              <Text span c="dimmed">
                {t('cases.notReached')}
              </Text>
              <Group gap={6} wrap="nowrap">
                <IconCircleDashed size={18} color="var(--banso-quiet)" aria-hidden />
                {milestone.label}
              </Group>
              {writable && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('cases.recordMilestoneOf', { milestone: milestone.label })}
                  onClick={() => setOpen({ dialog: 'record', milestone })}
                >
                  {t('cases.recordMilestone')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {open?.dialog === 'record' && (
        <MilestoneDialog
          supportCase={supportCase}
          milestone={open.milestone}
          recorded={null}
          onClose={close}
        />
      )}
      {open?.dialog === 'edit' && (
        <MilestoneDialog
          supportCase={supportCase}
          milestone={open.milestone}
          recorded={open.milestone}
          onClose={close}
        />
      )}
      {open?.dialog === 'void' && (
        <VoidRecordDialog
          title={t('cases.voidMilestone')}
          name={open.milestone.label}
          send={(reason) =>
            change(
              answer(
                api.POST('/api/v1/support-cases/{id}/milestones/{milestoneId}/void', {
                  params: { path: { id, milestoneId: open.milestone.id } },
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

function Milestone({ milestone, caseVoided }: { milestone: CaseMilestone; caseVoided: boolean }) {
  const { t } = useTranslation();
  const { label, note, small, staffName, voidedAt, voidReason } = milestone;
  const voided = voidedAt !== null;
  const counts = !voided && !caseVoided;
  return (
    <div style={{ minWidth: 0 }}>
      <Group gap="2px 12px">
        <Text span fw={700} className={voided ? 'voided' : undefined}>
          {label}
        </Text>
        <Group component="span" gap={4} wrap="nowrap">
          {counts ? (
            <IconCircleCheck size={16} color="var(--banso-good)" aria-hidden />
          ) : (
            <IconBan size={16} color="var(--banso-quiet)" aria-hidden />
          )}
          <Text span size="sm">
            {counts
              ? t('cases.counts')
              : voided
                ? t('cases.notCountedVoided', { reason: voidReason })
                : t('cases.notCountedCase')}
          </Text>
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {t('cases.recordedFor', { staff: staffName })}・{t(`business.small.${small}`)}
      </Text>
      {note && (
        <Text size="sm" className="written">
          {note}
        </Text>
      )}
    </div>
  );
}
