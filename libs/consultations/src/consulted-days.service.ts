import type { IsoDate } from '@banso/japan';
import { TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';

/** How often a business was consulted within some days, and on which of them first. */
export interface ConsultedDays {
  first: IsoDate | null;
  count: number;
}

const DAYS = `
  SELECT min(cb.occurred_on) AS first, count(*)::integer AS count
    FROM consultation_businesses cb
    JOIN consultations c ON c.id = cb.consultation_id AND c.voided_at IS NULL
   WHERE cb.business_id = $1 AND cb.occurred_on BETWEEN $2 AND $3`;

/** Tells how long a business has been consulted. */
@Injectable()
export class ConsultedDaysService {
  constructor(private readonly database: TenantDatabase) {}

  /** By whomever, both days inclusive; voided consultations are none. One statement. */
  between(
    scope: TenantScope,
    businessId: string,
    { from, to }: { from: IsoDate; to: IsoDate },
  ): Promise<ConsultedDays> {
    return this.database.read(scope, async (tx) => {
      const [row] = await tx.query<ConsultedDays>(DAYS, [businessId, from, to]);
      if (row === undefined) throw new Error('A SELECT without GROUP BY yields a row');
      return row;
    });
  }
}
