import { setTimeout as delay } from 'node:timers/promises';
import { DomainError, newId, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { StaffMember } from '../accounts/staff-member.entity';
import type { Role } from '../role.enum';
import { permissionsOf } from '../roles';
import { type Credential, issueCredential, parseCredential } from './credential';
import { verifyPassword } from './password';
import type { Principal } from './principal';
import { PrincipalCache } from './principal-cache';
import { Session } from './session.entity';
import { SignInThrottle } from './sign-in-throttle.service';

/** A session ends this long after sign-in, used or not. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;
const IDLE = `interval '12 hours'`;
const HEARTBEAT = `interval '1 minute'`;

/** A refusal comes no earlier than this, so that the time taken does not tell a known address from an unknown one. */
const REFUSAL_MS = 250;

/** Where a sign-in comes from: `origin` is the network address, `userAgent` what the browser calls itself. */
export interface SignInClient {
  origin: string;
  userAgent: string | null;
}

interface Candidate {
  chamber_id: string;
  staff_id: string;
  password_hash: string | null;
}

interface CredentialRow {
  id: string;
  via: Principal['via'];
  staff_id: string;
  role: Role;
  unmarked: boolean;
}

// Each half is one look into a unique index. A deactivated person has no credential, whatever the rows say.
const FIND_CREDENTIAL = `
  SELECT c.id, c.via, c.staff_id, s.role, c.marked_at < now() - ${HEARTBEAT} AS unmarked
    FROM (
      SELECT id, 'session' AS via, staff_id, coalesce(last_used_at, created_at) AS marked_at
        FROM sessions
       WHERE secret_hash = $1 AND revoked_at IS NULL AND expires_at > now()
         AND coalesce(last_used_at, created_at) > now() - ${IDLE}
      UNION ALL
      SELECT id, 'token', staff_id, coalesce(last_used_at, '-infinity')
        FROM access_tokens
       WHERE secret_hash = $1 AND revoked_at IS NULL AND expires_at > now()
    ) c
    JOIN staff s ON s.id = c.staff_id AND s.active`;

const HEARTBEAT_TABLE = { session: 'sessions', token: 'access_tokens' } as const;

/** Signing in and out, and who is behind a credential. */
@Injectable()
export class AuthenticationService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly throttle: SignInThrottle,
    private readonly cache: PrincipalCache,
  ) {}

  /**
   * Checks address and password and begins a session; `credential` goes to the browser and nowhere else.
   * Throws `wrong-credentials` (the same for an unknown address, a wrong password and a deactivated account),
   * `too-many-sign-ins`, and `several-accounts` to somebody of two chambers whose password is the same in both.
   */
  async signIn(
    email: string,
    password: string,
    client: SignInClient,
  ): Promise<{ credential: string; scope: TenantScope }> {
    const notBefore = delay(REFUSAL_MS);
    await this.throttle.admit(email, client.origin);
    const candidates = await this.database.outsideTenancy<Candidate>(
      'SELECT chamber_id, staff_id, password_hash FROM sign_in_candidate($1)',
      [email],
    );
    const [account, another] = await matching(candidates, password);
    if (account === undefined) {
      for (const candidate of candidates) await this.recordFailure(candidate, client);
      await notBefore;
      throw wrongCredentials();
    }
    if (another !== undefined) throw severalAccounts();
    await this.throttle.succeed(email, client.origin, candidates.length);
    const scope = { chamberId: account.chamber_id, actorId: account.staff_id };
    return { credential: await this.beginSession(scope, client), scope };
  }

  /** Who is behind a credential's text; null when it is unknown, expired, idle too long or revoked. */
  async authenticate(text: string): Promise<Principal | null> {
    const credential = parseCredential(text);
    if (credential === null) return null;
    const key = `${credential.chamberId}:${credential.secretHash.toString('base64')}`;
    const believed = this.cache.find(key);
    if (believed) return believed;

    const ticket = this.cache.ticket();
    const row = await this.findCredential(credential);
    if (row === null) return null;
    if (row.unmarked) await this.markUsed(credential.chamberId, row);
    const principal: Principal = {
      chamberId: credential.chamberId,
      staffId: row.staff_id,
      role: row.role,
      permissions: permissionsOf(row.role),
      via: row.via,
      credentialId: row.id,
    };
    this.cache.remember(key, principal, ticket);
    return principal;
  }

  /** Ends the caller's session. Throws `session-required` for a program: its token is revoked, not signed out. */
  async signOut(scope: TenantScope, caller: Principal): Promise<void> {
    if (caller.via !== 'session') {
      throw new DomainError(
        'forbidden',
        'session-required',
        'アクセストークンではサインアウトできません。トークンを無効にするには、設定画面で削除してください。',
      );
    }
    await this.database.write(scope, async (tx) => {
      await tx.query('UPDATE sessions SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL', [
        caller.credentialId,
      ]);
      await tx.query(`SELECT audit_event('sign-out', 'staff', $1, NULL)`, [caller.staffId]);
      tx.onCommit(() => this.cache.forget(caller.staffId));
    });
  }

  private beginSession(scope: TenantScope & { actorId: string }, client: SignInClient): Promise<string> {
    return this.database.write(scope, async (tx) => {
      // Deactivated while the password was being checked.
      const active = await tx.manager.existsBy(StaffMember, { id: scope.actorId, active: true });
      if (!active) throw wrongCredentials();
      const { text, secretHash } = issueCredential(scope.chamberId);
      await tx.manager.insert(Session, {
        id: newId(),
        staffId: scope.actorId,
        secretHash,
        userAgent: client.userAgent?.slice(0, 300) ?? null,
        expiresAt: () => `now() + interval '${SESSION_SECONDS} seconds'`, // the clock that will judge it
      });
      await tx.query(`SELECT audit_event('sign-in', 'staff', $1, $2)`, [
        scope.actorId,
        JSON.stringify({ origin: client.origin }),
      ]);
      return text;
    });
  }

  private async recordFailure(candidate: Candidate, client: SignInClient): Promise<void> {
    await this.database.write({ chamberId: candidate.chamber_id }, (tx) =>
      tx.query(`SELECT audit_event('sign-in-failed', 'staff', $1, $2)`, [
        candidate.staff_id,
        JSON.stringify({ origin: client.origin }),
      ]),
    );
  }

  private async findCredential({ chamberId, secretHash }: Credential): Promise<CredentialRow | null> {
    const rows = await this.database.read({ chamberId }, (tx) =>
      tx.last<CredentialRow>(FIND_CREDENTIAL, [secretHash]),
    );
    return rows[0] ?? null;
  }

  // The condition is repeated: of many requests that come in together, one writes.
  private async markUsed(chamberId: string, { id, via }: CredentialRow): Promise<void> {
    await this.database.write({ chamberId }, (tx) =>
      tx.query(
        `UPDATE ${HEARTBEAT_TABLE[via]} SET last_used_at = now()
          WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - ${HEARTBEAT})`,
        [id],
      ),
    );
  }
}

/**
 * The accounts whose password it is. Two are always looked at, at once, be there one or none: else the time that a
 * sign-in takes would tell an administrator which addresses are another chamber's as well.
 */
async function matching(candidates: readonly Candidate[], password: string): Promise<Candidate[]> {
  const checks = Array.from({ length: Math.max(2, candidates.length) }, (_, at) =>
    verifyPassword(password, candidates[at]?.password_hash ?? null),
  );
  const matches = await Promise.all(checks);
  return candidates.filter((_, at) => matches[at]);
}

// Told only to who knows the password of both; to take one of the two would lock the person out of the other for good.
function severalAccounts(): DomainError {
  return new DomainError(
    'conflict',
    'several-accounts',
    'このメールアドレスとパスワードは複数の商工会議所で使われているため、どちらにサインインするか決められません。どちらかの管理者に、別のパスワードの設定を依頼してください。',
  );
}

function wrongCredentials(): DomainError {
  return new DomainError(
    'unauthenticated',
    'wrong-credentials',
    'メールアドレスまたはパスワードが違います。確かめてもう一度入力してください。',
  );
}
