import { Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../../api/client';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { ProblemNotice } from '../../../components/problem-notice';
import { useCan, useSession } from '../../session/session';
import { EventFields } from './event-fields';
import { emptyEvent, eventInput, useEventForm } from './event-form';
import { useRequestKey } from '../../../components/use-request-key';
import { SHOWS_EVENTS } from './event-queries';

/** 催事を登録: a title, a kind and a day are enough. */
export function NewEventPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { staff } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useEventForm(emptyEvent(staff), (field) => t(`events.missing.${field}`));
  const once = useRequestKey();
  const create = useMutation({
    mutationFn: () =>
      once((key) =>
        answer(
          api.POST('/api/v1/chamber-events', {
            params: { header: { 'Idempotency-Key': key } },
            body: eventInput(form.getValues()),
          }),
        ),
      ),
    onSuccess: (event) => {
      for (const key of SHOWS_EVENTS) void client.invalidateQueries({ queryKey: [key] });
      void navigate({ to: '/events/$id', params: { id: event.id } });
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
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
