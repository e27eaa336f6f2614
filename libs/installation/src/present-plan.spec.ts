import { presentPlan } from './present-plan';
import { shippedPlans } from './seed-files';

const published = shippedPlans().find(({ plan }) => plan.code === 'sagamihara-2019-2021');
const naming = { code: 'sagamihara-present', titleSuffix: '（見本）' };

describe('presentPlan', () => {
  it('makes the current fiscal year the third and last of the plan, and says that it is a sample', () => {
    if (published === undefined) throw new Error('The plan is not shipped');
    expect(presentPlan(published, naming, 2026).plan).toMatchObject({
      code: 'sagamihara-present',
      title: '中期行動計画（見本）',
      owner: '相模原商工会議所',
      period: { starts: '2024-04-01', ends: '2027-03-31' },
    });
    expect(presentPlan(published, naming, 2021).plan.period).toEqual(published.plan.period);
  });
});
