import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { PlanNodesSelect } from '../../action-plans/plan-node-select';
import { useCan, useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import type { EventForm } from './event-form';
import { reminderInWords } from './event-words';
import { SessionFields } from './session-fields';
import { useResponsible } from './use-responsible';

interface EventFieldsProps {
  form: EventForm;
  saving: boolean;
  onSubmit: () => void;
  onCancel: () => void;
}

/** Every field of an event: what and when first, the rest may follow. */
export function EventFields({ form, saving, onSubmit, onCancel }: EventFieldsProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { kind, series, sessions } = form.values;
  const day = sessions.find(({ heldOn }) => heldOn)?.heldOn ?? today;
  const kinds = useCodeList('event-kind').choicesOn(day, kind);
  const allSeries = useCodeList('event-series').choicesOn(day, series);
  return (
    <form onSubmit={form.onSubmit(onSubmit)} noValidate>
      <Stack>
        <Fieldset legend={t('events.groupBasics')}>
          <Stack>
            <TextInput label={t('events.name')} required autoFocus {...form.getInputProps('title')} />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Select
                label={t('events.kind')}
                data={kinds}
                allowDeselect={false}
                required
                {...form.getInputProps('kind')}
              />
              <Select
                label={t('events.series')}
                description={t('events.seriesHint')}
                data={allSeries}
                clearable
                searchable
                {...form.getInputProps('series')}
              />
              <TextInput label={t('events.venue')} {...form.getInputProps('venue')} />
              <TextInput
                label={t('events.onlineUrl')}
                type="url"
                placeholder="https://"
                {...form.getInputProps('onlineUrl')}
              />
            </SimpleGrid>
          </Stack>
        </Fieldset>
        <SessionFields form={form} />
        <RegistrationFields form={form} />
        <ResponsibleFields form={form} />
        <Group>
          <Button type="submit" loading={saving}>
            {t('common.save')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What people are told who sign up, and until when they may. */
function RegistrationFields({ form }: { form: EventForm }) {
  const { t } = useTranslation();
  const yen = (key: 'feeYen' | 'memberFeeYen') => ({
    label: t(`events.${key}`),
    description: t(`events.${key}Hint`),
    suffix: t('business.yenSuffix'),
    min: 0,
    allowDecimal: false,
    allowNegative: false,
    thousandSeparator: ',',
    hideControls: true,
    ...form.getInputProps(key),
  });
  return (
    <Fieldset legend={t('events.groupRegistration')}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NumberInput {...yen('feeYen')} />
          <NumberInput {...yen('memberFeeYen')} />
          {(['Opens', 'Closes'] as const).map((end) => (
            <Group key={end} gap="xs" align="flex-start" wrap="nowrap">
              <div style={{ flex: 1 }}>
                <DateField
                  label={t(`events.registration${end}At`)}
                  description={t(`events.registration${end}Hint`)}
                  value={form.values[`registration${end}At`]}
                  onChange={(day) => form.setFieldValue(`registration${end}At`, day)}
                  error={form.errors[`registration${end}At`]}
                />
              </div>
              <TextInput
                label={t('events.time')}
                aria-label={t(`events.registration${end}Time`)}
                type="time"
                w={124}
                {...form.getInputProps(`registration${end}Time`)}
              />
            </Group>
          ))}
        </SimpleGrid>
        <ReminderFields form={form} />
        <Checkbox
          label={t('events.published')}
          description={t('events.publishedHint')}
          {...form.getInputProps('published', { type: 'checkbox' })}
        />
        <Textarea
          label={t('events.summary')}
          description={t('events.summaryHint')}
          autosize
          minRows={3}
          {...form.getInputProps('summary')}
        />
        <Textarea
          label={t('events.consent')}
          description={t('events.consentHint')}
          autosize
          minRows={2}
          {...form.getInputProps('consent')}
        />
      </Stack>
    </Fieldset>
  );
}

const REMINDERS = ['', '0', '1', '2', '3', '7'];

/** When those who have a seat are reminded by mail. */
function ReminderFields({ form }: { form: EventForm }) {
  const { t } = useTranslation();
  const { reminderDaysBefore: chosen } = form.values;
  const days = REMINDERS.includes(chosen) ? REMINDERS : [...REMINDERS, chosen];
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <NativeSelect
        label={t('events.reminder')}
        description={t('events.reminderHint')}
        data={days.map((value) => ({ value, label: reminderInWords(value, t) }))}
        style={{ flex: 1 }}
        {...form.getInputProps('reminderDaysBefore')}
      />
      {chosen !== '' && (
        <TextInput
          label={t('events.time')}
          aria-label={t('events.reminderTime')}
          description={t('events.inJapan')}
          type="time"
          w={124}
          required
          {...form.getInputProps('reminderTime')}
        />
      )}
    </Group>
  );
}

/** What concerns the chamber alone. */
function ResponsibleFields({ form }: { form: EventForm }) {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const { departments, staff } = useResponsible(form.values.sessions[0]?.heldOn ?? today, form.values);
  return (
    <Fieldset legend={t('events.groupResponsible')}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={t('events.departmentId')}
            data={departments}
            clearable
            {...form.getInputProps('departmentId')}
          />
          <Select
            label={t('events.staffId')}
            data={staff}
            clearable
            searchable
            {...form.getInputProps('staffId')}
          />
        </SimpleGrid>
        {can('plan:read') && (
          <PlanNodesSelect
            label={t('events.planNodeIds')}
            value={form.values.planNodeIds}
            onChange={(ids) => form.setFieldValue('planNodeIds', ids)}
            error={form.errors.planNodeIds}
          />
        )}
        <Textarea label={t('events.note')} autosize minRows={2} {...form.getInputProps('note')} />
        <Textarea
          label={t('events.costNote')}
          description={t('events.costNoteHint')}
          autosize
          minRows={2}
          {...form.getInputProps('costNote')}
        />
      </Stack>
    </Fieldset>
  );
}
