import { Button, Group, Select, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircle, IconCircleCheckFilled, IconCircleHalf2, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { BoardGoal, BoardNode, GoalReview } from '../../../api/types';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { formatDay, formatFiscalYear } from '../../../i18n/format';
import { useCan, useSession } from '../../session/session';
import classes from './board.module.css';

const ICONS = {
  'not-started': IconCircle,
  'under-way': IconCircleHalf2,
  achieved: IconCircleCheckFilled,
  abandoned: IconCircleX,
} as const;
const STATUSES = ['not-started', 'under-way', 'achieved', 'abandoned'] as const;

/** A promise in words: never a number, but a status somebody answers for. */
export function GoalStatus({ node, goal }: { node: BoardNode; goal: BoardGoal }) {
  const { t } = useTranslation();
  const can = useCan();
  const [reviewing, setReviewing] = useState(false);
  const latest = [...goal.reviews].sort((a, b) => b.fiscalYear - a.fiscalYear)[0];
  const status = latest?.status ?? 'not-started';
  const Icon = ICONS[status];
  return (
    <article className={classes.indicator} aria-label={t('goal.title')}>
      <div>
        <Text size="xs" c="dimmed">
          {t('goal.title')}
        </Text>
        {goal.dueOn && <Text size="xs">{t('goal.dueOn', { day: formatDay(goal.dueOn) })}</Text>}
      </div>
      <div className={classes.line}>
        <div>
          <Text className="written">{goal.text}</Text>
          {latest?.note && (
            <Text c="dimmed" className="written">
              {latest.note}
            </Text>
          )}
          {latest?.evidence && (
            <Text c="dimmed" className="written">
              {t('goal.evidenceIs', { evidence: latest.evidence })}
            </Text>
          )}
        </div>
        <div className={classes.mark}>
          <Group gap={4} justify="flex-end">
            <Icon size={18} aria-hidden />
            <Text fw={700}>{t(`goal.statuses.${status}`)}</Text>
          </Group>
          {latest && (
            <Text size="xs" c="dimmed">
              {formatFiscalYear(latest.fiscalYear)}
            </Text>
          )}
          {can('goal:review') && node.id && (
            <Button
              variant="subtle"
              size="compact-sm"
              px={0}
              className="no-print"
              aria-label={t('goal.reviewOf', { title: node.title })}
              onClick={() => setReviewing(true)}
            >
              {t('goal.review')}
            </Button>
          )}
        </div>
      </div>
      {reviewing && node.id && (
        <ReviewDialog
          nodeId={node.id}
          title={node.title}
          reviews={goal.reviews}
          onClose={() => setReviewing(false)}
        />
      )}
    </article>
  );
}

interface ReviewDialogProps {
  nodeId: string;
  title: string;
  reviews: GoalReview[];
  onClose: () => void;
}

function ReviewDialog({ nodeId, title, reviews, onClose }: ReviewDialogProps) {
  const { t } = useTranslation();
  const { fiscalYear } = useSession();
  const current = reviews.find((review) => review.fiscalYear === fiscalYear);
  const form = useForm({
    initialValues: {
      status: current?.status ?? ('under-way' as GoalReview['status']),
      note: current?.note ?? '',
      evidence: current?.evidence ?? '',
    },
  });
  const save = useSave({
    form,
    send: (values: typeof form.values) =>
      answer(
        api.PUT('/api/v1/plan-nodes/{id}/goal-reviews/{fiscalYear}', {
          params: { path: { id: nodeId, fiscalYear } },
          body: {
            status: values.status,
            note: values.note.trim() || null,
            evidence: values.evidence.trim() || null,
            ...(current && { version: current.version }),
          },
        }),
      ),
    readAgain: ['board'],
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('goal.reviewTitle', { year: formatFiscalYear(fiscalYear) })}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <Text>{title}</Text>
      <Select
        label={t('goal.status')}
        data={STATUSES.map((value) => ({ value, label: t(`goal.statuses.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('status')}
      />
      <Textarea label={t('goal.note')} autosize minRows={2} {...form.getInputProps('note')} />
      <Textarea label={t('goal.evidence')} autosize minRows={2} {...form.getInputProps('evidence')} />
    </FormDialog>
  );
}
