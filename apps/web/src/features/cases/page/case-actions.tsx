import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconDotsVertical, IconFlagCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CaseView } from '../../../api/types';
import { ActionMenu } from '../../../components/action-menu';
import { VoidRecordDialog } from '../../seminars/yearly-records/void-record-dialog';
import { SHOWS_CASES } from '../case-queries';
import { EditCaseDialog } from '../form/edit-case-dialog';
import { MoveMenu } from '../move/move-menu';
import { useCaseChange } from '../use-case-change';
import { CloseDialog } from './close-dialog';
import { ReopenDialog } from './reopen-dialog';

/** What can be done with a case as a whole. A case that is closed rests at its stage. */
export function CaseActions({ supportCase }: { supportCase: CaseView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'close' | 'reopen' | 'void' | null>(null);
  const change = useCaseChange();
  const close = () => setOpen(null);
  const { id, version, title, closedOn } = supportCase;
  const closed = closedOn !== null;
  return (
    <>
      {!closed && <MoveMenu supportCase={supportCase} stages={supportCase.stages} variant="default" />}
      <Button leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setOpen('edit')}>
        {t('common.edit')}
      </Button>
      <ActionMenu
        target={
          <ActionIcon variant="default" size="lg" aria-label={t('feedback.others')}>
            <IconDotsVertical size={20} aria-hidden />
          </ActionIcon>
        }
      >
        {closed ? (
          <Menu.Item
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            onClick={() => setOpen('reopen')}
          >
            {t('cases.reopen')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconFlagCheck size={18} aria-hidden />} onClick={() => setOpen('close')}>
            {t('cases.close')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconBan size={18} aria-hidden />} onClick={() => setOpen('void')}>
          {t('cases.void')}
        </Menu.Item>
      </ActionMenu>
      {open === 'edit' && <EditCaseDialog supportCase={supportCase} onClose={close} />}
      {open === 'close' && <CloseDialog supportCase={supportCase} onClose={close} />}
      {open === 'reopen' && <ReopenDialog supportCase={supportCase} onClose={close} />}
      {open === 'void' && (
        <VoidRecordDialog
          title={t('cases.void')}
          name={title}
          send={(reason) =>
            change(
              answer(
                api.POST('/api/v1/support-cases/{id}/void', {
                  params: { path: { id } },
                  body: { version, reason },
                }),
              ),
            )
          }
          readAgain={SHOWS_CASES}
          onClose={close}
        />
      )}
    </>
  );
}
