import { Button, Checkbox, Group, Select, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceptionPerson, ReceptionView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { ButtonLink } from '../../../components/router-link';
import { formatNumber, formatShortDay } from '../../../i18n/format';
import { receptionQuery } from '../../reception/reception-query';
import { useCan, useSession } from '../../session/session';
import { timesInWords } from '../events/event-words';
import { Badge } from './badge';
import classes from './badges.module.css';

const BADGES_A_SHEET = 10;
const ALL_DAYS = 'all';

/** 名札: a card for everybody who has a seat, ten to a sheet of A4. */
export function BadgesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id } = useParams({ from: '/frame/events/$id/badges' });
  // The list of the door: it holds the tickets. On paper nothing changes any more, so it is read once.
  const query = useQuery({ ...receptionQuery(id), refetchInterval: false });
  if (!can('reception:run')) return <EmptyState title={t('errors.notAllowed')} />;
  return <QueryView query={query}>{(list) => <Badges list={list} />}</QueryView>;
}

function Badges({ list: { event, sessions, people } }: { list: ReceptionView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [day, setDay] = useState(ALL_DAYS);
  const [withQr, setWithQr] = useState(false);
  const [cut, setCut] = useState(true);
  const shown = people.filter((person) => hasSeat(person, day));
  const sheets = Math.ceil(shown.length / BADGES_A_SHEET);
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t('badges.of', { event: event.title })}
          description={t('badges.explanation')}
          actions={
            <>
              <ButtonLink to="/events/$id" params={{ id: event.id }} variant="default">
                {t('registrations.backToEvent')}
              </ButtonLink>
              <Button
                leftSection={<IconPrinter size={18} aria-hidden />}
                disabled={shown.length === 0}
                onClick={() => window.print()}
              >
                {t('board.print')}
              </Button>
            </>
          }
        />
        <Group mb="md" gap="lg" align="flex-end">
          {sessions.length > 1 && (
            <Select
              label={t('badges.day')}
              data={[
                { value: ALL_DAYS, label: t('badges.allDays') },
                ...sessions.map((one) => ({
                  value: one.id,
                  label: [formatShortDay(one.heldOn, today), timesInWords(one, t), one.title]
                    .filter(Boolean)
                    .join(' '),
                })),
              ]}
              value={day}
              onChange={(chosen) => setDay(chosen ?? ALL_DAYS)}
              allowDeselect={false}
              w={280}
            />
          )}
          <Checkbox
            label={t('badges.cut')}
            checked={cut}
            onChange={({ currentTarget }) => setCut(currentTarget.checked)}
          />
          <Checkbox
            label={t('badges.qr')}
            checked={withQr}
            onChange={({ currentTarget }) => setWithQr(currentTarget.checked)}
          />
          <Text role="status" className="figures">
            {t('badges.count', { people: formatNumber(shown.length), sheets: formatNumber(sheets) })}
          </Text>
        </Group>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('badges.nobody')} />
      ) : (
        <div className={cut ? `${classes.sheets} ${classes.cut}` : classes.sheets}>
          {Array.from({ length: sheets }, (_, sheet) => (
            <section
              key={sheet}
              className={classes.sheet}
              aria-label={t('badges.sheet', { number: sheet + 1 })}
            >
              {shown.slice(sheet * BADGES_A_SHEET, (sheet + 1) * BADGES_A_SHEET).map((person) => (
                <Badge key={person.id} person={person} eventTitle={event.title} withQr={withQr} />
              ))}
            </section>
          ))}
        </div>
      )}
    </>
  );
}

/** Whether somebody has a seat on a day, or on any; who waits gets no badge. */
function hasSeat({ seats }: ReceptionPerson, day: string): boolean {
  return seats.some(
    ({ sessionId, state }) => state === 'confirmed' && (day === ALL_DAYS || sessionId === day),
  );
}
