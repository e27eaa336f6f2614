import { Injectable, Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { TenantScope } from './tenant-scope';
import { TenantTransaction } from './tenant-transaction';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const READ = 'BEGIN READ ONLY';
const WRITE = 'BEGIN';

/** SQLSTATE connection_failure. */
const CONNECTION_FAILURE = '08006';

/**
 * The only way to the tenant tables: every transaction is bound to one chamber before its first statement, and the
 * binding ends with it, so a pooled connection carries nothing over (ADR 0003).
 */
@Injectable()
export class TenantDatabase {
  private readonly logger = new Logger(TenantDatabase.name);

  constructor(private readonly source: DataSource) {}

  /** Reads in one snapshot-free, read-only transaction. */
  read<T>(scope: TenantScope, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    return this.run(READ, scope, work);
  }

  /** All of `work` becomes durable, or none of it. A deadlock victim is tried once more. */
  async write<T>(scope: TenantScope, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    try {
      return await this.run(WRITE, scope, work);
    } catch (error) {
      if (!isDeadlock(error)) throw error;
      this.logger.warn('Deadlock: trying the transaction once more');
      return this.run(WRITE, scope, work);
    }
  }

  /** Statements that belong to no chamber: readiness, sign-in, the list of chambers with work. */
  async outsideTenancy<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      const { records } = await runner.query(sql, parameters, true);
      return records as Row[];
    } finally {
      await runner.release();
    }
  }

  private async run<T>(
    begin: typeof READ | typeof WRITE,
    scope: TenantScope,
    work: (tx: TenantTransaction) => Promise<T>,
  ): Promise<T> {
    const opening = openingOf(begin, scope);
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    joinOpenTransaction(runner);
    const tx = new TenantTransaction({ runner, client, opening }, scope);
    try {
      const result = await work(tx);
      if (begin === READ) tx.leave();
      else await tx.commit();
      return result;
    } catch (error) {
      await tx.rollback();
      throw runner.isReleased ? connectionLost(error) : error;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }
}

// The settings ride with BEGIN in one message, which parameterised statements cannot: hence the check and quoting.
function openingOf(begin: string, { chamberId, actorId, acting, requestId }: TenantScope): string {
  for (const id of [chamberId, actorId]) {
    if (id !== undefined && !UUID.test(id)) throw new Error('A tenant scope takes UUIDs only');
  }
  const words = { acting: wordOf(acting), request_id: wordOf(requestId) };
  const settings = { chamber_id: chamberId, actor_id: actorId, ...words };
  const binding = Object.entries(settings).filter(([, value]) => value !== undefined);
  return [begin, ...binding.map(([name, value]) => `SET LOCAL app.${name} = '${value}'`)].join('; ');
}

function wordOf(text: string | undefined): string | undefined {
  return text?.replace(/[^\w-]/g, '').slice(0, 64);
}

// TypeORM would open a transaction of its own inside save() and remove(); it is told that one is open.
function joinOpenTransaction(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true });
}

// A connection that breaks off between two statements is taken from the runner, which then complains about that.
function connectionLost(cause: unknown): Error {
  return Object.assign(new Error('The connection to the database broke off', { cause }), {
    code: CONNECTION_FAILURE,
  });
}

function isDeadlock(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code;
  return code === '40P01' || code === '40001';
}
