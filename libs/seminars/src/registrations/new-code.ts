import { randomBytes } from 'node:crypto';

const BYTES = 16;

/** A code that opens a sign-up to whoever holds it: 128 random bits, safe in an address and in a QR code. */
export function newCode(): string {
  return randomBytes(BYTES).toString('base64url');
}
