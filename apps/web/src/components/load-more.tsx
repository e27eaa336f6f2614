import { Button, Center } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface MoreToLoad {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** もっと見る: the next page of an endless list. */
export function LoadMore({ query }: { query: MoreToLoad }) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <Center py="sm" className="no-print">
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('common.more')}
      </Button>
    </Center>
  );
}
