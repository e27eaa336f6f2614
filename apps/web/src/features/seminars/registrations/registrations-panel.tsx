import { Button, Group, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconPrinter, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChamberEventView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { QueryView } from '../../../components/query-view';
import { ButtonLink } from '../../../components/router-link';
import { ChipRadio } from '../../consultations/chip-choices';
import { useCan } from '../../session/session';
import { RegistrationDialog } from './registration-dialog';
import { type RegistrationAct, RegistrationDialogs } from './registration-dialogs';
import { registrationList, type RegistrationFilter } from './registration-queries';
import { RegistrationRow } from './registration-row';
import classes from './registration-row.module.css';

const SHOWN = {
  all: {},
  confirmed: { state: 'confirmed' },
  waiting: { state: 'waiting' },
  cancelled: { state: 'cancelled' },
  doubtful: { link: 'doubtful' },
} as const satisfies Record<string, RegistrationFilter>;
const CHOICES = Object.keys(SHOWN) as (keyof typeof SHOWN)[];

/** 申込者: who signed up for an event, and everything that staff do about it. */
export function RegistrationsPanel({ event }: { event: ChamberEventView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [shown, setShown] = useState<keyof typeof SHOWN>('all');
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState<string>();
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<{ id: string; act: RegistrationAct } | null>(null);
  const search = useDebouncedCallback((words: string) => setQ(words.trim() || undefined), 200);
  const query = useInfiniteQuery(registrationList(event.id, { ...SHOWN[shown], q }));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  // By its id: after somebody else's change the dialog goes on with what is saved now.
  const acted = items.find(({ id }) => id === open?.id);
  return (
    <section className="panel" aria-labelledby="registrations" style={{ padding: 0 }}>
      <div style={{ padding: '16px 16px 8px' }}>
        <Group justify="space-between" mb="sm">
          <Title order={2} id="registrations">
            {t('registrations.title')}
          </Title>
          <Group gap="xs" className="no-print">
            <ButtonLink
              to="/events/$id/roll"
              params={{ id: event.id }}
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
            >
              {t('registrations.roll')}
            </ButtonLink>
            {can('registration:write') && event.state !== 'cancelled' && (
              <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
                {t('registrations.add')}
              </Button>
            )}
          </Group>
        </Group>
        <Group gap="sm" align="flex-end" role="search" className="no-print">
          <TextInput
            label={t('registrations.search')}
            placeholder={t('registrations.searchHint')}
            type="search"
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              search(currentTarget.value);
            }}
            style={{ flex: '1 1 220px' }}
          />
          <ChipRadio
            label={t('registrations.show')}
            choices={CHOICES.map((value) => ({ value, label: t(`registrations.shown.${value}`) }))}
            value={shown}
            onChange={(value) => setShown(CHOICES.find((choice) => choice === value) ?? 'all')}
          />
        </Group>
      </div>
      <QueryView query={query}>
        {() =>
          items.length === 0 ? (
            <Nobody narrowed={shown !== 'all' || q !== undefined} />
          ) : (
            <ul className={`plain-list ${classes.rows}`} aria-busy={query.isPlaceholderData}>
              {items.map((registration) => (
                <li key={registration.id}>
                  <RegistrationRow
                    registration={registration}
                    onAct={(act) => setOpen({ id: registration.id, act })}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <LoadMore query={query} />
      {adding && <RegistrationDialog event={event} registration={null} onClose={() => setAdding(false)} />}
      {acted && open && (
        <RegistrationDialogs
          event={event}
          registration={acted}
          act={open.act}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function Nobody({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={narrowed ? t('registrations.notFound') : t('registrations.empty')}
      hint={narrowed ? undefined : t('registrations.emptyHint')}
    />
  );
}
