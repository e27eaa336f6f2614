import { mapColumns, TEMPLATE_HEADINGS, unitOf } from './import-fields';

const fields = (...headers: string[]) => mapColumns(headers).map(({ field }) => field);

describe('the columns of an import', () => {
  it.each([
    ['事業所名', 'name'],
    ['会社名 ※必須', 'name'],
    ['ふりがな', 'nameKana'],
    ['ﾌﾘｶﾞﾅ', 'nameKana'],
    ['従業員数（人）', 'employees'],
    ['従業員数(名)', 'employees'],
    ['資本金（千円）', 'capitalYen'],
    ['ＴＥＬ', 'phone'],
    ['e-mail', 'email'],
    ['区・町', 'district'],
    ['入会年月日（和暦）', 'membership.joinedOn'],
    ['代表者氏名', 'representative.familyName'],
    ['好きな色', null],
  ])('%s is %s', (header, field) => {
    expect(fields(header)).toEqual([field]);
  });

  it('take 代表者名 for the given name beside 代表者姓, and for the whole name alone', () => {
    expect(fields('代表者姓', '代表者名')).toEqual(['representative.familyName', 'representative.givenName']);
    expect(fields('代表者名')).toEqual(['representative.familyName']);
  });

  it('take the first of two columns of one meaning', () => {
    expect(fields('電話', '電話番号')).toEqual(['phone', null]);
  });

  it('know every heading of the template, each as another field', () => {
    const known = fields(...TEMPLATE_HEADINGS);
    expect(known).not.toContain(null);
    expect(new Set(known).size).toBe(TEMPLATE_HEADINGS.length);
  });

  it.each([
    ['資本金', 1],
    ['資本金(千円)', 1_000],
    ['資本金（万円）', 10_000],
    ['資本金（百万円）', 1_000_000],
  ])('%s counts in units of %i yen', (header, unit) => {
    expect(unitOf(header)).toBe(unit);
  });
});
