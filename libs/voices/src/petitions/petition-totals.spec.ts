import { petitionTotals } from './petition-totals';
import type { PetitionAnswerState, PetitionDetails } from './petition.types';

const petition = (voidedAt: Date | null, ...states: PetitionAnswerState[]): PetitionDetails => ({
  id: '',
  title: '',
  addressee: 'mayor',
  addresseeLabel: '市長',
  submittedOn: '2019-10-01',
  departmentId: null,
  departmentName: null,
  staffId: null,
  staffName: null,
  items: states.map((answerState) => ({
    id: '',
    text: '',
    departmentId: null,
    departmentName: null,
    answerState,
    answer: null,
    answeredOn: null,
  })),
  note: null,
  voidedAt,
  voidReason: null,
  version: 1,
  createdAt: new Date(0),
  updatedAt: new Date(0),
});

describe('the totals of petitions', () => {
  it('count petitions, items and answers, without what is voided', () => {
    const petitions = [
      petition(null, 'realised', 'realised', 'difficult'),
      petition(null, 'unanswered'),
      petition(new Date(), 'realised', 'partly'),
    ];
    expect(petitionTotals(petitions)).toEqual({
      petitions: 2,
      items: 4,
      answers: { unanswered: 1, realised: 2, partly: 0, considering: 0, difficult: 1 },
    });
  });

  it('of none are all nothing', () => {
    expect(petitionTotals([])).toMatchObject({ petitions: 0, items: 0, answers: { realised: 0 } });
  });
});
