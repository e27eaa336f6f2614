import type { Socket } from 'node:net';
import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';
import { statementName } from './statement-names';
import type { TenantScope } from './tenant-scope';

/** A connection on loan from the pool, and both ways to it. */
export interface BoundConnection {
  runner: QueryRunner;
  client: PoolClient;
  /** Opens a transaction and binds it to its chamber; null where the caller has done so and will end it. */
  opening: string | null;
}

/**
 * One transaction of one chamber. Services open it and pass it on explicitly.
 *
 * The connection is pipelined (ADR 0009): BEGIN travels with the first statement, statements that are sent without
 * waiting for one another (`Promise.all`) leave together and are answered in order.
 */
export class TenantTransaction {
  private readonly afterCommit: (() => void)[] = [];
  private begun = false;
  private ended: Promise<{ command: string }> | null = null;

  constructor(
    private readonly connection: BoundConnection,
    readonly scope: TenantScope,
  ) {}

  /** TypeORM's entity manager within this transaction. */
  get manager(): EntityManager {
    this.requireOpen();
    this.begin();
    return this.connection.runner.manager;
  }

  /** Plain SQL, planned for these very parameters. Sees and touches the rows of this chamber only. */
  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.send({ text: sql, values: parameters }, false);
  }

  /**
   * As {@link query}, for the few statements of the hot paths: PostgreSQL reads and plans the text once a connection.
   * The text must come from a small set, and one plan must do for all parameters.
   */
  prepared<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.send({ name: statementName(sql), text: sql, values: parameters }, false);
  }

  /** As {@link prepared}, for a transaction's last statement: COMMIT leaves with it. Nothing may be sent afterwards. */
  last<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.send({ name: statementName(sql), text: sql, values: parameters }, true);
  }

  /** Runs once the change is durable; never after a rollback. Must not throw. */
  onCommit(action: () => void): void {
    this.afterCommit.push(action);
  }

  /** @internal Sends COMMIT if it has not left already; resolves when the change is durable. */
  async commit(): Promise<void> {
    const { command } = await this.end('COMMIT');
    // PostgreSQL answers COMMIT with ROLLBACK when a statement failed and its error was not passed on.
    if (command !== 'COMMIT') throw new Error('A statement of the transaction failed and nobody was told');
    for (const action of this.afterCommit) action();
  }

  /** @internal Sends COMMIT, whose answer tells a reader nothing, and does not wait for it. */
  leave(): void {
    void this.end('COMMIT');
  }

  /** @internal Ends the transaction without a trace, if it is still open. */
  async rollback(): Promise<void> {
    await this.end('ROLLBACK').catch(ignored);
  }

  private async send<Row>(statement: QueryConfig, last: boolean): Promise<Row[]> {
    this.requireOpen();
    this.begin();
    const answer = this.write(statement);
    if (last) void this.end('COMMIT');
    try {
      return (await answer).rows as Row[];
    } catch (error) {
      throw new QueryFailedError(statement.text, statement.values, error as Error);
    }
  }

  private begin(): void {
    const { opening } = this.connection;
    if (this.begun || opening === null) return;
    this.begun = true;
    this.write(opening).catch(ignored); // the statement behind it fails too, and tells
  }

  // The connection goes back to the pool and may be another chamber's by now.
  private requireOpen(): void {
    if (this.ended !== null) throw new Error('This transaction has ended');
  }

  private end(how: 'COMMIT' | 'ROLLBACK'): Promise<{ command: string }> {
    this.ended ??= this.begun ? this.write(how) : Promise.resolve({ command: how });
    this.ended.catch(ignored); // whoever waits hears of it
    return this.ended;
  }

  // The driver writes each message as it comes, and a write costs more than many a statement does; the server would
  // wake up for BEGIN alone. What is sent before the program waits for an answer leaves in one packet.
  private write(statement: string | QueryConfig): Promise<QueryResult<QueryResultRow>> {
    const { client } = this.connection;
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    if (stream.writableCorked === 0) {
      stream.cork();
      process.nextTick(() => stream.uncork());
    }
    return client.query(statement);
  }
}

function ignored(): void {
  return undefined;
}
