import { callWindow } from './call-window';
import type { SchemeHeader } from './scheme-file.types';

const HEADER: SchemeHeader = {
  key: 'test',
  title: '試験',
  operator: '会議所',
  validFrom: '2026-04-01',
  validTo: '2028-03-31',
  calls: [
    { name: '2回', opens: '2027-02-01', closes: '2027-05-31', chamberDeadline: '2027-05-20' },
    { name: '1回', opens: '2026-10-01', closes: '2026-12-15' },
    { name: '3回', closes: '2027-11-30' },
  ],
};

describe('The window of a scheme', () => {
  it.each([
    ['2026-03-31', 'not-yet', null, null],
    ['2026-09-30', 'upcoming', '1回', 76],
    ['2026-10-01', 'open', '1回', 75],
    ['2026-12-15', 'open', '1回', 0],
    ['2026-12-16', 'upcoming', '2回', 155],
    ['2027-05-31', 'open', '2回', -11],
    ['2027-06-01', 'open', '3回', 182],
    ['2027-12-01', 'closed', null, null],
    ['2028-04-01', 'ended', null, null],
  ])('on %s is %s', (today, state, name, daysLeft) => {
    const window = callWindow(HEADER, today);
    expect([window.state, window.call?.name ?? null, window.daysLeft]).toEqual([state, name, daysLeft]);
  });

  it('is always there for a scheme without calls', () => {
    const { key, title, operator } = HEADER;
    expect(callWindow({ key, title, operator }, '2026-11-21').state).toBe('always');
  });
});
