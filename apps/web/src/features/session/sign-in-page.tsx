import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../app/shell/language-switch';
import { useDocumentTitle } from '../../components/use-document-title';
import { sessionQuery } from './session';
import { SignInForm } from './sign-in-form';

/** The door. After signing in the person stands where they wanted to go. */
export function SignInPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const router = useRouter();
  const { back } = useSearch({ from: '/sign-in' });
  useDocumentTitle(t('signIn.title'));
  return (
    <Box component="main" maw={400} mx="auto" px="md" pt="12vh">
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('app.name')}</Title>
          <Text c="dimmed">{t('app.tagline')}</Text>
        </div>
        <div className="panel">
          <Title order={2} mb="md">
            {t('signIn.title')}
          </Title>
          <SignInForm
            onSignedIn={(session) => {
              client.setQueryData(sessionQuery.queryKey, session);
              router.history.push(back ?? '/');
            }}
          />
        </div>
        <Group justify="flex-end">
          <LanguageSwitch />
        </Group>
      </Stack>
    </Box>
  );
}
