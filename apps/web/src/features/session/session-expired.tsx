import { Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignedOut } from '../../api/client';
import { sessionQuery, useSession } from './session';
import { SignInForm } from './sign-in-form';

/**
 * When the session ends under somebody's hands, asks for the password on top of the page instead of leaving it, so
 * nothing typed is lost. Another person signing in there starts afresh.
 */
export function SessionExpired() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { staff } = useSession();
  const [expired, setExpired] = useState(false);
  useEffect(() => onSignedOut(() => setExpired(true)), []);
  return (
    <Modal
      opened={expired}
      onClose={() => setExpired(true)}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('signIn.expiredTitle')}
      size="sm"
    >
      <Stack>
        <Text>{t('signIn.expired')}</Text>
        <SignInForm
          onSignedIn={(session) => {
            if (session.staff.id !== staff.id) {
              window.location.assign('/');
              return;
            }
            client.setQueryData(sessionQuery.queryKey, session);
            setExpired(false);
            void client.invalidateQueries();
          }}
        />
      </Stack>
    </Modal>
  );
}
