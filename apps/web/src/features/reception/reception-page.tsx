import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state';
import { QueryView } from '../../components/query-view';
import { useCan } from '../session/session';
import { ReceptionDesk } from './reception-desk';
import { useDoor } from './use-door';

/** 受付 on a phone: who comes through this door, with the network on and off. */
export function ReceptionPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id } = useParams({ from: '/frame/events/$id/reception' });
  if (!can('reception:run')) return <EmptyState title={t('errors.notAllowed')} />;
  return <DoorOf key={id} eventId={id} />;
}

function DoorOf({ eventId }: { eventId: string }) {
  const door = useDoor(eventId);
  return (
    <QueryView query={door.reception}>
      {(reception) => <ReceptionDesk door={door} reception={reception} />}
    </QueryView>
  );
}
