import { DomainError, type TenantTransaction } from '@banso/platform';
import { feedbackHistory } from './feedback-history';
import { feedbackPatterns } from './feedback-search';
import type {
  FeedbackDetails,
  FeedbackPage,
  FeedbackPlace,
  FeedbackSearch,
  FeedbackSummary,
} from './feedback.types';

/** The Japanese noun of the messages. */
export const FEEDBACK = '目安箱の声';

const SUMMARY = `
  f.id, f.channel, f.received_on AS "receivedOn", f.body, f.name, f.company, f.business_id AS "businessId",
  b.name AS "businessName", d.name AS "departmentName", s.family_name || ' ' || s.given_name AS "staffName", f.state,
  f.answered_on AS "answeredOn", f.voided_at AS "voidedAt"`;

const LINKED = `
    LEFT JOIN businesses b ON b.id = f.business_id
    LEFT JOIN departments d ON d.id = f.department_id
    LEFT JOIN staff s ON s.id = f.staff_id`;

const DETAILS = `
  SELECT ${SUMMARY}, f.email, f.phone, f.department_id AS "departmentId", f.staff_id AS "staffId", f.answer,
         f.mailed_at AS "mailedAt", m.state AS "mailState", f.note, f.void_reason AS "voidReason", f.version,
         f.created_at AS "createdAt", f.updated_at AS "updatedAt"
    FROM feedback f ${LINKED}
    LEFT JOIN mails m ON m.once_key = f.mail_key
   WHERE f.id = $1`;

/** A voice with its history. @throws DomainError `not-found`. */
export async function feedbackDetails(tx: TenantTransaction, id: string): Promise<FeedbackDetails> {
  const [[details], history] = await Promise.all([
    tx.query<Omit<FeedbackDetails, 'history'>>(DETAILS, [id]),
    feedbackHistory(tx, id),
  ]);
  if (!details) throw DomainError.notFound(FEEDBACK);
  return { ...details, history };
}

const COUNTS = `
  SELECT count(*) FILTER (WHERE voided_at IS NULL AND state = 'open')::integer AS open,
         count(*) FILTER (WHERE voided_at IS NULL AND state = 'in-progress')::integer AS "in-progress",
         count(*) FILTER (WHERE voided_at IS NULL AND state = 'answered')::integer AS answered,
         count(*) FILTER (WHERE voided_at IS NULL AND state = 'no-answer')::integer AS "no-answer",
         count(*) FILTER (WHERE voided_at IS NOT NULL)::integer AS voided
    FROM feedback f`;

/**
 * A page of the inbox, the latest first, and how many voices of each kind there are; where something is looked for, how
 * many have it. No index serves a part of a text under row-level security (ADR 0006): a box gets hundreds of voices a
 * year, each of 4,000 letters at most, and those are read.
 */
export async function feedbackPage(
  tx: TenantTransaction,
  { state, q = '' }: FeedbackSearch,
  limit: number,
  after: FeedbackPlace | null,
): Promise<FeedbackPage> {
  const patterns = feedbackPatterns(q);
  const found = (first: number): string =>
    patterns.map((_, at) => `AND f.search_key LIKE ANY ($${first + at}::text[])`).join(' ');
  const [rows, [counts]] = await Promise.all([
    tx.query<FeedbackSummary>(
      `SELECT ${SUMMARY} FROM feedback f ${LINKED}
        WHERE ${state === 'voided' ? '$1 = $1 AND f.voided_at IS NOT NULL' : 'f.state = $1 AND f.voided_at IS NULL'}
          AND ($2::date IS NULL OR (f.received_on, f.id) < ($2::date, $3::uuid)) ${found(5)}
        ORDER BY f.received_on DESC, f.id DESC LIMIT $4`,
      [state, after?.receivedOn ?? null, after?.id ?? null, limit + 1, ...patterns],
    ),
    tx.query<FeedbackPage['counts']>(`${COUNTS} WHERE true ${found(1)}`, patterns),
  ]);
  if (counts === undefined) throw new Error('A SELECT without GROUP BY yields a row');
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? { receivedOn: last.receivedOn, id: last.id } : null;
  return { items, next, counts };
}
