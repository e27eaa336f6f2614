import { Button, Table, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChamberEventView, EventSessionView, RegistrationView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { AppLink } from '../../../components/router-link';
import { formatDayWithEra, formatNumber, formatQuantity } from '../../../i18n/format';
import { useCan } from '../../session/session';
import { fullName } from '../../settings/staff-directory';
import { eventQuery } from '../events/event-queries';
import { timesInWords } from '../events/event-words';
import { WideTable } from '../yearly-records/wide-table';
import { rollQuery } from './registration-queries';
import { companyOf, kanaOf } from './registration-words';
import classes from './roll-page.module.css';

/** 受付名簿: a sheet for the door, each day on its own page, in the order of kana. */
export function RollPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id } = useParams({ from: '/frame/events/$id/roll' });
  const event = useQuery(eventQuery(id));
  const roll = useQuery(rollQuery(id));
  if (!can('event:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return (
    <QueryView query={event}>
      {(known) => (
        <>
          <PageHeader
            title={t('registrations.rollOf', { title: known.title })}
            description={
              <AppLink to="/events/$id" params={{ id }} className="no-print">
                {t('registrations.backToEvent')}
              </AppLink>
            }
            actions={
              <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
                {t('board.print')}
              </Button>
            }
          />
          <QueryView query={roll}>{(people) => <Sheets event={known} people={people} />}</QueryView>
        </>
      )}
    </QueryView>
  );
}

function Sheets({ event, people }: { event: ChamberEventView; people: RegistrationView[] }) {
  const inOrder = [...people].sort(byKana);
  return event.sessions.map((session) => (
    <Sheet
      key={session.id}
      session={session}
      title={event.title}
      venue={session.venue ?? event.venue}
      people={inOrder.filter(({ seats }) =>
        seats.some(({ sessionId, state }) => sessionId === session.id && state === 'confirmed'),
      )}
    />
  ));
}

interface SheetProps {
  session: EventSessionView;
  title: string;
  venue: string | null;
  people: RegistrationView[];
}

function Sheet({ session, title, venue, people }: SheetProps) {
  const { t } = useTranslation();
  const day = formatDayWithEra(session.heldOn);
  return (
    <section className={classes.sheet} aria-labelledby={session.id}>
      <Text className={classes.title}>{title}</Text>
      <Title order={2} id={session.id}>
        {[day, timesInWords(session, t), session.title].filter(Boolean).join(' ')}
      </Title>
      <Text mb="xs">
        {[venue, formatQuantity(people.length, t('business.peopleUnit'))].filter(Boolean).join('・')}
      </Text>
      {people.length === 0 ? (
        <Text c="dimmed">{t('registrations.empty')}</Text>
      ) : (
        <WideTable label={t('registrations.rollOfDay', { day })} minWidth={620}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('registrations.number')}</Table.Th>
              <Table.Th scope="col">{t('registrations.name')}</Table.Th>
              <Table.Th scope="col">{t('registrations.kana')}</Table.Th>
              <Table.Th scope="col">{t('registrations.company')}</Table.Th>
              <Table.Th scope="col">{t('business.member')}</Table.Th>
              <Table.Th scope="col" className={classes.tick}>
                {t('registrations.tick')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person, index) => (
              <Table.Tr key={person.id}>
                <Table.Td>{formatNumber(index + 1)}</Table.Td>
                <Table.Th scope="row">{fullName(person)}</Table.Th>
                <Table.Td>{kanaOf(person)}</Table.Td>
                <Table.Td className="written">{companyOf(person)}</Table.Td>
                <Table.Td>{standing(person, t('business.member'), t('business.nonMember'))}</Table.Td>
                <Table.Td className={classes.tick} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </section>
  );
}

function standing({ member }: RegistrationView, isMember: string, isNone: string): string {
  if (member === null) return '';
  return member ? isMember : isNone;
}

function byKana(one: RegistrationView, other: RegistrationView): number {
  const key = (person: RegistrationView) => kanaOf(person) || fullName(person);
  return key(one).localeCompare(key(other), 'ja');
}
