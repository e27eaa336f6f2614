import { timesUpTo } from './happened-at';

const NOW = new Date('2025-06-10T04:00:00.000Z');
const times = (...given: [string, string][]) =>
  timesUpTo(
    NOW,
    given.map(([seat, happenedAt]) => ({ seat, happenedAt })),
  ).map((time) => time.toISOString());

describe('timesUpTo', () => {
  it('keeps what is past', () => {
    expect(times(['a', '2025-06-10T12:59:59.123+09:00'], ['b', '2025-06-10T03:00:00Z'])).toEqual([
      '2025-06-10T03:59:59.123Z',
      '2025-06-10T03:00:00.000Z',
    ]);
  });

  it('moves what is to come back to now, in its order', () => {
    expect(times(['a', '2025-06-10T05:00:00Z'], ['a', '2025-06-10T05:01:00Z'])).toEqual([
      '2025-06-10T03:59:59.999Z',
      '2025-06-10T04:00:00.000Z',
    ]);
  });

  it('takes the later in the request for the later of one instant', () => {
    expect(times(['a', '2025-06-10T03:00:00Z'], ['a', '2025-06-10T03:00:00Z'])).toEqual([
      '2025-06-10T02:59:59.999Z',
      '2025-06-10T03:00:00.000Z',
    ]);
  });

  it('looks at each seat by itself', () => {
    expect(times(['a', '2025-06-10T05:00:00Z'], ['b', '2025-06-10T05:00:00Z'])).toEqual([
      NOW.toISOString(),
      NOW.toISOString(),
    ]);
  });
});
