import { dateInJapan } from '@banso/japan';
import {
  DomainError,
  Jobs,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { Injectable, Logger } from '@nestjs/common';
import { Scheme } from '../schemes/scheme.entity';
import { SCHEME } from '../schemes/scheme-details';
import { DIAGNOSE_BUSINESSES } from './diagnosis.jobs';
import type { DiagnosisOverview, DiagnosisRun } from './diagnosis.types';
import { SchemeDiagnosisRun } from './scheme-diagnosis.entity';

/** A person looks at a thousand and more as at many. */
const MOST_COUNTED = 1_000;

/** Runs of schemes over all businesses, as people see them: start, look how far it is, how old it is. */
@Injectable()
export class DiagnosisService {
  private readonly logger = new Logger(DiagnosisService.name);

  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Has every business looked at for a scheme. Asked again while that is under way it is the same run. A queue that is
   * out of reach only delays it. @throws DomainError `not-found` · `scheme-disabled`.
   */
  start(scope: TenantScope, schemeId: string): Promise<DiagnosisOverview> {
    return this.database.write(scope, async (tx) => {
      const scheme = await tx.manager.findOne(Scheme, {
        where: { id: schemeId },
        lock: { mode: 'pessimistic_write' },
      });
      if (scheme === null) throw DomainError.notFound(SCHEME);
      if (!scheme.enabled) throw disabled();
      const id = newId();
      const made = await tx.query(
        `INSERT INTO scheme_diagnoses (id, scheme_id, content, day, state, business_count)
         SELECT $1, $2, $3, $4, 'queued', (SELECT count(*) FROM businesses WHERE closed_on IS NULL OR closed_on > $4)
          WHERE NOT EXISTS (SELECT FROM scheme_diagnoses WHERE scheme_id = $2 AND state IN ('queued', 'running'))
          RETURNING id`,
        [id, schemeId, JSON.stringify(scheme.content), dateInJapan(new Date())],
      );
      if (made.length > 0) tx.onCommit(() => this.ring(scope, id));
      return overviewOf(tx, schemeId);
    });
  }

  /** Throws `not-found`. */
  overview(scope: TenantScope, schemeId: string): Promise<DiagnosisOverview> {
    return this.database.read(scope, (tx) => overviewOf(tx, schemeId));
  }

  // Nobody waits for the queue: the row says that it is asked for, and the sweep finds what was not rung for.
  private ring({ chamberId, actorId }: TenantScope, diagnosisId: string): void {
    this.jobs
      .enqueue(DIAGNOSE_BUSINESSES, { chamberId, actorId: actorId ?? null, diagnosisId })
      .catch((error: unknown) => {
        this.logger.warn({ error, diagnosisId }, 'The ring was lost; the sweep will find the diagnosis');
      });
  }
}

async function overviewOf(tx: TenantTransaction, schemeId: string): Promise<DiagnosisOverview> {
  const [scheme, [last], latest] = await Promise.all([
    tx.manager.findOneBy(Scheme, { id: schemeId }),
    tx.manager.find(SchemeDiagnosisRun, { where: { schemeId }, order: { id: 'DESC' }, take: 1 }),
    tx.manager.findOneBy(SchemeDiagnosisRun, { schemeId, latest: true }),
  ]);
  if (scheme === null) throw DomainError.notFound(SCHEME);
  const underWay = last === undefined || last.latest ? null : runOf(last);
  // Whoever watches a run asks every second, and what it finds soon counts from its own beginning.
  const [changed] =
    latest === null || (underWay !== null && underWay.state !== 'failed')
      ? []
      : await tx.query<{ count: number }>(
          `SELECT count(*)::integer AS count
             FROM (SELECT FROM businesses WHERE updated_at > $1 LIMIT ${MOST_COUNTED}) changed`,
          [latest.startedAt],
        );
  return {
    latest: latest && runOf(latest),
    underWay,
    rulesChanged: latest !== null && scheme.contentChangedAt > latest.startedAt,
    businessesChanged: changed?.count ?? 0,
  };
}

function runOf({ eligible, uncertain, notEligible, ...run }: SchemeDiagnosisRun): DiagnosisRun {
  const { id, state, day, businessCount, progress, startedAt, finishedAt } = run;
  const counts = { eligible, unknown: uncertain, 'not-eligible': notEligible };
  return { id, state, day, businessCount, progress, counts, startedAt, finishedAt };
}

function disabled(): DomainError {
  return new DomainError(
    'conflict',
    'scheme-disabled',
    'この制度は使わない設定になっています。設定の「制度」で使うように切り替えてから、診断してください。',
  );
}
