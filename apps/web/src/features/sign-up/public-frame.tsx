import { Box, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../app/shell/language-switch';
import { AppLink } from '../../components/router-link';

interface PublicFrameProps {
  chamberCode: string;
  children: ReactNode;
}

/** Around the pages for people without an account: the way to all events, and the language. */
export function PublicFrame({ chamberCode, children }: PublicFrameProps) {
  const { t } = useTranslation();
  return (
    <Box maw={720} mx="auto" px="md" py="sm">
      <Group component="header" justify="space-between" mb="lg">
        <AppLink to="/s/$code" params={{ code: chamberCode }}>
          {t('signUp.allEvents')}
        </AppLink>
        <LanguageSwitch />
      </Group>
      <main>{children}</main>
    </Box>
  );
}
