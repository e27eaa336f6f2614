import { type Case, isMet, judge } from './judgement';
import { PaceLine } from './pace-line';

const year = { startsOn: '2019-04-01', endsOn: '2020-03-30' }; // 365 days: a pace of one a day
const pace = new PaceLine({ from: year.startsOn, to: year.endsOn, start: 0, target: 365 });

function at(asOf: string, actual: number | null, part: Partial<Case> = {}): string {
  return judge({
    ...year,
    asOf,
    actual,
    goal: 365,
    comparison: 'reach',
    reference: null,
    pace,
    canFall: false,
    ...part,
  });
}

describe('a number that is counted up', () => {
  it('has not started before its first day, whatever is recorded', () =>
    expect(at('2019-03-31', 3)).toBe('not-started'));
  it('is held against the pace line while it runs', () => {
    expect(at('2019-07-09', 100)).toBe('on-pace');
    expect(at('2019-07-09', 120)).toBe('ahead');
    expect(at('2019-07-09', 80)).toBe('behind');
  });
  it('is not called behind on the first day', () => expect(at('2019-04-01', 0)).toBe('on-pace'));
  it('is reached as soon as the target is there', () => expect(at('2019-07-09', 365)).toBe('reached'));
  it('still runs on its last day', () => expect(at('2020-03-30', 364)).toBe('on-pace'));
  it('ended short the day after', () => expect(at('2020-03-31', 364)).toBe('ended-short'));
  it('is unknown while nothing was entered', () => expect(at('2020-03-31', null)).toBe('no-data'));
});

describe('a rate', () => {
  const rate = { goal: 33.3, pace: null, canFall: true };
  it('has no pace: it is on course or it is not', () => {
    expect(at('2019-07-09', 40, rate)).toBe('on-pace');
    expect(at('2019-07-09', 30, rate)).toBe('behind');
  });
  it('is reached only when its time is over', () => expect(at('2020-04-01', 33.3, rate)).toBe('reached'));
  it('of a third is reached by a third', () => {
    const third = { goal: (1 / 3) * 100, comparison: 'at-least' as const, reference: null };
    expect(isMet({ ...third, actual: (100 * 1) / 3 })).toBe(true);
    expect(isMet({ ...third, actual: (100 * 7) / 21 })).toBe(true);
    expect(isMet({ ...third, actual: 33.33 })).toBe(false);
  });
});

describe('a direction without a figure', () => {
  const more = { goal: null, comparison: 'increase' as const };
  it('is met by more than there was', () => {
    expect(isMet({ ...more, actual: 101, reference: 100 })).toBe(true);
    expect(isMet({ ...more, actual: 100, reference: 100 })).toBe(false);
  });
  it('says nothing while nobody knows what there was', () =>
    expect(isMet({ ...more, actual: 101, reference: null })).toBeNull());
});

describe('a limit', () => {
  const limit = { comparison: 'at-most' as const, goal: 2, pace: null };
  it('is kept only when the year is over', () => {
    expect(at('2019-07-09', 1, limit)).toBe('on-pace');
    expect(at('2019-07-09', 3, limit)).toBe('behind');
    expect(at('2020-04-01', 2, limit)).toBe('reached');
    expect(at('2020-04-01', 3, limit)).toBe('ended-short');
  });
  it('is held against even use while it runs', () => {
    const even = { comparison: 'at-most' as const };
    expect(at('2019-07-09', 80, even)).toBe('ahead');
    expect(at('2019-07-09', 100, even)).toBe('on-pace');
    expect(at('2019-07-09', 120, even)).toBe('behind');
  });
  it('once broken is not mended by the line coming near', () =>
    expect(at('2020-03-29', 366, { comparison: 'at-most' })).toBe('behind'));
  it('on a level that can come back is only behind its line', () => {
    const down = new PaceLine({ from: year.startsOn, to: year.endsOn, start: 400, target: 300 });
    const level = { comparison: 'at-most' as const, goal: 300, pace: down, canFall: true };
    expect(at('2019-07-09', 373, level)).toBe('on-pace');
    expect(at('2019-07-09', 390, level)).toBe('behind');
    expect(at('2019-07-09', 340, level)).toBe('ahead');
  });
});
