import { fiscalYearRange } from '@banso/japan';
import {
  DomainError,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { requireKnownCodes } from '../coded-fields';
import { MONTHS_LEFT } from './dues-rules';
import { CREATE, PENDING, TOTALS } from './dues-statements';
import { DuesTariffRow } from './dues.entity';
import type { DuesTariff, DuesTotals, DuesYear, PendingDues } from './dues.types';

const TARIFF = '会費の単価';
const COSTS_NOTHING = '会費の単価または月割が0のため';

/** 会費 of a 年度 as a whole: its tariff, what it adds up to, and the act that makes what each membership owes. */
@Injectable()
export class DuesYearService {
  constructor(private readonly database: TenantDatabase) {}

  /** The year with what making its dues would add. */
  find(scope: TenantScope, fiscalYear: number): Promise<DuesYear> {
    return this.database.read(scope, (tx) => duesYear(tx, fiscalYear));
  }

  /**
   * Sets the tariff of a 年度. Dues that are made already stay as they are. `version` is null where there was none.
   * @throws DomainError `invalid-input` for a kind that stands twice or is none of the code list's; `edited-meanwhile`.
   */
  async setTariff(
    scope: TenantScope,
    fiscalYear: number,
    version: number | null,
    { rates, firstYearMonths }: DuesTariff,
  ): Promise<DuesYear> {
    refuseTwice(rates.map(({ kind }) => kind));
    const values = {
      rates: Object.fromEntries(rates.map(({ kind, yenPerUnit }) => [kind, yenPerUnit])),
      firstYearMonths,
    };
    try {
      return await this.database.write(scope, async (tx) => {
        const before = await tx.manager.findOneBy(DuesTariffRow, { fiscalYear });
        for (const [index, { kind }] of rates.entries()) {
          const known = before?.rates[kind] === undefined ? {} : { kind };
          await requireKnownCodes(tx, { kind }, known, `rates.${index}`);
        }
        if (version === null) await tx.manager.insert(DuesTariffRow, { id: newId(), fiscalYear, ...values });
        else {
          const { affected } = await tx.manager.update(DuesTariffRow, { fiscalYear, version }, values);
          if (affected !== 1) throw await editedMeanwhile(tx, fiscalYear);
        }
        return duesYear(tx, fiscalYear);
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'dues_years_once') throw error;
      throw await this.database.read(scope, (tx) => editedMeanwhile(tx, fiscalYear));
    }
  }

  /**
   * Makes the dues of every membership that owes in the year and has none yet: done twice, or by two at once, it is done
   * once. `version` is that of the tariff that the preview was worked out with.
   * @throws DomainError `not-found` without a tariff; `edited-meanwhile`; `dues-rate-missing`.
   */
  create(
    scope: TenantScope,
    fiscalYear: number,
    version: number,
  ): Promise<{ created: number; year: DuesYear }> {
    return this.database.write(scope, async (tx) => {
      const tariff = await tx.manager.findOne(DuesTariffRow, {
        where: { fiscalYear },
        lock: { mode: 'pessimistic_read' },
      });
      if (tariff === null) throw DomainError.notFound(`${fiscalYear}年度の${TARIFF}`);
      if (tariff.version !== version) throw await editedMeanwhile(tx, fiscalYear);
      const { kindsWithoutRate } = await pendingDues(tx, tariff);
      if (kindsWithoutRate.length > 0) throw await rateMissing(tx, kindsWithoutRate);
      const [made] = await tx.query<{ created: number }>(CREATE, [...parametersOf(tariff), COSTS_NOTHING]);
      return { created: made?.created ?? 0, year: await duesYear(tx, fiscalYear) };
    });
  }
}

async function duesYear(tx: TenantTransaction, fiscalYear: number): Promise<DuesYear> {
  const [tariffs, totals] = await Promise.all([
    tx.query<{
      fiscalYear: number;
      rates: Record<string, number>;
      firstYearMonths: number[];
      version: number;
    }>(
      `SELECT fiscal_year AS "fiscalYear", rates, first_year_months AS "firstYearMonths", version
         FROM dues_years ORDER BY fiscal_year DESC`,
    ),
    tx.query<DuesTotals>(TOTALS, [fiscalYear]),
  ]);
  const found = tariffs.find((tariff) => tariff.fiscalYear === fiscalYear);
  const before = tariffs.find((tariff) => tariff.fiscalYear < fiscalYear);
  return {
    fiscalYear,
    years: tariffs.map((tariff) => tariff.fiscalYear),
    tariff: found ? { ...tariffOf(found), version: found.version } : null,
    proposed: before ? tariffOf(before) : { rates: [], firstYearMonths: [...MONTHS_LEFT] },
    totals,
    pending: found ? await pendingDues(tx, found) : null,
  };
}

function tariffOf({ rates, firstYearMonths }: Pick<DuesTariffRow, 'rates' | 'firstYearMonths'>): DuesTariff {
  const kinds = Object.entries(rates).map(([kind, yenPerUnit]) => ({ kind, yenPerUnit }));
  return { rates: kinds, firstYearMonths };
}

type Basis = Pick<DuesTariffRow, 'fiscalYear' | 'rates' | 'firstYearMonths'>;

function parametersOf({ fiscalYear, rates, firstYearMonths }: Basis): unknown[] {
  const { from, to } = fiscalYearRange(fiscalYear);
  return [from, to, fiscalYear, JSON.stringify(rates), firstYearMonths];
}

async function pendingDues(tx: TenantTransaction, basis: Basis): Promise<PendingDues> {
  const [pending] = await tx.query<PendingDues>(PENDING, parametersOf(basis));
  if (!pending) throw new Error('An aggregate answered no row');
  return pending;
}

function refuseTwice(kinds: string[]): void {
  const problems = kinds.flatMap((kind, index) =>
    kinds.indexOf(kind) === index
      ? []
      : [{ field: `rates.${index}.kind`, message: '同じ会員種別が2回あります。1つにしてください。' }],
  );
  if (problems.length > 0) throw DomainError.invalid(problems);
}

async function editedMeanwhile(tx: TenantTransaction, fiscalYear: number): Promise<DomainError> {
  return DomainError.editedMeanwhile(TARIFF, await duesYear(tx, fiscalYear));
}

async function rateMissing(tx: TenantTransaction, kinds: string[]): Promise<DomainError> {
  const entries = await tx.query<{ key: string; label: string }>(
    `SELECT key, label FROM code_entries WHERE list = 'membership-kind' AND key = ANY ($1)`,
    [kinds],
  );
  const names = kinds.map((kind) => entries.find(({ key }) => key === kind)?.label ?? kind).join('・');
  return new DomainError(
    'conflict',
    'dues-rate-missing',
    `${names}の単価が決まっていないため、会費を作成できません。先に会費の単価を設定してください（会費がない種別は0円）。`,
  );
}
