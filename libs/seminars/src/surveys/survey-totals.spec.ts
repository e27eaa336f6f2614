import type { SurveyRoundDetails } from './survey-round.types';
import { surveyTotals, totalsBySurvey } from './survey-totals';

const round = (fields: Partial<SurveyRoundDetails>): SurveyRoundDetails => ({
  id: '01890000-0000-7000-8000-000000000001',
  survey: 'business-climate',
  surveyLabel: '景気観測調査',
  title: '第1回',
  surveyedOn: '2019-06-01',
  distributed: 100,
  returned: 50,
  responseRate: 50,
  departmentId: null,
  departmentName: null,
  staffId: null,
  staffName: null,
  note: null,
  voidedAt: null,
  voidReason: null,
  version: 1,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  ...fields,
});

describe('surveyTotals', () => {
  it('divides sums and never averages rates', () => {
    const small = round({ distributed: 10, returned: 10, responseRate: 100 });
    const large = round({ distributed: 990, returned: 90, responseRate: 9.09 });
    expect(surveyTotals([small, large])).toEqual({
      rounds: 2,
      distributed: 1000,
      returned: 100,
      responseRate: 10,
    });
  });

  it('leaves out what is voided, and has no rate of nothing', () => {
    const voided = round({ voidedAt: new Date(0) });
    expect(surveyTotals([voided])).toEqual({ rounds: 0, distributed: 0, returned: 0, responseRate: null });
    expect(surveyTotals([round({ returned: 25 }), voided])).toMatchObject({ rounds: 1, responseRate: 25 });
  });
});

describe('totalsBySurvey', () => {
  it('tells each survey apart, in the order of the rounds, and only where one counts', () => {
    const rounds = [
      round({ survey: 'wages', surveyLabel: '賃金調査', returned: 80 }),
      round({ returned: 20 }),
      round({ survey: 'wages', surveyLabel: '賃金調査', returned: 60 }),
      round({ survey: 'needs', surveyLabel: 'ニーズ調査', voidedAt: new Date(0) }),
    ];
    expect(
      totalsBySurvey(rounds).map(({ surveyLabel, rounds: count, responseRate }) => [
        surveyLabel,
        count,
        responseRate,
      ]),
    ).toEqual([
      ['賃金調査', 2, 70],
      ['景気観測調査', 1, 20],
    ]);
  });
});
