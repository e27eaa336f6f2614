import { HttpConnection, type HttpRequest } from './http-connection';

/** One thing that a user does: requests that follow one another on one connection. */
export type Operation = () => HttpRequest[];

export interface Sample {
  perSecond: number;
  /** Milliseconds an operation, in no order. */
  latencies: number[];
}

/** Does an operation over and over on some connections at once for a time. Throws on any answer that is no success. */
export async function load(
  port: number,
  connections: number,
  milliseconds: number,
  operation: Operation,
): Promise<Sample> {
  const open = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(port)));
  const latencies: number[] = [];
  const begun = performance.now();
  const until = begun + milliseconds;
  await Promise.all(
    open.map(async (connection) => {
      while (performance.now() < until) {
        const from = performance.now();
        for (const request of operation()) await succeed(connection, request);
        latencies.push(performance.now() - from);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  open.forEach((connection) => connection.close());
  return { perSecond: latencies.length / seconds, latencies };
}

/** Sends a request and answers with its body; throws when the answer is no success. */
export async function succeed(connection: HttpConnection, request: HttpRequest): Promise<Buffer> {
  const { status, body } = await connection.send(request);
  if (status < 300) return body;
  throw new Error(`${request.method} ${request.path} answered ${status}: ${body.toString().slice(0, 500)}`);
}
