import { Button } from '@mantine/core';
import { IconPencilPlus, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';
import { AppLink, ButtonLink } from '../../components/router-link';
import { useCan } from '../session/session';
import { VisitCard } from './visit-card';
import { visitCardQuery } from './visit-card-query';

/** 訪問前カード: one page, on a phone or on paper, to be read at a business's door. */
export function VisitCardPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id } = useParams({ from: '/frame/businesses/$id/card' });
  const query = useQuery({ ...visitCardQuery(id), enabled: can('consultation:read') });
  if (!can('consultation:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return (
    <QueryView query={query}>
      {(card) => (
        <>
          <div className="no-print">
            <PageHeader
              title={t('visitCard.of', { name: card.business.name })}
              description={
                <AppLink to="/businesses/$id" params={{ id }}>
                  {t('visitCard.toBusiness')}
                </AppLink>
              }
              actions={
                <>
                  <Button
                    variant="default"
                    leftSection={<IconPrinter size={18} aria-hidden />}
                    onClick={() => window.print()}
                  >
                    {t('board.print')}
                  </Button>
                  {can('consultation:write') && (
                    <ButtonLink
                      to="/log"
                      search={{ businessId: id }}
                      leftSection={<IconPencilPlus size={18} aria-hidden />}
                    >
                      {t('log.title')}
                    </ButtonLink>
                  )}
                </>
              }
            />
          </div>
          <VisitCard card={card} />
        </>
      )}
    </QueryView>
  );
}
