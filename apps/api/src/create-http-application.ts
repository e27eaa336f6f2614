import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Settings } from '@banso/platform';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { type Type, VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DynamicModule } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { describeApi } from './http/openapi';
import { addRawMailParser } from './http/raw-mail';
import { problemOf } from './http/problem.filter';
import { addSecurityHeaders } from './http/security-headers';
import { validationPipe } from './http/validation.pipe';

const JSON_LIMIT = 1024 * 1024;
const FILE_LIMIT = 20 * 1024 * 1024;

/** Builds the HTTP application around a root module; the caller listens and closes. */
export async function createHttpApplication(
  root: Type | DynamicModule,
  settings: Settings,
): Promise<NestFastifyApplication> {
  const secureOnly = settings.PUBLIC_URL?.startsWith('https:') ?? false;
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_LIMIT,
    genReqId: () => randomUUID(),
    trustProxy: settings.PUBLIC_URL === undefined ? false : 1, // the one proxy before us; what a client adds is not believed
    logger: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bufferLogs: true,
    bodyParser: false, // Fastify's own JSON parser is enough; a form from another site has no parser at all
  });
  adapter.getInstance().removeContentTypeParser('text/plain');
  addRawMailParser(adapter.getInstance());
  endConnectionsWhenClosing(adapter.getInstance());
  app.useLogger(app.get(Logger));
  app.enableVersioning({ type: VersioningType.URI });
  app.setGlobalPrefix('api', { exclude: ['health', 'health/ready'] });
  app.useGlobalPipes(validationPipe());

  await app.register(fastifyCookie, { parseOptions: { secure: secureOnly } });
  await app.register(fastifyCompress, { threshold: 2048 });
  await app.register(fastifyMultipart, { limits: { fileSize: FILE_LIMIT, files: 1, fields: 10 } });
  addSecurityHeaders(adapter.getInstance(), secureOnly);
  await serveWeb(app);
  const description = describeApi(app);
  app.getHttpAdapter().get('/api/openapi.json', (_: FastifyRequest, reply: FastifyReply) => {
    void reply.type('application/json').send(description());
  });
  return app;
}

// Closing ends the connections that are idle at that moment. One that is being answered then would be kept alive for
// the next request, and the process would wait for its timeout (72 s) long after the last answer.
function endConnectionsWhenClosing(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  fastify.addHook('onSend', (_, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
}

/** The built pages, if they are built: a path that names no file is the application's own and gets the index. */
async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const root = webRoot();
  if (root === null) return;
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    setHeaders: (reply, path) => {
      // Built files carry a digest in their names; the index must be asked for anew.
      const forever = path.includes(`${root}/assets/`);
      reply.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/*', (request, reply) => {
    if (/^\/(api|health)(\/|$|\?)/.test(request.url) || /\.\w+($|\?)/.test(request.url)) {
      const problem = problemOf({ statusCode: 404 });
      return reply.status(404).type('application/problem+json').send(problem);
    }
    return reply.sendFile('index.html');
  });
}

// From dist/apps/api/src as well as from apps/api/src.
function webRoot(): string | null {
  const candidates = ['../../../web', '../../../dist/web'].map((path) => resolve(__dirname, path));
  return candidates.find((path) => existsSync(join(path, 'index.html'))) ?? null;
}
