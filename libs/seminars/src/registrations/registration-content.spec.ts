import type { RegistrationFields } from './event-registration.types';
import {
  registrationChanges,
  registrationContent,
  registrationSearchKey,
  requestHash,
} from './registration-content';

const NOW = new Date('2025-05-08T00:00:00Z');
const NAME = { familyName: '山田', givenName: '太郎' };

describe('what somebody says', () => {
  it('is completed: what is left out or blank is null', () => {
    expect(registrationContent({ ...NAME, company: '　', phone: '' }, NOW)).toEqual({
      ...NAME,
      familyKana: null,
      givenKana: null,
      company: null,
      corporateNumber: null,
      phone: null,
      email: null,
      participant: 'general',
      note: null,
    });
  });

  it('is from a business where there is a company, unless it says otherwise', () => {
    expect(registrationContent({ ...NAME, company: '山田製作所' }, NOW).participant).toBe('business');
    expect(
      registrationContent({ ...NAME, company: '県立高校', participant: 'student' }, NOW).participant,
    ).toBe('student');
  });

  it('is folded', () => {
    const said = {
      ...NAME,
      corporateNumber: '7000-0120-50002',
      phone: '０４２−７５３−１３１５',
      email: ' a@b.example ',
    };
    expect(registrationContent(said, NOW)).toMatchObject({
      corporateNumber: '7000012050002',
      phone: '042−753−1315'.normalize('NFKC'),
      email: 'a@b.example',
    });
  });

  it.each<[string, Partial<RegistrationFields>, string]>([
    ['no family name', { familyName: '　' }, 'familyName'],
    ['no given name', { givenName: '' }, 'givenName'],
    ['a wrong telephone number', { phone: '12' }, 'phone'],
    ['a wrong address', { email: 'a@' }, 'email'],
    ['a wrong 法人番号', { corporateNumber: '7000012050003' }, 'corporateNumber'],
  ])('is refused with %s', (_, part, field) => {
    const refused = (say: () => unknown) => {
      try {
        say();
        return [];
      } catch (error) {
        return (error as { fields: { field: string }[] }).fields.map((problem) => problem.field);
      }
    };
    expect(refused(() => registrationContent({ ...NAME, ...part }, NOW))).toEqual([field]);
    expect(refused(() => registrationChanges(part, NOW))).toEqual([field]);
  });
});

it('changes hold what is given and nothing else', () => {
  expect(registrationChanges({ note: '', company: undefined, phone: '042-753-1315' }, NOW)).toEqual({
    note: null,
    phone: '042-753-1315',
  });
});

it('the search key has four lines, unknown ones empty', () => {
  const content = registrationContent({ ...NAME, familyName: '髙橋' }, NOW);
  expect(registrationSearchKey(content)).toBe('高橋太郎\n\n\n');
  expect(
    registrationSearchKey({
      ...content,
      familyKana: 'たか',
      givenKana: 'はし',
      company: '㈱髙',
      phone: '042-1 内線 2',
    }),
  ).toBe('高橋太郎\nタカハシ\n高\n0421');
});

describe('the digest of a request', () => {
  const content = registrationContent(NAME, NOW);

  it('is equal whatever the order of fields and days', () => {
    const turned = Object.fromEntries(Object.entries(content).reverse()) as typeof content;
    expect(requestHash('e', turned, { sessionIds: ['b', 'a'] })).toBe(
      requestHash('e', content, { sessionIds: ['a', 'b'] }),
    );
  });

  it('differs by everything that is asked for', () => {
    const hashes = [
      requestHash('e', content, {}),
      requestHash('f', content, {}),
      requestHash('e', { ...content, note: '車いす' }, {}),
      requestHash('e', content, { sessionIds: ['a'] }),
      requestHash('e', content, { businessId: 'a' }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
