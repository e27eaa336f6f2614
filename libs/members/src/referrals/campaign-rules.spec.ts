import { campaignProblems } from './campaign-rules';

describe('the days of a campaign', () => {
  it.each([
    ['2019-04-01', '2019-04-01', []],
    ['2019-09-01', '2020-02-29', []],
    ['2019-04-01', '2019-03-31', ['endsOn']],
    ['2019-04-01', '2039-03-31', ['endsOn']],
    ['0219-04-01', '2019-03-31', ['startsOn']],
  ])('%s to %s has problems in %j', (startsOn, endsOn, expected) => {
    expect(campaignProblems({ startsOn, endsOn }).map(({ field }) => field)).toEqual(expected);
  });
});
