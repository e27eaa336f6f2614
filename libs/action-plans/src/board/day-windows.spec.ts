import { dayWindows } from './day-windows';

const windows = (from: string, to: string, today: string, after?: string) =>
  [...dayWindows({ from, to }, today, after)].map((window) => `${window.from}..${window.to}`);

describe('days read from the newest back', () => {
  it('reach further back with every window, each day once', () =>
    expect(windows('2019-04-01', '2020-03-31', '2020-03-31')).toEqual([
      '2020-03-25..2020-03-31',
      '2020-02-26..2020-03-24',
      '2019-11-06..2020-02-25',
      '2019-04-01..2019-11-05',
    ]));
  it('have what lies ahead in the first window', () =>
    expect(windows('2019-06-01', '2022-03-31', '2019-06-20')).toEqual([
      '2019-06-14..2022-03-31',
      '2019-06-01..2019-06-13',
    ]));
  it('begin with the day that the page before ended on, and leave everything newer alone', () => {
    expect(windows('2019-04-01', '2022-03-31', '2019-06-20', '2019-05-10')).toEqual([
      '2019-05-04..2019-05-10',
      '2019-04-06..2019-05-03',
      '2019-04-01..2019-04-05',
    ]);
    expect(windows('2019-06-01', '2022-03-31', '2019-06-20', '2020-01-10')).toEqual([
      '2019-06-14..2020-01-10',
      '2019-06-01..2019-06-13',
    ]);
    expect(windows('2019-04-01', '2019-04-05', '2019-06-20', '2019-05-10')).toEqual([
      '2019-04-01..2019-04-05',
    ]);
    expect(windows('2019-04-01', '2019-04-05', '2019-06-20', '2019-03-31')).toEqual([]);
  });
  it('end with the first day, even when today lies before it', () => {
    expect(windows('2019-04-01', '2019-04-05', '2019-04-30')).toEqual(['2019-04-01..2019-04-05']);
    expect(windows('2019-04-01', '2019-04-05', '2019-03-01')).toEqual(['2019-04-01..2019-04-05']);
  });
});
