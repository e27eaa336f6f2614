import { completeOutcome, outcomeProblems } from './event-outcome-rules';
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
