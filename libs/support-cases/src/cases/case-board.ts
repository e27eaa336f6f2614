import { DomainError, type TenantTransaction } from '@banso/platform';
import type { CaseStage } from '../kinds/case-kind.types';
import { lookedAfterBy } from './case-page';
import { PROGRESS_COLUMNS, SUMMARY_COLUMNS, SUMMARY_TABLES } from './case-sql';
import type { CaseBoard, CaseSummary } from './support-case.types';

type Placed = CaseSummary & { total: number };

const KIND = 'SELECT label, stages FROM case_kinds WHERE key = $1';

const placed = (narrowed: string): string => `
  WITH placed AS (
    SELECT c.*, count(*) OVER (PARTITION BY c.stage)::integer AS total,
           row_number() OVER (PARTITION BY c.stage
                              ORDER BY c.deadline NULLS LAST, c.updated_at DESC, c.id DESC) AS place
      FROM support_cases c
     WHERE c.kind = $1 AND c.closed_on IS NULL AND c.voided_at IS NULL ${narrowed}
  )
  SELECT ${SUMMARY_COLUMNS}, ${PROGRESS_COLUMNS}, c.total
    FROM placed c ${SUMMARY_TABLES} WHERE c.place <= $2 ORDER BY c.place`;

/**
 * The open cases of one kind, stage by stage, at most `limit` of each; of one advisor where that is asked for.
 * @throws DomainError `not-found` for the kind.
 */
export async function caseBoard(
  tx: TenantTransaction,
  key: string,
  limit: number,
  advisorId?: string,
): Promise<CaseBoard> {
  const narrowed = advisorId === undefined ? '' : `AND ${lookedAfterBy('$3')}`;
  const [[kind], cases] = await Promise.all([
    tx.query<{ label: string; stages: CaseStage[] }>(KIND, [key]),
    tx.query<Placed>(placed(narrowed), [key, limit, ...(advisorId === undefined ? [] : [advisorId])]),
  ]);
  if (kind === undefined) throw DomainError.notFound('支援の種類');
  return {
    key,
    label: kind.label,
    stages: kind.stages.map((stage) => {
      const here = cases
        .filter((one) => one.stage === stage.key)
        .map(({ total, ...summary }) => ({ total, summary }));
      return {
        key: stage.key,
        label: stage.label,
        total: here[0]?.total ?? 0,
        items: here.map(({ summary }) => summary),
      };
    }),
  };
}
