import { TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable, Logger } from '@nestjs/common';
import { type FactsRow, factsStatement } from '../facts/facts-statement';
import { type Diagnosis, SchemeDiagnosis, type Verdict } from '../rules/diagnose';
import type { SchemeFile } from '../rules/scheme-file.types';
import { knownWords } from '../schemes/known-words';

/** Some milliseconds of work and a few hundred kilobytes, however many businesses there are. */
const BUSINESSES_AT_ONCE = 2_000;

/** A job is tried five times, and a lost one is found again by the sweep. */
const MOST_ATTEMPTS = 5;
const CLEARED_AT_ONCE = 20_000;

interface Claimed {
  schemeId: string;
  content: SchemeFile;
  day: string;
}

const NEXT_PAGE = factsStatement(
  '$1::date',
  `WHERE b.id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
     AND (b.closed_on IS NULL OR b.closed_on > $1::date)
   ORDER BY b.id LIMIT ${BUSINESSES_AT_ONCE}`,
);

const KEEP = `
  INSERT INTO scheme_results (diagnosis_id, business_id, verdict, failed_rules, unknown_rules, sort_key)
  SELECT $1, business_id, verdict, string_to_array(failed, ' '), string_to_array(unclear, ' '), sort_key
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])
         AS found (business_id, verdict, failed, unclear, sort_key)`;

const TELL = `
  UPDATE scheme_diagnoses
     SET progress = progress + $2, last_business_id = coalesce($3, last_business_id), eligible = eligible + $4,
         uncertain = uncertain + $5, not_eligible = not_eligible + $6, alive_at = clock_timestamp()
   WHERE id = $1`;

/**
 * Looks at every business for one scheme, a page in the order of ids at a time. Results, count and place of a page are
 * one transaction: a run that was ended anywhere goes on behind the last whole page, and two at once take turns.
 */
@Injectable()
export class DiagnosisRunner {
  private readonly logger = new Logger(DiagnosisRunner.name);

  constructor(private readonly database: TenantDatabase) {}

  /** Brings the run to its end unless it is there already. What goes wrong is thrown, so that the queue tries again. */
  async run(scope: TenantScope, diagnosisId: string): Promise<void> {
    const claimed = await this.claim(scope, diagnosisId);
    if (claimed === null) return;
    const { content, day, schemeId } = claimed;
    const words = await this.database.read(scope, knownWords);
    const diagnosis = new SchemeDiagnosis(content, day, words);
    let more = true;
    while (more) {
      more = await this.database.write(scope, (tx) => this.page(tx, diagnosisId, day, diagnosis));
    }
    await this.clearFormer(scope, schemeId);
  }

  // Committed before the work begins: an attempt that ends the process counts, too.
  private claim(scope: TenantScope, id: string): Promise<Claimed | null> {
    return this.database.write(scope, async (tx) => {
      const [claimed] = await tx.query<Claimed & { attempts: number }>(
        `UPDATE scheme_diagnoses SET state = 'running', alive_at = clock_timestamp(), attempts = attempts + 1
          WHERE id = $1 AND state IN ('queued', 'running')
          RETURNING attempts, scheme_id AS "schemeId", content, day`,
        [id],
      );
      if (claimed === undefined) return null;
      if (claimed.attempts <= MOST_ATTEMPTS) return claimed;
      this.logger.error({ diagnosisId: id }, 'A diagnosis is given up');
      await tx.query(
        `UPDATE scheme_diagnoses SET state = 'failed', finished_at = clock_timestamp() WHERE id = $1`,
        [id],
      );
      return null;
    });
  }

  /** Whether there may be more behind this page. */
  private async page(
    tx: TenantTransaction,
    id: string,
    day: string,
    diagnosis: SchemeDiagnosis,
  ): Promise<boolean> {
    const [run] = await tx.query<{ lastBusinessId: string | null }>(
      `SELECT last_business_id AS "lastBusinessId" FROM scheme_diagnoses
        WHERE id = $1 AND state = 'running' FOR UPDATE`,
      [id],
    );
    if (run === undefined) return false;
    const businesses = await tx.query<FactsRow>(NEXT_PAGE, [day, run.lastBusinessId]);
    await keep(tx, id, businesses, diagnosis);
    if (businesses.length === BUSINESSES_AT_ONCE) return true;
    await finish(tx, id);
    return false;
  }

  // After the commit that shows the new results, so that nobody ever finds none.
  private async clearFormer(scope: TenantScope, schemeId: string): Promise<void> {
    let cleared: number;
    do {
      cleared = await this.database.write(scope, async (tx) => {
        const [row] = await tx.query<{ cleared: number }>(
          `WITH cleared AS (
             DELETE FROM scheme_results WHERE ctid = ANY (ARRAY (
               SELECT r.ctid FROM scheme_diagnoses d JOIN scheme_results r ON r.diagnosis_id = d.id
                WHERE d.scheme_id = $1 AND NOT d.latest AND d.state IN ('done', 'failed')
                LIMIT ${CLEARED_AT_ONCE} FOR UPDATE OF r SKIP LOCKED)) RETURNING 1)
           SELECT count(*)::integer AS cleared FROM cleared`,
          [schemeId],
        );
        return row?.cleared ?? 0;
      });
    } while (cleared === CLEARED_AT_ONCE);
  }
}

async function keep(
  tx: TenantTransaction,
  id: string,
  businesses: readonly FactsRow[],
  diagnosis: SchemeDiagnosis,
): Promise<void> {
  const found = businesses.map((facts) => diagnosis.of(facts));
  const count = (wanted: Verdict) => found.filter(({ verdict }) => verdict === wanted).length;
  await Promise.all([
    // The place is lost with the results or not at all, so nobody waits for the disk in between.
    tx.query('SET LOCAL synchronous_commit = off'),
    tx.query(KEEP, [
      id,
      businesses.map((one) => one.id),
      found.map(({ verdict }) => verdict),
      found.map((one) => rulesOf(one, 'no')),
      found.map((one) => rulesOf(one, 'unknown')),
      businesses.map(({ sortKey }) => sortKey),
    ]),
    tx.query(TELL, [
      id,
      businesses.length,
      businesses.at(-1)?.id ?? null,
      count('eligible'),
      count('unknown'),
      count('not-eligible'),
    ]),
  ]);
}

// The former run gives way in the transaction in which this one is done: there is always one set of results.
async function finish(tx: TenantTransaction, id: string): Promise<void> {
  await tx.query(
    `UPDATE scheme_diagnoses SET latest = false
      WHERE latest AND scheme_id = (SELECT scheme_id FROM scheme_diagnoses WHERE id = $1)`,
    [id],
  );
  await tx.query(
    `UPDATE scheme_diagnoses SET state = 'done', latest = true, business_count = progress,
            finished_at = clock_timestamp() WHERE id = $1`,
    [id],
  );
  await tx.query('SET LOCAL synchronous_commit = on');
}

/** Keys hold no space; an empty list is the empty text. */
function rulesOf({ rules }: Diagnosis, truth: 'no' | 'unknown'): string {
  return rules
    .filter((rule) => rule.truth === truth)
    .map(({ key }) => key)
    .join(' ');
}
