import { NumberInput, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { SurveyRoundView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { formatDay, formatQuantity } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { departmentsQuery, useStaffDirectory } from '../../settings/staff-directory';
import { differencesOf } from '../yearly-records/differences';
import { numberInWords } from '../yearly-records/number-in-words';
import { RecordDialog } from '../yearly-records/record-dialog';
import { SHOWS_SURVEYS } from './survey-queries';
import { formOf, inputOf, type SurveyRoundForm } from './survey-round-form';

interface SurveyRoundDialogProps {
  /** Null for a new round. */
  round: SurveyRoundView | null;
  onSaved: (saved: SurveyRoundView) => void;
  onClose: () => void;
}

const NOTHING: SurveyRoundForm = {
  survey: null,
  title: '',
  surveyedOn: null,
  distributed: '',
  returned: '',
  departmentId: null,
  staffId: null,
  note: '',
};

/** 調査の記録: writes a round down, or corrects it when more forms have come back. */
export function SurveyRoundDialog({ round, onSaved, onClose }: SurveyRoundDialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const surveys = useCodeList('survey');
  const staff = useStaffDirectory();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const form = useForm<SurveyRoundForm>({
    initialValues: round ? formOf(round) : NOTHING,
    validate: {
      survey: (survey) => (survey ? null : t('yearlyRecords.choose')),
      title: (title) => (title.trim() ? null : t('surveys.titleRequired')),
      surveyedOn: (day) => (day ? null : t('dateField.required')),
      distributed: (number) => (number === '' ? t('yearlyRecords.numberRequired') : null),
      returned: (number) => (number === '' ? t('yearlyRecords.numberRequired') : null),
    },
  });
  const { surveyedOn, distributed, returned, departmentId, staffId } = form.values;
  const day = surveyedOn ?? today;
  const offered = departments.filter(
    ({ id, validFrom, validTo }) =>
      id === departmentId || ((validFrom ?? day) <= day && day <= (validTo ?? day)),
  );
  const active = staff.choices.some(({ value }) => value === staffId);
  const departmentOf = (id: string | null) => departments.find((one) => one.id === id)?.name ?? '';
  const number = (key: 'distributed' | 'returned') => ({
    label: t(`surveys.${key}`),
    thousandSeparator: ',',
    allowDecimal: false,
    allowNegative: false,
    hideControls: true,
    required: true,
    ...form.getInputProps(key),
  });
  return (
    <RecordDialog
      title={round ? t('surveys.edit') : t('surveys.add')}
      form={form}
      record={round}
      valuesOf={formOf}
      send={(values, against) => send(inputOf(values), against)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          survey: { label: t('surveys.survey'), text: surveys.labelOf },
          title: { label: t('surveys.title'), text: String },
          surveyedOn: { label: t('surveys.surveyedOn'), text: formatDay },
          distributed: { label: t('surveys.distributed'), text: numberInWords },
          returned: { label: t('surveys.returned'), text: numberInWords },
          departmentId: { label: t('surveys.departmentId'), text: departmentOf },
          staffId: { label: t('surveys.staffId'), text: staff.nameOf },
          note: { label: t('yearlyRecords.note'), text: String },
        })
      }
      readAgain={SHOWS_SURVEYS}
      onSaved={onSaved}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('surveys.survey')}
          data={surveys.choicesOn(day, round?.survey)}
          allowDeselect={false}
          required
          data-autofocus
          {...form.getInputProps('survey')}
        />
        <DateField
          label={t('surveys.surveyedOn')}
          value={surveyedOn}
          onChange={(chosen) => form.setFieldValue('surveyedOn', chosen)}
          error={form.errors.surveyedOn}
          required
        />
      </SimpleGrid>
      <TextInput
        label={t('surveys.title')}
        description={t('surveys.titleHint')}
        required
        {...form.getInputProps('title')}
      />
      <SimpleGrid cols={2}>
        <NumberInput {...number('distributed')} />
        <NumberInput {...number('returned')} description={t('surveys.returnedHint')} />
      </SimpleGrid>
      {Number(distributed) > 0 && returned !== '' && (
        <Text aria-live="polite">
          {t('surveys.rateNow', { rate: formatQuantity((100 * returned) / Number(distributed), '%') })}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('surveys.departmentId')}
          data={offered.map(({ id, name }) => ({ value: id, label: name }))}
          clearable
          {...form.getInputProps('departmentId')}
        />
        <Select
          label={t('surveys.staffId')}
          data={
            staffId === null || active
              ? staff.choices
              : [...staff.choices, { value: staffId, label: staff.nameOf(staffId) }]
          }
          clearable
          searchable
          {...form.getInputProps('staffId')}
        />
      </SimpleGrid>
      <Textarea label={t('yearlyRecords.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </RecordDialog>
  );
}

function send(body: ReturnType<typeof inputOf>, against: SurveyRoundView | null): Promise<SurveyRoundView> {
  if (!against) return answer(api.POST('/api/v1/survey-rounds', { body }));
  return answer(
    api.PATCH('/api/v1/survey-rounds/{id}', {
      params: { path: { id: against.id } },
      body: { ...body, version: against.version },
    }),
  );
}
