import { Button, Menu } from '@mantine/core';
import {
  IconBan,
  IconCheck,
  IconCopy,
  IconDots,
  IconFileSpreadsheet,
  IconIdBadge2,
  IconPencil,
  IconRotate,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChamberEventView } from '../../../api/types';
import { ButtonLink } from '../../../components/router-link';
import { useCan, useSession } from '../../session/session';
import { ActionMenu } from '../../../components/action-menu';
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
  const writes = can('event:write');
  const close = () => setOpen(null);
  const cancellable = writes && event.state === 'planned' && seatsOnAllDays(event, 'attended') === 0;
  return (
    <>
      {writes && event.state === 'planned' && event.startsOn <= today && (
        <Button leftSection={<IconCheck size={18} aria-hidden />} onClick={() => setOpen('holding')}>
          {t('events.hold')}
        </Button>
      )}
      {writes && event.state !== 'cancelled' && (
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
        {can('reception:run') && (
          <Menu.Item
            leftSection={<IconIdBadge2 size={18} aria-hidden />}
            renderRoot={(props) => <Link to="/events/$id/badges" params={{ id: event.id }} {...props} />}
          >
            {t('badges.title')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          component="a"
          href={`/api/v1/chamber-events/${event.id}/registrations.xlsx`}
          download
          title={t('events.exportNote')}
        >
          {t('events.export')}
        </Menu.Item>
        {writes && (
          <Menu.Item leftSection={<IconCopy size={18} aria-hidden />} onClick={() => setOpen('copy')}>
            {t('events.copy')}
          </Menu.Item>
        )}
        {writes && event.state === 'held' && (
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
