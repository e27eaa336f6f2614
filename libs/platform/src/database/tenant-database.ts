import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { TenantScope } from './tenant-scope';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** SQLSTATE connection_failure. */
const CONNECTION_FAILURE = '08006';

/** One open transaction of one chamber. Services open it and pass it on explicitly. */
export class TenantTransaction {
  private readonly afterCommit: (() => void)[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly scope: TenantScope,
  ) {}

  /** Plain SQL for the hot paths. Sees and touches the rows of this chamber only. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(sql, parameters);
    return rowsOf<Row>(result);
  }

  /** Runs once the change is durable; never after a rollback. Must not throw. */
  onCommit(action: () => void): void {
    this.afterCommit.push(action);
  }

  /** @internal */
  committed(): void {
    for (const action of this.afterCommit) action();
  }
}

// TypeORM answers SELECT with rows but UPDATE and DELETE … RETURNING with [rows, count].
function rowsOf<Row>(result: unknown): Row[] {
  if (
    Array.isArray(result) &&
    result.length === 2 &&
    Array.isArray(result[0]) &&
    typeof result[1] === 'number'
  ) {
    return result[0] as Row[];
  }
  return Array.isArray(result) ? (result as Row[]) : [];
}

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
    return this.run('BEGIN READ ONLY', scope, work);
  }

  /** All of `work` becomes durable, or none of it. A deadlock victim is tried once more. */
  async write<T>(scope: TenantScope, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    try {
      return await this.run('BEGIN', scope, work);
    } catch (error) {
      if (!isDeadlock(error)) throw error;
      this.logger.warn('Deadlock: trying the transaction once more');
      return this.run('BEGIN', scope, work);
    }
  }

  /** Statements that belong to no chamber: readiness, sign-in, the list of chambers with work. */
  async outsideTenancy<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.source.query(sql, parameters));
  }

  private async run<T>(
    begin: string,
    scope: TenantScope,
    work: (tx: TenantTransaction) => Promise<T>,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.connect();
      await runner.query(`${begin}; ${bindingOf(scope)}`);
      joinOpenTransaction(runner);
      const tx = new TenantTransaction(runner.manager, scope);
      let result: T;
      try {
        result = await work(tx);
      } catch (error) {
        await runner.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
      await runner.query('COMMIT');
      tx.committed();
      return result;
    } catch (error) {
      throw runner.isReleased ? connectionLost(error) : error;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }
}

// The setting rides with BEGIN in one round trip, which a parameterised statement cannot: hence the check and quoting.
function bindingOf({ chamberId, actorId, requestId }: TenantScope): string {
  for (const id of [chamberId, actorId]) {
    if (id !== undefined && !UUID.test(id)) throw new Error('A tenant scope takes UUIDs only');
  }
  const request = (requestId ?? '').replace(/[^\w-]/g, '').slice(0, 64);
  return (
    `SELECT set_config('app.chamber_id', '${chamberId}', true), ` +
    `set_config('app.actor_id', '${actorId ?? ''}', true), set_config('app.request_id', '${request}', true)`
  );
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
