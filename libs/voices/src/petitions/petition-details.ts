import type { IsoDate } from '@banso/japan';
import { DomainError, type TenantTransaction } from '@banso/platform';
import type { PetitionDetails } from './petition.types';

/** The Japanese noun of the messages. */
export const PETITION = '要望の記録';

const ITEMS = `
  SELECT coalesce(json_agg(json_build_object(
           'id', i.id, 'text', i.text, 'departmentId', i.department_id, 'departmentName', d.name,
           'answerState', i.answer_state, 'answer', i.answer, 'answeredOn', i.answered_on) ORDER BY i.position), '[]')
    FROM petition_items i LEFT JOIN departments d ON d.id = i.department_id
   WHERE i.petition_id = p.id`;

const DETAILS = `
  SELECT p.id, p.title, p.addressee, coalesce(e.label, p.addressee) AS "addresseeLabel",
         p.submitted_on AS "submittedOn", p.department_id AS "departmentId", d.name AS "departmentName",
         p.staff_id AS "staffId", s.family_name || ' ' || s.given_name AS "staffName", (${ITEMS}) AS items, p.note,
         p.voided_at AS "voidedAt", p.void_reason AS "voidReason", p.version,
         p.created_at AS "createdAt", p.updated_at AS "updatedAt"
    FROM petitions p
    LEFT JOIN code_entries e ON e.list = 'petition-addressee' AND e.key = p.addressee
    LEFT JOIN departments d ON d.id = p.department_id
    LEFT JOIN staff s ON s.id = p.staff_id`;

/** @throws DomainError `not-found`. */
export async function petitionDetails(tx: TenantTransaction, id: string): Promise<PetitionDetails> {
  const [details] = await tx.query<PetitionDetails>(`${DETAILS} WHERE p.id = $1`, [id]);
  if (!details) throw DomainError.notFound(PETITION);
  return details;
}

/** The petitions of some days, both ends inclusive, latest first, the voided ones among them. */
export function petitionsBetween(
  tx: TenantTransaction,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<PetitionDetails[]> {
  const days = 'WHERE p.submitted_on BETWEEN $1 AND $2 ORDER BY p.submitted_on DESC, p.id DESC';
  return tx.query(`${DETAILS} ${days}`, [from, to]);
}
