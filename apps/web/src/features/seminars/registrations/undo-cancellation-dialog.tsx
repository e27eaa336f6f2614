import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { RegistrationView } from '../../../api/types';
import { FormDialog } from '../../../components/form-dialog';
import { fullName } from '../../settings/staff-directory';
import { outcomeInWords } from './registration-words';
import { useRegistrationSave } from './use-registration-save';

interface UndoCancellationDialogProps {
  registration: RegistrationView;
  onClose: () => void;
}

/** Takes a cancellation back. The old seat may be somebody else's by now, so it says what came of it. */
export function UndoCancellationDialog({ registration, onClose }: UndoCancellationDialogProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: {} });
  const undo = useRegistrationSave(
    form,
    () =>
      answer(
        api.DELETE('/api/v1/registrations/{id}/cancellation', {
          params: { path: { id: registration.id } },
        }),
      ),
    (saved) => {
      notifications.show({ message: outcomeInWords(saved, t) });
      onClose();
    },
  );
  return (
    <FormDialog
      title={t('registrations.acts.undo')}
      submitLabel={t('registrations.undoNow')}
      saving={undo.isPending}
      error={undo.error}
      onSubmit={form.onSubmit((values) => undo.mutate(values))}
      onClose={onClose}
    >
      <Text>{t('registrations.undoExplanation', { name: fullName(registration) })}</Text>
      {registration.cancelReason && (
        <Text c="dimmed" className="written">
          {t('registrations.cancelledBecause', { reason: registration.cancelReason })}
        </Text>
      )}
    </FormDialog>
  );
}
