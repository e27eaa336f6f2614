import { issueCredential, parseCredential } from './credential';

const CHAMBER = '01935b2a-7c4e-7d10-8a2b-3c4d5e6f7a8b';

describe('credential text', () => {
  it('carries the chamber and is read back', () => {
    const { text, secretHash } = issueCredential(CHAMBER);
    expect(text).toMatch(/^banso_01935b2a7c4e7d108a2b3c4d5e6f7a8b_[\w-]{43}$/);
    expect(parseCredential(text)).toEqual({ chamberId: CHAMBER, secretHash });
  });

  it('is never drawn twice', () => {
    const drawn = Array.from({ length: 100 }, () => issueCredential(CHAMBER).text);
    expect(new Set(drawn).size).toBe(100);
  });

  it('holds the hash of the secret, not the secret', () => {
    const { text, secretHash } = issueCredential(CHAMBER);
    const secret = Buffer.from(text.slice(-43), 'base64url');
    expect(secretHash).toHaveLength(32);
    expect(secretHash.equals(secret)).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['another prefix', issueCredential(CHAMBER).text.replace('banso', 'manso')],
    ['a chamber with dashes', issueCredential(CHAMBER).text.replace('01935b2a', '01935b2a-')],
    ['a short secret', issueCredential(CHAMBER).text.slice(0, -1)],
    ['a long secret', `${issueCredential(CHAMBER).text}A`],
    ['a line more', `${issueCredential(CHAMBER).text}\n`],
    ['SQL', `banso_${'0'.repeat(32)}_${"' OR true --".padEnd(43)}`],
  ])('refuses %s', (_, text) => {
    expect(parseCredential(text)).toBeNull();
  });
});
