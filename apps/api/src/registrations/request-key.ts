import { DomainError } from '@banso/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';

const HEADER = 'idempotency-key';

/** The request's `Idempotency-Key`: a UUID that the form draws once and sends with every attempt. */
export const RequestKey = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  requestKey(context.switchToHttp().getRequest<FastifyRequest>().headers[HEADER]),
);

function requestKey(key: unknown): string {
  if (isUUID(key)) return String(key);
  throw DomainError.invalid([
    {
      field: 'Idempotency-Key',
      message:
        'ヘッダー Idempotency-Key に、送る内容ごとに新しいUUIDを付けてください。再送のときは同じものを使います。',
    },
  ]);
}
