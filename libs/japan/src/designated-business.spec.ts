import { designatedBusiness } from './designated-business';
import { smallBusiness } from './small-business';

const FACTORY = { industryCode: '09', employees: 19, capitalYen: 2_990_000, monthsInDistrict: 12 };

describe('designatedBusiness', () => {
  it.each([
    ['a factory of 19 with 2.99 million', {}, false],
    ['a factory of 20', { employees: 20 }, true],
    ['one person with 3 million', { employees: 1, capitalYen: 3_000_000 }, true],
    ['five months in the district', { employees: 100, capitalYen: 9_000_000, monthsInDistrict: 5 }, false],
    ['six months in the district', { employees: 20, monthsInDistrict: 6 }, true],
    ['a shop of 4', { industryCode: '58', employees: 4 }, false],
    ['a shop of 5', { industryCode: '58', employees: 5 }, true],
    ['a hotel of 5: no exception here', { industryCode: '75', employees: 5 }, true],
    ['a sole proprietor of 19', { capitalYen: 0 }, false],
    ['unknown months, but too small anyway', { monthsInDistrict: null }, false],
    ['unknown employees, but enough capital', { employees: null, capitalYen: 3_000_000 }, true],
    ['unknown industry, 20 employees', { industryCode: null, employees: 20 }, true],
    ['unknown industry, 4 employees', { industryCode: null, employees: 4 }, false],
    [
      'everything unknown but five months',
      { industryCode: null, employees: null, capitalYen: null, monthsInDistrict: 5 },
      false,
    ],
  ])('%s', (_, facts, designated) => {
    expect(designatedBusiness({ ...FACTORY, ...facts }).designated).toBe(designated);
  });

  it.each([
    [{ capitalYen: null }, '資本金が分からないため、判定できません。'],
    [{ employees: null }, '従業員数が分からないため、判定できません。'],
    [{ employees: 20, monthsInDistrict: null }, '地区内での営業期間が分からないため、判定できません。'],
    [{ industryCode: null, employees: 10 }, '業種の細かい分類が分からないため、判定できません。'],
    [
      { employees: null, capitalYen: null, monthsInDistrict: null },
      '地区内での営業期間、資本金、従業員数が分からないため、判定できません。',
    ],
  ])('leaves %p open and says what is missing', (facts, reason) => {
    expect(designatedBusiness({ ...FACTORY, ...facts })).toMatchObject({
      designated: null,
      ground: 'unknown',
      reason,
    });
  });

  it('tells the ground, and what to ask', () => {
    const of = (facts: object) => designatedBusiness({ ...FACTORY, ...facts });
    expect(of({ monthsInDistrict: 5 })).toMatchObject({ ground: 'months', missing: [] });
    expect(of({})).toMatchObject({ ground: 'size' });
    expect(of({ capitalYen: 3_000_000, employees: 20 })).toMatchObject({ ground: 'capital' });
    expect(of({ employees: 20 })).toMatchObject({ ground: 'employees' });
    const nothing = { industryCode: null, employees: 10, capitalYen: null, monthsInDistrict: null };
    expect(of(nothing).missing).toEqual(['months', 'capital', 'industry']);
    expect(of({ employees: null }).missing).toEqual(['employees']);
  });

  it('says why', () => {
    expect(designatedBusiness(FACTORY).reason).toContain('地区内の従業員19人、資本金2,990,000円');
    expect(designatedBusiness({ ...FACTORY, employees: 20 }).reason).toContain('従業員が20人');
    expect(designatedBusiness({ ...FACTORY, capitalYen: 3_000_000 }).reason).toContain('資本金が3,000,000円');
    expect(designatedBusiness({ ...FACTORY, monthsInDistrict: 5 }).reason).toContain('5か月');
  });
});

it('a shop of five is 小規模事業者 and 特定商工業者 at once', () => {
  const shop = { ...FACTORY, industryCode: '58', employees: 5 };
  expect(smallBusiness(shop)).toBe('small');
  expect(designatedBusiness(shop).designated).toBe(true);
});
