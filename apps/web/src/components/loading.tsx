import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** While a page or a part of it is read. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <Center py="xl" role="status" aria-label={t('common.loading')}>
      <Loader />
    </Center>
  );
}
