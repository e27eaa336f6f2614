import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { type CaseKindForm, newMilestone, newRound, newStage } from './case-kind-form';
import { LineList } from './line-list';
import { milestoneChoices } from './milestone-choices';

interface Fields {
  form: UseFormReturnType<CaseKindForm>;
}

/** 節目: what happens on one day. Plan files name it by its key, so that is asked for, once. */
export function MilestoneFields({ form }: Fields) {
  const { t } = useTranslation();
  return (
    <LineList
      form={form}
      list="milestones"
      onAdd={() => form.insertListItem('milestones', newMilestone())}
      stays={(index) => form.values.milestones[index]?.stored ?? false}
    >
      {(index, name) => (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('caseKinds.label')}
            aria-label={t('caseKinds.labelOf', { name })}
            required
            {...form.getInputProps(`milestones.${index}.label`)}
          />
          <TextInput
            label={t('codes.key')}
            aria-label={t('caseKinds.keyOf', { name })}
            required
            disabled={form.values.milestones[index]?.stored}
            {...form.getInputProps(`milestones.${index}.key`)}
          />
        </SimpleGrid>
      )}
    </LineList>
  );
}

/** 段階 in their order, each with the milestone that it asks for. */
export function StageFields({ form }: Fields) {
  const { t } = useTranslation();
  return (
    <LineList form={form} list="stages" onAdd={() => form.insertListItem('stages', newStage())}>
      {(index, name) => (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('caseKinds.label')}
            aria-label={t('caseKinds.labelOf', { name })}
            required
            {...form.getInputProps(`stages.${index}.label`)}
          />
          <Select
            label={t('caseKinds.requires')}
            aria-label={t('caseKinds.requiresOf', { name })}
            data={milestoneChoices(form.values)}
            clearable
            {...form.getInputProps(`stages.${index}.requires`)}
          />
        </SimpleGrid>
      )}
    </LineList>
  );
}

/** 公募回: when a call closes, and by when the chamber is asked for its own form. */
export function CallRoundFields({ form }: Fields) {
  const { t } = useTranslation();
  return (
    <LineList form={form} list="callRounds" onAdd={() => form.insertListItem('callRounds', newRound())}>
      {(index, name) => (
        <>
          <TextInput
            label={t('caseKinds.label')}
            aria-label={t('caseKinds.labelOf', { name })}
            required
            {...form.getInputProps(`callRounds.${index}.label`)}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {(['closesOn', 'formBy'] as const).map((field) => (
              <DateField
                key={field}
                label={t(`caseKinds.${field}`)}
                value={form.values.callRounds[index]?.[field] ?? null}
                onChange={(day) => form.setFieldValue(`callRounds.${index}.${field}`, day)}
                error={form.errors[`callRounds.${index}.${field}`]}
                required={field === 'closesOn'}
              />
            ))}
          </SimpleGrid>
        </>
      )}
    </LineList>
  );
}
