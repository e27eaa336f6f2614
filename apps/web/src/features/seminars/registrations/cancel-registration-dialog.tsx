import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { RegistrationView } from '../../../api/types';
import { FormDialog } from '../../../components/form-dialog';
import { fullName } from '../../settings/staff-directory';
import { useRegistrationSave } from './use-registration-save';

interface CancelRegistrationDialogProps {
  registration: RegistrationView;
  onClose: () => void;
}

/** 取消: gives the seats back, which go to those who wait. */
export function CancelRegistrationDialog({ registration, onClose }: CancelRegistrationDialogProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { reason: '' } });
  const cancel = useRegistrationSave(
    form,
    ({ reason }: typeof form.values) =>
      answer(
        api.POST('/api/v1/registrations/{id}/cancellation', {
          params: { path: { id: registration.id } },
          body: { version: registration.version, reason: reason.trim() || null },
        }),
      ),
    onClose,
  );
  return (
    <FormDialog
      title={t('registrations.cancelTitle')}
      submitLabel={t('registrations.cancelNow')}
      grave
      saving={cancel.isPending}
      error={cancel.error}
      onSubmit={form.onSubmit((values) => cancel.mutate(values))}
      onClose={onClose}
    >
      <Text>
        {t('registrations.cancelExplanation', {
          name: fullName(registration),
          event: registration.eventTitle,
        })}
      </Text>
      <Textarea
        label={t('registrations.cancelReason')}
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
