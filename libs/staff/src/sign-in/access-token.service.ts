import { DomainError, newId, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { AccessToken } from './access-token.entity';
import { issueCredential } from './credential';
import type { Principal } from './principal';
import { PrincipalCache } from './principal-cache';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_TOKENS = 50;

/** Personal access tokens: a person makes them for programs, sees each one's text once, and takes them back. */
@Injectable()
export class AccessTokenService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly cache: PrincipalCache,
  ) {}

  /** The caller's tokens that still work, newest first; fifty at most. */
  list(scope: TenantScope, caller: Principal): Promise<AccessToken[]> {
    return this.database.read(scope, (tx) =>
      tx.manager.find(AccessToken, { where: working(caller.staffId), order: { id: 'DESC' } }),
    );
  }

  /**
   * Makes a token that acts as the caller for `expiresInDays` days; `text` is not stored and cannot be told again.
   * Throws `session-required` to a program (a token that renews itself would never expire) and `too-many-tokens`.
   */
  create(
    scope: TenantScope,
    caller: Principal,
    { name, expiresInDays }: { name: string; expiresInDays: number },
  ): Promise<{ token: AccessToken; text: string }> {
    if (caller.via !== 'session') {
      throw new DomainError(
        'forbidden',
        'session-required',
        'アクセストークンで新しいトークンは作れません。画面からサインインして作成してください。',
      );
    }
    return this.database.write(scope, async (tx) => {
      if ((await tx.manager.countBy(AccessToken, working(caller.staffId))) >= MOST_TOKENS) {
        throw new DomainError(
          'conflict',
          'too-many-tokens',
          `アクセストークンは1人${MOST_TOKENS}個までです。使っていないものを削除してから作成してください。`,
        );
      }
      const { text, secretHash } = issueCredential(scope.chamberId);
      const id = newId();
      await tx.manager.insert(AccessToken, {
        id,
        staffId: caller.staffId,
        name,
        secretHash,
        expiresAt: new Date(Date.now() + expiresInDays * DAY_MS),
      });
      return { token: await tx.manager.findOneByOrFail(AccessToken, { id }), text };
    });
  }

  /** Takes one of the caller's own tokens back, at once and for good. Throws `not-found` for anybody else's. */
  async revoke(scope: TenantScope, caller: Principal, id: string): Promise<void> {
    await this.database.write(scope, async (tx) => {
      const { affected } = await tx.manager.update(
        AccessToken,
        { id, staffId: caller.staffId, revokedAt: IsNull() },
        { revokedAt: new Date() },
      );
      if (affected === 0) throw DomainError.notFound('アクセストークン');
      tx.onCommit(() => this.cache.forget(caller.staffId));
    });
  }
}

function working(staffId: string) {
  return { staffId, revokedAt: IsNull(), expiresAt: MoreThan(new Date()) };
}
