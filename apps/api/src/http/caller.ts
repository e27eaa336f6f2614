import type { TenantScope } from '@banso/platform';
import type { Principal } from '@banso/staff';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A request after the access guard has let it in. */
export interface CallerRequest extends FastifyRequest {
  principal?: Principal;
}

/** Who is calling. Only on routes that are not public. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<CallerRequest>();
  if (!principal) throw new Error('A public route has no caller');
  return principal;
});

/** The chamber and the person on whose behalf the database is used. Only on routes that are not public. */
export const Scope = createParamDecorator((_: unknown, context: ExecutionContext): TenantScope => {
  const { principal, id } = context.switchToHttp().getRequest<CallerRequest>();
  if (!principal) throw new Error('A public route has no tenant scope');
  return { chamberId: principal.chamberId, actorId: principal.staffId, requestId: String(id) };
});
