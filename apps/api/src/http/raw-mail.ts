import { DomainError, LONGEST_NOTICE_BYTES } from '@banso/platform';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by {@link TakesRawMail}. */
    takesRawMail?: boolean;
  }
}

const MAIL = 'message/rfc822';

/** A route that takes a mail as it came, headers and all; no other route has a parser for one. */
export const TakesRawMail = (description: string) =>
  applyDecorators(
    RouteConfig({ takesRawMail: true }),
    ApiConsumes(MAIL),
    ApiBody({ description, schema: { type: 'string', format: 'binary' } }),
  );

/** The bytes of the mail that a {@link TakesRawMail} route was sent. @throws DomainError `unsupported-media-type` */
export const RawMail = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  if (Buffer.isBuffer(body)) return body;
  // A program that sent nothing at all as a mail: it reads as one that says nothing.
  if (body === undefined && headers['content-type']?.startsWith(MAIL)) return Buffer.alloc(0);
  throw unsupported(`メールを受け取ったままの形（Content-Type: ${MAIL}）で送ってください。`);
});

/** Reads mails up to {@link LONGEST_NOTICE_BYTES} for the routes that take them. */
export function addRawMailParser(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(MAIL, async (request: FastifyRequest, payload: AsyncIterable<Buffer>) => {
    if (request.is404) return undefined;
    if (!request.routeOptions.config.takesRawMail) {
      throw unsupported('対応していない形式です。JSON（application/json）で送ってください。');
    }
    return wholeOf(payload);
  });
}

async function wholeOf(payload: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of payload) {
    bytes += chunk.length;
    if (bytes > LONGEST_NOTICE_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unsupported(message: string): DomainError {
  return new DomainError('unsupported-type', 'unsupported-media-type', message);
}

function tooLarge(): DomainError {
  const megabytes = LONGEST_NOTICE_BYTES / 1024 / 1024;
  return new DomainError(
    'too-large',
    'notice-too-large',
    `お知らせは${megabytes}MBまでです。元のメールの全文ではなくヘッダーだけが付くように、メールサーバーを設定してください。`,
  );
}
