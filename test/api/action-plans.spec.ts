import { readFileSync } from 'node:fs';
import type { Board } from '@banso/action-plans';
import {
  startTestApplication,
  type TestApplication,
  type TestClient,
  type TestResponse,
} from '@banso/testing';

const PLAN = readFileSync('seeds/plans/sagamihara-2019-2021.yaml', 'utf8');
const CODE = 'sagamihara-2019-2021';

interface Problem {
  code: string;
  detail: string;
  problems?: { line: number; message: string; remedy: string }[];
  fields?: { field: string }[];
}

describe('action plans', () => {
  let application: TestApplication;
  let administrator: TestClient;
  let executive: TestClient;

  beforeAll(async () => {
    application = await startTestApplication();
    administrator = await application.as('administrator');
    executive = await application.as('executive');
    expect(await upload(administrator, 'POST', '/action-plans', PLAN)).toMatchObject({
      status: 201,
      body: { code: CODE },
    });
  });
  afterAll(() => application.close());

  it('takes the very same file again and another edition only as a replacement', async () => {
    const edited = PLAN.replace('title: 経営指導件数', 'title: 経営指導の件数');
    expect(await upload(administrator, 'POST', '/action-plans', PLAN)).toMatchObject({
      status: 201,
      body: { changed: false },
    });
    expect(await upload(administrator, 'POST', '/action-plans', edited)).toMatchObject({
      status: 409,
      body: { code: 'plan-exists' },
    });
    expect(await upload(administrator, 'PUT', `/action-plans/${CODE}`, edited)).toMatchObject({
      status: 200,
      body: { changed: true },
    });
    expect(await upload(administrator, 'PUT', `/action-plans/${CODE}`, PLAN)).toMatchObject({
      status: 200,
      body: { changed: true },
    });
    expect(await upload(administrator, 'PUT', '/action-plans/unknown', PLAN)).toMatchObject({ status: 404 });
  });

  it('names the line and the remedy of what is wrong in a file', async () => {
    const wrong = PLAN.replace('measure: count', 'measure: counting');
    const { status, body } = await upload<Problem>(administrator, 'POST', '/action-plans', wrong);
    expect(status).toBe(400);
    expect(body.problems?.[0]).toMatchObject({
      message: expect.any(String) as unknown,
      remedy: expect.any(String) as unknown,
    });
    const line = wrong.split('\n').findIndex((text) => text.includes('measure: counting')) + 1;
    expect(body.problems?.[0]?.line).toBe(line);
  });

  it('refuses what is no file', async () => {
    const json = await administrator.post<Problem>('/action-plans', { plan: {} });
    expect(json).toMatchObject({ status: 400, body: { code: 'invalid-input', fields: [{ field: 'file' }] } });
    expect((await upload(administrator, 'POST', '/action-plans', '\u0000\u0001')).status).toBe(400);
  });

  it('lists plans and gives one with its texts and tree', async () => {
    expect((await executive.get('/action-plans')).body).toEqual({
      items: [expect.objectContaining({ code: CODE, startsOn: '2019-04-01', endsOn: '2022-03-31' })],
    });
    const { status, body } = await executive.get<{ document: { frontMatter: unknown[] }; nodes: unknown[] }>(
      `/action-plans/${CODE}`,
    );
    expect(status).toBe(200);
    expect(body.document.frontMatter.length).toBeGreaterThan(0);
    expect(body.nodes.length).toBeGreaterThan(20);
  });

  it('shows the board', async () => {
    const { status, body } = await executive.get<Board>(`/action-plans/${CODE}/board`);
    expect(status).toBe(200);
    expect(body.indicators.find(({ key }) => key === 'guidance-count')).toMatchObject({
      origin: { kind: 'records', activity: 'consultation', label: '経営相談の記録', entered: null },
      figures: [{ period: 'plan', target: 9000, actual: 0, mark: 'ended-short' }],
    });
    expect(body.indicators.find(({ key }) => key === 'examinees-on-2017')).toMatchObject({
      origin: { kind: 'records', label: '検定の記録（記録のない年度は手入力）', entered: 'value' },
      figures: [{ actual: null, mark: 'no-data', missing: expect.stringContaining('2017年度') as unknown }],
    });
    expect(body.indicators.find(({ key }) => key === 'job-fair-offers')).toMatchObject({
      origin: { kind: 'records', label: '催事の参加記録', entered: null },
    });
    expect(body.indicators.find(({ key }) => key === 'founders-supported')).toMatchObject({
      origin: { kind: 'manual', entered: 'value' },
    });
    expect(body.indicators.find(({ key }) => key === 'follow-up-cadence')).toMatchObject({
      origin: { kind: 'manual', entered: 'fraction' },
    });
  });

  it('sends the board once and 304 while it is the same', async () => {
    const path = `/action-plans/${CODE}/board`;
    const first = await executive.get<Board>(path);
    expect(first.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, no-cache',
      etag: expect.stringMatching(/^W\/"[\w.-]+"$/) as unknown,
    });
    const known = { 'if-none-match': `"other", ${String(first.headers.etag)}` };
    expect(await executive.get(path, known)).toMatchObject({ status: 304, body: '' });
    expect((await executive.get(path, { 'if-none-match': 'W/"other"' })).body).toEqual(first.body);

    const node = first.body.nodes.findLast(({ goal }) => goal !== undefined);
    await executive.put(`/plan-nodes/${node?.id}/goal-reviews/2021`, { status: 'under-way' });
    const changed = await executive.get<Board>(path, known);
    expect(changed.status).toBe(200);
    expect(changed.body.nodes.find(({ id }) => id === node?.id)?.goal?.reviews).toHaveLength(1);

    const stranger = await application.as('administrator', 'b');
    expect((await stranger.get(path, known)).status).toBe(404);
    expect((await application.anonymous.get(path, known)).status).toBe(401);
  });

  it('hides a plan from another chamber', async () => {
    const stranger = await application.as('administrator', 'b');
    expect((await stranger.get('/action-plans')).body).toEqual({ items: [] });
    expect((await stranger.get(`/action-plans/${CODE}`)).status).toBe(404);
    expect((await stranger.get(`/action-plans/${CODE}/board`)).status).toBe(404);
    expect((await upload(stranger, 'PUT', `/action-plans/${CODE}`, PLAN)).status).toBe(404);
  });

  it('is closed to whoever is not signed in and to roles without the permission', async () => {
    expect((await application.anonymous.get(`/action-plans/${CODE}/board`)).status).toBe(401);
    const advisor = await application.as('advisor');
    expect((await upload(advisor, 'POST', '/action-plans', PLAN)).status).toBe(403);
  });

  describe('a goal in words', () => {
    let node: Board['nodes'][number];
    let path: string;

    beforeAll(async () => {
      const { body } = await executive.get<Board>(`/action-plans/${CODE}/board`);
      const found = body.nodes.find(({ goal }) => goal !== undefined);
      if (found === undefined) throw new Error('The plan has no goal in words');
      node = found;
      path = `/plan-nodes/${node.id}/goal-reviews/2020`;
    });

    it('is reviewed once a year; the second reviewer sees the first', async () => {
      const first = await executive.put(path, { status: 'under-way', note: '相談員を公募中' });
      expect(first).toMatchObject({
        status: 200,
        body: { fiscalYear: 2020, status: 'under-way', version: expect.any(Number) as unknown },
      });
      expect(await executive.put(path, { status: 'achieved' })).toMatchObject({
        status: 409,
        body: { code: 'edited-meanwhile' },
      });
      const { version } = first.body as { version: number };
      const second = await executive.put(path, { status: 'achieved', evidence: '議事録', version });
      expect(second).toMatchObject({
        status: 200,
        body: { status: 'achieved', note: null, evidence: '議事録' },
      });
      const { body } = await executive.get<Board>(`/action-plans/${CODE}/board`);
      expect(body.nodes.find(({ id }) => id === node.id)?.goal?.reviews).toMatchObject([
        { fiscalYear: 2020, status: 'achieved' },
      ]);
    });

    it('refuses other years, other statuses, items without one, and strangers', async () => {
      const { body } = await executive.get<Board>(`/action-plans/${CODE}/board`);
      const without = body.nodes.find(({ goal }) => goal === undefined);
      const review = { status: 'achieved' };
      expect((await executive.put(`/plan-nodes/${node.id}/goal-reviews/2025`, review)).status).toBe(400);
      expect((await executive.put(`/plan-nodes/${node.id}/goal-reviews/none`, review)).status).toBe(400);
      expect((await executive.put(path, { status: 'done' })).status).toBe(400);
      expect((await executive.put(`/plan-nodes/${without?.id}/goal-reviews/2020`, review)).status).toBe(409);
      expect((await (await application.as('staff')).put(path, review)).status).toBe(403);
      expect((await (await application.as('executive', 'b')).put(path, review)).status).toBe(404);
    });
  });
});

function upload<Body = unknown>(
  client: TestClient,
  method: 'POST' | 'PUT',
  path: string,
  content: string,
): Promise<TestResponse<Body>> {
  const boundary = 'plan-boundary';
  const payload =
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="plan.yaml"\r\n` +
    `Content-Type: application/yaml\r\n\r\n${content}\r\n--${boundary}--\r\n`;
  return client.send<Body>(method, path, payload, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
  });
}
