import { NumberInput, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { YearlyTotalView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { formatDay } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { differencesOf } from '../yearly-records/differences';
import { numberInWords } from '../yearly-records/number-in-words';
import { RecordDialog } from '../yearly-records/record-dialog';
import { formOf, inputOf, type YearlyTotalForm } from './yearly-total-form';
import { SHOWS_YEARLY_TOTALS } from './yearly-total-queries';

interface YearlyTotalDialogProps {
  /** Null for a new number. */
  total: YearlyTotalView | null;
  onSaved: (saved: YearlyTotalView) => void;
  onClose: () => void;
}

const NOTHING: YearlyTotalForm = { series: null, recordedOn: null, amount: '', note: '' };

/** 年次実績の記録: writes a number of a series down, or corrects it. */
export function YearlyTotalDialog({ total, onSaved, onClose }: YearlyTotalDialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const series = useCodeList('yearly-total-series');
  const form = useForm<YearlyTotalForm>({
    initialValues: total ? formOf(total) : NOTHING,
    validate: {
      series: (chosen) => (chosen ? null : t('yearlyRecords.choose')),
      recordedOn: (day) => (day ? null : t('dateField.required')),
      amount: (number) => (number === '' ? t('yearlyRecords.numberRequired') : null),
    },
  });
  const { recordedOn } = form.values;
  return (
    <RecordDialog
      title={total ? t('yearlyTotals.edit') : t('yearlyTotals.add')}
      form={form}
      record={total}
      valuesOf={formOf}
      send={(values, against) => send(inputOf(values), against)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          series: { label: t('yearlyTotals.series'), text: series.labelOf },
          recordedOn: { label: t('yearlyTotals.recordedOn'), text: formatDay },
          amount: { label: t('yearlyTotals.amount'), text: numberInWords },
          note: { label: t('yearlyRecords.note'), text: String },
        })
      }
      readAgain={SHOWS_YEARLY_TOTALS}
      onSaved={onSaved}
      onClose={onClose}
    >
      <Select
        label={t('yearlyTotals.series')}
        description={t('yearlyTotals.seriesHint')}
        data={series.choicesOn(recordedOn ?? today, total?.series)}
        allowDeselect={false}
        required
        data-autofocus
        {...form.getInputProps('series')}
      />
      <DateField
        label={t('yearlyTotals.recordedOn')}
        description={t('yearlyTotals.recordedOnHint')}
        value={recordedOn}
        onChange={(day) => form.setFieldValue('recordedOn', day)}
        error={form.errors.recordedOn}
        required
      />
      <NumberInput
        label={t('yearlyTotals.amount')}
        description={t('yearlyTotals.amountHint')}
        thousandSeparator=","
        allowDecimal={false}
        allowNegative={false}
        hideControls
        required
        {...form.getInputProps('amount')}
      />
      <Textarea label={t('yearlyRecords.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </RecordDialog>
  );
}

function send(body: ReturnType<typeof inputOf>, against: YearlyTotalView | null): Promise<YearlyTotalView> {
  if (!against) return answer(api.POST('/api/v1/yearly-totals', { body }));
  return answer(
    api.PATCH('/api/v1/yearly-totals/{id}', {
      params: { path: { id: against.id } },
      body: { ...body, version: against.version },
    }),
  );
}
