import {
  Checkbox,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../components/date-field';
import { PlanNodeSelect } from '../action-plans/plan-node-select';
import { useCan, useSession } from '../session/session';
import { useCodeList } from '../settings/code-lists';
import { useStaffDirectory } from '../settings/staff-directory';
import type { ConsultationForm } from './consultation-form';

/** 詳しく書く: everything else that a record can hold. All of it may be filled in later. */
export function ConsultationDetailFields({ form }: { form: ConsultationForm }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const can = useCan();
  const staff = useStaffDirectory();
  const relations = useCodeList('relation').choicesOn(form.values.occurredOn ?? today);
  const text = (key: 'place' | 'inquirerName' | 'nextAction' | 'uncountableReason' | 'startedAt') => ({
    label: t(`consultation.${key}`),
    ...form.getInputProps(key),
  });
  const long = (key: 'issue' | 'advice' | 'result' | 'restrictedNote') => ({
    label: t(`consultation.${key}`),
    autosize: true,
    minRows: 2,
    ...form.getInputProps(key),
  });
  const tags = (key: 'schemes' | 'experts' | 'partners') => ({
    label: t(`consultation.${key}`),
    description: t('consultation.tagsHint'),
    ...form.getInputProps(key),
  });
  const minutes = (key: 'contactMinutes' | 'preparationMinutes') => ({
    label: t(`consultation.${key}`),
    min: 0,
    max: 1440,
    step: 15,
    ...form.getInputProps(key),
  });
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={t('consultation.nextOn')}
          value={form.values.nextOn}
          onChange={(day) => form.setFieldValue('nextOn', day)}
          error={form.errors.nextOn}
        />
        <TextInput {...text('nextAction')} />
        <MultiSelect
          label={t('consultation.advisorIds')}
          data={staff.choices}
          searchable
          {...form.getInputProps('advisorIds')}
        />
        <TextInput {...text('startedAt')} type="time" />
        <NumberInput {...minutes('contactMinutes')} />
        <NumberInput {...minutes('preparationMinutes')} />
        <TextInput {...text('place')} />
        <div />
        <TextInput {...text('inquirerName')} />
        <Select
          label={t('consultation.inquirerRelation')}
          data={relations}
          clearable
          {...form.getInputProps('inquirerRelation')}
        />
      </SimpleGrid>
      <Textarea {...long('issue')} />
      <Textarea {...long('advice')} />
      <Textarea {...long('result')} />
      {can('consultation:read-restricted') && (
        <Textarea {...long('restrictedNote')} description={t('consultation.restrictedHint')} />
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TagsInput {...tags('schemes')} />
        <TagsInput {...tags('experts')} />
        <TagsInput {...tags('partners')} />
      </SimpleGrid>
      {can('plan:read') && (
        <PlanNodeSelect
          label={t('consultation.planNodeId')}
          value={form.values.planNodeId}
          onChange={(id) => form.setFieldValue('planNodeId', id)}
          error={form.errors.planNodeId}
        />
      )}
      <Checkbox
        label={t('consultation.countableLabel')}
        {...form.getInputProps('countable', { type: 'checkbox' })}
      />
      {!form.values.countable && <TextInput {...text('uncountableReason')} required />}
    </Stack>
  );
}
