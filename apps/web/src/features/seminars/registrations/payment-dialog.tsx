import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { IsoDate } from '@banso/japan';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { RegistrationView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useSession } from '../../session/session';
import { fullName } from '../../settings/staff-directory';
import { feeInWords } from '../events/event-words';
import { useRegistrationSave } from './use-registration-save';

/** 入金: on which day 参加費 was paid; an empty day takes it back. */
export function PaymentDialog({
  registration,
  onClose,
}: {
  registration: RegistrationView;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const form = useForm({ initialValues: { paidOn: (registration.paidOn ?? today) as IsoDate | null } });
  const pay = useRegistrationSave(
    form,
    ({ paidOn }: typeof form.values) =>
      answer(
        api.PUT('/api/v1/registrations/{id}/payment', {
          params: { path: { id: registration.id } },
          body: { version: registration.version, paidOn },
        }),
      ),
    onClose,
  );
  return (
    <FormDialog
      title={t('registrations.acts.pay')}
      saving={pay.isPending}
      error={pay.error}
      onSubmit={form.onSubmit((values) => pay.mutate(values))}
      onClose={onClose}
    >
      <Text>
        {t('registrations.payExplanation', {
          name: fullName(registration),
          fee: feeInWords(registration.feeYen, t),
        })}
      </Text>
      <DateField
        label={t('registrations.paidOn')}
        description={t('registrations.paidOnHint')}
        value={form.values.paidOn}
        onChange={(day) => form.setFieldValue('paidOn', day)}
        error={form.errors.paidOn}
      />
    </FormDialog>
  );
}
