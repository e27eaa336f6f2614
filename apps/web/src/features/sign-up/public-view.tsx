import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/client';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';

interface PublicViewProps<T> {
  query: UseQueryResult<T>;
  /** What a link that leads nowhere was to lead to, as a sentence that it is not there; of events and sign-ups unless told. */
  notFound?: string;
  children: (data: T) => ReactNode;
}

/** Shows what was read; where a link leads nowhere, or was copied by halves, what to do about it. */
export function PublicView<T>({ query, notFound, children }: PublicViewProps<T>) {
  const { t } = useTranslation();
  const { error } = query;
  if (error instanceof ProblemError && (error.status === 404 || error.status === 400)) {
    return (
      <>
        <PageHeader title={t('signUp.notFound')} />
        <EmptyState title={notFound ?? t('signUp.notFoundWhy')} hint={t('signUp.notFoundHint')} />
      </>
    );
  }
  return <QueryView query={query}>{children}</QueryView>;
}
