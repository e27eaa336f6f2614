import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconQrcode, IconSearch, IconUserPlus } from '@tabler/icons-react';
import { lazy, Suspense, useDeferredValue, useMemo, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceptionView } from '../../api/types';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { ButtonLink } from '../../components/router-link';
import { formatNumber, formatShortDay } from '../../i18n/format';
import { timesInWords } from '../seminars/events/event-words';
import { useSession } from '../session/session';
import { fullName } from '../settings/staff-directory';
import { countsOf, peopleAtDoor, type PersonAtDoor } from './door-acts';
import { DoorState } from './door-state';
import { LastDone, type Done } from './last-done';
import { PersonRow } from './person-row';
import classes from './reception.module.css';
import { doorKeyOf, found } from './search-people';
import { holderOf, isTicket } from './ticket';
import { type Door, nextInstant } from './use-door';
import { WalkInDialog, type WalkInValues } from './walk-in-dialog';

const Scanner = lazy(() => import('./scanner'));

/** More rows than these nobody reads; the search finds the others. */
const MOST_ROWS = 40;
/** More than a phone shows; the others follow once these are there to be tapped. */
const FIRST_ROWS = 10;

/** The desk: the day, who has come, the box to search in, the list, and the ways around it. */
export function ReceptionDesk({ door, reception }: { door: Door; reception: ReceptionView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { event, sessions } = reception;
  const [sessionId, setSessionId] = useState(() => dayToShow(reception, today));
  const [query, setQuery] = useState('');
  const [scanning, setScanning] = useState(false);
  const [walkIn, setWalkIn] = useState<{ values: WalkInValues; replaces?: string } | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const people = useMemo(
    () => peopleAtDoor(reception, sessionId, door.acts),
    [reception, sessionId, door.acts],
  );
  const searched = useDeferredValue(query).trim();
  const searching = searched !== '';
  // The keys of thousands take longer to make than the page does; nobody needs them before the first letter.
  const keyed = useMemo(
    () => (searching ? people.map((one) => [doorKeyOf(one), one] as const) : []),
    [people, searching],
  );
  const matches = useMemo(() => {
    const all = searching ? found(keyed, searched) : people;
    const today = all.filter(({ seat }) => seat !== 'none');
    // Whoever signed up for other days only is shown when looked for, so that nobody signs them up twice.
    return searching ? [...today, ...all.filter(({ seat }) => seat === 'none')] : today;
  }, [people, keyed, searched, searching]);
  const rows = useDeferredValue(MOST_ROWS, FIRST_ROWS);
  const session = sessions.find(({ id }) => id === sessionId);
  const counts = countsOf(people);
  const capacity = session?.capacity ?? Infinity;
  const full = counts.expected >= capacity || counts.waiting > 0;

  const checkIn = (one: PersonAtDoor, action: 'arrived' | 'undone', letIn = false) => {
    const name = fullName(one.person);
    const { id: registrationId } = one.person;
    const happenedAt = nextInstant();
    const said = { registrationId, sessionId, action, happenedAt, device: door.device };
    door.act({ kind: 'check-in', name, checkIn: letIn ? { ...said, letIn } : said });
    setDone({ what: action, one: { ...one, seat: 'confirmed' } });
    setQuery('');
  };

  const scanned = (text: string) => {
    const holder = holderOf(people, text);
    if (holder?.attendedAt != null) setDone({ what: 'already', one: holder });
    else if (holder?.seat === 'confirmed') checkIn(holder, 'arrived');
    else if (holder !== undefined) setDone({ what: holder.seat, one: holder });
    else {
      setDone({ what: isTicket(text) ? 'not-listed' : 'no-ticket' });
      // The server knows why: forged, of another event, cancelled.
      const said = {
        ticketCode: text.trim(),
        sessionId,
        action: 'arrived' as const,
        happenedAt: nextInstant(),
      };
      if (isTicket(text) && !door.unreachable) {
        door.act({
          kind: 'check-in',
          name: t('reception.ticket'),
          checkIn: { ...said, device: door.device },
        });
      }
    }
    setQuery('');
  };

  // A hand-held reader types the code and presses Enter.
  const entered = (submitted: SyntheticEvent) => {
    submitted.preventDefault();
    if (isTicket(query)) scanned(query);
  };

  return (
    <>
      <PageHeader
        title={t('reception.title', { event: event.title })}
        actions={
          <ButtonLink to="/events/$id" params={{ id: event.id }} variant="default">
            {t('reception.toEvent')}
          </ButtonLink>
        }
      />
      <Stack gap="sm">
        <DoorState door={door} onCorrect={({ id, walkIn: values }) => setWalkIn({ values, replaces: id })} />
        <Group gap="sm" align="flex-end" justify="space-between">
          <Select
            label={t('reception.day')}
            className={classes.day}
            data={sessions.map((one) => ({
              value: one.id,
              label: [formatShortDay(one.heldOn, today), timesInWords(one, t), one.title]
                .filter(Boolean)
                .join(' '),
            }))}
            value={sessionId}
            onChange={(chosen) => chosen !== null && setSessionId(chosen)}
            allowDeselect={false}
          />
          <Text fw={700} size="xl" className="figures" role="status" aria-label={t('reception.count')}>
            {t('reception.arrivedOf', {
              arrived: formatNumber(counts.arrived),
              expected: formatNumber(counts.expected),
            })}
          </Text>
        </Group>
        <form onSubmit={entered}>
          <TextInput
            label={t('reception.search')}
            description={t('reception.searchHint')}
            size="lg"
            type="search"
            autoComplete="off"
            enterKeyHint="search"
            leftSection={<IconSearch size={22} aria-hidden />}
            value={query}
            onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </form>
        <Group grow>
          <Button
            variant={scanning ? 'filled' : 'default'}
            leftSection={<IconQrcode size={20} aria-hidden />}
            onClick={() => setScanning(!scanning)}
          >
            {t(scanning ? 'reception.stopScanning' : 'reception.scan')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconUserPlus size={20} aria-hidden />}
            onClick={() => setWalkIn({ values: {} })}
          >
            {t('reception.walkIn')}
          </Button>
        </Group>
        {scanning && (
          <Suspense fallback={<Loading />}>
            <Scanner onCode={scanned} />
          </Suspense>
        )}
        {done && (
          <LastDone
            done={done}
            onUndo={(one) => checkIn(one, 'undone')}
            onLetIn={(one) => checkIn(one, 'arrived', true)}
          />
        )}
        <ul className={`plain-list panel ${classes.rows}`} aria-label={t('reception.list')}>
          {matches.slice(0, rows).map((one) => (
            <PersonRow
              key={one.person.id}
              one={one}
              onArrive={(letIn) => checkIn(one, 'arrived', letIn)}
              onUndo={() => checkIn(one, 'undone')}
              onPay={(paidOn) =>
                door.act({
                  kind: 'payment',
                  name: fullName(one.person),
                  registrationId: one.person.id,
                  paidOn,
                })
              }
            />
          ))}
          {matches.length === 0 && (
            <li className={classes.row}>{t(searching ? 'reception.nobody' : 'reception.nobodyYet')}</li>
          )}
        </ul>
        {matches.length > MOST_ROWS && (
          <Text c="dimmed">{t('reception.more', { count: matches.length - MOST_ROWS })}</Text>
        )}
      </Stack>
      {walkIn && (
        <WalkInDialog
          initial={walkIn.values}
          full={full}
          onAdmit={(values) => {
            const arrival = { sessionId, happenedAt: nextInstant(), device: door.device };
            const said = { ...values, ...arrival };
            door.act({
              kind: 'walk-in',
              name: fullName({ familyName: values.familyName, givenName: values.givenName }),
              walkIn: full ? { ...said, letIn: true } : said,
            });
            if (walkIn.replaces !== undefined) door.forget(walkIn.replaces);
            setWalkIn(null);
            setQuery('');
          }}
          onClose={() => setWalkIn(null)}
        />
      )}
    </>
  );
}

/** Today's; else the next; else the last. */
function dayToShow({ sessions }: ReceptionView, today: string): string {
  const next = sessions.find(({ heldOn }) => heldOn >= today);
  return (next ?? sessions.at(-1))?.id ?? '';
}
