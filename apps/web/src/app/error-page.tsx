import { Button, Stack } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { ProblemNotice } from '../components/problem-notice';
import { ButtonLink } from '../components/router-link';

/** A page that could not be shown. Says so and offers to try again; nothing on the server has changed. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <Stack component="main" align="flex-start" p="md">
      <PageHeader title={t('errors.pageTitle')} />
      <ProblemNotice error={error} />
      <Button onClick={() => void router.invalidate()}>{t('common.retry')}</Button>
    </Stack>
  );
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Stack component="main" align="flex-start" p="md">
      <PageHeader title={t('errors.notFoundTitle')} description={t('errors.notFound')} />
      <ButtonLink to="/">{t('errors.toHome')}</ButtonLink>
    </Stack>
  );
}
