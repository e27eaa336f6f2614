import type { IsoDate } from '@banso/japan';
import { DomainError, type TenantTransaction } from '@banso/platform';
import type { SurveyRoundDetails } from './survey-round.types';

/** The Japanese noun of the messages. */
export const SURVEY_ROUND = '調査の記録';

const DETAILS = `
  SELECT r.id, r.survey, coalesce(e.label, r.survey) AS "surveyLabel", r.title, r.surveyed_on AS "surveyedOn",
         r.distributed, r.returned, 100.0::float8 * r.returned / r.distributed AS "responseRate",
         r.department_id AS "departmentId", d.name AS "departmentName",
         r.staff_id AS "staffId", s.family_name || ' ' || s.given_name AS "staffName", r.note,
         r.voided_at AS "voidedAt", r.void_reason AS "voidReason", r.version,
         r.created_at AS "createdAt", r.updated_at AS "updatedAt"
    FROM survey_rounds r
    LEFT JOIN code_entries e ON e.list = 'survey' AND e.key = r.survey
    LEFT JOIN departments d ON d.id = r.department_id
    LEFT JOIN staff s ON s.id = r.staff_id`;

/** @throws DomainError `not-found`. */
export async function surveyRoundDetails(tx: TenantTransaction, id: string): Promise<SurveyRoundDetails> {
  const [details] = await tx.query<SurveyRoundDetails>(`${DETAILS} WHERE r.id = $1`, [id]);
  if (!details) throw DomainError.notFound(SURVEY_ROUND);
  return details;
}

/** The rounds of some days, both ends inclusive, latest first, the voided ones among them. */
export function surveyRoundsBetween(
  tx: TenantTransaction,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<SurveyRoundDetails[]> {
  return tx.query(`${DETAILS} WHERE r.surveyed_on BETWEEN $1 AND $2 ORDER BY r.surveyed_on DESC, r.id DESC`, [
    from,
    to,
  ]);
}
