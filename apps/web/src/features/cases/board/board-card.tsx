import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseSummary, KeyAndLabel } from '../../../api/types';
import { AppLink } from '../../../components/router-link';
import { formatShortDay } from '../../../i18n/format';
import { useCan, useSession } from '../../session/session';
import { Deadline } from '../deadline';
import { MoveMenu } from '../move/move-menu';
import { NextTask } from '../next-task';
import classes from './case-board.module.css';

/** A case on the board, with the way to another stage. */
export function BoardCard({ supportCase, stages }: { supportCase: CaseSummary; stages: KeyAndLabel[] }) {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const { id, title, businessName, deadline, lastMilestone, advisors } = supportCase;
  return (
    <article className={`panel ${classes.card}`}>
      <Stack gap={2}>
        <AppLink to="/cases/$id" params={{ id }} fw={700} className="written">
          {title}
        </AppLink>
        <Text size="sm" className="written">
          {businessName}
        </Text>
        {deadline !== null && <Deadline day={deadline} />}
        {lastMilestone !== null && (
          <Text size="sm" c="dimmed">
            {t('cases.reached', {
              milestone: lastMilestone.label,
              day: formatShortDay(lastMilestone.reachedOn, today),
            })}
          </Text>
        )}
        <NextTask supportCase={supportCase} />
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Text size="sm" c="dimmed">
            {advisors.map(({ name }) => name).join('・')}
          </Text>
          {can('support-case:write') && (
            <MoveMenu supportCase={supportCase} stages={stages} variant="subtle" />
          )}
        </Group>
      </Stack>
    </article>
  );
}
