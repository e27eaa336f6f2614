import fc from 'fast-check';
import { cadencePlan } from '../support/cadence-plan';
import { type ChamberAtWork, Town } from '../support/chamber-at-work';
import { cadenceHistories, playCadence } from './cadence-history';
import { type CountedShare, independentShares } from './independent-cadence';

/** Fixed, so that a failure is seen again; fast-check names the seed and the shortest history that fails. */
const SEEDS = [20190401, 20200930];

describe('whoever is contacted, moved, voided, comes into the base, joins and leaves', () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());

  it.each(SEEDS)(
    'shares kept up equal shares computed anew equal a plain count equal what a click shows (seed %d)',
    async (seed) => {
      const property = fc.asyncProperty(cadenceHistories, async (steps) => {
        const chamber = await town.found(cadencePlan());
        await playCadence(chamber, town, steps);
        await chamber.drain(2);

        const kept = await chamber.stored();
        const { outcome, detail } = await town.verification.verify(chamber.scope.chamberId);
        expect({ outcome, drift: detail.drift }).toEqual({ outcome: 'done', drift: [] });
        await town.rollups.recompute(chamber.scope.chamberId);
        expect(await chamber.stored()).toEqual(kept);
        expect(byName(await storedShares(chamber))).toEqual(byName(await independentShares(chamber)));
        for (const { key, period, value } of kept) {
          const shown = await chamber.records(key, period);
          expect({ key, period, value: shown.value }).toEqual({ key, period, value: Number(value) });
        }
      });
      await fc.assert(property, {
        seed,
        numRuns: 15,
        endOnFailure: false,
        interruptAfterTimeLimit: 120_000,
        markInterruptAsFailure: true,
      });
    },
    180_000,
  );
});

async function storedShares(chamber: ChamberAtWork): Promise<CountedShare[]> {
  return (await chamber.stored()).map(({ key, period, numerator, denominator }) => ({
    figure: `${key} ${period}`,
    share: `${numerator}/${denominator}`,
  }));
}

function byName(shares: readonly CountedShare[]): Record<string, string> {
  return Object.fromEntries(shares.map(({ figure, share }) => [figure, share]));
}
