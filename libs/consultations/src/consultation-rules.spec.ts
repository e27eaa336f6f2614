import { type CheckedConsultation, consultationProblems } from './consultation-rules';

const TODAY = '2019-05-08';
const sound: CheckedConsultation = {
  occurredOn: TODAY,
  businessIds: ['business'],
  advisorIds: ['advisor'],
  summary: '資金繰りの相談',
  nextOn: null,
  countable: true,
  uncountableReason: null,
};

describe('the rules of a consultation', () => {
  it.each<[string, Partial<CheckedConsultation>]>([
    ['of today', {}],
    ['of tomorrow', { occurredOn: '2019-05-09' }],
    ['of the first day that is taken', { occurredOn: '1950-01-01' }],
    ['with the next visit on the same day', { nextOn: TODAY }],
    ['of 500 characters', { summary: 'あ'.repeat(500) }],
    ['not to be counted, with the reason', { countable: false, uncountableReason: '取次ぎのみ' }],
  ])('accept one %s', (_, part) => {
    expect(consultationProblems({ ...sound, ...part }, TODAY)).toEqual([]);
  });

  it.each<[string, Partial<CheckedConsultation>, string]>([
    ['two days ahead', { occurredOn: '2019-05-10' }, 'occurredOn'],
    ['before 1950', { occurredOn: '1949-12-31' }, 'occurredOn'],
    ['with the next visit before it', { nextOn: '2019-05-07' }, 'nextOn'],
    ['with no business', { businessIds: [] }, 'businessIds'],
    ['with 21 businesses', { businessIds: Array.from({ length: 21 }, (_, n) => `b${n}`) }, 'businessIds'],
    ['with one business twice', { businessIds: ['b', 'b'] }, 'businessIds'],
    ['with 11 advisors', { advisorIds: Array.from({ length: 11 }, (_, n) => `a${n}`) }, 'advisorIds'],
    ['of blanks', { summary: ' \n　' }, 'summary'],
    ['of 501 characters', { summary: 'あ'.repeat(501) }, 'summary'],
    [
      'not to be counted, without a reason',
      { countable: false, uncountableReason: ' ' },
      'uncountableReason',
    ],
  ])('refuse one %s', (_, part, field) => {
    expect(consultationProblems({ ...sound, ...part }, TODAY).map((problem) => problem.field)).toEqual([
      field,
    ]);
  });
});
