import { Injectable } from '@nestjs/common';
import type { Principal } from './principal';

/** How long a credential is believed without asking the database, in milliseconds. */
export const BELIEVED_FOR_MS = 5_000;
const MOST = 5_000;

/**
 * Remembers who is behind a credential for a few seconds: a page asks for many things at once, a program for thousands.
 * A revocation takes effect at once in the process where it happens, and within {@link BELIEVED_FOR_MS} in the others.
 */
@Injectable()
export class PrincipalCache {
  private readonly known = new Map<string, { principal: Principal; until: number }>();
  private revocations = 0;

  /** `key` names chamber and hash of the secret; the secret itself is never kept. */
  find(key: string, now = performance.now()): Principal | undefined {
    const entry = this.known.get(key);
    return entry !== undefined && entry.until > now ? entry.principal : undefined;
  }

  /** Take one before asking the database: an answer that a revocation overtook is not remembered. */
  ticket(): number {
    return this.revocations;
  }

  remember(key: string, principal: Principal, ticket: number, now = performance.now()): void {
    if (ticket !== this.revocations) return;
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(key, { principal, until: now + BELIEVED_FOR_MS });
  }

  /** After the commit of a sign-out, a revocation, a deactivation or a change of role. */
  forget(staffId: string): void {
    this.revocations += 1;
    for (const [key, { principal }] of this.known) {
      if (principal.staffId === staffId) this.known.delete(key);
    }
  }
}
