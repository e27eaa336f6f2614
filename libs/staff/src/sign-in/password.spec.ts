import { hashPassword, NOBODYS_HASH, verifyPassword } from './password';

describe('passwords', () => {
  it('are stored as argon2id with a salt of their own', async () => {
    const [first, second] = await Promise.all([
      hashPassword('ひみつの合言葉です'),
      hashPassword('ひみつの合言葉です'),
    ]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(second).not.toBe(first);
  });

  it('match themselves and nothing else', async () => {
    const stored = await hashPassword('correct horse battery');
    expect(await verifyPassword('correct horse battery', stored)).toBe(true);
    expect(await verifyPassword('correct horse batterY', stored)).toBe(false);
  });

  it('match when typed in full-width letters', async () => {
    const stored = await hashPassword('banso2025pass');
    expect(await verifyPassword('ｂａｎｓｏ２０２５ｐａｓｓ', stored)).toBe(true);
  });

  it('never match an account without one', async () => {
    expect(await verifyPassword('anything at all', null)).toBe(false);
  });

  it('are checked in vain where there is none, so that time does not tell which addresses exist', async () => {
    const stored = await hashPassword('correct horse battery');
    expect(NOBODYS_HASH.split('$').slice(0, 4)).toEqual(stored.split('$').slice(0, 4));
    const started = performance.now();
    await verifyPassword('wrong', null);
    expect(performance.now() - started).toBeGreaterThan(5); // 19 MiB filled twice
  });
});
