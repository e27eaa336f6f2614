import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { formatNumber } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { SHOWS_DUES } from './dues-queries';

interface PaymentDialogProps {
  ids: string[];
  onPaid: () => void;
  onClose: () => void;
}

/** Writes down that the ticked dues were paid in full on a day. */
export function PaymentDialog({ ids, onPaid, onClose }: PaymentDialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const form = useForm({
    initialValues: { paidOn: today as string | null },
    validate: { paidOn: (day) => (day ? null : t('dateField.required')) },
  });
  const pay = useSave({
    form,
    send: ({ paidOn }: typeof form.values) =>
      answer(api.POST('/api/v1/dues/payments', { body: { ids, paidOn: paidOn ?? today } })),
    readAgain: SHOWS_DUES,
    onSaved: onPaid,
  });
  return (
    <FormDialog
      title={t('dues.payTicked', { number: formatNumber(ids.length) })}
      saving={pay.isPending}
      error={pay.error}
      onSubmit={form.onSubmit((values) => pay.mutate(values))}
      onClose={onClose}
    >
      <Text>{t('dues.payExplanation')}</Text>
      <DateField
        label={t('dues.paidOn')}
        value={form.values.paidOn}
        onChange={(day) => form.setFieldValue('paidOn', day)}
        error={form.errors.paidOn}
        required
      />
    </FormDialog>
  );
}
