import { dateInJapan, fiscalYearLabel, fiscalYearOf, fiscalYearRange } from '@banso/japan';
import {
  DomainError,
  Jobs,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { Injectable, Logger } from '@nestjs/common';
import { COUNTS, FACTS_NOW, LIST, ROUND } from './designation-statements';
import { verdictNow } from './designation-verdict';
import { DETERMINE_DESIGNATIONS } from './designation.jobs';
import type {
  Designation,
  DesignationCount,
  DesignationFacts,
  DesignationFilter,
  DesignationPlace,
  DesignationRound,
  DesignationYear,
} from './designation.types';

type StoredRound = DesignationRound & { id: string };
type Row = Omit<Designation, 'now'> & { sortKey: string };

/** 特定商工業者: the determination of a 年度 as its owner sees it: begin, look, confirm. */
@Injectable()
export class DesignationService {
  private readonly logger = new Logger(DesignationService.name);

  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: Jobs,
  ) {}

  /** The determination of a 年度, if there is one. */
  year(scope: TenantScope, fiscalYear: number): Promise<DesignationYear> {
    return this.database.read(scope, (tx) => designationYear(tx, fiscalYear));
  }

  /**
   * Hands the determination to the workers; a determined year is determined anew. May be asked again while it waits.
   * One at work has read some businesses already: what changed since would be missing, so it is refused, not swallowed.
   * @throws DomainError `invalid-input` for a year that has not begun; `already-confirmed`; `determination-running`.
   */
  begin(scope: TenantScope, fiscalYear: number): Promise<DesignationYear> {
    refuseAhead(fiscalYear);
    return this.database.write(scope, async (tx) => {
      const [begun] = await tx.query(
        `INSERT INTO designation_rounds AS r (id, fiscal_year, state) VALUES ($1, $2, 'queued')
         ON CONFLICT ON CONSTRAINT designation_rounds_once DO UPDATE
           SET state = 'queued', alive_at = now(), attempts = 0, started_by = current_actor(), version = r.version + 1
         WHERE r.state NOT IN ('running', 'confirmed') RETURNING r.id`,
        [newId(), fiscalYear],
      );
      if (!begun) {
        const { state } = await required(tx, fiscalYear);
        throw state === 'confirmed' ? alreadyConfirmed(fiscalYear) : running(fiscalYear);
      }
      tx.onCommit(() => this.ring(scope, fiscalYear));
      return designationYear(tx, fiscalYear);
    });
  }

  /**
   * Makes what was determined final. `version` is that of the round as it was seen.
   * @throws DomainError `not-found`, `already-confirmed`, `not-determined`, `edited-meanwhile`.
   */
  confirm(scope: TenantScope, fiscalYear: number, version: number): Promise<DesignationYear> {
    return this.database.write(scope, async (tx) => {
      // No key changes: who judges refers to the round from every row, and need not end first.
      await tx.query('SELECT FROM designation_rounds WHERE fiscal_year = $1 FOR NO KEY UPDATE', [fiscalYear]);
      const { id, state, version: current } = await required(tx, fiscalYear);
      if (state === 'confirmed') throw alreadyConfirmed(fiscalYear);
      if (state !== 'done') throw notDetermined();
      if (current !== version) {
        throw DomainError.editedMeanwhile('特定商工業者の判定', await designationYear(tx, fiscalYear));
      }
      await tx.query(
        `UPDATE designation_rounds SET state = 'confirmed', confirmed_at = now(), confirmed_by = current_actor(),
                version = version + 1 WHERE id = $1`,
        [id],
      );
      return designationYear(tx, fiscalYear);
    });
  }

  /** What was determined, business by business, each with what would be said today. Throws `not-found`. */
  list(
    scope: TenantScope,
    fiscalYear: number,
    { result, ground }: DesignationFilter,
    after: DesignationPlace | null,
    limit: number,
  ): Promise<{ items: Designation[]; next: DesignationPlace | null }> {
    return this.database.read(scope, async (tx) => {
      const { id } = await required(tx, fiscalYear);
      const rows = await tx.query<Row>(LIST, [
        id,
        result ?? null,
        ground ?? null,
        after?.result ?? null,
        after?.sortKey ?? null,
        after?.businessId ?? null,
        limit + 1,
      ]);
      const page = rows.slice(0, limit);
      const known = await tx.query<DesignationFacts>(FACTS_NOW, [
        page.map(({ businessId }) => businessId),
        fiscalYearRange(fiscalYear).from,
      ]);
      const last = page.at(-1);
      return {
        items: page.map((row) => withNow(row, known, fiscalYear)),
        next:
          rows.length > limit && last
            ? { result: last.result, sortKey: last.sortKey, businessId: last.businessId }
            : null,
      };
    });
  }

  // Nobody waits for the queue: the sweep finds what was not rung for.
  private ring({ chamberId, actorId }: TenantScope, fiscalYear: number): void {
    this.jobs
      .enqueue(DETERMINE_DESIGNATIONS, { chamberId, actorId: actorId ?? null, fiscalYear })
      .catch((error: unknown) => {
        this.logger.warn({ error, fiscalYear }, 'The ring was lost; the sweep will find the determination');
      });
  }
}

