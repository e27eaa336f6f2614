import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ChamberEventView, EventOutcomeView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { QueryView } from '../../../components/query-view';
import { useCan, useSession } from '../../session/session';
import { SHOWS_EVENTS } from '../events/event-queries';
import { VoidRecordDialog } from '../yearly-records/void-record-dialog';
import { EditOutcomeDialog } from './edit-outcome-dialog';
import { NewOutcomesDialog } from './new-outcomes-dialog';
import { outcomeList } from './outcome-queries';
import { type OutcomeAct, OutcomeRow } from './outcome-row';
import { OutcomeTotalsList } from './outcome-totals';
import { outcomeName } from './outcome-words';
import classes from './outcomes.module.css';

/** 成果: what came of an event, by who was there, and what it adds up to. */
export function OutcomesPanel({ event }: { event: ChamberEventView }) {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<{ outcome: EventOutcomeView; act: OutcomeAct } | null>(null);
  const query = useInfiniteQuery(outcomeList(event.id));
  const begun = event.startsOn <= today && event.state !== 'cancelled';
  return (
    <section className="panel" aria-labelledby="outcomes" style={{ padding: 0 }}>
      <div style={{ padding: '16px 16px 8px' }}>
        <Group justify="space-between" mb="sm">
          <Title order={2} id="outcomes">
            {t('outcomes.title')}
          </Title>
          {can('registration:write') && begun && (
            <Button
              className="no-print"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {t('outcomes.add')}
            </Button>
          )}
        </Group>
        {query.data?.pages[0] && <Summary event={event} totals={query.data.pages[0].totals} />}
      </div>
      <QueryView query={query}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <EmptyState
                title={t('outcomes.empty')}
                hint={begun ? t('outcomes.emptyHint') : t('outcomes.notBegun')}
              />
            );
          }
          return (
            <ul className={`plain-list ${classes.rows}`}>
              {items.map((outcome) => (
                <li key={outcome.id}>
                  <OutcomeRow
                    outcome={outcome}
                    editable={event.state !== 'cancelled'}
                    onAct={(act) => setOpen({ outcome, act })}
                  />
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
      <LoadMore query={query} />
      {adding && <NewOutcomesDialog event={event} onClose={() => setAdding(false)} />}
      {open?.act === 'edit' && <EditOutcomeDialog outcome={open.outcome} onClose={() => setOpen(null)} />}
      {open?.act === 'void' && <VoidOutcome outcome={open.outcome} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Summary({ event, totals }: Parameters<typeof OutcomeTotalsList>[0]) {
  const { t } = useTranslation();
  return (
    <>
      <OutcomeTotalsList event={event} totals={totals} />
      {totals.notCounted > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('outcomes.leftOut', { count: totals.notCounted })}
        </Text>
      )}
    </>
  );
}

function VoidOutcome({ outcome, onClose }: { outcome: EventOutcomeView; onClose: () => void }) {
  const { t } = useTranslation();
  const { eventId: id, id: outcomeId, version } = outcome;
  return (
    <VoidRecordDialog
      title={t('outcomes.void')}
      name={outcomeName(outcome, t)}
      send={(reason) =>
        answer(
          api.POST('/api/v1/chamber-events/{id}/outcomes/{outcomeId}/void', {
            params: { path: { id, outcomeId } },
            body: { version, reason },
          }),
        )
      }
      readAgain={SHOWS_EVENTS}
      onClose={onClose}
    />
  );
}
