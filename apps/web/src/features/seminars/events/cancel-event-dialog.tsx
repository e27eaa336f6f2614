import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ChamberEventView } from '../../../api/types';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { formatNumber } from '../../../i18n/format';
import { SHOWS_EVENTS } from './event-queries';
import { seatsOnAllDays } from './event-words';

/** 中止: cannot be taken back, so it says how many people it concerns. */
export function CancelEventDialog({ event, onClose }: { event: ChamberEventView; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('events.cancelReasonRequired')) },
  });
  const cancel = useSave({
    form,
    send: ({ reason }: typeof form.values) =>
      answer(
        api.POST('/api/v1/chamber-events/{id}/cancellation', {
          params: { path: { id: event.id } },
          body: { version: event.version, reason: reason.trim() },
        }),
      ),
    readAgain: SHOWS_EVENTS,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('events.cancel')}
      submitLabel={t('events.cancel')}
      grave
      saving={cancel.isPending}
      error={cancel.error}
      onSubmit={form.onSubmit((values) => cancel.mutate(values))}
      onClose={onClose}
    >
      <Text>
        {t('events.touches.cancel', {
          title: event.title,
          confirmed: formatNumber(seatsOnAllDays(event, 'confirmed')),
          waiting: formatNumber(seatsOnAllDays(event, 'waiting')),
        })}
      </Text>
      <Textarea
        label={t('events.cancelReason')}
        autosize
        minRows={2}
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
