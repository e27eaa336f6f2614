import { Button, Menu } from '@mantine/core';
import { IconBan, IconCheck, IconCopy, IconDots, IconPencil, IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChamberEventView } from '../../../api/types';
import { ButtonLink } from '../../../components/router-link';
import { useCan, useSession } from '../../session/session';
import { ActionMenu } from '../action-menu';
import { CancelEventDialog } from './cancel-event-dialog';
import { CopyEventDialog } from './copy-event-dialog';
import { HoldingDialog } from './holding-dialog';
import { seatsOnAllDays } from './event-words';

/** What can be done with an event as it stands; only what the server would accept. */
export function EventActions({ event }: { event: ChamberEventView }) {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const [open, setOpen] = useState<'holding' | 'cancel' | 'copy' | null>(null);
  if (!can('event:write')) return null;
  const close = () => setOpen(null);
  const cancellable = event.state === 'planned' && seatsOnAllDays(event, 'attended') === 0;
  return (
    <>
      {event.state === 'planned' && event.startsOn <= today && (
        <Button leftSection={<IconCheck size={18} aria-hidden />} onClick={() => setOpen('holding')}>
          {t('events.hold')}
        </Button>
      )}
      {event.state !== 'cancelled' && (
        <ButtonLink
          to="/events/$id/edit"
          params={{ id: event.id }}
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
        >
          {t('common.edit')}
        </ButtonLink>
      )}
      <ActionMenu
        target={
          <Button variant="default" leftSection={<IconDots size={18} aria-hidden />}>
            {t('common.actions')}
          </Button>
        }
      >
        <Menu.Item leftSection={<IconCopy size={18} aria-hidden />} onClick={() => setOpen('copy')}>
          {t('events.copy')}
        </Menu.Item>
        {event.state === 'held' && (
          <Menu.Item leftSection={<IconRotate size={18} aria-hidden />} onClick={() => setOpen('holding')}>
            {t('events.takeHoldingBack')}
          </Menu.Item>
        )}
        {cancellable && (
          <Menu.Item leftSection={<IconBan size={18} aria-hidden />} onClick={() => setOpen('cancel')}>
            {t('events.cancel')}
          </Menu.Item>
        )}
      </ActionMenu>
      {open === 'holding' && <HoldingDialog event={event} onClose={close} />}
      {open === 'cancel' && <CancelEventDialog event={event} onClose={close} />}
      {open === 'copy' && <CopyEventDialog event={event} onClose={close} />}
    </>
  );
}
