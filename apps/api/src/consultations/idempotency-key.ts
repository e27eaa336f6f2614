import { DomainError } from '@banso/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const HEADER = 'idempotency-key';
const KEY = /^[\x21-\x7e]{8,200}$/;

/** The request's `Idempotency-Key`: 8 to 200 visible ASCII characters, chosen anew by the client for every new record. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers[HEADER];
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw DomainError.invalid([
    {
      field: 'Idempotency-Key',
      message:
        'ヘッダー Idempotency-Key に、記録ごとに新しい8〜200文字の半角英数字を付けてください。再送のときは同じものを使います。',
    },
  ]);
});
