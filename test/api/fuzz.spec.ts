import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import * as fc from 'fast-check';
import {
  type ApiDescription,
  describedApi,
  fillPath,
  type Route,
  routesOf,
  type Schema,
} from '../support/routes';
import { plainNotice, postfixNotice } from '../support/delivery-notices';

const ROUNDS_A_ROUTE = 60;
const SEED = 20190401;

// What has broken programs before: controls, halves of surrogate pairs, other digits, path and SQL tricks, sizes.
const NASTY = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff',
  '𠮷野家',
  '１２３',
  "'; DROP TABLE businesses; --",
  '%',
  '_%\\',
  '../../etc/passwd',
  '${7*7}',
  '<script>alert(1)</script>',
  'null',
  'true',
  '-1',
  '1e309',
  '99999999999999999999',
  '0000-00-00',
  '2025-02-30',
  '令和99年13月40日',
  '123456789012',
  'eyJhIjoxfQ',
  'WyJlbHNld2hlcmUiLDFd',
  'あ'.repeat(5_000),
  'x'.repeat(200_000),
];

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...NASTY),
  fc
    .anything({ maxDepth: 2, withBigInt: false, withDate: false, withMap: false, withSet: false })
    .filter(isJson),
  fc.double(),
  fc.array(fc.constantFrom<unknown>(...NASTY), { maxLength: 4 }),
);

/** Mails of which something may be wrong: cut off, or with what nobody expects in the middle. */
const mail = fc
  .tuple(
    fc.constantFrom(postfixNotice, plainNotice),
    fc.uuid(),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 200 })),
    fc.boolean(),
  )
  .map(([noticeOf, id, at, text, whole]) => {
    const raw = noticeOf({ messageId: `<${id}@sagami.example.jp>`, to: 'hanako@example.jp' });
    const place = Math.floor(at * raw.length);
    return Buffer.concat([
      raw.subarray(0, place),
      Buffer.from(text),
      raw.subarray(whole ? place : raw.length),
    ]);
  });

function isJson(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';
}

/** Mostly a value of the right shape, sometimes not: whole junk never gets past the first check. */
function valueOf(schema: Schema, api: ApiDescription, depth = 0): fc.Arbitrary<unknown> {
  const resolved = resolve(schema, api);
  return fc.oneof({ weight: 5, arbitrary: shaped(resolved, api, depth) }, { weight: 1, arbitrary: junk });
}

function resolve(schema: Schema, api: ApiDescription): Schema {
  if (schema.$ref) return resolve(api.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, api);
  if (schema.allOf?.[0]) return resolve(schema.allOf[0], api);
  return schema;
}

function shaped(schema: Schema, api: ApiDescription, depth: number): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'date') {
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  }
  switch (schema.type) {
    case 'integer':
      return fc.oneof(fc.integer(), fc.integer({ min: 0, max: 50 }));
    case 'number':
      return fc.double();
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, api, depth + 1), { maxLength: 3 });
    case 'object': {
      if (depth > 3) return fc.constant({});
      const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [
        name,
        valueOf(field, api, depth + 1),
      ]);
      return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys: [],
      });
    }
    default:
      return fc.oneof(
        fc.string({ maxLength: 20 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom(...NASTY),
      );
  }
}

describe('any input at all', () => {
  let t: TestApplication;
  let client: TestClient;
  beforeAll(async () => {
    t = await startTestApplication();
    client = await t.as('administrator');
  });
  afterAll(() => t.close());

  async function send(route: Route, api: ApiDescription, draw: <T>(arbitrary: fc.Arbitrary<T>) => T) {
    const parameters = route.operation.parameters ?? [];
    const text = (schema: Schema) =>
      String(draw(valueOf(schema, api)))
        .slice(0, 2_000)
        .replace(/[\ud800-\udfff]/g, '�');
    const path = fillPath(route.path, (name) => {
      const schema =
        parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.schema ?? {};
      return draw(fc.boolean()) ? draw(fc.uuid()) : text(schema) || 'x';
    });
    const query = parameters
      .filter((parameter) => parameter.in === 'query' && draw(fc.boolean()))
      .map((parameter) => `${parameter.name}=${encodeURIComponent(text(parameter.schema))}`);
    const headers = Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === 'header')
        .map((parameter) => [
          parameter.name.toLowerCase(),
          text(parameter.schema).replace(/[^\x20-\x7e]/g, '') || 'header-1',
        ]),
    );
    const content = route.operation.requestBody?.content ?? {};
    const schema = content['application/json']?.schema;
    const url = `/${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
    if (schema) {
      const body = JSON.stringify(draw(valueOf(schema, api))) ?? 'null';
      return client.send(route.method, url, body, { ...headers, 'content-type': 'application/json' });
    }
    if (content['multipart/form-data']) {
      return client.upload(url, 'a.csv', String(draw(fc.constantFrom(...NASTY))));
    }
    if (content['message/rfc822']) {
      return client.send(route.method, url, draw(mail), { 'content-type': 'message/rfc822' });
    }
    return client.send(route.method, url, undefined, headers);
  }

  it('is answered without a failure of the server, on every route', async () => {
    const api = await describedApi(t);
    const failures: string[] = [];
    let requests = 0;
    for (const route of routesOf(api)) {
      if (route.operation.operationId === 'Session_signOut') continue;
      for (let round = 0; round < ROUNDS_A_ROUTE; round += 1) {
        let step = 0;
        const draw = <T>(arbitrary: fc.Arbitrary<T>): T => {
          step += 1;
          return fc.sample(arbitrary, { numRuns: 1, seed: SEED + round * 1_000 + step })[0] as T;
        };
        const { status, body } = await send(route, api, draw);
        requests += 1;
        const readable =
          status < 400 || /[ぁ-んァ-ヶ一-龠]/u.test((body as { detail?: string }).detail ?? '');
        if (status >= 500 || !readable)
          failures.push(
            `${route.method} ${route.path} round ${round} → ${status} ${JSON.stringify(body).slice(0, 200)}`,
          );
      }
    }
    expect(requests).toBeGreaterThan(2_000);
    expect(failures.slice(0, 20)).toEqual([]);
  }, 300_000);

  it('refuses a body of 40 MB', async () => {
    const { status, body } = await client.send(
      'POST',
      '/businesses',
      `{"name":"${'x'.repeat(40 * 1024 * 1024)}"}`,
      {
        'content-type': 'application/json',
      },
    );
    expect(status).toBe(413);
    expect(body).toMatchObject({
      code: 'too-large',
      status: 413,
      detail: expect.stringContaining('大きさ') as string,
    });
  });

  it.each([
    ['{"name":', 'application/json', 400],
    ['name=x', 'application/x-www-form-urlencoded', 415],
    ['[1,2]', 'application/json', 400],
    ['"text"', 'application/json', 400],
  ])('refuses %s sent as %s', async (payload, type, expected) => {
    const { status, body } = await client.send<{ detail: string }>('POST', '/businesses', payload, {
      'content-type': type,
    });
    expect(status).toBe(expected);
    expect(body.detail).toMatch(/[ぁ-ん]/u);
  });

  it('answers an unknown path with a problem document', async () => {
    const { status, body, headers } = await client.get<{ code: string }>('/no-such-thing');
    expect([status, body.code, headers['content-type']]).toEqual([
      404,
      'not-found',
      expect.stringContaining('problem+json'),
    ]);
  });
});
