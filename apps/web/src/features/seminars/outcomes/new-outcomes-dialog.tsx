import { Button, Group, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ChamberEventView } from '../../../api/types';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { useSession } from '../../session/session';
import { SHOWS_EVENTS } from '../events/event-queries';
import { useRequestKey } from '../../../components/use-request-key';
import { firstLine, inputOf, nextLine, type OutcomeLine } from './outcome-form';
import { OutcomeLineFields } from './outcome-line-fields';
import classes from './outcomes.module.css';
import { useLineRules } from './use-line-rules';

const MOST_LINES = 50;

interface OutcomeForm {
  lines: OutcomeLine[];
}

/** 成果を記録: as many lines as were told, all at once. */
export function NewOutcomesDialog({ event, onClose }: { event: ChamberEventView; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const once = useRequestKey();
  const form = useForm<OutcomeForm>({
    initialValues: { lines: [firstLine(event, today)] },
    validate: { lines: useLineRules() },
  });
  const save = useSave({
    form,
    send: ({ lines }: OutcomeForm) =>
      once((key) =>
        answer(
          api.POST('/api/v1/chamber-events/{id}/outcomes', {
            params: { path: { id: event.id }, header: { 'Idempotency-Key': key } },
            body: { lines: lines.map(inputOf) },
          }),
        ),
      ),
    readAgain: SHOWS_EVENTS,
    onSaved: ({ items }) => {
      notifications.show({ message: t('outcomes.recorded', { count: items.length }) });
      onClose();
    },
  });
  const { lines } = form.values;
  const last = lines.at(-1);
  return (
    <FormDialog
      title={t('outcomes.add')}
      submitLabel={t('outcomes.record', { count: lines.length })}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      {lines.map((line, index) => (
        // Lines have no name of their own and are taken from any place; what was typed is in the form.
        <fieldset key={index} className={classes.line}>
          <legend className={classes.legend}>
            <Group gap="xs">
              <Text span fw={700}>
                {t('outcomes.line', { number: index + 1 })}
              </Text>
              {lines.length > 1 && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconX size={16} aria-hidden />}
                  aria-label={t('outcomes.removeLine', { number: index + 1 })}
                  onClick={() => form.removeListItem('lines', index)}
                >
                  {t('outcomes.remove')}
                </Button>
              )}
            </Group>
          </legend>
          <OutcomeLineFields
            eventId={event.id}
            line={line}
            onChange={(change) => {
              form.setFieldValue(`lines.${index}`, (before) => ({ ...before, ...change }));
              Object.keys(change).forEach((field) => form.clearFieldError(`lines.${index}.${field}`));
            }}
            errorOf={(field) => form.errors[`lines.${index}.${field}`]}
          />
        </fieldset>
      ))}
      {last && lines.length < MOST_LINES && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => form.insertListItem('lines', nextLine(last))}
          >
            {t('outcomes.addLine')}
          </Button>
        </Group>
      )}
    </FormDialog>
  );
}
