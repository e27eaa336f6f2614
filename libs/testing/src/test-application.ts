import {
  DatabaseModule,
  LoggingModule,
  MailModule,
  type MailServerSettings,
  QueueModule,
  readSettings,
} from '@banso/platform';
import type { Role } from '@banso/staff';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../../../apps/api/src/api.module';
import { createHttpApplication } from '../../../apps/api/src/create-http-application';
import { WorkerModule } from '../../../apps/worker/src/worker.module';
import { openTestDatabase, TEST_PASSWORD, type TestDatabase } from './test-database';

@Module({})
class TestRoot {
  static with(
    database: TestDatabase,
    modules: (Type | DynamicModule)[],
    mail: MailServerSettings | null,
    publicUrl?: string,
  ): DynamicModule {
    return {
      module: TestRoot,
      imports: [
        LoggingModule.at(process.env.TEST_LOG_LEVEL ?? 'silent'),
        DatabaseModule.connect({ url: database.url, pool: 10 }),
        QueueModule.connect({ redisUrl: process.env.TEST_REDIS_URL, ownerUrl: database.url }),
        MailModule.connect(mail, publicUrl),
        ...modules,
      ],
    };
  }
}

/** Services without HTTP, on a database of their own. Mails wait unless a server is given, and carry links where `publicUrl` is. */
export async function startTestContext(
  modules: (Type | DynamicModule)[],
  { mail = null, publicUrl }: { mail?: MailServerSettings | null; publicUrl?: string } = {},
): Promise<{ context: INestApplicationContext; database: TestDatabase; close: () => Promise<void> }> {
  const database = await openTestDatabase();
  const context = await NestFactory.createApplicationContext(
    TestRoot.with(database, modules, mail, publicUrl),
    {
      logger: false,
    },
  );
  return {
    context,
    database,
    close: async () => {
      await context.close();
      await database.drop();
    },
  };
}

export interface TestResponse<Body> {
  status: number;
  body: Body;
  headers: Record<string, string | string[] | number | undefined>;
}

/** Sends requests as one person (or, with null, as nobody). Paths are below /api/v1 unless they begin with //. */
export class TestClient {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly headers: Record<string, string>,
  ) {}

  get<Body>(path: string, headers: Record<string, string> = {}): Promise<TestResponse<Body>> {
    return this.send<Body>('GET', path, undefined, headers);
  }

  post<Body>(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<TestResponse<Body>> {
    return this.send<Body>('POST', path, body, headers);
  }

  put<Body>(path: string, body?: unknown): Promise<TestResponse<Body>> {
    return this.send<Body>('PUT', path, body);
  }

  patch<Body>(path: string, body?: unknown): Promise<TestResponse<Body>> {
    return this.send<Body>('PATCH', path, body);
  }

  delete<Body>(path: string): Promise<TestResponse<Body>> {
    return this.send<Body>('DELETE', path);
  }

  /** A file as a browser's form sends it. */
  upload<Body>(path: string, fileName: string, content: Buffer | string): Promise<TestResponse<Body>> {
    const boundary = 'banso-test-boundary';
    const payload = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n` +
          'Content-Type: application/octet-stream\r\n\r\n',
      ),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return this.send<Body>('POST', path, payload, {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    });
  }

  async send<Body>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    payload?: unknown,
    headers: Record<string, string> = {},
  ): Promise<TestResponse<Body>> {
    const response = await this.app.inject({
      method,
      url: path.startsWith('//') ? path.slice(1) : `/api/v1${path}`,
      headers: { ...this.headers, ...headers },
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
    const json = /json/.test(String(response.headers['content-type']));
    return {
      status: response.statusCode,
      body: (json ? response.json() : response.body) as Body,
      headers: response.headers,
    };
  }
}

export interface TestApplication {
  app: NestFastifyApplication;
  database: TestDatabase;
  /** Signs in (once a person) and sends as that person. */
  as(role: Role, chamber?: 'a' | 'b'): Promise<TestClient>;
  anonymous: TestClient;
  /** Listens on a free port, for browsers and other processes. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** The whole application on a database of its own; `worker` also works jobs off, and sends mails where `mail` is given. */
export async function startTestApplication({
  worker = false,
  mail = null,
}: { worker?: boolean; mail?: MailServerSettings | null } = {}): Promise<TestApplication> {
  const database = await openTestDatabase();
  const root = TestRoot.with(database, worker ? [ApiModule, WorkerModule] : [ApiModule], mail);
  const app = await createHttpApplication(root, readSettings({ LOG_LEVEL: 'silent' }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const anonymous = new TestClient(app, {});
  const clients = new Map<string, Promise<TestClient>>();
  const signIn = async (role: Role, chamber: 'a' | 'b'): Promise<TestClient> => {
    const { email } = database.chambers[chamber].staff[role];
    const answer = await anonymous.post('/session', { email, password: TEST_PASSWORD });
    if (answer.status !== 200) throw new Error(`Sign-in as ${email} answered ${answer.status}`);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return new TestClient(app, { cookie });
  };
  return {
    app,
    database,
    anonymous,
    as: (role, chamber = 'a') => {
      const key = `${chamber}/${role}`;
      const known = clients.get(key) ?? signIn(role, chamber);
      clients.set(key, known);
      return known;
    },
    listen: async () => {
      await app.listen(0, '127.0.0.1');
      return app.getUrl();
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
