import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer that is JSON already, with the entity tag that changes when it does. */
interface TaggedJson {
  etag: string;
  json: Buffer;
}

/**
 * Sends JSON that needs no serialising, or 304 and nothing when the caller says that it holds that very answer
 * (RFC 9110, 13.1.2). A browser keeps it, asks with every read whether it still holds, and shows it to nobody else.
 */
export function answerUnlessKnown(
  { etag, json }: TaggedJson,
  request: FastifyRequest,
  reply: FastifyReply,
): Buffer | undefined {
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  if (isKnown(etag, request.headers['if-none-match'])) {
    reply.status(304);
    return undefined;
  }
  reply.type('application/json; charset=utf-8');
  return json;
}

// Weak comparison: what counts is the tag between the quotes.
function isKnown(etag: string, known: string | undefined): boolean {
  if (known === undefined) return false;
  const opaque = etag.replace(/^W\//, '');
  return known.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === opaque);
}
