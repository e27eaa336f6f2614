import { DrainPace } from './drain-pace';

const CHAMBER = 'a chamber';

/** A pace after one drain of `took` milliseconds that ended at 1,000. */
function after(took: number, changes = 100): DrainPace {
  const pace = new DrainPace();
  pace.ring(CHAMBER, 1_000 - took);
  pace.ended(CHAMBER, 1_000, changes);
  return pace;
}

describe('the pace of drains', () => {
  it('is at once where nothing has happened for a while', () => {
    expect(new DrainPace().ring(CHAMBER, 0)).toBe('now');
    expect(after(20).ring(CHAMBER, 5_000)).toBe('now');
  });

  it('rests nine times as long as the last drain took', () => {
    expect(after(20).ring(CHAMBER, 1_000)).toBe(180);
    expect(after(20).ring(CHAMBER, 1_179)).toBe(1);
    expect(after(20).ring(CHAMBER, 1_180)).toBe('now');
  });

  it('rests less after a lone visit, so that the next one is not kept waiting', () => {
    expect(after(20, 1).ring(CHAMBER, 1_000)).toBe(60);
    expect(after(20, 2).ring(CHAMBER, 1_000)).toBe(120);
  });

  it('never rests so long that a figure would be a second old', () =>
    expect(after(200).ring(CHAMBER, 1_000)).toBe(300));

  it('rests half as long as a drain of half a second, or longer, took', () =>
    expect(after(600).ring(CHAMBER, 1_000)).toBe(300));

  it('needs no rest after finding nothing to do', () =>
    expect(after(20, 0).ring(CHAMBER, 1_000)).toBe('now'));

  it('answers the rings of one rest with one ring', () => {
    const pace = after(20);
    expect([pace.ring(CHAMBER, 1_010), pace.ring(CHAMBER, 1_020)]).toEqual([170, null]);
  });

  it('drains for a ring that has rested, whatever the clocks say', () => {
    const pace = after(20);
    pace.ring(CHAMBER, 1_010);
    expect(pace.ring(CHAMBER, 1_179, true)).toBe('now');
  });

  it('rings again for what rang while a drain ran, which may have begun too early to see it', () => {
    const pace = new DrainPace();
    pace.ring(CHAMBER, 0);
    expect([pace.ring(CHAMBER, 5), pace.ring(CHAMBER, 6, true)]).toEqual([null, null]);
    expect(pace.ended(CHAMBER, 20, 9)).toBe(180);
    expect(pace.ring(CHAMBER, 30)).toBeNull();
    expect(pace.ring(CHAMBER, 200, true)).toBe('now');
    expect(pace.ended(CHAMBER, 220, 9)).toBeNull();
  });

  it('does not wait for ever for a ring that was lost', () => {
    const pace = after(20);
    pace.ring(CHAMBER, 1_010);
    expect(pace.ring(CHAMBER, 1_200)).toBe('now');
  });

  it('is each chamber’s own', () => {
    const pace = after(300);
    expect(pace.ring('another', 1_000)).toBe('now');
  });
});
