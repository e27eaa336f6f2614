import { completeOutcome, outcomeProblems, twinProblems } from './event-outcome-rules';
import type { OutcomeFields } from './event-outcome.types';

const [STARTS_ON, TODAY] = ['2019-06-10', '2019-12-01'];
const line = (part: Partial<OutcomeFields> = {}) =>
  completeOutcome({
    kind: 'negotiation',
    registrationId: 'A1',
    quantity: 1,
    occurredOn: STARTS_ON,
    ...part,
  });
const problems = (part: Partial<OutcomeFields>) =>
  outcomeProblems(line(part), STARTS_ON, TODAY, 'lines.2.').map(({ field }) => field);

describe('a line', () => {
  it('is completed: blank is nothing, and an id is one however its letters are written', () => {
    expect(line({ partnerName: '  ', note: ' 見積中 ', partnerRegistrationId: 'B2' })).toEqual({
      kind: 'negotiation',
      registrationId: 'a1',
      partnerRegistrationId: 'b2',
      partnerName: null,
      quantity: 1,
      amountYen: null,
      occurredOn: STARTS_ON,
      note: '見積中',
    });
  });

  it.each([
    ['on the first day', { occurredOn: STARTS_ON }],
    ['today, months later', { occurredOn: TODAY }],
    ['with somebody else who was there', { partnerRegistrationId: 'b2' }],
    ['with a company that was not', { partnerName: '海外商事' }],
    ['a contract whose amount is known', { kind: 'contract', amountYen: 0 }],
    ['a contract whose amount is not', { kind: 'contract', amountYen: null }],
  ] as const)('may be: %s', (_, part) => {
    expect(problems(part)).toEqual([]);
  });

  it.each([
    ['before the event', { occurredOn: '2019-06-09' }, 'occurredOn'],
    ['to come', { occurredOn: '2019-12-02' }, 'occurredOn'],
    ['with oneself', { partnerRegistrationId: 'A1' }, 'partnerRegistrationId'],
    ['with two others', { partnerRegistrationId: 'b2', partnerName: '海外商事' }, 'partnerName'],
    ['an amount of what is no contract', { kind: 'job-offer', amountYen: 1 }, 'amountYen'],
  ] as const)('may not be: %s', (_, part, field) => {
    expect(problems(part)).toEqual([`lines.2.${field}`]);
  });
});

describe('the lines of one form', () => {
  const pair = (part: Partial<OutcomeFields> = {}) => line({ partnerRegistrationId: 'b2', ...part });
  const twins = (...lines: ReturnType<typeof line>[]) =>
    twinProblems(lines, (place) => `lines.${place}.`).map(({ field }) => field);

  it('tell what a pair had with each other once, from whichever side', () => {
    const reversed = pair({ registrationId: 'B2', partnerRegistrationId: 'A1', quantity: 3 });
    expect(twins(pair(), line(), reversed, pair())).toEqual([
      'lines.2.partnerRegistrationId',
      'lines.3.partnerRegistrationId',
    ]);
  });

  it.each([
    ['of another kind', { kind: 'contract' }],
    ['on another day', { occurredOn: TODAY }],
    ['with somebody else', { partnerRegistrationId: 'c3' }],
  ] as const)('may tell what is %s', (_, part) => {
    expect(twins(pair(), pair(part))).toEqual([]);
  });

  it('may tell the same of one who had it with nobody, or with a company that was not there', () => {
    const named = line({ partnerName: '海外商事' });
    expect(twins(line(), line(), named, named)).toEqual([]);
  });
});
