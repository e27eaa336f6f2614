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
});
