import type { IsoDate } from '@banso/japan';
import { DomainError, type TenantTransaction } from '@banso/platform';
import type { ExaminationSittingDetails, ExamineeSums, GradeTotals } from './examination-sitting.types';

/** The Japanese noun of the messages. */
export const EXAMINATION_SITTING = '検定の記録';

const DETAILS = `
  SELECT x.id, x.examination, coalesce(e.label, x.examination) AS "examinationLabel", x.grade,
         x.examined_on AS "examinedOn", x.examinees, x.passed,
         100.0::float8 * x.passed / nullif(x.examinees, 0) AS "passRate", x.note,
         x.voided_at AS "voidedAt", x.void_reason AS "voidReason", x.version,
         x.created_at AS "createdAt", x.updated_at AS "updatedAt"
    FROM examination_sittings x
    LEFT JOIN code_entries e ON e.list = 'examination' AND e.key = x.examination`;

/** @throws DomainError `not-found`. */
export async function examinationSittingDetails(
  tx: TenantTransaction,
  id: string,
): Promise<ExaminationSittingDetails> {
  const [details] = await tx.query<ExaminationSittingDetails>(`${DETAILS} WHERE x.id = $1`, [id]);
  if (!details) throw DomainError.notFound(EXAMINATION_SITTING);
  return details;
}

/** The sittings of some days, both ends inclusive, latest first, the voided ones among them. */
export function examinationSittingsBetween(
  tx: TenantTransaction,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<ExaminationSittingDetails[]> {
  return tx.query(`${DETAILS} WHERE x.examined_on BETWEEN $1 AND $2 ORDER BY x.examined_on DESC, x.id DESC`, [
    from,
    to,
  ]);
}

/** What a grade's row holds before rates are worked out of it. */
type GradeSums = Pick<GradeTotals, 'examination' | 'examinationLabel' | 'grade'> & ExamineeSums;

/**
 * The sums of each grade from `from` to `to`, beside those from `before` up to `from`. In the order of the code list,
 * then by grade.
 */
export function sumsByGrade(
  tx: TenantTransaction,
  { before, from, to }: { before: IsoDate; from: IsoDate; to: IsoDate },
): Promise<GradeSums[]> {
  return tx.query(
    `SELECT x.examination, coalesce(e.label, x.examination) AS "examinationLabel", x.grade,
            count(*) FILTER (WHERE x.now)::integer AS sittings,
            coalesce(sum(x.examinees) FILTER (WHERE x.now), 0)::integer AS examinees,
            coalesce(sum(x.examinees) FILTER (WHERE NOT x.now), 0)::integer AS "examineesYearBefore",
            coalesce(sum(x.passed) FILTER (WHERE x.now), 0)::integer AS passed,
            coalesce(sum(x.examinees) FILTER (WHERE x.now AND x.passed IS NOT NULL), 0)::integer AS judged
       FROM (SELECT examination, grade, examinees, passed, examined_on >= $2 AS now
               FROM examination_sittings
              WHERE examined_on BETWEEN $1 AND $3 AND voided_at IS NULL) x
       LEFT JOIN code_entries e ON e.list = 'examination' AND e.key = x.examination
      GROUP BY x.examination, e.label, e.sort_order, x.grade
      ORDER BY e.sort_order, x.examination, x.grade`,
    [before, from, to],
  );
}
