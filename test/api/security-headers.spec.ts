import { type TestApplication, startTestApplication } from '@banso/testing';

describe('security headers', () => {
  let api: TestApplication;
  beforeAll(async () => {
    api = await startTestApplication();
  });
  afterAll(() => api.close());

  it.each([
    ['an answer', '//health', 200],
    ['a refusal', '/businesses', 401],
    ['a path that leads nowhere', '/nowhere', 404],
  ])('stand on %s', async (_, path, status) => {
    const answer = await api.anonymous.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
  });

  it.each([
    ['the list of events that asks for it', '//s/a?embed=1', true],
    ['the list with more in its address', '//s/a/?lang=en&embed=1', true],
    ['the list by itself', '//s/a', false],
    ['the list with another wish', '//s/a?embed=10', false],
    ['an event with its form', '//s/a/0198?embed=1', false],
    ['a page of staff', '//events?embed=1', false],
    ['an answer of the interface', '/session?/s/a?embed=1', false],
  ])('say who may frame %s', async (_, path, framed) => {
    const { headers } = await api.anonymous.get(path);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(framed ? 'frame-ancestors *' : "frame-ancestors 'self'");
    expect(policy).toContain("default-src 'self'");
    expect(headers['x-frame-options']).toBe(framed ? undefined : 'SAMEORIGIN');
  });
});
