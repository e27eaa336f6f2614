import { type KnownBusiness, likelihood, matchOf, reasonsOf, type Registrant } from './business-match';

const somebody = (facts: Partial<Registrant> = {}): Registrant => ({
  familyName: '山田',
  givenName: '太郎',
  company: null,
  corporateNumber: null,
  phone: null,
  email: null,
  ...facts,
});

const business = (id: string, facts: Partial<KnownBusiness> = {}): KnownBusiness => ({
  id,
  name: '株式会社山田製作所',
  nameKana: 'ヤマダセイサクショ',
  corporateNumber: null,
  phone: '042-753-1315',
  email: 'info@yamada.example',
  closed: false,
  persons: [
    { familyName: '髙橋', givenName: '花子', phone: '090-1111-2222', email: 'hanako@yamada.example' },
  ],
  ...facts,
});

const NUMBER = '7000012050002';
const ANOTHER_NUMBER = '8700110005901';

describe('a registrant belongs to a business beyond doubt', () => {
  it.each<[string, Partial<Registrant>, Partial<KnownBusiness>]>([
    ['by an equal 法人番号 alone', { corporateNumber: NUMBER }, { corporateNumber: NUMBER }],
    ['by name and telephone', { company: '㈱山田製作所', phone: '０４２(753)1315' }, {}],
    ['by name and the number with +81', { company: '山田製作所', phone: '+81 42-753-1315' }, {}],
    ['by name and a person’s telephone', { company: '山田製作所', phone: '09011112222' }, {}],
    ['by name and e-mail', { company: '山田製作所(株)', email: 'Info@Yamada.example' }, {}],
    ['by name and a person’s e-mail', { company: '山田製作所', email: 'hanako@yamada.example' }, {}],
    ['by name and a person’s name', { company: '山田製作所', familyName: '高橋', givenName: '花子' }, {}],
    ['by kana and telephone', { company: 'やまだせいさくしょ', phone: '042-753-1315' }, {}],
  ])('%s', (_, registrant, known) => {
    expect(matchOf(somebody(registrant), [business('a', known)])).toEqual({
      link: 'automatic',
      businessId: 'a',
    });
  });

  it('where one of several of its name has the telephone too', () => {
    const namesakes = [business('a', { phone: '03-0000-0000' }), business('b')];
    expect(matchOf(somebody({ company: '山田製作所', phone: '042-753-1315' }), namesakes)).toEqual({
      link: 'automatic',
      businessId: 'b',
    });
  });

  it('where the 法人番号 speaks for one and name and telephone for another', () => {
    const both = [business('a'), business('b', { name: '別の会社', phone: null, corporateNumber: NUMBER })];
    const registrant = somebody({ company: '山田製作所', phone: '042-753-1315', corporateNumber: NUMBER });
    expect(matchOf(registrant, both)).toEqual({ link: 'automatic', businessId: 'b' });
  });
});

describe('a person decides', () => {
  it.each<[string, Partial<Registrant>, Partial<KnownBusiness>]>([
    ['when the name is equal only', { company: '山田製作所' }, {}],
    ['when the telephone is equal only', { phone: '042-753-1315' }, {}],
    ['when the telephone is equal and the name another', { company: '佐藤組', phone: '042-753-1315' }, {}],
    ['when the e-mail is equal only', { email: 'info@yamada.example' }, {}],
    [
      'when the person is one of a business that is reached by the telephone',
      { phone: '042-753-1315', familyName: '髙橋', givenName: '花子' },
      {},
    ],
    ['when the business has closed', { company: '山田製作所', phone: '042-753-1315' }, { closed: true }],
    [
      'when the business of the 法人番号 has closed',
      { corporateNumber: NUMBER },
      { corporateNumber: NUMBER, closed: true },
    ],
    [
      'when name and telephone are equal and the 法人番号 is another',
      { company: '山田製作所', phone: '042-753-1315', corporateNumber: NUMBER },
      { corporateNumber: ANOTHER_NUMBER },
    ],
  ])('%s', (_, registrant, known) => {
    expect(matchOf(somebody(registrant), [business('a', known)])).toEqual({
      link: 'doubtful',
      businessId: null,
    });
  });

  it('between two businesses with name and telephone', () => {
    const registrant = somebody({ company: '山田製作所', phone: '042-753-1315' });
    expect(matchOf(registrant, [business('a'), business('b')])).toEqual({
      link: 'doubtful',
      businessId: null,
    });
  });
});

describe('nobody is linked', () => {
  it.each<[string, Partial<Registrant>]>([
    ['to a business that shares nothing', { company: '佐藤組', phone: '03-0000-0000' }],
    ['for a name like a person’s there', { familyName: '髙橋', givenName: '花子' }],
    ['for saying nothing', {}],
  ])('%s', (_, registrant) => {
    expect(matchOf(somebody(registrant), [business('a')])).toEqual({ link: 'none', businessId: null });
  });

  it('to what is equally unknown', () => {
    const unknown = business('a', {
      name: '　',
      nameKana: null,
      phone: 'なし',
      email: null,
      persons: [{ familyName: '', givenName: '', phone: null, email: '' }],
    });
    expect(
      reasonsOf(somebody({ familyName: '', givenName: '', company: ' ', phone: '無', email: '' }), unknown),
    ).toEqual([]);
  });

  it('where no business is known at all', () => {
    expect(matchOf(somebody({ company: '山田製作所' }), [])).toEqual({ link: 'none', businessId: null });
  });
});

it('a person of whom the family name is known only is no evidence', () => {
  const known = business('a', {
    persons: [{ familyName: '山田太郎', givenName: null, phone: null, email: null }],
  });
  expect(reasonsOf(somebody({ company: '山田製作所' }), known)).toEqual(['name']);
});

it('more in common is likelier, and a number likelier than all else', () => {
  expect(likelihood(['name', 'phone'])).toBeGreaterThan(likelihood(['name']));
  expect(likelihood(['name'])).toBeGreaterThan(likelihood(['phone']));
  expect(likelihood(['phone', 'person'])).toBeGreaterThan(likelihood(['phone']));
  expect(likelihood(['corporate-number'])).toBeGreaterThan(likelihood(['name', 'phone', 'email']));
});
