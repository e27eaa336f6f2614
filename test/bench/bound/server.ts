import fastify from 'fastify';
import {
  completed,
  type ConsultationInput,
  contentOf,
  insertConsultation,
  lookUp,
  requireReferences,
} from '@banso/consultations';
import { newId, TenantDatabase } from '@banso/platform';
import { DataSource } from 'typeorm';

interface Visit {
  Body: ConsultationInput;
  Headers: { 'idempotency-key': string };
}

const OPERATION = 'consultation.record';
/** As long as the digest of a request is. */
const DIGEST = '0'.repeat(64);

/**
 * Leaves the rows that the application leaves of a visit: the same two statements in the same kind of transaction, under
 * the same role. No sign-in, no checks of the input, no framework, no worker (ADR 0012).
 */
async function serve(): Promise<void> {
  const { BOUND_DATABASE_URL: url, BOUND_CHAMBER: chamberId = '', BOUND_ACTOR: actorId = '' } = process.env;
  const source = await new DataSource({
    type: 'postgres',
    url,
    extra: { max: 20, pipeline: true, options: '-c role=banso_app -c timezone=UTC' },
  }).initialize();
  const database = new TenantDatabase(source);
  const app = fastify();
  app.post<Visit>('/consultations', async ({ body, headers, id: requestId }, reply) => {
    const id = newId();
    const visit = completed(body, actorId);
    const taken = { key: headers['idempotency-key'], operation: OPERATION, requestHash: DIGEST };
    const keys = { activity: 'consultation', dates: [visit.occurredOn] };
    const change = { kind: 'consultation.recorded', entityId: id, keys };
    const written = await database.write({ chamberId, actorId, requestId }, async (tx) => {
      const referents = requireReferences(visit, await lookUp(tx, visit, taken.key));
      return insertConsultation(tx, id, contentOf(visit), referents, taken, change);
    });
    return reply.status(201).send({ id, ...visit, ...written });
  });
  app.get('/ready', () => ({ ready: true }));
  await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
}

serve().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
