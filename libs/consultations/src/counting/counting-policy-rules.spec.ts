import { type CheckedPolicy, countingPolicyProblems } from './counting-policy-rules';
import { readCountingPolicySeeds } from './counting-policy-seeds';
import { COUNTING_KEYS, type CountingKey } from './counting-policy.types';

const CHANNELS = ['visit', 'counter', 'phone'];
const sound: CheckedPolicy = {
  code: 'plan',
  validFrom: '2019-04-01',
  validTo: '2022-03-31',
  keys: ['business', 'day', 'advisor'],
  channels: ['visit'],
};

describe('the rules of a counting policy', () => {
  it('accept a sound one, and one without end or channels', () => {
    expect(countingPolicyProblems(sound, CHANNELS)).toEqual([]);
    expect(countingPolicyProblems({ ...sound, validTo: null, channels: null }, CHANNELS)).toEqual([]);
  });

  it.each<[string, Partial<CheckedPolicy>, string]>([
    ['a code that could not stand in a plan file', { code: 'Plan 1' }, 'code'],
    ['an end before the beginning', { validTo: '2019-03-31' }, 'validTo'],
    ['keys by which one 件 could span years', { keys: ['business', 'advisor'] }, 'keys'],
    ['an unknown key', { keys: ['day', 'month' as CountingKey] }, 'keys'],
    ['a channel that the code list does not have', { channels: ['visit', 'pigeon'] }, 'channels.1'],
  ])('refuse %s', (_, part, field) => {
    const problems = countingPolicyProblems({ ...sound, ...part }, CHANNELS);
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });
});

describe('the policies that a chamber begins with', () => {
  const seeds = readCountingPolicySeeds();

  it('are those that the plan and the prefecture ask for', () => {
    expect(seeds.map(({ code }) => code)).toEqual(['plan', 'prefecture']);
  });

  it.each(seeds.map((seed) => [seed.code, seed] as const))('hold the rules: %s', (_, seed) => {
    const policy = { ...seed, validTo: seed.validTo ?? null, channels: seed.channels ?? null };
    expect(countingPolicyProblems(policy, CHANNELS)).toEqual([]);
    expect(seed.keys.every((key) => COUNTING_KEYS.includes(key))).toBe(true);
  });
});
