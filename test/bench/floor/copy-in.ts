import type { Client, Connection, Submittable } from 'pg';

/** What the driver's connection can do beyond its published types. */
interface WireConnection extends Connection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** COPY … FROM STDIN with all of its data at once. The driver calls these as the server's messages come in. */
class CopyIn implements Submittable {
  callback: ((error: Error | null) => void) | undefined;

  constructor(
    private readonly statement: string,
    private readonly data: Buffer,
  ) {}

  readonly submit = (connection: Connection): void => {
    (connection as WireConnection).query(this.statement);
  };

  handleCopyInResponse(connection: WireConnection): void {
    connection.sendCopyFromChunk(this.data);
    connection.endCopyFrom();
  }

  handleError(error: Error): void {
    this.callback?.(error);
  }

  handleReadyForQuery(): void {
    this.callback?.(null);
  }

  handleCommandComplete(): void {}
}

/** Copies CSV lines into a table. */
export function copyIn(client: Client, table: string, columns: string[], lines: string[]): Promise<void> {
  const statement = `COPY ${table} (${columns.join(', ')}) FROM STDIN (FORMAT csv)`;
  const copy = new CopyIn(statement, Buffer.from(`${lines.join('\n')}\n`));
  return new Promise((resolve, reject) => {
    copy.callback = (error) => (error ? reject(error) : resolve());
    client.query(copy);
  });
}
