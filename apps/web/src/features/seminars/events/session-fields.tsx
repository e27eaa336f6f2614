import { Button, Fieldset, Group, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { type EventForm, newSession } from './event-form';

/** The days of an event: as many as it has, each with its hours and seats. */
export function SessionFields({ form }: { form: EventForm }) {
  const { t } = useTranslation();
  const { sessions } = form.values;
  const ofOne = Object.keys(form.errors).some((field) => field.startsWith('sessions.'));
  return (
    <Fieldset legend={t('events.sessions')}>
      <Stack>
        {sessions.map((session, index) => (
          <SessionRow key={session.key} form={form} index={index} alone={sessions.length === 1} />
        ))}
        {form.errors.sessions && !ofOne && (
          <Text c="var(--banso-bad)" role="alert">
            {form.errors.sessions}
          </Text>
        )}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => form.insertListItem('sessions', newSession(sessions.at(-1)))}
          >
            {t('events.addSession')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

function SessionRow({ form, index, alone }: { form: EventForm; index: number; alone: boolean }) {
  const { t } = useTranslation();
  const field = (key: 'startsAt' | 'endsAt' | 'title' | 'venue' | 'capacity') => ({
    label: t(`events.session.${key}`),
    ...form.getInputProps(`sessions.${index}.${key}`),
  });
  const name = t('events.dayNumber', { number: index + 1 });
  return (
    <div
      role="group"
      aria-label={name}
      style={{ borderBottom: '1px solid var(--banso-line)', paddingBottom: 12 }}
    >
      <Group justify="space-between" mb={4}>
        <Text fw={700}>{name}</Text>
        {!alone && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconTrash size={16} aria-hidden />}
            aria-label={t('events.removeSessionOf', { name })}
            onClick={() => form.removeListItem('sessions', index)}
          >
            {t('events.removeSession')}
          </Button>
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mb="xs">
        <DateField
          label={t('events.session.heldOn')}
          value={form.values.sessions[index]?.heldOn ?? null}
          onChange={(day) => form.setFieldValue(`sessions.${index}.heldOn`, day)}
          error={form.errors[`sessions.${index}.heldOn`]}
          required
        />
        <SimpleGrid cols={3} spacing="xs">
          <TextInput {...field('startsAt')} type="time" />
          <TextInput {...field('endsAt')} type="time" />
          <NumberInput
            {...field('capacity')}
            placeholder={t('events.noLimit')}
            min={1}
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator=","
            hideControls
          />
        </SimpleGrid>
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput {...field('title')} placeholder={t('events.session.titleHint')} />
        <TextInput {...field('venue')} placeholder={t('events.session.venueHint')} />
      </SimpleGrid>
    </div>
  );
}
