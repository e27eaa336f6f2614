import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../components/date-field';
import { lengthOf } from '../../i18n/format';
import { BusinessPicker, type PickedBusiness } from '../members/business-picker';
import { QuickBusinessDialog } from '../members/quick-business-dialog';
import { useCan, useSession } from '../session/session';
import { useCodeList } from '../settings/code-lists';
import { ChipCheckboxes, ChipRadio } from './chip-choices';
import { SUMMARY_LIMIT, type ConsultationForm } from './consultation-form';

interface ConsultationFieldsProps {
  form: ConsultationForm;
  /** Businesses to offer before anything is typed. */
  recent?: PickedBusiness[];
  autoFocus?: boolean;
}

/** The five fields that make a record: whom, when, how, about what, in a line. */
export function ConsultationFields({ form, recent, autoFocus }: ConsultationFieldsProps) {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const [newName, setNewName] = useState<string | null>(null);
  const day = form.values.occurredOn ?? today;
  const channels = useCodeList('channel').choicesOn(day);
  const topics = useCodeList('topic').choicesOn(day);
  const left = SUMMARY_LIMIT - lengthOf(form.values.summary);
  return (
    <Stack gap="md">
      <div data-field="businessIds">
        <BusinessPicker
          label={t('consultation.businessIds')}
          value={form.values.businessIds}
          onChange={(picked) => form.setFieldValue('businessIds', picked)}
          recent={recent}
          onCreate={can('business:write') ? setNewName : undefined}
          error={form.errors.businessIds}
          autoFocus={autoFocus && form.values.businessIds.length === 0}
          required
        />
      </div>
      {newName !== null && (
        <QuickBusinessDialog
          name={newName}
          onClose={() => setNewName(null)}
          onCreated={(business) => {
            form.setFieldValue('businessIds', [...form.values.businessIds, business]);
            setNewName(null);
          }}
        />
      )}
      <div data-field="channel">
        <ChipRadio
          label={t('consultation.channel')}
          choices={channels}
          value={form.values.channel}
          onChange={(channel) => form.setFieldValue('channel', channel)}
          error={form.errors.channel}
          required
        />
      </div>
      <ChipCheckboxes
        label={t('consultation.topics')}
        choices={topics}
        value={form.values.topics}
        onChange={(chosen) => form.setFieldValue('topics', chosen)}
        error={form.errors.topics}
      />
      <div data-field="summary">
        <Textarea
          label={t('consultation.summary')}
          description={left < 100 ? t('consultation.charactersLeft', { count: left }) : undefined}
          placeholder={t('consultation.summaryHint')}
          autosize
          minRows={2}
          required
          {...form.getInputProps('summary')}
        />
      </div>
      <div data-field="occurredOn">
        <DateField
          label={t('consultation.occurredOn')}
          value={form.values.occurredOn}
          onChange={(date) => form.setFieldValue('occurredOn', date)}
          error={form.errors.occurredOn}
          required
        />
      </div>
    </Stack>
  );
}
