import { Autocomplete, NumberInput, Select, SimpleGrid, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ExaminationSittingView, GradeTotals } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { formatDay } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { differencesOf } from '../yearly-records/differences';
import { numberInWords } from '../yearly-records/number-in-words';
import { RecordDialog } from '../yearly-records/record-dialog';
import { SHOWS_EXAMINATIONS } from './examination-queries';
import { type ExaminationSittingForm, formOf, inputOf } from './examination-sitting-form';

interface ExaminationSittingDialogProps {
  /** Null for a new sitting. */
  sitting: ExaminationSittingView | null;
  /** The grades of this year and the one before, to choose from. */
  grades: readonly GradeTotals[];
  onSaved: (saved: ExaminationSittingView) => void;
  onClose: () => void;
}

const NOTHING: ExaminationSittingForm = {
  examination: null,
  grade: '',
  examinedOn: null,
  examinees: '',
  passed: '',
  note: '',
};

/** 検定の記録: writes a sitting down, or adds who passed once the results are out. */
export function ExaminationSittingDialog({
  sitting,
  grades,
  onSaved,
  onClose,
}: ExaminationSittingDialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const examinations = useCodeList('examination');
  const form = useForm<ExaminationSittingForm>({
    initialValues: sitting ? formOf(sitting) : NOTHING,
    validate: {
      examination: (examination) => (examination ? null : t('yearlyRecords.choose')),
      examinedOn: (day) => (day ? null : t('dateField.required')),
      examinees: (number) => (number === '' ? t('yearlyRecords.numberRequired') : null),
    },
  });
  const { examination, examinedOn } = form.values;
  const known = grades.filter((row) => row.examination === examination).map(({ grade }) => grade ?? '');
  const number = (key: 'examinees' | 'passed') => ({
    label: t(`examinations.${key}`),
    description: t(`examinations.${key}Hint`),
    thousandSeparator: ',',
    allowDecimal: false,
    allowNegative: false,
    hideControls: true,
    ...form.getInputProps(key),
  });
  return (
    <RecordDialog
      title={sitting ? t('examinations.edit') : t('examinations.add')}
      form={form}
      record={sitting}
      valuesOf={formOf}
      send={(values, against) => send(inputOf(values), against)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          examination: { label: t('examinations.examination'), text: examinations.labelOf },
          grade: { label: t('examinations.grade'), text: String },
          examinedOn: { label: t('examinations.examinedOn'), text: formatDay },
          examinees: { label: t('examinations.examinees'), text: numberInWords },
          passed: { label: t('examinations.passed'), text: numberInWords },
          note: { label: t('yearlyRecords.note'), text: String },
        })
      }
      readAgain={SHOWS_EXAMINATIONS}
      onSaved={onSaved}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('examinations.examination')}
          data={examinations.choicesOn(examinedOn ?? today, sitting?.examination)}
          allowDeselect={false}
          required
          data-autofocus
          {...form.getInputProps('examination')}
        />
        <Autocomplete
          label={t('examinations.grade')}
          description={t('examinations.gradeHint')}
          data={known.filter((grade) => grade !== '')}
          {...form.getInputProps('grade')}
        />
      </SimpleGrid>
      <DateField
        label={t('examinations.examinedOn')}
        value={examinedOn}
        onChange={(day) => form.setFieldValue('examinedOn', day)}
        error={form.errors.examinedOn}
        required
      />
      <SimpleGrid cols={2}>
        <NumberInput {...number('examinees')} required />
        <NumberInput {...number('passed')} />
      </SimpleGrid>
      <Textarea label={t('yearlyRecords.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </RecordDialog>
  );
}

function send(
  body: ReturnType<typeof inputOf>,
  against: ExaminationSittingView | null,
): Promise<ExaminationSittingView> {
  if (!against) return answer(api.POST('/api/v1/examination-sittings', { body }));
  return answer(
    api.PATCH('/api/v1/examination-sittings/{id}', {
      params: { path: { id: against.id } },
      body: { ...body, version: against.version },
    }),
  );
}
