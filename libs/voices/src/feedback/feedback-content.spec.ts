import { feedbackContent, requestHash } from './feedback-content';
import type { FeedbackFields } from './feedback.types';

const TODAY = '2025-05-08';
const content = (fields: Partial<FeedbackFields>) => feedbackContent({ body: '駐車場', ...fields }, TODAY);

describe('a voice', () => {
  it('is folded: what is blank is not said', () => {
    expect(
      content({
        body: ' 駐車場を\n広く ',
        name: ' ',
        company: ' ㈱山田 ',
        phone: '０４２－７５３－１３１５',
      }),
    ).toEqual({
      body: '駐車場を\n広く',
      name: null,
      company: '㈱山田',
      email: null,
      phone: '042-753-1315',
    });
  });

  it.each<[Partial<FeedbackFields>, string]>([
    [{ body: ' \n ' }, 'body'],
    [{ email: 'taro' }, 'email'],
    [{ phone: 'なし' }, 'phone'],
  ])('refuses %j', (fields, field) => {
    const problems = (): unknown => {
      try {
        return content(fields);
      } catch (error) {
        return error;
      }
    };
    expect(problems()).toMatchObject({ code: 'invalid-input', fields: [{ field }] });
  });

  it('is the same when it is sent again, and another when anything differs', () => {
    const web = { channel: 'web' } as const;
    const first = requestHash(content({ name: '山田' }), web);
    expect(requestHash(content({ name: ' 山田 ' }), web)).toBe(first);
    expect(requestHash(content({ name: null, company: '山田' }), web)).not.toBe(first);
    expect(requestHash(content({ name: '山田' }), { channel: 'phone' })).not.toBe(first);
  });
});
