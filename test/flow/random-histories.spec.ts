import { measuredPlan } from '../support/measured-plan';
import { randomHistories } from './random-history';
import { Town } from '../support/chamber-at-work';
import { independentFigures } from './independent-figures';

/** Fixed, so that a failure is seen again; fast-check names the seed and the shortest history that fails. */
const SEEDS = [20190401, 20220331];

describe('whatever people record, edit, move, void, join and leave', () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());

  it.each(SEEDS)(
    'figures kept up equal figures computed anew equal a plain count (seed %d)',
    async (seed) => {
      await randomHistories(seed, 15, async (history) => {
        const chamber = await town.found(measuredPlan());
        await history(chamber, town);
        await chamber.drain(2);

        const kept = await chamber.stored();
        const { outcome, detail } = await town.verification.verify(chamber.scope.chamberId);
        expect({ outcome, drift: detail.drift }).toEqual({ outcome: 'done', drift: [] });

        await town.rollups.recompute(chamber.scope.chamberId);
        expect(await chamber.stored()).toEqual(kept);

        const totals = kept.map(({ key, period, dimension, dimension_key, value }) => ({
          figure: [key, period, dimension, dimension_key].join(' '),
          value,
        }));
        for (const { figure, value } of await independentFigures(chamber)) {
          expect({ figure, value: totals.find((one) => one.figure === figure)?.value ?? '0' }).toEqual({
            figure,
            value,
          });
        }
      });
    },
    180_000,
  );
});
