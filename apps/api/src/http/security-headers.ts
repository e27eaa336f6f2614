import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** The list of a chamber's events as other sites show it within their own pages: links and nothing else to click. */
const EMBEDDED_LIST = /^\/s\/[^/?]+\/?\?(?:.*&)?embed=1(?:&|$)/;

/**
 * Sends helmet's headers with every answer, errors and files included. None of them depends on the request but who may
 * frame the page, so helmet is asked twice and no more; asked for each request it took a twentieth of the time that the
 * application spends on one.
 */
export function addSecurityHeaders(fastify: FastifyInstance, secureOnly: boolean): void {
  const headers = headersOf(secureOnly, false);
  const framed = headersOf(secureOnly, true);
  fastify.addHook('onRequest', ({ url }, reply, done) => {
    reply.headers(EMBEDDED_LIST.test(url) ? framed : headers);
    done();
  });
}

function headersOf(secureOnly: boolean, embeddable: boolean): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const decide = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"], // Mantine sets sizes and colours as inline styles
        imgSrc: ["'self'", 'data:'],
        frameAncestors: embeddable ? ['*'] : ["'self'"],
        upgradeInsecureRequests: secureOnly ? [] : null,
      },
    },
    strictTransportSecurity: secureOnly,
    xFrameOptions: !embeddable,
  });
  decide(request, response, (error?: unknown) => {
    if (error !== undefined) throw error as Error;
  });
  return response.getHeaders() as Record<string, string>;
}
