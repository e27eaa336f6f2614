import { Fieldset, NumberInput, Select, SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { CADENCES, type CaseKindForm } from './case-kind-form';
import { milestoneChoices } from './milestone-choices';

/** What follows from a kind: the plan it yields, how often it is followed up, months of guidance before a milestone. */
export function RuleFields({ form }: { form: UseFormReturnType<CaseKindForm> }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const plans = useCodeList('plan-kind').choicesOn(today, form.values.planKind);
  const milestones = milestoneChoices(form.values);
  const { every, months } = form.values;
  return (
    <>
      <Select label={t('caseKinds.planKind')} data={plans} clearable {...form.getInputProps('planKind')} />
      <Fieldset legend={t('caseKinds.followUp')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={t('caseKinds.every')}
            placeholder={t('caseKinds.noFollowUp')}
            data={CADENCES.map((value) => ({ value, label: t(`caseKinds.cadences.${value}`) }))}
            clearable
            {...form.getInputProps('every')}
          />
          <Select
            label={t('caseKinds.from')}
            data={milestones}
            disabled={every === null}
            {...form.getInputProps('from')}
            error={form.errors.from ?? form.errors['followUp.from']}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t('caseKinds.guidance')}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NumberInput
            label={t('caseKinds.months')}
            description={t('caseKinds.monthsHint')}
            min={1}
            max={60}
            {...form.getInputProps('months')}
            error={form.errors['guidance.months']}
          />
          <Select
            label={t('caseKinds.before')}
            data={milestones}
            disabled={months === ''}
            {...form.getInputProps('before')}
            error={form.errors['guidance.before']}
          />
          <NumberInput
            label={t('caseKinds.withinMonths')}
            min={1}
            max={240}
            disabled={months === ''}
            {...form.getInputProps('withinMonths')}
            error={form.errors['guidance.withinMonths']}
          />
        </SimpleGrid>
      </Fieldset>
    </>
  );
}
