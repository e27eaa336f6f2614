import { dateInJapan, type IsoDate } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { dayProblems } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { paymentProblems } from './dues-rules';
import { DETAILS, LIST, PAY } from './dues-statements';
import { Dues } from './dues.entity';
import type { DuesChanges, DuesDetails, DuesFilter, DuesPlace } from './dues.types';

const DUES = '会費';

interface Row {
  details: DuesDetails;
  sortKey: string;
}

/** 会費 of each membership: what is owed and what was paid, written down by hand. */
@Injectable()
export class DuesService {
  constructor(private readonly database: TenantDatabase) {}

  /** The dues of a 年度 in the order of the businesses' names. */
  list(
    scope: TenantScope,
    { fiscalYear, state, kind, section }: DuesFilter,
    after: DuesPlace | null,
    limit: number,
  ): Promise<{ items: DuesDetails[]; next: DuesPlace | null }> {
    const states = state === undefined ? null : state === 'unpaid' ? ['due', 'partly'] : [state];
    return this.database.read(scope, async (tx) => {
      const rows = await tx.query<Row>(LIST, [
        fiscalYear,
        states,
        kind ?? null,
        section ?? null,
        after?.sortKey ?? null,
        after?.id ?? null,
        limit + 1,
      ]);
      const last = rows[limit - 1];
      const next = rows.length > limit && last ? { sortKey: last.sortKey, id: last.details.id } : null;
      return { items: rows.slice(0, limit).map(({ details }) => details), next };
    });
  }

  /** The dues of one business, the latest year first. A business that is not there has none. */
  ofBusiness(scope: TenantScope, businessId: string): Promise<DuesDetails[]> {
    return this.database.read(scope, async (tx) => {
      const [known] = await tx.query('SELECT id FROM businesses WHERE id = $1', [businessId]);
      if (!known) throw DomainError.notFound('事業所');
      const rows = await tx.query<Row>(
        `${DETAILS} WHERE m.business_id = $1 ORDER BY d.fiscal_year DESC, m.joined_on DESC`,
        [businessId],
      );
      return rows.map(({ details }) => details);
    });
  }

  /** Throws `not-found`, `edited-meanwhile` (with the dues as they are now), `invalid-input`. */
  change(scope: TenantScope, id: string, version: number, changes: DuesChanges): Promise<DuesDetails> {
    return this.database.write(scope, async (tx) => {
      const before = await duesDetails(tx, id);
      if (before.version !== version) throw DomainError.editedMeanwhile(DUES, before);
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const after = { ...before, ...given };
      const problems = paymentProblems(after, dateInJapan(new Date()));
      if (problems.length > 0) throw DomainError.invalid(problems);
      const { amountYen, paidYen, paidOn, exemptReason, note } = after;
      const yen = { amountYen: String(amountYen), paidYen: String(paidYen) };
      const { affected } = await tx.manager.update(
        Dues,
        { id, version },
        { ...yen, paidOn, exemptReason, note },
      );
      const stored = await duesDetails(tx, id);
      if (affected !== 1) throw DomainError.editedMeanwhile(DUES, stored);
      return stored;
    });
  }

  /**
   * Writes down that dues were paid in full on a day. What is paid already or exempt stays as it is, so the same list sent
   * twice is paid once. Throws `not-found` where one is not there, `invalid-input`.
   */
  async pay(
    scope: TenantScope,
    ids: readonly string[],
    paidOn: IsoDate,
  ): Promise<{ paid: number; left: number }> {
    const problems = dayProblems('paidOn', '納入日', paidOn, dateInJapan(new Date()));
    if (problems.length > 0) throw DomainError.invalid(problems);
    return this.database.write(scope, async (tx) => {
      const [told] = await tx.query<{ paid: number; known: number }>(PAY, [ids, paidOn]);
      if (told?.known !== ids.length) throw DomainError.notFound(DUES);
      return { paid: told.paid, left: ids.length - told.paid };
    });
  }
}

async function duesDetails(tx: TenantTransaction, id: string): Promise<DuesDetails> {
  const [row] = await tx.query<Row>(`${DETAILS} WHERE d.id = $1`, [id]);
  if (!row) throw DomainError.notFound(DUES);
  return row.details;
}
