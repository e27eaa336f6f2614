import type { TenantTransaction } from '@banso/platform';
import { consultationActivitySql } from './consultation-activities';
import type { CountingKey } from './counting-policy.types';
import { type CountingVerdict, verdictOn } from './counting-reasons';

/** One version of a policy as far as it is needed to ask about a record. */
export interface PolicyVersion {
  code: string;
  name: string;
  validFrom: string;
  validTo: string | null;
  keys: CountingKey[];
}

/** What decides among which others a record is counted. */
export interface CountedRecord {
  id: string;
  occurredOn: string;
  businesses: readonly { id: string }[];
  advisors: readonly { id: string }[];
}

interface ReasonRow {
  recordId: string;
  policy: string;
  reasons: (string | null)[];
  remark: string | null;
}

const reasonsOf = (policy: string, within: string, records: string): string => `
  SELECT record_id AS "recordId", '${policy}' AS policy, array_agg(reason ORDER BY reason) AS reasons,
         min(dims ->> 'remark') AS remark
    FROM (${consultationActivitySql(policy, within)}) activity WHERE ${records} GROUP BY record_id`;

/** What one policy says about several records, by their ids. Reads the days on which they lie, in one statement. */
export async function verdictsOnRecords(
  tx: TenantTransaction,
  policy: string,
  records: readonly { id: string; occurredOn: string }[],
): Promise<Map<string, CountingVerdict>> {
  if (records.length === 0) return new Map();
  const rows = await tx.query<ReasonRow>(
    reasonsOf(policy, 'c.occurred_on = ANY ($1::date[])', 'record_id = ANY ($2::uuid[])'),
    [[...new Set(records.map(({ occurredOn }) => occurredOn))], records.map(({ id }) => id)],
  );
  return new Map(rows.map(({ recordId, reasons, remark }) => [recordId, verdictOn(reasons, remark)]));
}

/** What every policy says about one record, by the policy's code in the order of codes. One statement. */
export async function verdictsOfPolicies(
  tx: TenantTransaction,
  record: CountedRecord,
  versions: readonly PolicyVersion[],
): Promise<(CountingVerdict & { policy: string; policyName: string })[]> {
  const policies = versionsOn(record.occurredOn, versions);
  if (policies.length === 0) return [];
  const parameters: unknown[] = [record.id];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const parts = policies.map(({ code, keys }) =>
    reasonsOf(code, rivals(record, keys, given), 'record_id = $1'),
  );
  const rows = await tx.query<ReasonRow>(parts.join(' UNION ALL '), parameters);
  const byPolicy = new Map(rows.map((row) => [row.policy, row]));
  return policies.map(({ code, name }) => {
    const { reasons = [], remark = null } = byPolicy.get(code) ?? {};
    return { policy: code, policyName: name, ...verdictOn(reasons, remark) };
  });
}

/** The version of each policy that holds on the day; where none does, the last one, which has no keys for the day. */
function versionsOn(day: string, versions: readonly PolicyVersion[]): PolicyVersion[] {
  const codes = [...new Set(versions.map(({ code }) => code))].sort();
  return codes.flatMap((code) => {
    const ofCode = versions.filter((version) => version.code === code);
    const onDay = ofCode.find(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
    );
    const last = ofCode.reduce((best, version) => (version.validFrom > best.validFrom ? version : best));
    return [onDay ?? { ...last, keys: [] }];
  });
}

/**
 * The records among which this one (`$1`) competes under these keys, found by a part of the key: so all that are one
 * 件 with it are there, and a record's page is as quick on a day with a thousand records as with one.
 */
function rivals(
  record: CountedRecord,
  keys: readonly CountingKey[],
  given: (value: unknown) => string,
): string {
  if (keys.length === 0 || keys.includes('record')) return 'c.id = $1';
  const ids = (participants: readonly { id: string }[]): string =>
    `${given(participants.map(({ id }) => id))}::uuid[]`;
  const day = `occurred_on = ${given(record.occurredOn)}::date`;
  if (keys.includes('business')) {
    return `c.id = ANY (ARRAY(SELECT consultation_id FROM consultation_businesses
                               WHERE business_id = ANY (${ids(record.businesses)}) AND ${day}))`;
  }
  if (keys.includes('advisor')) {
    return `c.id = ANY (ARRAY(SELECT consultation_id FROM consultation_advisors
                               WHERE staff_id = ANY (${ids(record.advisors)}) AND ${day}))`;
  }
  return `c.${day}`;
}
