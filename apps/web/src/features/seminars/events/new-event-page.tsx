import { Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../../api/client';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { ProblemNotice } from '../../../components/problem-notice';
import { useCan, useSession } from '../../session/session';
import { EventFields } from './event-fields';
import { emptyEvent, eventInput, useEventForm } from './event-form';
import { newRequestKey } from '../registrations/registration-form';
import { SHOWS_EVENTS } from './event-queries';

/** 催事を登録: a title, a kind and a day are enough. */
export function NewEventPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { staff } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useEventForm(emptyEvent(staff), (field) => t(`events.missing.${field}`));
  const requestKey = useRef(newRequestKey());
  const create = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/chamber-events', {
          params: { header: { 'Idempotency-Key': requestKey.current } },
          body: eventInput(form.getValues()),
        }),
      ),
    onSuccess: (event) => {
      for (const key of SHOWS_EVENTS) void client.invalidateQueries({ queryKey: [key] });
      void navigate({ to: '/events/$id', params: { id: event.id } });
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      // The server has refused, so a corrected form is a new attempt with a key of its own.
      if (error.status < 500) requestKey.current = newRequestKey();
      form.setErrors(error.fieldErrors);
    },
  });
  if (!can('event:write')) return <EmptyState title={t('errors.notAllowed')} />;
  return (
    <>
      <PageHeader title={t('events.add')} />
      <Stack maw={860}>
        <ProblemNotice error={create.error} />
        <EventFields
          form={form}
          saving={create.isPending}
          onSubmit={() => create.mutate()}
          onCancel={() => void navigate({ to: '/events' })}
        />
      </Stack>
    </>
  );
}