async function designationYear(tx: TenantTransaction, fiscalYear: number): Promise<DesignationYear> {
  const [[found], rounds] = await Promise.all([
    tx.query<StoredRound>(ROUND, [fiscalYear]),
    tx.query<{ year: number }>('SELECT fiscal_year AS year FROM designation_rounds ORDER BY year DESC'),
  ]);
  const years = rounds.map(({ year }) => year);
  if (!found) return { fiscalYear, years, round: null, counts: [] };
  const { id, ...round } = found;
  // While it is worked out it is asked for every second, and what stands is about to go.
  const underWay = round.state === 'queued' || round.state === 'running';
  const counts = underWay ? [] : await tx.query<DesignationCount>(COUNTS, [id]);
  return { fiscalYear, years, round, counts };
}

async function required(tx: TenantTransaction, fiscalYear: number): Promise<StoredRound> {
  const [round] = await tx.query<StoredRound>(ROUND, [fiscalYear]);
  if (!round) throw DomainError.notFound(`${fiscalYearLabel(fiscalYear)}の特定商工業者の判定`);
  return round;
}

function withNow(row: Row, known: readonly DesignationFacts[], fiscalYear: number): Designation {
  const { businessId, name, industryCode, employees, capitalYen, result, ground, missing, reason, months } =
    row;
  const facts = known.find((one) => one.businessId === businessId);
  const now = facts && verdictNow(facts, fiscalYear);
  return {
    ...{ businessId, name, industryCode, employees, capitalYen, result, ground, missing, reason, months },
    now: now && now.result !== result ? now : null,
  };
}

function refuseAhead(fiscalYear: number): void {
  if (fiscalYear <= fiscalYearOf(dateInJapan(new Date()))) return;
  const message = `${fiscalYearLabel(fiscalYear)}はまだ始まっていません。年度開始日（4月1日）以後に判定してください。`;
  throw DomainError.invalid([{ field: 'fiscalYear', message }]);
}

function alreadyConfirmed(fiscalYear: number): DomainError {
  const message = `${fiscalYearLabel(fiscalYear)}の特定商工業者は確定しているため、変更できません。`;
  return new DomainError('conflict', 'already-confirmed', message);
}

function running(fiscalYear: number): DomainError {
  const message = `${fiscalYearLabel(fiscalYear)}の特定商工業者は判定中です。判定が終わってから、もう一度判定してください。`;
  return new DomainError('conflict', 'determination-running', message);
}

function notDetermined(): DomainError {
  return new DomainError(
    'conflict',
    'not-determined',
    '判定が終わっていないため、確定できません。判定が終わってから、結果を確かめて確定してください。',
  );
}
