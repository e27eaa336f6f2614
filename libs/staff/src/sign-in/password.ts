import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** Argon2id with OWASP's first choice: 19 MiB, two passes, one lane; about 30 ms on an office server. */
const PARAMETERS = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** The hash of a forgotten random password, made with the same parameters as everybody's. */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$gzm/aOV8J6W/aVXkp30Rew$H/nDNUQIfkvPYXVobhYRPsAj+jKt0/zzcBHEI2Fn33U';

/** The shortest password that an account may be given. */
export const PASSWORD_MIN = 10;
/** Longer input is refused before it is hashed. */
export const PASSWORD_MAX = 200;

/** Hashes a password for storing, as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(folded(password), PARAMETERS);
}

/**
 * True when the password is the one behind `stored`. Without a stored hash (no such account, no password yet) the same
 * work is done in vain, so that the time taken does not tell which addresses exist.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const matches = await verify(stored ?? NOBODYS_HASH, folded(password));
  return matches && stored !== null;
}

// A password typed with the Japanese input method on must be the same password (NIST SP 800-63B: normalise).
function folded(password: string): string {
  return password.normalize('NFKC');
}
