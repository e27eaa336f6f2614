import type { IsoDate } from '@banso/japan';
import { Select, SimpleGrid, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CaseOutcome, CaseView, Trend } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { formatDate } from '../../../i18n/format';
import { differencesOf } from '../../seminars/yearly-records/differences';
import { RecordDialog } from '../../seminars/yearly-records/record-dialog';
import { useSession } from '../../session/session';
import { SHOWS_CASES } from '../case-queries';

const TRENDS = ['up', 'down', 'flat', 'unknown'] as const satisfies readonly Trend[];

interface OutcomeForm {
  asOf: IsoDate | null;
  sales: Trend | null;
  grossProfit: Trend | null;
  note: string;
}

interface OutcomeDialogProps {
  supportCase: CaseView;
  /** Null for a new one. */
  outcome: CaseOutcome | null;
  onClose: () => void;
}

/** 支援の結果を記録: 売上高 and 粗利, each 増加, 減少, 横ばい or 不明. */
export function OutcomeDialog({ supportCase, outcome, onClose }: OutcomeDialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const formOf = ({ outcomes }: CaseView): OutcomeForm => {
    const now = outcomes.find(({ id }) => id === outcome?.id);
    return now
      ? { asOf: now.asOf, sales: now.sales, grossProfit: now.grossProfit, note: now.note ?? '' }
      : { asOf: today, sales: null, grossProfit: null, note: '' };
  };
  const chosen = (trend: Trend | null) => (trend ? null : t('yearlyRecords.choose'));
  const form = useForm<OutcomeForm>({
    initialValues: formOf(supportCase),
    validate: {
      asOf: (day) => (day ? null : t('dateField.required')),
      sales: chosen,
      grossProfit: chosen,
    },
  });
  const inWords = (trend: Trend | null) => (trend ? t(`cases.trends.${trend}`) : '');
  return (
    <RecordDialog
      title={outcome ? t('cases.editOutcome') : t('cases.addOutcome')}
      form={form}
      record={supportCase}
      valuesOf={formOf}
      send={(values, against) => send(values, against ?? supportCase, outcome?.id)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          asOf: { label: t('cases.asOf'), text: formatDate },
          sales: { label: t('cases.sales'), text: inWords },
          grossProfit: { label: t('cases.grossProfit'), text: inWords },
          note: { label: t('cases.outcomeNote'), text: String },
        })
      }
      readAgain={SHOWS_CASES}
      onSaved={onClose}
      onClose={onClose}
    >
      <DateField
        label={t('cases.asOf')}
        value={form.values.asOf}
        onChange={(day) => form.setFieldValue('asOf', day)}
        error={form.errors.asOf}
        required
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {(['sales', 'grossProfit'] as const).map((figure) => (
          <Select
            key={figure}
            label={t(`cases.${figure}`)}
            data={TRENDS.map((value) => ({ value, label: t(`cases.trends.${value}`) }))}
            allowDeselect={false}
            required
            {...form.getInputProps(figure)}
          />
        ))}
      </SimpleGrid>
      <Textarea label={t('cases.outcomeNote')} autosize minRows={2} {...form.getInputProps('note')} />
    </RecordDialog>
  );
}

function send(
  { asOf, sales, grossProfit, note }: OutcomeForm,
  { id, version }: CaseView,
  outcomeId: string | undefined,
): Promise<CaseView> {
  const body = {
    version,
    asOf: asOf ?? '',
    sales: sales ?? 'unknown',
    grossProfit: grossProfit ?? 'unknown',
    note: note.trim() || null,
  };
  if (outcomeId === undefined) {
    return answer(api.POST('/api/v1/support-cases/{id}/outcomes', { params: { path: { id } }, body }));
  }
  return answer(
    api.PATCH('/api/v1/support-cases/{id}/outcomes/{outcomeId}', {
      params: { path: { id, outcomeId } },
      body,
    }),
  );
}
