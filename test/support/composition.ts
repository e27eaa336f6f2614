import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { applicationImage, composeServices, type ComposeService } from './compose-file';
import { answers, type Exit, freePort, Supervised } from './processes';
import { startSystemPostgres, startSystemRedis, type SystemServer } from './system-servers';

const PORT_IN_CONTAINER = 3000;

/** A service of docker-compose.yml that runs this program. */
export interface RunningService {
  name: string;
  process: Supervised;
  /** Where the api listens; a worker listens nowhere. */
  url: string;
}

/**
 * What docker-compose.yml describes, run without a container engine: PostgreSQL and Redis of the system's packages,
 * and the program's processes with the commands and variables of the file.
 */
export class Composition {
  private readonly running = new Map<string, RunningService>();

  private constructor(
    private readonly services: Record<string, ComposeService>,
    readonly postgres: SystemServer,
    readonly redis: SystemServer,
  ) {}

  /** Starts the two servers and nothing of the program. `variables` fill the `${…}` of the file. */
  static async open(variables: Record<string, string>): Promise<Composition> {
    const services = composeServices(variables);
    const settings = services.postgres?.environment ?? {};
    const postgres = await startSystemPostgres({
      user: settings.POSTGRES_USER ?? '',
      password: settings.POSTGRES_PASSWORD ?? '',
      database: settings.POSTGRES_DB ?? '',
      initdbArgs: (settings.POSTGRES_INITDB_ARGS ?? '').split(' '),
    });
    const [, ...redisArguments] = services.redis?.command ?? [];
    try {
      return new Composition(services, postgres, await startSystemRedis(redisArguments));
    } catch (error) {
      await postgres.stop();
      throw error;
    }
  }

  /** The services that run this program: all but the two servers. */
  get programs(): string[] {
    return Object.keys(this.services).filter((name) => this.services[name]?.image === undefined);
  }

  get databaseUrl(): string {
    return this.environmentOf(this.programs[0] ?? '').DATABASE_URL ?? '';
  }

  get redisUrl(): string {
    return this.environmentOf(this.programs[0] ?? '').REDIS_URL ?? '';
  }

  get apis(): RunningService[] {
    return [...this.running.values()].filter(({ name }) => name.startsWith('api'));
  }

  /** The processes that ended at least once and were started again. */
  get restarted(): string[] {
    return [...this.running.values()].filter(({ process: { starts } }) => starts > 1).map(({ name }) => name);
  }

  service(name: string): RunningService {
    const found = this.running.get(name);
    if (!found) throw new Error(`${name} does not run`);
    return found;
  }

  /** Starts the named services at once. */
  async start(names: string[]): Promise<void> {
    const ports = await Promise.all(names.map(() => freePort()));
    const image = applicationImage();
    names.forEach((name, index) => {
      const [program = '', ...args] = this.services[name]?.command ?? image.command;
      const port = String(ports[index]);
      this.running.set(name, {
        name,
        url: `http://127.0.0.1:${port}`,
        process: new Supervised({
          name,
          command: program === 'node' ? process.execPath : program,
          args,
          options: {
            env: {
              PATH: process.env.PATH,
              ...image.environment,
              ...this.environmentOf(name),
              HOST: '127.0.0.1',
              PORT: port,
            },
          },
        }),
      });
    });
  }

  /** Waits until every api says that it is ready. */
  async ready(): Promise<void> {
    await Promise.all(
      this.apis.map(({ process: api, url }) =>
        api.until('it is ready', () => answers(`${url}/health/ready`)),
      ),
    );
  }

  /** Runs the health check of the file; rejects when it ends with another code than 0. */
  async checkHealth(name: string): Promise<void> {
    const [, program = '', ...args] = this.services[name]?.healthcheck.test ?? [];
    const own = new URL(this.service(name).url).port;
    await promisify(execFile)(
      program,
      args.map((argument) => argument.replace(`127.0.0.1:${PORT_IN_CONTAINER}`, `127.0.0.1:${own}`)),
    );
  }

  /** Ends the program's processes as the engine does, all at once, and says how each ended. */
  async stopPrograms(): Promise<Record<string, Exit>> {
    const exits = await Promise.all(
      [...this.running.values()].map(async ({ name, process: program }) => [
        name,
        await program.stop('SIGTERM'),
      ]),
    );
    this.running.clear();
    return Object.fromEntries(exits) as Record<string, Exit>;
  }

  async close(): Promise<void> {
    await this.stopPrograms();
    await Promise.all([this.postgres.stop(), this.redis.stop()]);
  }

  /** The variables of the file, with the servers' places here instead of their names in the containers' network. */
  private environmentOf(name: string): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.services[name]?.environment ?? {}).map(([variable, value]) => [
        variable,
        value
          .replace('@postgres:5432', `@127.0.0.1:${this.postgres.port}`)
          .replace('//redis:6379', `//127.0.0.1:${this.redis.port}`),
      ]),
    );
  }
}
