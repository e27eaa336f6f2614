import type { TenantTransaction } from '@banso/platform';
import { CompiledIndicator } from '../indicator/compiled-indicator';
import { readIndicators } from '../indicator/indicator-reader';

const MOST_PLANS = 200;

interface KnownPlan {
  version: number;
  indicators: readonly CompiledIndicator[];
}

/**
 * The indicators in force, read and compiled once for each edition of a plan: a new edition has a new version. Bounded;
 * the plan asked for longest ago goes first.
 */
export class IndicatorsInForce {
  private readonly known = new Map<string, KnownPlan>();

  /** Every indicator of the chamber. No plan changes between this and the end of the transaction. */
  async hold(tx: TenantTransaction): Promise<CompiledIndicator[]> {
    const plans = await tx.prepared<{ id: string; version: number }>(
      'SELECT id, version FROM plans ORDER BY id FOR KEY SHARE',
    );
    if (plans.some(({ id, version }) => this.known.get(id)?.version !== version)) {
      const records = await readIndicators(tx);
      for (const { id, version } of plans) {
        const own = records.filter(({ planId }) => planId === id);
        this.known.set(id, { version, indicators: own.map((record) => new CompiledIndicator(record)) });
      }
    }
    const indicators = plans.flatMap(({ id }) => this.known.get(id)?.indicators ?? []);
    this.keepNewest(plans);
    return indicators;
  }

  private keepNewest(plans: readonly { id: string }[]): void {
    for (const { id } of plans) {
      const plan = this.known.get(id);
      if (plan === undefined) continue;
      this.known.delete(id);
      this.known.set(id, plan);
    }
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MOST_PLANS) break;
      this.known.delete(oldest);
    }
  }
}
