import { CountingPolicyService } from '@banso/consultations';
import type { IsoDate } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { CompiledIndicator } from '../indicator/compiled-indicator';
import { readIndicator } from '../indicator/indicator-reader';
import { netKeyOf } from '../plan-store/plan-rows';
import { type Month, monthSeries } from '../outlook/month-series';
import { type Remaining, remainingOf } from '../outlook/remaining';
import { amountsOf, type BoardIndicator, boardIndicator, figuresOf } from './board-indicator';
import { countingRule, type PolicyInForce } from './counting-rule';
import { readEvents, readTotals } from './stored-figures';

/** A part of the figure, by department or by advisor. `id` is null for what has neither. */
export interface Share {
  id: string | null;
  name: string;
  value: number;
}

/** Everything about one indicator. */
export interface IndicatorPage extends BoardIndicator {
  /** The plan's code, for the way back to its board. */
  planCode: string;
  /** What is counted and by which rule. */
  description: string;
  policy: PolicyInForce | null;
  asOf: IsoDate;
  months: Month[];
  /** The period that `departments` and `advisors` speak of. */
  sharedPeriod: string | null;
  departments: Share[];
  advisors: Share[];
  /** What is left to do; null when nothing is or nothing can be done any more. */
  remaining: Remaining | null;
  computedAt: string | null;
  /** The plan's own sentence. */
  source: string;
}

interface Around {
  planCode: string;
  computedAt: Date | null;
  divisorId: string | null;
  netId: string | null;
  advisors: number;
}

/** One indicator's page: the board's figures with months, departments, advisors and the rule that counted them. */
@Injectable()
export class IndicatorPageService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policies: CountingPolicyService,
  ) {}

  /** Throws `not-found`. */
  async page(scope: TenantScope, id: string, today: IsoDate): Promise<IndicatorPage> {
    const { indicator, policy } = await this.definition(scope, id, today);
    return this.database.read(scope, async (tx) => {
      const around = await readAround(tx, indicator);
      const { divisorId, netId } = around;
      const ids = [id, divisorId, netId].filter((one) => one !== null);
      const totals = await readTotals(tx, ids, 'all');
      const divisorKey = indicator.record.definition.denominator?.indicator ?? '';
      const figures = figuresOf(indicator, totals, new Map([[divisorKey, divisorId ?? '']]), today);
      const net = netId === null ? null : { id: netId, totals: totals.get(netId) ?? new Map() };
      const events = await readEvents(tx, [indicator]);
      const board = boardIndicator(indicator, figures, events.get(id) ?? [], net);
      const main = board.figures.find(({ endsOn }) => today <= endsOn) ?? board.figures.at(-1);
      const shares = main === undefined ? [] : await readShares(tx, id, main.period);
      return {
        ...board,
        planCode: around.planCode,
        description: countingRule(indicator, policy),
        policy,
        asOf: today,
        months: monthSeries(indicator, amountsOf(indicator, totals), figures, today),
        sharedPeriod: shares.some((share) => share.id !== null) ? (main?.period ?? null) : null,
        departments: sharesOf('department', shares),
        advisors: sharesOf('advisor', shares),
        remaining: main === undefined ? null : remainingOf(main, indicator.record, today, around.advisors),
        computedAt: around.computedAt?.toISOString() ?? null,
        source: indicator.record.definition.source.quote,
      };
    });
  }

  /** The indicator made ready, and the policy that it is counted under as of a day. Throws `not-found`. */
  async definition(
    scope: TenantScope,
    id: string,
    today: IsoDate,
  ): Promise<{ indicator: CompiledIndicator; policy: PolicyInForce | null }> {
    const record = await this.database.read(scope, (tx) => readIndicator(tx, id));
    if (record === null) throw DomainError.notFound('指標');
    const code = record.definition.policy;
    const versions = code === undefined ? [] : await this.policies.list(scope);
    const own = versions.filter((version) => version.code === code);
    const inForce = own.findLast(({ validFrom }) => validFrom <= today) ?? own[0];
    const policy = inForce ? { code: inForce.code, name: inForce.name, note: inForce.note } : null;
    return { indicator: new CompiledIndicator(record), policy };
  }
}

async function readAround(tx: TenantTransaction, { record }: CompiledIndicator): Promise<Around> {
  const [around] = await tx.query<Around>(
    `SELECT p.code AS "planCode",
            (SELECT s.computed_at FROM rollup_states s WHERE s.indicator_id = $2) AS "computedAt",
            (SELECT i.id FROM indicators i WHERE i.plan_id = p.id AND i.key = $3) AS "divisorId",
            (SELECT i.id FROM indicators i WHERE i.plan_id = p.id AND i.key = $4 AND NOT i.retired) AS "netId",
            (SELECT count(*)::integer FROM staff WHERE role = 'advisor' AND active) AS advisors
       FROM plans p WHERE p.id = $1`,
    [record.planId, record.id, record.definition.denominator?.indicator ?? null, netKeyOf(record.key)],
  );
  if (around === undefined) throw new Error('An indicator without a plan');
  return around;
}

interface StoredShare {
  dimension: 'department' | 'advisor';
  id: string | null;
  name: string | null;
  value: string;
}

function readShares(tx: TenantTransaction, indicatorId: string, period: string): Promise<StoredShare[]> {
  return tx.query<StoredShare>(
    `SELECT r.dimension, nullif(r.dimension_key, '') AS id, coalesce(d.name, s.family_name || coalesce(' ' || s.given_name, '')) AS name,
            r.value
       FROM rollups r
       LEFT JOIN departments d ON r.dimension = 'department' AND d.id::text = r.dimension_key
       LEFT JOIN staff s ON r.dimension = 'advisor' AND s.id::text = r.dimension_key
      WHERE r.indicator_id = $1 AND r.period = $2 AND r.dimension <> 'total' AND r.value IS NOT NULL
      ORDER BY r.value DESC, name`,
    [indicatorId, period],
  );
}

/** None where the records know nobody (memberships): all of it would be one share without a name. */
function sharesOf(dimension: StoredShare['dimension'], shares: readonly StoredShare[]): Share[] {
  const own = shares.filter((share) => share.dimension === dimension);
  return own.some(({ id }) => id !== null) ? own.map(shareOf) : [];
}

function shareOf({ id, name, value }: StoredShare): Share {
  return { id, name: name ?? '（未設定）', value: Number(value) };
}
