import type { IsoDate } from '@banso/japan';
import { TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';

const LAST_DAYS = `
  SELECT cb.business_id AS "businessId", max(cb.occurred_on) AS day
    FROM consultation_businesses cb
    JOIN consultations c ON c.id = cb.consultation_id AND c.voided_at IS NULL
   WHERE cb.business_id = ANY ($1::uuid[]) AND cb.occurred_on >= $2
   GROUP BY cb.business_id`;

/** Tells when businesses were consulted last. */
@Injectable()
export class LastConsulted {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * The day of the last consultation, by whomever, of each of these businesses that had one on `from` or later; voided
   * ones are none. One statement.
   */
  since(
    scope: TenantScope,
    businessIds: readonly string[],
    from: IsoDate,
  ): Promise<ReadonlyMap<string, IsoDate>> {
    return this.database.read(scope, async (tx) => {
      const rows = await tx.prepared<{ businessId: string; day: IsoDate }>(LAST_DAYS, [businessIds, from]);
      return new Map(rows.map(({ businessId, day }) => [businessId, day]));
    });
  }
}
