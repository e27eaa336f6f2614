import { checkBusiness } from './business-rules';

const TODAY = '2025-05-08';
const check = (fields: Parameters<typeof checkBusiness>[0]) => checkBusiness(fields, TODAY);

describe('the fields of a business', () => {
  it('are folded to the form they are stored in', () => {
    const { values, problems } = check({
      corporateNumber: '７０００－０１２０５０００２',
      invoiceNumber: 't7000012050002',
      industryCode: 'E 製造業',
      postalCode: '〒252-0239',
      phone: '０４２－７５３－１３１５',
      email: 'Info@example.jp',
      website: 'www.example.jp',
    });
    expect(problems).toEqual([]);
    expect(values).toMatchObject({
      corporateNumber: '7000012050002',
      invoiceNumber: 'T7000012050002',
      industryCode: 'E',
      industryDivision: 'E',
      postalCode: '2520239',
      phone: '042-753-1315',
      email: 'Info@example.jp',
      website: 'https://www.example.jp',
    });
    expect(values.industryRevision).not.toBeNull();
  });

  it.each(['7000012050002', '1180301018771', '1100005004357', '5180305004608', '7010705000725'])(
    'take the 法人番号 %s',
    (corporateNumber) => expect(check({ corporateNumber }).problems).toEqual([]),
  );

  it.each([
    ['7000012050003', '検査用数字'],
    ['1180001051840', '検査用数字'],
    ['0000012050002', '検査用数字'],
    ['123456789012', 'マイナンバー'],
    ['7.00001E+12', 'Excel'],
  ])('refuse the 法人番号 %s', (corporateNumber, word) => {
    const { problems, values } = check({ corporateNumber });
    expect(problems).toEqual([
      { field: 'corporateNumber', message: expect.stringContaining(word) as string },
    ]);
    expect(values).not.toHaveProperty('corporateNumber');
  });

  it.each<[Parameters<typeof checkBusiness>[0], string]>([
    [{ postalCode: '60000' }, 'postalCode'],
    [{ phone: '427531315' }, 'phone'],
    [{ phone: '042-753-1315 / 090-1111-2222' }, 'phone'],
    [{ email: 'a@b' }, 'email'],
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ industryCode: 'ラーメン' }, 'industryCode'],
    [{ foundedOn: '2025-05-09' }, 'foundedOn'],
    [{ closedOn: '2025-05-09' }, 'closedOn'],
    [{ name: '　' }, 'name'],
  ])('refuse %j', (fields, field) => {
    expect(check(fields).problems.map((problem) => problem.field)).toEqual([field]);
  });

  it('keep the leading zero of a 郵便番号', () => {
    expect(check({ postalCode: '0600000' }).values.postalCode).toBe('0600000');
  });

  it('take an extension and a number abroad', () => {
    expect(check({ phone: '042-753-1315 内線12' }).problems).toEqual([]);
    expect(check({ phone: '+1 212 555 0100' }).problems).toEqual([]);
  });

  it('clear what is null or blank, and leave alone what is absent', () => {
    const { values } = check({ industryCode: null, phone: ' ' });
    expect(values).toEqual({
      industryCode: null,
      industryDivision: null,
      industryRevision: null,
      phone: null,
    });
  });
});
