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
  const form = useEventForm(eventFormValues(base), (field) => t(`events.missing.${field}`));
  const differences = useEventDifferences(newer, form.values);
  const toEvent = () => void navigate({ to: '/events/$id', params: { id: event.id } });
  const save = useMutation({
    mutationFn: (version: number) =>
      answer(
        api.PATCH('/api/v1/chamber-events/{id}', {
          params: { path: { id: event.id } },
          body: { ...eventInput(form.getValues()), version },
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
  });
  return (
    <>
      <PageHeader title={t('businesses.editTitle', { name: event.title })} />
      <Stack maw={860}>
        {newer ? (
          <ConflictNotice
            differences={differences}
            busy={save.isPending}
            onKeepMine={() => {
              setBase(newer);
              setNewer(null);
              save.mutate(newer.version);
            }}
            onTakeSaved={() => {
              setBase(newer);
              form.setValues(eventFormValues(newer));
              setNewer(null);
              save.reset();
            }}
          />
        ) : (
          <ProblemNotice error={save.error} />
        )}
        <EventFields
          form={form}
          saving={save.isPending}
          onSubmit={() => save.mutate(base.version)}
          onCancel={toEvent}
        />
      </Stack>
    </>
  );
}
