import { Client } from 'pg';

/**
 * The statements that `work` sends on the application's own connections, in their order, BEGIN and COMMIT among them.
 * The queue and the tests have connections of their own.
 */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const spy = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    const connections = spy.mock.contexts as unknown as Client[];
    const bound = new Set<Client>();
    const sent = spy.mock.calls.map(([statement]: unknown[], index) => {
      const text = textOf(statement).trim();
      const connection = connections[index];
      if (connection !== undefined && text.includes('app.chamber_id')) bound.add(connection);
      return { text, connection };
    });
    return sent.filter(({ connection }) => connection && bound.has(connection)).map(({ text }) => text);
  } finally {
    spy.mockRestore();
  }
}

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : (statement as { text: string }).text;
}
