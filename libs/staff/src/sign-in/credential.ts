import { createHash, randomBytes } from 'node:crypto';

/**
 * What a browser's cookie or a program's header carries: `banso_<chamber's id without dashes>_<secret>`. The chamber is
 * readable, so that the secret is looked for inside that chamber only, under row-level security; the secret is 32
 * random bytes, of which the database holds the SHA-256 and nothing more (guessing is hopeless, so no slow hash).
 */
export interface Credential {
  chamberId: string;
  secretHash: Buffer;
}

const SHAPE = /^banso_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/;

/** A fresh credential. `text` is told once, to its owner. */
export function issueCredential(chamberId: string): Credential & { text: string } {
  const secret = randomBytes(32).toString('base64url');
  return {
    chamberId,
    secretHash: digest(secret),
    text: `banso_${chamberId.replaceAll('-', '')}_${secret}`,
  };
}

/** Reads a credential's text; null when it is none. */
export function parseCredential(text: string): Credential | null {
  const match = SHAPE.exec(text);
  const secret = match?.[6];
  if (!match || secret === undefined) return null;
  return { chamberId: match.slice(1, 6).join('-'), secretHash: digest(secret) };
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
