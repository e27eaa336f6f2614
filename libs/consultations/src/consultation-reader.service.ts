import { dateInJapan, fiscalYearOf } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import {
  type ConsultationFilter,
  type ConsultationOrder,
  type ConsultationPlace,
  pageQuery,
} from './consultation-page';
import { ADVISORS_OF, BUSINESSES_OF, CHANNEL_LABEL } from './consultation-sql';
import type { ConsultationRecord, ConsultationSummary, ReadingRights } from './consultation.types';
import { PLAN_POLICY } from './counting/counting-policy.types';
import { type PolicyVersion, verdictsOfPolicies, verdictsOnRecords } from './counting/counting-verdicts';
import { type MyMonth, myMonth } from './my-month';
import { textMatches } from './texts/text-search';

type StoredRecord = Omit<ConsultationRecord, 'counting'> & { policies: PolicyVersion[] };

const ONE = `
  SELECT c.id, c.occurred_on AS "occurredOn", to_char(c.started_at, 'HH24:MI') AS "startedAt",
         ${BUSINESSES_OF('c')} AS businesses, ${ADVISORS_OF('c')} AS advisors,
         c.channel, ${CHANNEL_LABEL('c')} AS "channelLabel", c.topics, c.summary,
         c.contact_minutes AS "contactMinutes", c.preparation_minutes AS "preparationMinutes", c.place,
         c.inquirer_name AS "inquirerName", c.inquirer_relation AS "inquirerRelation", c.issue, c.advice, c.result,
         c.restricted_note AS "restrictedNote", c.next_on AS "nextOn", c.next_action AS "nextAction",
         c.schemes, c.experts, c.partners, c.plan_node_id AS "planNodeId", c.countable,
         c.uncountable_reason AS "uncountableReason", c.version, c.voided_at AS "voidedAt",
         c.void_reason AS "voidReason", c.created_at AS "createdAt", c.updated_at AS "updatedAt",
         (SELECT coalesce(json_agg(json_build_object('code', code, 'name', name, 'validFrom', valid_from,
                                                     'validTo', valid_to, 'keys', keys)), '[]')
            FROM counting_policies) AS policies
    FROM consultations c WHERE c.id = $1`;

/** Reads consultations, each with what the counting policies say about it. */
@Injectable()
export class ConsultationReader {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * One record in full. Showing a restricted note is put on record first (個人情報保護法).
   * @throws DomainError `not-found`.
   */
  async one(scope: TenantScope, id: string, rights: ReadingRights): Promise<ConsultationRecord> {
    const record = await this.database.read(scope, (tx) => read(tx, id, rights));
    if (record.restrictedNote !== null) {
      await this.database.write(scope, (tx) => auditRestrictedRead(tx, id));
    }
    return record;
  }

  /** As {@link one}, inside a transaction that may write. */
  async inTransaction(tx: TenantTransaction, id: string, rights: ReadingRights): Promise<ConsultationRecord> {
    const record = await read(tx, id, rights);
    if (record.restrictedNote !== null) await auditRestrictedRead(tx, id);
    return record;
  }

  /**
   * At most `limit` in the order asked for; `next` is the place to go on from, null at the end. Two statements, and two
   * more where words are looked for.
   */
  list(
    scope: TenantScope,
    filter: ConsultationFilter,
    limit: number,
    after: ConsultationPlace | null = null,
    order: ConsultationOrder = 'newest',
  ): Promise<{ items: ConsultationSummary[]; next: ConsultationPlace | null }> {
    return this.database.read(scope, async (tx) => {
      const matches = filter.text === undefined ? null : await textMatches(tx, filter.text);
      const { sql, parameters } = pageQuery(filter, order, limit + 1, after, matches);
      const rows = await tx.query<Omit<ConsultationSummary, 'counted' | 'countReason'>>(sql, parameters);
      const page = rows.slice(0, limit);
      const verdicts = await verdictsOnRecords(tx, PLAN_POLICY, page);
      const items = page.map((row) => {
        const { counted = false, reason = null } = verdicts.get(row.id) ?? {};
        return { ...row, counted, countReason: reason };
      });
      const last = page.at(-1);
      if (rows.length <= limit || last === undefined) return { items, next: null };
      const day = order === 'newest' ? last.occurredOn : last.nextOn;
      return { items, next: day === null ? null : { day, id: last.id } };
    });
  }

  /** What one member of staff has done in the month of `now`, in Japan. */
  myMonth(scope: TenantScope, staffId: string, now = new Date()): Promise<MyMonth> {
    const today = dateInJapan(now);
    return this.database.read(scope, (tx) => myMonth(tx, staffId, today.slice(0, 7), fiscalYearOf(today)));
  }
}

async function read(tx: TenantTransaction, id: string, rights: ReadingRights): Promise<ConsultationRecord> {
  const [row] = await tx.query<StoredRecord>(ONE, [id]);
  if (row === undefined) throw DomainError.notFound('相談記録');
  const { policies, ...record } = row;
  return {
    ...record,
    restrictedNote: rights.restricted ? record.restrictedNote : null,
    counting: await verdictsOfPolicies(tx, record, policies),
  };
}

async function auditRestrictedRead(tx: TenantTransaction, id: string): Promise<void> {
  await tx.query(`SELECT audit_event('read-restricted', 'consultations', $1, NULL)`, [id]);
}
