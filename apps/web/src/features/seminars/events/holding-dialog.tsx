import { List, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ChamberEventView } from '../../../api/types';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { formatNumber } from '../../../i18n/format';
import { SHOWS_EVENTS } from './event-queries';
import { seatsOnAllDays } from './event-words';

/** 実施済みにする and the way back. Says what begins to count, or no longer does. */
export function HoldingDialog({ event, onClose }: { event: ChamberEventView; onClose: () => void }) {
  const { t } = useTranslation();
  // The page behind changes as soon as it is done; the dialog stays what it was opened for.
  const [act] = useState(event.state === 'held' ? ('takeHoldingBack' as const) : ('hold' as const));
  const form = useForm({ initialValues: {} });
  const params = { params: { path: { id: event.id } } };
  const save = useSave({
    form,
    send: () =>
      answer(
        act === 'hold'
          ? api.POST('/api/v1/chamber-events/{id}/holding', params)
          : api.DELETE('/api/v1/chamber-events/{id}/holding', params),
      ),
    readAgain: SHOWS_EVENTS,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t(`events.${act}`)}
      submitLabel={t(`events.${act}`)}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <Text>{t(`events.touches.${act}`, { title: event.title })}</Text>
      <List>
        <List.Item>
          {t(`events.touches.${act}Attended`, { attended: formatNumber(seatsOnAllDays(event, 'attended')) })}
        </List.Item>
        <List.Item>
          {event.eligible === null
            ? t('events.touches.noEligibles')
            : t(`events.touches.${act}Eligibles`, { eligible: formatNumber(event.eligible) })}
        </List.Item>
      </List>
    </FormDialog>
  );
}
