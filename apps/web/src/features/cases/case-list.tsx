import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { QueryView } from '../../components/query-view';
import { type CaseFilter, caseList } from './case-queries';
import { CaseRow } from './case-row';
import classes from './case-row.module.css';

/** The cases that match, the soonest deadline first. */
export function CaseList({ filter }: { filter: CaseFilter }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(caseList(filter));
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return (
          <div className="panel" style={{ padding: 0 }} aria-busy={query.isPlaceholderData}>
            {items.length === 0 ? (
              <EmptyState title={t('cases.empty')} hint={t('cases.emptyHint')} />
            ) : (
              <ul className={`plain-list ${classes.rows}`}>
                {items.map((supportCase) => (
                  <li key={supportCase.id}>
                    <CaseRow supportCase={supportCase} />
                  </li>
                ))}
              </ul>
            )}
            <LoadMore query={query} />
          </div>
        );
      }}
    </QueryView>
  );
}
