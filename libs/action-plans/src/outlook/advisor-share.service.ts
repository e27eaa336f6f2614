import type { IsoDate } from '@banso/japan';
import { TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { type AdvisorShare, advisorShare, type PromisedCases } from './advisor-share';

/** What the plan in force asks of each advisor. */
@Injectable()
export class AdvisorShareService {
  constructor(private readonly database: TenantDatabase) {}

  /** Null when no plan in force on `today` promises a number of consultations. The newest plan speaks first. */
  async onDay(scope: TenantScope, today: IsoDate): Promise<AdvisorShare | null> {
    const [found] = await this.database.read(scope, (tx) =>
      tx.query<PromisedCases & { advisors: number }>(
        `SELECT i.id AS "indicatorId", i.title, t.value::float8 AS value,
                t.starts_on AS "startsOn", t.ends_on AS "endsOn",
                (SELECT count(*)::integer FROM staff WHERE role = 'advisor' AND active) AS advisors
           FROM indicators i
           JOIN plans p ON p.id = i.plan_id
           JOIN targets t ON t.indicator_id = i.id
          WHERE i.measure = 'count' AND NOT i.retired AND t.value > 0
            AND i.definition #>> '{counts,activity}' = 'consultation'
            AND $1::date BETWEEN t.starts_on AND t.ends_on
            AND $1::date BETWEEN p.starts_on AND coalesce(p.ended_early_on, p.ends_on)
          ORDER BY p.starts_on DESC, i.sort_order, t.starts_on
          LIMIT 1`,
        [today],
      ),
    );
    return found === undefined ? null : advisorShare(found, found.advisors);
  }
}
