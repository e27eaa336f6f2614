import { DomainError } from '@banso/platform';
import { AuthenticationService, type Permission } from '@banso/staff';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { CallerRequest } from './caller';
import { PERMISSION_KEY, PUBLIC_KEY } from './permissions.decorator';

/** The session cookie's name. */
export const SESSION_COOKIE = 'banso_session';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Denies by default: a route is open only if it says so, or names a permission that the caller's role has. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: AuthenticationService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const target = [context.getHandler(), context.getClass()];
    const request = context.switchToHttp().getRequest<CallerRequest>();
    refuseForeignOrigin(request);
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_KEY, target)) return true;

    const credential = credentialOf(request);
    const principal = credential === null ? null : await this.authentication.authenticate(credential);
    if (principal === null) {
      throw new DomainError(
        'unauthenticated',
        'not-signed-in',
        'サインインが必要です。サインインしてから、もう一度お試しください。',
      );
    }
    const permission = this.reflector.getAllAndOverride<Permission | 'signed-in' | undefined>(
      PERMISSION_KEY,
      target,
    );
    const allowed =
      permission === 'signed-in' || (permission !== undefined && principal.permissions.has(permission));
    if (!allowed) {
      throw new DomainError(
        'forbidden',
        'not-permitted',
        'この操作をする権限がありません。必要な場合は、管理者に権限の変更を依頼してください。',
      );
    }
    request.principal = principal;
    return true;
  }
}

function credentialOf(request: CallerRequest): string | null {
  const header = request.headers.authorization;
  if (header !== undefined) return /^Bearer (\S{1,200})$/.exec(header)?.[1] ?? null;
  return request.cookies[SESSION_COOKIE] ?? null;
}

// A cookie is sent by the browser whoever wrote the page; with SameSite=Lax this is the second lock against forged posts.
function refuseForeignOrigin(request: CallerRequest): void {
  if (SAFE_METHODS.has(request.method) || request.headers.authorization !== undefined) return;
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  throw new DomainError('forbidden', 'foreign-origin', 'ほかのサイトからの操作は受け付けません。');
}
