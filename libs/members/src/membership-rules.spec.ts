import { isMemberOn, membershipProblems, overlaps } from './membership-rules';

const TODAY = '2025-05-08';
const fields = (patch: Parameters<typeof membershipProblems>[0]) =>
  membershipProblems(patch, TODAY).map((problem) => problem.field);

describe('a period of membership', () => {
  it.each<[Parameters<typeof membershipProblems>[0], string[]]>([
    [{ joinedOn: '2019-04-01' }, []],
    [{ joinedOn: '2025-10-01' }, []],
    [{ joinedOn: '2019-04-01', withdrawnOn: '2019-04-01' }, []],
    [{ joinedOn: '2019-04-01', withdrawnOn: '2019-03-31' }, ['withdrawnOn']],
    [{ joinedOn: '0219-04-01' }, ['joinedOn']],
    [{ joinedOn: '2035-04-01' }, ['joinedOn']],
    [{ units: 0 }, ['units']],
    [{ units: 1.5 }, ['units']],
  ])('%j has problems in %j', (patch, expected) => {
    expect(fields(patch)).toEqual(expected);
  });

  it('runs from the day of joining to the day before withdrawal', () => {
    const period = { joinedOn: '2019-04-01', withdrawnOn: '2020-03-31' };
    expect(isMemberOn(period, '2019-03-31')).toBe(false);
    expect(isMemberOn(period, '2019-04-01')).toBe(true);
    expect(isMemberOn(period, '2020-03-30')).toBe(true);
    expect(isMemberOn(period, '2020-03-31')).toBe(false);
  });

  it.each([
    ['2019-04-01', null, '2020-04-01', null, true],
    ['2019-04-01', '2020-04-01', '2020-04-01', null, false],
    ['2019-04-01', '2020-04-02', '2020-04-01', null, true],
    ['2019-04-01', '2019-04-01', '2019-01-01', null, false],
  ])('%s–%s and %s–%s overlap: %s', (joinedOn, withdrawnOn, otherJoined, otherWithdrawn, expected) => {
    const other = { joinedOn: otherJoined, withdrawnOn: otherWithdrawn };
    expect(overlaps({ joinedOn, withdrawnOn }, other)).toBe(expected);
    expect(overlaps(other, { joinedOn, withdrawnOn })).toBe(expected);
  });
});
