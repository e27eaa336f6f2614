import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { encode } from 'iconv-lite';

interface ImportView {
  id: string;
  state: string;
  encoding: string;
  rowCount: number;
  progress: number;
  columns: { header: string; field: string | null }[];
  problems: { row: number; column: string | null; message: string }[];
  problemCount: number;
  toCreate: number;
  finishedAt: string | null;
}
interface Problem {
  code: string;
  detail: string;
}

const DEADLINE_MS = 20_000;

describe('/business-imports', () => {
  let api: TestApplication;
  let staff: TestClient;
  beforeAll(async () => {
    api = await startTestApplication({ worker: true });
    staff = await api.as('staff');
  });
  afterAll(() => api.close());

  const upload = <Body = ImportView>(content: string | Buffer, client = staff) =>
    client.upload<Body>('/business-imports', '会員名簿.csv', content);

  const finished = async (id: string): Promise<ImportView> => {
    for (const end = Date.now() + DEADLINE_MS; Date.now() < end;) {
      const { body } = await staff.get<ImportView>(`/business-imports/${id}`);
      if (body.finishedAt !== null) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The import did not finish within ${DEADLINE_MS} ms`);
  };

  it('checks a file of Excel, then writes it through the queue', async () => {
    const checked = await upload(encode('事業所名,電話,色\r\n㈱髙橋商店,042-753-1315,赤\r\n', 'cp932'));
    expect(checked.status).toBe(201);
    expect(checked.body).toMatchObject({
      fileName: '会員名簿.csv',
      encoding: 'cp932',
      state: 'checked',
      rowCount: 1,
      toCreate: 1,
      columns: [
        { header: '事業所名', field: 'name' },
        { header: '電話', field: 'phone' },
        { header: '色', field: null },
      ],
      preview: [{ row: 2, name: '㈱髙橋商店', phone: '042-753-1315' }],
    });
    const before = await staff.get<{ items: unknown[] }>('/businesses');
    expect(before.body.items).toEqual([]);

    const started = await staff.post<ImportView>(`/business-imports/${checked.body.id}/run`);
    expect(started.status).toBe(202);
    expect(await finished(checked.body.id)).toMatchObject({ state: 'done', progress: 1 });
    const after = await staff.get<{ items: { name: string }[] }>('/businesses');
    expect(after.body.items.map(({ name }) => name)).toEqual(['㈱髙橋商店']);
    const again = await staff.post<Problem>(`/business-imports/${checked.body.id}/run`);
    expect([again.status, again.body.code]).toEqual([409, 'already-imported']);
  });

  it('refuses to run a file with problems', async () => {
    const { body } = await upload('名称,法人番号\r\n山田,123456789012\r\n');
    expect(body).toMatchObject({
      state: 'refused',
      problemCount: 1,
      problems: [{ row: 2, column: '法人番号', message: expect.stringContaining('マイナンバー') as string }],
    });
    const run = await staff.post<Problem>(`/business-imports/${body.id}/run`);
    expect([run.status, run.body.code]).toEqual([409, 'import-has-problems']);
  });

  it('refuses what is no list of businesses', async () => {
    for (const content of ['', '電話\r\n042', '名称\r\n"山田']) {
      const { status, body } = await upload<Problem>(content);
      expect([status, body.code]).toEqual([400, 'unreadable-file']);
      expect(body.detail).toMatch(/。$/);
    }
    expect((await staff.post('/business-imports', { file: 'x' })).status).toBe(400);
    expect((await upload(Buffer.alloc(20 * 1024 * 1024 + 1, 'x'))).status).toBe(413);
  });

  it('offers a template that it takes itself', async () => {
    const template = await staff.get<string>('/business-imports/template');
    expect([template.status, template.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect((await upload(template.body)).body).toMatchObject({ problems: [], state: 'checked' });
  });

  it('lists the latest first, and shows nothing to others', async () => {
    const list = await staff.get<{ items: ImportView[] }>('/business-imports');
    expect(list.body.items.length).toBeGreaterThan(1);
    const id = list.body.items[0]?.id ?? '';
    expect((await api.anonymous.get('/business-imports')).status).toBe(401);
    expect((await (await api.as('advisor')).get('/business-imports')).status).toBe(403);
    const foreign = await api.as('staff', 'b');
    expect((await foreign.get<{ items: unknown[] }>('/business-imports')).body.items).toEqual([]);
    expect((await foreign.get(`/business-imports/${id}`)).status).toBe(404);
    expect((await foreign.post(`/business-imports/${id}/run`)).status).toBe(404);
    expect((await staff.get('/business-imports/1')).status).toBe(400);
  });
});
