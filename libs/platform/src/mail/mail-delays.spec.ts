import { delayAfter, MOST_CLAIMS, ServerPause } from './mail-delays';

const HOUR = 3_600_000;

describe('the delays of a mail that is not taken', () => {
  const delays = Array.from({ length: 14 }, (_, index) => delayAfter(index + 1));

  it('begin with a minute and never shrink', () => {
    const known = delays.filter((delay) => delay !== null);
    expect(known[0]).toBe(60_000);
    expect(known).toEqual([...known].sort((a, b) => a - b));
  });

  it('end after about three days', () => {
    expect(delays.at(-1)).toBeNull();
    const whole = delays.reduce<number>((sum, delay) => sum + (delay ?? 0), 0);
    expect(whole).toBeGreaterThan(72 * HOUR);
    expect(whole).toBeLessThan(80 * HOUR);
  });

  it('end before the claims do: a server that says "later" is never taken for a death', () => {
    expect(delayAfter(MOST_CLAIMS - 2)).toBeNull();
  });
});

describe('the pause of a server that cannot be reached', () => {
  it('doubles from five seconds to five minutes', () => {
    const pause = new ServerPause();
    const pauses = [];
    for (let round = 0, now = 0; round < 9; round += 1) {
      pause.begin(now);
      const began = now;
      while (!pause.isOver(now)) now += 1_000;
      pauses.push((now - began) / 1_000);
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
  });

  it('takes the failures of one moment for one', () => {
    const pause = new ServerPause();
    for (const now of [0, 1, 2]) pause.begin(now);
    expect([pause.isOver(4_999), pause.isOver(5_000)]).toEqual([false, true]);
  });

  it('is forgotten when the server answers', () => {
    const pause = new ServerPause();
    pause.begin(0);
    pause.begin(5_000);
    pause.end();
    expect(pause.isOver(5_001)).toBe(true);
    pause.begin(6_000);
    expect(pause.isOver(11_000)).toBe(true);
  });
});
