import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { PublicRegistrationView } from '../../api/types';
import { FormDialog } from '../../components/form-dialog';
import { ownRegistration } from './public-queries';

interface GiveUpDialogProps {
  code: string;
  registration: PublicRegistrationView;
  onClose: () => void;
}

/** Asks once before somebody gives up their seat: another may have it a moment later. */
export function GiveUpDialog({ code, registration, onClose }: GiveUpDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { manageCode, eventTitle } = registration;
  const giveUp = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/v1/public/chambers/{chamberCode}/registrations/{manageCode}', {
          params: { path: { chamberCode: code, manageCode } },
        }),
      ),
    onSuccess: (given) => {
      client.setQueryData(ownRegistration(code, manageCode).queryKey, given);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('signUp.giveUp')}
      submitLabel={t('signUp.giveUpNow')}
      grave
      saving={giveUp.isPending}
      error={giveUp.error}
      onSubmit={(event) => {
        event.preventDefault();
        giveUp.mutate();
      }}
      onClose={onClose}
    >
      <Text>{t('signUp.giveUpExplained', { event: eventTitle })}</Text>
    </FormDialog>
  );
}
