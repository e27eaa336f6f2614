import { forEachApart, TenantDatabase } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { CompiledIndicator } from '../indicator/compiled-indicator';
import { readIndicators } from '../indicator/indicator-reader';
import { SqlParameters } from '../indicator/sql-parameters';
import { freshFigures } from './fresh-figures';
import { type JobResult, JobRuns } from './job-runs';
import { FIGURE_COLUMNS } from './rollup-statement';
import { RollupService } from './rollup.service';
import { failureOf, inWords } from './set-aside';

/** Drains tried before figures that keep changing are left for the next night. */
const ATTEMPTS = 3;

/** How much of the drift stands in the report; the count is always whole. */
const MOST_REPORTED = 200;

/** How many businesses of a wrong set a finding names. */
const MOST_NAMED = 3;

/**
 * A stored figure that is not what the records say. Either is null when there is no such row. Where years are composed of
 * the businesses that a month met, each side names the first that only it has: the same number of others is drift too.
 */
export interface Drift {
  indicator: string;
  title: string;
  period: string;
  dimension: string;
  dimensionKey: string;
  stored: string | null;
  computed: string | null;
}

type Finding = Omit<Drift, 'indicator' | 'title'>;

/** Compares what is stored with what the records say. Drift means a defect: it is reported and never mended here. */
@Injectable()
export class RollupVerificationService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly rollups: RollupService,
    private readonly runs: JobRuns,
  ) {}

  /** Recorded in job_runs with outcome `drift` when anything differs. */
  verify(chamberId: string): Promise<JobResult> {
    return this.runs.record({ chamberId }, 'verify-rollups', async () => {
      const indicators = await this.database.read({ chamberId }, readIndicators);
      const drift: Drift[] = [];
      const unsettled: string[] = [];
      const failed: ReturnType<typeof inWords>[] = [];
      for (const indicator of indicators.map((record) => new CompiledIndicator(record))) {
        const { id, title } = indicator.record;
        const found = await this.compare(chamberId, indicator).catch((error: unknown) => failureOf(error));
        if (found === 'unsettled') unsettled.push(id);
        else if (found instanceof Error) failed.push(inWords({ indicator, error: found }));
        else drift.push(...found.map((finding) => ({ indicator: id, title, ...finding })));
      }
      return {
        outcome: drift.length > 0 ? 'drift' : failed.length > 0 ? 'failed' : 'done',
        detail: {
          indicators: indicators.length,
          drifted: drift.length,
          drift: drift.slice(0, MOST_REPORTED),
          ...(unsettled.length > 0 ? { unsettled } : {}),
          ...(failed.length > 0 ? { failed } : {}),
        },
      };
    });
  }

  /** The nightly round: every chamber is verified. */
  async verifyAll(): Promise<void> {
    await forEachApart(await this.rollups.allChambers(), async (chamberId) => {
      await this.verify(chamberId);
    });
  }

  private async compare(chamberId: string, indicator: CompiledIndicator): Promise<Finding[] | 'unsettled'> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { waiting, findings } = await this.compareOnce(chamberId, indicator);
      if (findings.length === 0 || waiting === 0) return findings;
      await this.rollups.drain(chamberId);
    }
    return 'unsettled';
  }

  // One statement is one snapshot: where no change that may concern the indicator waits in it, stored figures and
  // records must agree in it.
  private compareOnce(
    chamberId: string,
    indicator: CompiledIndicator,
  ): Promise<{ waiting: number; findings: Finding[] }> {
    const parameters = new SqlParameters();
    const id = parameters.bind(indicator.id, 'uuid');
    const fresh = freshFigures(indicator, indicator.periods, parameters);
    const figure = (row: string, other: string) =>
      `concat_ws(' ', trim_scale(${row}.value), ${row}.contacts, ${row}.businesses, ` +
      `trim_scale(${row}.numerator), trim_scale(${row}.denominator), ${row}.label, ${onlyIn(row, other)})`;
    const statement = `
      WITH fresh AS (${fresh}),
      stored AS (SELECT ${FIGURE_COLUMNS}, business_ids FROM rollups WHERE indicator_id = ${id}),
      findings AS (
        SELECT period, dimension, dimension_key AS "dimensionKey",
               CASE WHEN s.dimension IS NOT NULL THEN ${figure('s', 'f')} END AS stored,
               CASE WHEN f.dimension IS NOT NULL THEN ${figure('f', 's')} END AS computed
          FROM fresh f FULL JOIN stored s USING (period, dimension, dimension_key)
         WHERE (s.value, s.contacts, s.businesses, s.numerator, s.denominator, s.label, s.business_ids)
           IS DISTINCT FROM (f.value, f.contacts, f.businesses, f.numerator, f.denominator, f.label, f.business_ids)
            OR (s.dimension IS NULL) <> (f.dimension IS NULL)
      )
      SELECT (SELECT count(*)::integer FROM outbox
               WHERE processed_at IS NULL
                 AND (keys -> 'indicatorIds' IS NULL OR keys -> 'indicatorIds' ? ${id}::text)) AS waiting,
             coalesce((SELECT jsonb_agg(to_jsonb(findings) ORDER BY period, dimension, "dimensionKey") FROM findings),
                      '[]'::jsonb) AS findings`;
    return this.database.read({ chamberId }, async (tx) => {
      const [row] = await tx.query<{ waiting: number; findings: Finding[] }>(statement, parameters.values);
      return row ?? { waiting: 0, findings: [] };
    });
  }
}

function onlyIn(row: string, other: string): string {
  return `CASE WHEN ${row}.dimension = ${other}.dimension THEN
            (SELECT string_agg(id::text, ' ' ORDER BY id) FROM (
               SELECT id FROM unnest(${row}.business_ids) AS id EXCEPT SELECT unnest(${other}.business_ids)
                ORDER BY id LIMIT ${MOST_NAMED}) AS named) END`;
}
