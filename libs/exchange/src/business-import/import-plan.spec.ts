import { identityOf, type KnownBusiness } from '@banso/members';
import { planImport } from './import-plan';
import type { ImportRecord } from './import-row';

const COLUMNS = [
  { header: '名称', field: 'name' },
  { header: '入会日', field: 'membership.joinedOn' },
];
const known = (facts: Partial<KnownBusiness>): KnownBusiness => ({
  id: 'known',
  name: '山田商店',
  nameKana: null,
  phone: null,
  corporateNumber: null,
  nameKey: '山田商店',
  phoneDigits: '',
  memberships: [],
  ...facts,
});
const record = (
  row: number,
  business: ImportRecord['business'],
  membership: ImportRecord['membership'] = null,
) => ({
  row,
  business,
  representative: null,
  membership,
  identity: identityOf(business),
});
const A = '7000012050002';
const B = '1180301018771';

/** For each row: the id of the business it is about, 'new', or 'problem'. */
const outcome = (records: ImportRecord[], existing: KnownBusiness[]): string[] => {
  const { entries, problems } = planImport(records, existing, COLUMNS);
  return records.map(({ row }) => {
    if (problems.some((problem) => problem.row === row)) return 'problem';
    return entries.find((entry) => entry.row === row)?.known?.id ?? 'new';
  });
};

describe('a row of an import is about', () => {
  it.each<[string, ImportRecord['business'], Partial<KnownBusiness>, string]>([
    ['the business of its 法人番号', { name: '新名称', corporateNumber: A }, { corporateNumber: A }, 'known'],
    [
      'the business of its name and telephone',
      { name: '㈱山田商店', phone: '042-1' },
      { phoneDigits: '0421' },
      'known',
    ],
    ['one that had no 法人番号 yet', { name: '山田商店', corporateNumber: A }, {}, 'known'],
    [
      'a new one when the telephone differs',
      { name: '山田商店', phone: '042-2' },
      { phoneDigits: '0421' },
      'new',
    ],
    [
      'a new one when the 法人番号 differs',
      { name: '山田商店', corporateNumber: B },
      { corporateNumber: A },
      'new',
    ],
    ['nobody knows whom, with a name alone', { name: '山田商店' }, { phoneDigits: '0421' }, 'problem'],
    ['the only namesake, when neither has a telephone', { name: '山田商店' }, {}, 'known'],
  ])('%s', (_, business, facts, expected) => {
    expect(outcome([record(2, business)], [known(facts)])).toEqual([expected]);
  });

  it.each<[string, ImportRecord['business'], ImportRecord['business'], string]>([
    [
      'one name and telephone',
      { name: '山田', phone: '042-1' },
      { name: '㈱山田', phone: '0421' },
      'problem',
    ],
    ['one 法人番号', { name: '山田', corporateNumber: A }, { name: '鈴木', corporateNumber: A }, 'problem'],
    [
      'one name, the 法人番号 in the first only',
      { name: '山田', corporateNumber: A },
      { name: '山田' },
      'problem',
    ],
    [
      'one name, the 法人番号 in the second only',
      { name: '山田' },
      { name: '山田', corporateNumber: A },
      'problem',
    ],
    [
      'one name and two 法人番号',
      { name: '山田', corporateNumber: A },
      { name: '山田', corporateNumber: B },
      'new',
    ],
    [
      'one name and two telephones',
      { name: '山田', phone: '042-1' },
      { name: '山田', phone: '042-2' },
      'new',
    ],
  ])('the same business as an earlier row, or not: %s', (_, first, second, expected) => {
    expect(outcome([record(2, first), record(3, second)], [])).toEqual(['new', expected]);
  });

  it('a period of membership that it begins, corrects or cannot mean', () => {
    const business = known({ memberships: [{ id: 'period', joinedOn: '2019-04-01', withdrawnOn: null }] });
    const plan = (membership: ImportRecord['membership']) =>
      planImport([record(2, { name: '山田商店' }, membership)], [business], COLUMNS);
    expect(plan({ joinedOn: '2019-04-01', units: 3 }).entries[0]?.membership?.known?.id).toBe('period');
    expect(plan({ withdrawnOn: '2020-03-31' }).entries[0]?.membership?.known?.id).toBe('period');
    expect(plan({ joinedOn: '2020-04-01' }).problems).toMatchObject([{ row: 2, column: '入会日' }]);
    expect(
      plan({ joinedOn: '2010-04-01', withdrawnOn: '2011-03-31' }).entries[0]?.membership?.known,
    ).toBeNull();
    expect(plan({ withdrawnOn: '2019-03-31' }).problems).toHaveLength(1);
    const none = planImport([record(2, { name: '鈴木' }, { units: 2 })], [], COLUMNS);
    expect(none.problems[0]?.message).toContain('入会日がありません');
  });
});
