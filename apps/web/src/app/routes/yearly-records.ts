import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame';
import { fiscalYear } from './search';

const yearlyRecords = createRoute({
  getParentRoute: () => frame,
  path: '/surveys-and-examinations',
  validateSearch: (search: Record<string, unknown>): { kind?: 'examinations' | 'totals'; year?: number } => ({
    kind: search.kind === 'examinations' || search.kind === 'totals' ? search.kind : undefined,
    year: fiscalYear(search.year),
  }),
  component: lazyRouteComponent(
    () => import('../../features/seminars/yearly-records/yearly-records-page'),
    'YearlyRecordsPage',
  ),
});

/** 調査・検定・年次の実績. */
export const yearlyRecordRoutes = [yearlyRecords] as const;
