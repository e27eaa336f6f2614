import { Alert, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../features/session/session';

/** Nobody may take the sample chamber's figures for real ones. */
export function SampleBanner() {
  const { t } = useTranslation();
  const { chamber } = useSession();
  if (!chamber.sample) return null;
  return (
    <Alert
      color="yellow"
      mb="md"
      py={6}
      icon={<IconInfoCircle aria-hidden />}
      role="note"
      aria-label={t('sample.title')}
      style={{ background: '#fffaeb' }}
    >
      <Text>
        <strong>{t('sample.title')}</strong>{' '}
        <Text span visibleFrom="sm">
          {t('sample.explanation')}
        </Text>
      </Text>
    </Alert>
  );
}
