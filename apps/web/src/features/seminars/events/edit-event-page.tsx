import { Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../../api/client';
import type { ChamberEventView } from '../../../api/types';
import { ConflictNotice } from '../../../components/conflict-notice';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { ProblemNotice } from '../../../components/problem-notice';
import { QueryView } from '../../../components/query-view';
import { useCan } from '../../session/session';
import { EventFields } from './event-fields';
import { eventFormValues, eventInput, useEventForm } from './event-form';
import { eventQuery, SHOWS_EVENTS } from './event-queries';
import { TellPeopleDialog } from './tell-people-dialog';
import { useEventDifferences } from './use-event-differences';

/** Changes an event. When somebody else did so meanwhile, both wordings stand side by side. */
export function EditEventPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id } = useParams({ from: '/frame/events/$id/edit' });
  const query = useQuery({ ...eventQuery(id), refetchOnWindowFocus: false });
  if (!can('event:write')) return <EmptyState title={t('errors.notAllowed')} />;
  return <QueryView query={query}>{(event) => <EditEvent key={id} event={event} />}</QueryView>;
}

function EditEvent({ event }: { event: ChamberEventView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  // The record as it was when the form opened: its version goes with the change.
  const [base, setBase] = useState(event);
  const [newer, setNewer] = useState<ChamberEventView | null>(null);
  /** Whether to tell those whom the change concerns: asked before it is saved. */
  const [asked, setAsked] = useState<{ people: number; version: number } | null>(null);
  const form = useEventForm(eventFormValues(base), (field) => t(`events.missing.${field}`));
  const differences = useEventDifferences(newer, form.values);
  const toEvent = () => void navigate({ to: '/events/$id', params: { id: event.id } });
  // A change that nobody has to be told of is saved at once.
  const check = useMutation({
    mutationFn: async (version: number) => {
      const { sessions, venue, onlineUrl } = eventInput(form.getValues());
      const { people } = await answer(
        api.POST('/api/v1/chamber-events/{id}/change-notices', {
          params: { path: { id: event.id } },
          body: { sessions, venue, onlineUrl },
        }),
      );
      return { people, version };
    },
    onSuccess: ({ people, version }) => {
      if (people === 0) save.mutate({ version });
      else setAsked({ people, version });
    },
    onError: (error) => {
      if (error instanceof ProblemError) form.setErrors(error.fieldErrors);
    },
  });
  const save = useMutation({
    mutationFn: ({ version, notify }: { version: number; notify?: boolean }) =>
      answer(
        api.PATCH('/api/v1/chamber-events/{id}', {
          params: { path: { id: event.id } },
          body: { ...eventInput(form.getValues()), version, notify },
        }),
      ),
    onSuccess: (saved) => {
      client.setQueryData(eventQuery(saved.id).queryKey, saved);
      for (const key of SHOWS_EVENTS) void client.invalidateQueries({ queryKey: [key] });
      notifications.show({ message: t('common.saved') });
      toEvent();
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      form.setErrors(error.fieldErrors);
      if (error.code === 'edited-meanwhile') setNewer(error.document.current as ChamberEventView);
    },
    onSettled: () => setAsked(null),
  });
  const busy = check.isPending || save.isPending;
  return (
    <>
      <PageHeader title={t('businesses.editTitle', { name: event.title })} />
      <Stack maw={860}>
        {newer ? (
          <ConflictNotice
            differences={differences}
            busy={busy}
            onKeepMine={() => {
              setBase(newer);
              setNewer(null);
              check.mutate(newer.version);
            }}
            onTakeSaved={() => {
              setBase(newer);
              form.setValues(eventFormValues(newer));
              setNewer(null);
              save.reset();
            }}
          />
        ) : (
          <ProblemNotice error={check.error ?? save.error} />
        )}
        <EventFields
          form={form}
          saving={busy}
          onSubmit={() => check.mutate(base.version)}
          onCancel={toEvent}
        />
        {asked && (
          <TellPeopleDialog
            people={asked.people}
            saving={save.isPending}
            onSave={(notify) => save.mutate({ version: asked.version, notify })}
            onClose={() => setAsked(null)}
          />
        )}
      </Stack>
    </>
  );
}
