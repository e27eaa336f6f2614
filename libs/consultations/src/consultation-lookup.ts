import { smallBusiness, type SmallBusinessResult } from '@banso/japan';
import { DomainError, type FieldProblem, type TenantTransaction } from '@banso/platform';
import type { ConsultedBusiness, ConsultingAdvisor } from './consultation.types';

/** What a record points at by id or key, on its day. */
export interface References {
  occurredOn: string;
  businessIds: readonly string[];
  advisorIds: readonly string[];
  channel: string;
  topics: readonly string[];
  inquirerRelation: string | null;
  planNodeId: string | null;
}

/** What the references stand for, in the order in which they were given. */
export interface Referents {
  businesses: ConsultedBusiness[];
  advisors: ConsultingAdvisor[];
  channelLabel: string;
}

/** What an idempotency key was used for before. */
export interface EarlierRequest {
  operation: string;
  requestHash: string;
  entityId: string;
}

/** What the tables hold of what was referred to, in no order; what is missing is missing here too. */
export interface Lookup {
  businesses: { id: string; name: string; industryCode: string | null; employees: number | null }[];
  advisors: ConsultingAdvisor[];
  codes: { list: string; key: string; label: string }[];
  planNodeFound: boolean;
  /** This actor's earlier use of the idempotency key, if any. */
  earlier: EarlierRequest | null;
}

const LOOKUP = `
  SELECT
    (SELECT coalesce(json_agg(json_build_object(
              'id', id, 'name', name, 'industryCode', industry_code, 'employees', employees)), '[]')
       FROM businesses WHERE id = ANY ($1::uuid[])) AS businesses,
    (SELECT coalesce(json_agg(json_build_object(
              'id', id, 'name', family_name || ' ' || given_name, 'departmentId', department_id)), '[]')
       FROM staff WHERE id = ANY ($2::uuid[])) AS advisors,
    (SELECT coalesce(json_agg(json_build_object('list', list, 'key', key, 'label', label)), '[]')
       FROM code_entries
      WHERE (list = 'channel' AND key = $3 OR list = 'topic' AND key = ANY ($4::text[]) OR
             list = 'relation' AND key = $5)
        AND $6::date BETWEEN coalesce(valid_from, '-infinity') AND coalesce(valid_to, 'infinity')) AS codes,
    ($7::uuid IS NULL OR EXISTS (SELECT FROM plan_nodes WHERE id = $7::uuid)) AS "planNodeFound",
    (SELECT json_build_object('operation', operation, 'requestHash', request_hash, 'entityId', entity_id)
       FROM idempotency_keys WHERE actor_id = current_actor() AND key = $8) AS earlier`;

/**
 * Reads, in one statement, all that a consultation refers to; `key` is an idempotency key to look up on the way.
 * What is missing is not judged here, for an answered request is answered again whatever has changed since:
 * see {@link requireReferences}.
 */
export async function lookUp(tx: TenantTransaction, references: References, key?: string): Promise<Lookup> {
  const [row] = await tx.prepared<Lookup>(LOOKUP, [
    references.businessIds,
    references.advisorIds,
    references.channel,
    references.topics,
    references.inquirerRelation,
    references.occurredOn,
    references.planNodeId,
    key ?? null,
  ]);
  if (row === undefined) throw new Error('A SELECT without FROM yields a row');
  return row;
}

/**
 * @throws DomainError `not-found` naming the field when a business, an advisor or a plan item is not this chamber's;
 * `invalid-input` when a code is not in its list on the day of the consultation.
 */
export function requireReferences(references: References, found: Lookup): Referents {
  const businesses = inOrder(references.businessIds, found.businesses);
  const advisors = inOrder(references.advisorIds, found.advisors);
  const missing = [
    ...missingAmong('businessIds', '事業所', businesses),
    ...missingAmong('advisorIds', '担当者', advisors),
    ...(found.planNodeFound ? [] : [notFoundProblem('planNodeId', '計画の項目')]),
  ];
  if (missing.length > 0) {
    throw new DomainError(
      'not-found',
      'not-found',
      '指定された事業所・担当者・計画の項目のなかに、見つからないものがあります。一覧から選び直してください。',
      missing,
    );
  }
  const unknown = unknownCodes(references, found.codes);
  if (unknown.length > 0) throw DomainError.invalid(unknown);
  return {
    businesses: businesses.filter((business) => business !== undefined).map(evaluated),
    advisors: advisors.filter((advisor) => advisor !== undefined),
    channelLabel: found.codes.find(({ list }) => list === 'channel')?.label ?? references.channel,
  };
}

function evaluated(business: Lookup['businesses'][number]): ConsultedBusiness {
  const small: SmallBusinessResult = smallBusiness(business);
  return { id: business.id, name: business.name, small };
}

function inOrder<Row extends { id: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): (Row | undefined)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id));
}

function missingAmong(field: string, label: string, rows: readonly unknown[]): FieldProblem[] {
  return rows.flatMap((row, index) =>
    row === undefined ? [notFoundProblem(`${field}.${index}`, label)] : [],
  );
}

function notFoundProblem(field: string, label: string): FieldProblem {
  return { field, message: `${label}が見つかりません。一覧から選び直してください。` };
}

function unknownCodes(references: References, codes: Lookup['codes']): FieldProblem[] {
  const known = new Set(codes.map(({ list, key }) => `${list}/${key}`));
  const { channel, topics, inquirerRelation, occurredOn } = references;
  const check = (field: string, label: string, list: string, key: string): FieldProblem[] =>
    known.has(`${list}/${key}`)
      ? []
      : [
          {
            field,
            message: `${label}「${key.slice(0, 60)}」は${occurredOn}の時点で使えるコードではありません。一覧から選び直してください。`,
          },
        ];
  return [
    ...check('channel', '手段', 'channel', channel),
    ...topics.flatMap((topic, index) => check(`topics.${index}`, '内容区分', 'topic', topic)),
    ...(inquirerRelation === null ? [] : check('inquirerRelation', '続柄', 'relation', inquirerRelation)),
  ];
}
