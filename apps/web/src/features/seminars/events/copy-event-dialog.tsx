import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { IsoDate } from '@banso/japan';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ChamberEventView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { daysAfter } from '../../../i18n/days';
import { useSession } from '../../session/session';
import { useRequestKey } from '../../../components/use-request-key';
import { SHOWS_EVENTS } from './event-queries';

/** 52 weeks: a year later on the same day of the week. */
const NEXT_TERM_DAYS = 364;

/** The same event for the next term; what is new is then looked at in the form. */
export function CopyEventDialog({ event, onClose }: { event: ChamberEventView; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { startsOn: nextTerm(event.startsOn, today) as IsoDate | null },
    validate: { startsOn: (day) => (day ? null : t('dateField.required')) },
  });
  const once = useRequestKey();
  const copy = useSave({
    form,
    send: ({ startsOn }: typeof form.values) =>
      once((key) =>
        answer(
          api.POST('/api/v1/chamber-events/{id}/copies', {
            params: { path: { id: event.id }, header: { 'Idempotency-Key': key } },
            body: { startsOn: startsOn ?? '' },
          }),
        ),
      ),
    readAgain: SHOWS_EVENTS,
    onSaved: ({ id }) => void navigate({ to: '/events/$id/edit', params: { id } }),
  });
  return (
    <FormDialog
      title={t('events.copy')}
      submitLabel={t('events.copyNow')}
      saving={copy.isPending}
      error={copy.error}
      onSubmit={form.onSubmit((values) => copy.mutate(values))}
      onClose={onClose}
    >
      <Text>{t('events.copyExplanation', { title: event.title })}</Text>
      <DateField
        label={t('events.firstDay')}
        value={form.values.startsOn}
        onChange={(day) => form.setFieldValue('startsOn', day)}
        error={form.errors.startsOn}
        required
      />
    </FormDialog>
  );
}

function nextTerm(startsOn: IsoDate, today: IsoDate): IsoDate {
  const next = daysAfter(startsOn, NEXT_TERM_DAYS);
  return next > today ? next : nextTerm(next, today);
}
