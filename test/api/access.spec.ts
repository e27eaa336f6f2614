import { ROLES } from '@banso/staff';
import { startTestApplication, type TestApplication } from '@banso/testing';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { describedApi, fillPath, routesOf } from '../support/routes';

const PERMISSION = 'banso:permission';
const PUBLIC = 'banso:public';
const NOBODY = '00000000-0000-7000-8000-000000000000';

describe('access to every route', () => {
  let t: TestApplication;
  beforeAll(async () => {
    t = await startTestApplication();
  });
  afterAll(() => t.close());

  /** `Controller_method` → what it asks for, read from the decorators themselves. */
  function guards(): Map<string, string> {
    const reflector = t.app.get(Reflector);
    const found = new Map<string, string>();
    for (const module of t.app.get(ModulesContainer).values()) {
      for (const { metatype } of module.controllers.values()) {
        if (typeof metatype !== 'function') continue;
        const prototype = metatype.prototype as Record<string, unknown>;
        for (const name of Object.getOwnPropertyNames(prototype)) {
          const handler = prototype[name];
          if (typeof handler !== 'function' || name === 'constructor') continue;
          if (Reflect.getMetadata('path', handler) === undefined) continue;
          const permission = reflector.getAllAndOverride<string | undefined>(PERMISSION, [handler, metatype]);
          const open = reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [handler, metatype]);
          found.set(
            `${metatype.name.replace(/Controller$/, '')}_${name}`,
            open ? 'public' : (permission ?? 'nobody'),
          );
        }
      }
    }
    return found;
  }

  it('names a permission for each route, or says that it is public', async () => {
    const guarded = guards();
    const routes = routesOf(await describedApi(t));
    expect(routes.length).toBeGreaterThan(30);
    const listed = routes.map(
      ({ method, path, operation }) => `${method} ${path} ${guarded.get(operation.operationId) ?? 'nobody'}`,
    );
    expect(listed.filter((line) => line.endsWith(' nobody'))).toEqual([]);
    expect(listed.filter((line) => line.endsWith(' public')).sort()).toEqual([
      'DELETE /api/v1/public/chambers/{chamberCode}/registrations/{manageCode} public',
      'GET /api/v1/public/chambers/{chamberCode}/events public',
      'GET /api/v1/public/chambers/{chamberCode}/events.ics public',
      'GET /api/v1/public/chambers/{chamberCode}/events/{id} public',
      'GET /api/v1/public/chambers/{chamberCode}/feedback public',
      'GET /api/v1/public/chambers/{chamberCode}/questionnaires/{questionnaireCode} public',
      'GET /api/v1/public/chambers/{chamberCode}/registrations/{manageCode} public',
      'GET /health public',
      'GET /health/ready public',
      'PATCH /api/v1/public/chambers/{chamberCode}/registrations/{manageCode} public',
      'POST /api/v1/public/chambers/{chamberCode}/events/{id}/registrations public',
      'POST /api/v1/public/chambers/{chamberCode}/feedback public',
      'POST /api/v1/public/chambers/{chamberCode}/questionnaires/{questionnaireCode}/answers public',
      'POST /api/v1/session public',
    ]);
    expect(listed.sort().join('\n')).toMatchSnapshot();
  });

  it('lets each role do what its permissions say, and nothing else', async () => {
    const { permissionsOf } = await import('@banso/staff');
    const guarded = guards();
    const wrong: string[] = [];
    for (const { method, path, operation } of routesOf(await describedApi(t))) {
      const asked = guarded.get(operation.operationId) ?? 'nobody';
      const url = `/${fillPath(path, () => NOBODY)}`;
      if (asked !== 'public') {
        const { status } = await t.anonymous.send(method, url, method === 'GET' ? undefined : {});
        if (status !== 401) wrong.push(`nobody ${method} ${path} → ${status}, not 401`);
      }
      if (asked === 'public' || operation.operationId === 'Session_signOut') continue;
      for (const role of ROLES) {
        const client = await t.as(role);
        const { status } = await client.send(method, url, method === 'GET' ? undefined : { nothing: 'here' });
        const allowed = asked === 'signed-in' || permissionsOf(role).has(asked as never);
        if ((status === 403) === allowed || status === 401 || status >= 500) {
          wrong.push(`${role} ${method} ${path} → ${status}, ${allowed ? 'allowed' : 'not allowed'}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
