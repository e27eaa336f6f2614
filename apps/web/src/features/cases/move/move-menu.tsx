import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowRight } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary, KeyAndLabel } from '../../../api/types';
import { ActionMenu } from '../../../components/action-menu';
import { SHOWS_CASES } from '../case-queries';
import { moveCase } from './move-case';
import { MoveDialog } from './move-dialog';

interface MoveMenuProps {
  supportCase: Pick<CaseSummary, 'id' | 'title' | 'stage'>;
  /** The stages of its kind, in their order. */
  stages: readonly KeyAndLabel[];
  variant: 'default' | 'subtle';
}

interface Move {
  from: string;
  to: KeyAndLabel;
}

/**
 * 段階を移す: one choice and the case has moved. What the server refuses opens a dialog that says why, and takes the
 * milestones that are missing.
 */
export function MoveMenu({ supportCase, stages, variant }: MoveMenuProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [refused, setRefused] = useState<{ move: Move; error: Error } | null>(null);
  const { id, title } = supportCase;
  const readAgain = () =>
    Promise.all(SHOWS_CASES.map((key) => client.invalidateQueries({ queryKey: [key] })));
  const move = useMutation({
    mutationFn: ({ from, to }: Move) => moveCase(t, id, { from, to: to.key }),
    onSuccess: async (_, { to }) => {
      notifications.show({ message: t('cases.moved', { title, stage: to.label }) });
      await readAgain();
    },
    onError: (error, given) => setRefused({ move: given, error }),
  });
  return (
    <>
      <ActionMenu
        target={
          <Button
            variant={variant}
            size={variant === 'subtle' ? 'compact-sm' : undefined}
            leftSection={<IconArrowRight size={18} aria-hidden />}
            aria-label={t('cases.moveOf', { title })}
            loading={move.isPending}
          >
            {variant === 'subtle' ? t('cases.move') : t('cases.moveStage')}
          </Button>
        }
      >
        <Menu.Label>{t('cases.moveTo')}</Menu.Label>
        {stages.map((stage) => (
          <Menu.Item
            key={stage.key}
            disabled={stage.key === supportCase.stage}
            onClick={() => move.mutate({ from: supportCase.stage, to: stage })}
          >
            {stage.label}
          </Menu.Item>
        ))}
      </ActionMenu>
      {refused && (
        <MoveDialog
          supportCase={supportCase}
          from={refused.move.from}
          stage={refused.move.to}
          refusal={refused.error}
          onClose={() => {
            setRefused(null);
            // What the refusal told may stand elsewhere now; the page behind stays still until it was read.
            void readAgain();
          }}
        />
      )}
    </>
  );
}
