import fastify from 'fastify';
import { newId } from '@banso/platform';
import { Pool } from 'pg';
import { BOARD, BUSINESS, CHECK_IN, LOG, SEARCH, TIMELINE } from './statements';

interface LogBody {
  businessIds: [string];
  advisorIds: [string];
  occurredOn: string;
  startedAt: string;
  channel: string;
  topics: string[];
  summary: string;
  contactMinutes: number;
}

interface CheckInBody {
  id: string;
  eventId: string;
  registrationId: string;
  sessionId: string;
  action: string;
  happenedAt: string;
}

/** The least that can answer the same questions over HTTP: Fastify, pg, one statement a request; no sign-in, no checks. */
async function serve(): Promise<void> {
  const pool = new Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 20 });
  const app = fastify();
  app.post<{ Body: LogBody }>('/consultations', async ({ body }, reply) => {
    const id = newId();
    const { rows } = await pool.query<{ createdAt: Date }>(LOG, [
      id,
      body.businessIds[0],
      body.advisorIds[0],
      body.occurredOn,
      body.startedAt,
      body.channel,
      body.topics,
      body.summary,
      body.contactMinutes,
    ]);
    return reply.status(201).send({ id, ...body, ...rows[0] });
  });
  app.post<{ Body: CheckInBody }>('/check-ins', async ({ body }) => {
    const { id, eventId, registrationId, sessionId, action, happenedAt } = body;
    await pool.query(CHECK_IN, [id, eventId, registrationId, sessionId, action, happenedAt]);
    return { id, outcome: 'done' };
  });
  app.get<{ Querystring: { q: string } }>('/businesses', async ({ query }) => ({
    items: (await pool.query(SEARCH, [`%${query.q}%`])).rows,
  }));
  app.get<{ Params: { id: string } }>('/businesses/:id', async ({ params }) => {
    const { rows } = await pool.query<object>(BUSINESS, [params.id]);
    return rows[0];
  });
  app.get<{ Params: { id: string } }>('/businesses/:id/timeline', async ({ params }) => ({
    items: (await pool.query(TIMELINE, [params.id])).rows,
  }));
  app.get('/board', async () => ({ rows: (await pool.query(BOARD)).rows }));
  await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
}

serve().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
