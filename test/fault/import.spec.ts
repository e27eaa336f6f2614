import { Client } from 'pg';
import { signIn } from '../support/http-client';
import { eventually } from '../support/processes';
import { type Standalone, startStandalone } from '../support/standalone';

const PASSWORD = 'import-test-password';
const ROWS = 5_000;
const NAME = '中断取込';

interface ImportView {
  id: string;
  state: string;
  progress: number;
}

/** kill -9 of the program while it writes an import that it has accepted. */
describe('an import whose process dies', () => {
  let standalone: Standalone;
  let session: Record<string, string>;

  beforeAll(async () => {
    standalone = await startStandalone(PASSWORD);
    await standalone.ready();
    session = await signIn(standalone.url, 'staff', PASSWORD);
  });
  afterAll(() => standalone.stop());

  const imports = async (path: string, init: RequestInit = {}): Promise<ImportView> => {
    const answer = await fetch(`${standalone.url}/api/v1/business-imports${path}`, {
      ...init,
      headers: session,
    });
    return (await answer.json()) as ImportView;
  };

  async function sql<Row>(statement: string): Promise<Row[]> {
    const client = new Client({ connectionString: standalone.databaseUrl() });
    await client.connect();
    try {
      return (await client.query(statement)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  const written = async (): Promise<object | undefined> => {
    const [counts] = await sql<object>(
      `SELECT (SELECT count(*)::integer FROM businesses WHERE name LIKE '${NAME}%') AS businesses,
              (SELECT count(*)::integer FROM memberships m JOIN businesses b ON b.id = m.business_id
                WHERE b.name LIKE '${NAME}%') AS memberships,
              (SELECT count(*)::integer FROM audit_entries
                WHERE entity = 'businesses' AND action = 'insert' AND after ->> 'name' LIKE '${NAME}%') AS entries`,
    );
    return counts;
  };

  it('is not written by half, and is written once when the program is back', async () => {
    const lines = Array.from({ length: ROWS }, (_, n) => `${NAME}${n}商店,2019/4/1`);
    const form = new FormData();
    form.append('file', new Blob([['名称,入会日', ...lines].join('\r\n')]), 'list.csv');
    const { id } = await imports('', { method: 'POST', body: form });
    expect(await imports(`/${id}/run`, { method: 'POST' })).toMatchObject({ state: 'queued' });
    await eventually('some of it is written', async () => (await imports(`/${id}`)).progress > 0);
    standalone.process.kill();
    await eventually('the program is gone', async () => standalone.process.starts > 1);
    await standalone.ready();

    const [cut] = await sql<ImportView>(`SELECT state FROM business_imports WHERE id = '${id}'`);
    expect(cut?.state).toBe('running'); // the blow fell in the middle
    expect(await written()).toEqual({ businesses: 0, memberships: 0, entries: 0 });
    // The sweep takes up what was silent for half a minute: here it was.
    await sql(`UPDATE business_imports SET alive_at = alive_at - interval '1 minute' WHERE id = '${id}'`);
    await eventually('it is written', async () => (await imports(`/${id}`)).state === 'done', 60_000);
    expect(await written()).toEqual({ businesses: ROWS, memberships: ROWS, entries: ROWS });
  });
});
