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
import { formatDayWithEra, formatNumber } from '../../../i18n/format';
import { useCan } from '../../session/session';
import { fullName } from '../../settings/staff-directory';
import { eventQuery } from '../events/event-queries';
import { timesInWords } from '../events/event-words';
import { WideTable } from '../yearly-records/wide-table';
import { rollQuery } from './registration-queries';
import { kanaOf } from './registration-words';
import classes from './roll-page.module.css';
import { RollRow } from './roll-row';

const COLUMNS = ['number', 'name', 'company', 'member', 'fee', 'arrived', 'toSign'] as const;

/** 受付名簿: a list for the door, each day on pages of its own, in the order of kana. */
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
          <div className="no-print">
            <PageHeader
              title={t('registrations.rollOf', { title: known.title })}
              description={
                <AppLink to="/events/$id" params={{ id }}>
                  {t('registrations.backToEvent')}
                </AppLink>
              }
              actions={
                <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
                  {t('board.print')}
                </Button>
              }
            />
          </div>
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
  const when = [day, timesInWords(session, t), session.title].filter(Boolean).join(' ');
  const count = t('registrations.rollCount', {
    people: formatNumber(people.length),
    arrived: formatNumber(session.seats.attended),
  });
  const where = [venue, count].filter(Boolean).join('・');
  return (
    <section className={classes.sheet} aria-labelledby={session.id}>
      <div className={people.length > 0 ? classes.onScreen : undefined}>
        <Title order={2} id={session.id}>
          {when}
        </Title>
        <Text mb="xs">{where}</Text>
      </div>
      {people.length === 0 ? (
        <Text c="dimmed">{t('registrations.rollEmpty')}</Text>
      ) : (
        <WideTable label={t('registrations.rollOfDay', { day })} minWidth={640}>
          <colgroup>
            {COLUMNS.map((column) => (
              <col key={column} className={classes[column]} />
            ))}
          </colgroup>
          <Table.Thead>
            {/* The page says it once; on paper each sheet must. */}
            <Table.Tr className={classes.onPaper} aria-hidden>
              <Table.Td colSpan={COLUMNS.length}>
                <strong>{t('registrations.rollOf', { title })}</strong>
                <br />
                {[when, where].join('\u3000')}
              </Table.Td>
            </Table.Tr>
            <Table.Tr>
              <Table.Th scope="col">{t('registrations.number')}</Table.Th>
              <Table.Th scope="col">{t('registrations.name')}</Table.Th>
              <Table.Th scope="col">{t('registrations.company')}</Table.Th>
              <Table.Th scope="col">{t('business.member')}</Table.Th>
              <Table.Th scope="col">{t('registrations.rollFee')}</Table.Th>
              <Table.Th scope="col">{t('registrations.rollArrived')}</Table.Th>
              <Table.Th scope="col" className={classes.signature}>
                {t('registrations.signature')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person, index) => (
              <RollRow key={person.id} person={person} sessionId={session.id} number={index + 1} />
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </section>
  );
}

function byKana(one: RegistrationView, other: RegistrationView): number {
  const key = (person: RegistrationView) => kanaOf(person) || fullName(person);
  return key(one).localeCompare(key(other), 'ja');
}
