import { addMonths } from './calendar-months';
import { guidanceClock, guidanceDays } from './guidance-clock';

const RULE = { months: 6, before: 'recommended', withinMonths: 24 };
const clock = (first: string | null, reachedOn: string | null, today = '2026-06-01') =>
  guidanceClock(RULE, { label: '推薦', reachedOn }, { first, count: first === null ? 0 : 3 }, today);

describe('months', () => {
  it('end on the last day where a month is shorter', () => {
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(addMonths('2024-08-31', 6)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', -24)).toBe('2022-02-28');
    expect(addMonths('2025-11-08', 2)).toBe('2026-01-08');
  });
});

describe('the clock of guidance', () => {
  it('is full on the day six months after the first consultation', () => {
    expect(clock('2025-12-01', null)).toMatchObject({ fullOn: '2026-06-01', full: true, warning: null });
    expect(clock('2025-12-02', null)).toMatchObject({ fullOn: '2026-06-02', full: false, warning: null });
    expect(clock(null, null)).toMatchObject({ since: null, fullOn: null, full: false, warning: null });
  });

  it('tells of a milestone that came too early, whatever the day', () => {
    expect(clock('2025-12-02', '2026-06-02', '2026-05-01')).toMatchObject({ full: true, warning: null });
    expect(clock('2025-12-02', '2026-06-01', '2027-01-01')).toMatchObject({
      full: false,
      warning: expect.stringContaining('2026-06-02') as string,
    });
    expect(clock(null, '2026-06-01').warning).toMatch(/相談記録がありません/);
  });

  it('looks at the two years before the day that matters', () => {
    expect(guidanceDays(RULE, '2026-06-01')).toEqual({ from: '2024-06-01', to: '2026-06-01' });
  });
});
