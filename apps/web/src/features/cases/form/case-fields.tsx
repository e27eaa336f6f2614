import { MultiSelect, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseKindView, CaseSummary } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { formatDate } from '../../../i18n/format';
import { useStaffDirectory } from '../../settings/staff-directory';
import { casesOfBusiness } from '../case-queries';
import { type CaseForm, deadlineWith } from './case-form';

interface CaseFieldsProps {
  form: UseFormReturnType<CaseForm>;
  kind: CaseKindView | undefined;
  /** The case that is corrected: it does not follow itself. */
  caseId?: string;
  /** Who looks after it already, also those who have left. */
  advisors?: CaseSummary['advisors'];
}

/** 件名, who looks after a case, call round and deadline, what it goes on from. */
export function CaseFields({ form, kind, caseId, advisors = [] }: CaseFieldsProps) {
  const { t } = useTranslation();
  const staff = useStaffDirectory();
  const { businesses, openedOn, callRound, deadline } = form.values;
  const businessId = businesses[0]?.id;
  const left = advisors
    .filter(({ id }) => !staff.choices.some(({ value }) => value === id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const rounds = kind?.callRounds ?? [];
  const enterRound = (key: string | null) => {
    form.setValues({ callRound: key, deadline: deadlineWith(kind, form.values, key) });
  };
  return (
    <>
      <TextInput label={t('cases.caseTitle')} required {...form.getInputProps('title')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={t('cases.openedOn')}
          value={openedOn}
          onChange={(day) => form.setFieldValue('openedOn', day)}
          error={form.errors.openedOn}
          required
        />
        <MultiSelect
          label={t('cases.advisors')}
          description={t('cases.advisorsHint')}
          data={[...staff.choices, ...left]}
          searchable
          required
          {...form.getInputProps('advisorIds')}
        />
        {rounds.length > 0 && (
          <Select
            label={t('cases.callRound')}
            data={rounds.map(({ key, label, closesOn }) => ({
              value: key,
              label: t('cases.roundCloses', { round: label, day: formatDate(closesOn) }),
            }))}
            clearable
            value={callRound}
            onChange={enterRound}
            error={form.errors.callRound}
          />
        )}
        <DateField
          label={t('cases.deadline')}
          value={deadline}
          onChange={(day) => form.setFieldValue('deadline', day)}
          error={form.errors.deadline}
        />
      </SimpleGrid>
      {businessId !== undefined && <EarlierCase form={form} businessId={businessId} caseId={caseId} />}
      <Textarea label={t('cases.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </>
  );
}

/** もとになる案件: offered where the business has other cases. */
function EarlierCase(props: Pick<CaseFieldsProps, 'form' | 'caseId'> & { businessId: string }) {
  const { form, businessId, caseId } = props;
  const { t } = useTranslation();
  const { data = [] } = useQuery(casesOfBusiness(businessId));
  const others = data.filter(({ id }) => id !== caseId);
  if (others.length === 0) return null;
  return (
    <Select
      label={t('cases.follows')}
      description={t('cases.followsHint')}
      data={others.map(({ id, kindLabel, title, openedOn }) => ({
        value: id,
        label: t('cases.earlier', { kind: kindLabel, title, day: formatDate(openedOn) }),
      }))}
      clearable
      {...form.getInputProps('followsCaseId')}
    />
  );
}
