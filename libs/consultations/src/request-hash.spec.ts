import { requestHash } from './request-hash';

describe('the digest of a request', () => {
  const request = { occurredOn: '2019-05-08', businessIds: ['a', 'b'], place: undefined, note: null };

  it('does not depend on the order of the fields or on what is left out', () => {
    expect(requestHash({ note: null, businessIds: ['a', 'b'], occurredOn: '2019-05-08' })).toBe(
      requestHash(request),
    );
  });

  it.each([
    ['another value', { ...request, occurredOn: '2019-05-09' }],
    ['another order of a list', { ...request, businessIds: ['b', 'a'] }],
    ['a null in place of nothing', { ...request, place: null }],
    ['a text that looks like another structure', { ...request, businessIds: 'a,b' }],
  ])('differs with %s', (_, other) => {
    expect(requestHash(other)).not.toBe(requestHash(request));
  });
});
