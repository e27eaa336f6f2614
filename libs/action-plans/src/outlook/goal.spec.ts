import { goalOf, progressOf } from './goal';

const target = { value: 100, increment: null };
const more = { ...target, comparison: 'increase' as const };
const less = { ...target, comparison: 'decrease' as const };
const limit = { ...target, comparison: 'at-most' as const };
const steps = { comparison: 'increase' as const, value: 16, increment: 3 };

describe('what a figure must come to', () => {
  it('is the figure of the plan, unless that is added to a base', () => {
    expect(goalOf({ ...target, comparison: 'reach' }, 400)).toBe(100);
    expect(goalOf(limit, 400)).toBe(100);
    expect(goalOf(more, 400)).toBe(500);
    expect(goalOf(less, 400)).toBe(300);
  });
  it('is what steps lead to, which the plan states', () => expect(goalOf(steps, 13)).toBe(16));
  it('is unknown without a base or without a figure', () => {
    expect(goalOf(more, null)).toBeNull();
    expect(goalOf({ ...more, value: null }, 400)).toBeNull();
  });
});

describe('how much of a promise is done', () => {
  it('is the way gone from where the figure came from, upwards or down', () => {
    expect(progressOf(9000, 3000, 0)).toBe(1 / 3);
    expect(progressOf(500, 450, 400)).toBe(0.5);
    expect(progressOf(500, 390, 400)).toBe(-0.1);
    expect(progressOf(300, 375, 400)).toBe(0.25);
  });
  it('is unknown while the figure or its goal is, and where there is no way to go', () => {
    expect(progressOf(500, null, 400)).toBeNull();
    expect(progressOf(null, 450, 0)).toBeNull();
    expect(progressOf(400, 450, 400)).toBeNull();
  });
});
