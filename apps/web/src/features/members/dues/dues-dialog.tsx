import { NumberInput, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { IsoDate } from '@banso/japan';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { DuesView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { formatDay } from '../../../i18n/format';
import { differencesOf } from '../../seminars/yearly-records/differences';
import { numberInWords } from '../../seminars/yearly-records/number-in-words';
import { RecordDialog } from '../../seminars/yearly-records/record-dialog';
import { SHOWS_DUES } from './dues-queries';

interface DuesForm {
  amountYen: number | '';
  paidYen: number | '';
  paidOn: IsoDate | null;
  exemptReason: string;
  note: string;
}

/** Corrects what a member owes, or writes down what was paid of it. */
export function DuesDialog({ dues, onClose }: { dues: DuesView; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm<DuesForm>({
    initialValues: formOf(dues),
    validate: { amountYen: (yen) => (yen === '' ? t('yearlyRecords.numberRequired') : null) },
  });
  const yen = { thousandSeparator: ',', allowDecimal: false, allowNegative: false, hideControls: true };
  return (
    <RecordDialog
      title={t('dues.editOf', { name: dues.businessName })}
      form={form}
      record={dues}
      valuesOf={formOf}
      send={(values, against) => send(values, against ?? dues)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          amountYen: { label: t('dues.amount'), text: numberInWords },
          paidYen: { label: t('dues.paid'), text: numberInWords },
          paidOn: { label: t('dues.paidOn'), text: formatDay },
          exemptReason: { label: t('dues.exemptReason'), text: String },
          note: { label: t('yearlyRecords.note'), text: String },
        })
      }
      readAgain={SHOWS_DUES}
      onSaved={onClose}
      onClose={onClose}
    >
      <NumberInput label={t('dues.amountYen')} required {...yen} {...form.getInputProps('amountYen')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput label={t('dues.paidYen')} data-autofocus {...yen} {...form.getInputProps('paidYen')} />
        <DateField
          label={t('dues.paidOn')}
          value={form.values.paidOn}
          onChange={(day) => form.setFieldValue('paidOn', day)}
          error={form.errors.paidOn}
        />
      </SimpleGrid>
      <TextInput
        label={t('dues.exemptReason')}
        description={t('dues.exemptHint')}
        {...form.getInputProps('exemptReason')}
      />
      <Textarea label={t('yearlyRecords.note')} autosize minRows={2} {...form.getInputProps('note')} />
      <Text size="sm" c="dimmed">
        {t('dues.noAccounting')}
      </Text>
    </RecordDialog>
  );
}

function formOf({ amountYen, paidYen, paidOn, exemptReason, note }: DuesView): DuesForm {
  return {
    amountYen,
    paidYen: paidYen === 0 ? '' : paidYen,
    paidOn,
    exemptReason: exemptReason ?? '',
    note: note ?? '',
  };
}

function send({ amountYen, paidYen, paidOn, exemptReason, note }: DuesForm, against: DuesView) {
  return answer(
    api.PATCH('/api/v1/dues/{id}', {
      params: { path: { id: against.id } },
      body: {
        version: against.version,
        amountYen: Number(amountYen),
        paidYen: Number(paidYen),
        paidOn,
        exemptReason: exemptReason.trim() || null,
        note: note.trim() || null,
      },
    }),
  );
}
