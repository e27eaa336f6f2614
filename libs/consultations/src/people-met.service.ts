import type { IsoDate } from '@banso/japan';
import { TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';

/** Somebody of a business who came to advisors or was met by them (相談者). */
export interface PersonMet {
  name: string;
  /** 続柄 as it was told last, in words; null where it was not told. */
  relation: string | null;
  lastOn: IsoDate;
  times: number;
}

/** So many consultations are looked through; whoever was met before them is hardly there any more. */
const MOST_READ = 100;

// Of a visit to several businesses nobody can tell whose the person was; mainly it was about the first.
const MET = `
  WITH visits AS MATERIALIZED (
    SELECT c.inquirer_name AS name, c.inquirer_relation AS relation, c.occurred_on, c.id
      FROM consultation_businesses cb
      JOIN consultations c ON c.id = cb.consultation_id AND c.voided_at IS NULL
     WHERE cb.business_id = $1 AND cb.position = 0
     ORDER BY cb.occurred_on DESC, cb.consultation_id DESC LIMIT ${MOST_READ}
  ), met AS (
    SELECT name, max(occurred_on) AS last_on, count(*)::integer AS times,
           (array_agg(relation ORDER BY occurred_on DESC, id DESC) FILTER (WHERE relation IS NOT NULL))[1] AS relation
      FROM visits WHERE name IS NOT NULL GROUP BY name
     ORDER BY last_on DESC, times DESC, name LIMIT $2
  )
  SELECT met.name, coalesce(e.label, met.relation) AS relation, met.last_on AS "lastOn", met.times
    FROM met LEFT JOIN code_entries e ON e.list = 'relation' AND e.key = met.relation
   ORDER BY met.last_on DESC, met.times DESC, met.name`;

/** Tells whom advisors have met at a business. */
@Injectable()
export class PeopleMet {
  constructor(private readonly database: TenantDatabase) {}

  /** Those met last first, at most `limit`; voided consultations tell nobody. One statement. */
  of(scope: TenantScope, businessId: string, limit: number): Promise<PersonMet[]> {
    return this.database.read(scope, (tx) => tx.prepared<PersonMet>(MET, [businessId, limit]));
  }
}
