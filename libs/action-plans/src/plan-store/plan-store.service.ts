import { createHash } from 'node:crypto';
import {
  DomainError,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { PlanFile } from '../plan/plan-file.types';
import { saveIndicators } from './indicator-rows.store';
import { saveNodes } from './node-rows.store';
import { indicatorRows, nodeRows } from './plan-rows';

/** What saving a plan file did. */
export interface SavedPlan {
  id: string;
  code: string;
  /** False when this very edition was stored already; then nothing was written. */
  changed: boolean;
}

/** A plan in a list. */
export interface PlanSummary {
  code: string;
  title: string;
  owner: string;
  startsOn: string;
  endsOn: string;
}

/** Keeps plans as they were read from their files. */
@Injectable()
export class PlanStoreService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Stores an edition of a plan. Items, indicators and promises are matched by their keys, so what hangs on them
   * stays; an indicator that the edition has no more is retired and keeps its history. All figures are then computed
   * anew. The same edition again changes nothing.
   */
  save(scope: TenantScope, file: PlanFile): Promise<SavedPlan> {
    return this.database.write(scope, (tx) => this.saveIn(tx, file));
  }

  /**
   * Stores a plan whose code is new here, or the very edition that is here already.
   * @throws DomainError `plan-exists` when another edition of it is here.
   */
  create(scope: TenantScope, file: PlanFile): Promise<SavedPlan> {
    return this.database.write(scope, async (tx) => {
      const { code } = file.plan;
      const [known] = await tx.query<{ digest: string }>('SELECT digest FROM plans WHERE code = $1', [code]);
      if (known !== undefined && known.digest !== digestOf(file)) {
        throw new DomainError(
          'conflict',
          'plan-exists',
          `計画「${code}」はすでに登録されています。新しい版に差し替えるときは、計画の画面から更新してください。`,
        );
      }
      return this.saveIn(tx, file);
    });
  }

  /**
   * Stores another edition of a plan that is here.
   * @throws DomainError not-found for an unknown code, `plan-code-differs` when the file is of another plan.
   */
  replace(scope: TenantScope, code: string, file: PlanFile): Promise<SavedPlan> {
    return this.database.write(scope, async (tx) => {
      const [known] = await tx.query<{ id: string }>('SELECT id FROM plans WHERE code = $1', [code]);
      if (known === undefined) throw DomainError.notFound('計画');
      if (file.plan.code !== code) {
        throw new DomainError(
          'invalid',
          'plan-code-differs',
          `ファイルの計画コード「${file.plan.code}」が、更新する計画「${code}」と違います。ファイルを確かめてください。`,
        );
      }
      return this.saveIn(tx, file);
    });
  }

  /** Every plan of the chamber, the latest first. */
  list(scope: TenantScope): Promise<PlanSummary[]> {
    return this.database.read(scope, (tx) =>
      tx.query<PlanSummary>(
        `SELECT code, title, owner, starts_on AS "startsOn", ends_on AS "endsOn"
           FROM plans ORDER BY starts_on DESC, code`,
      ),
    );
  }

  /** As {@link save}, within a transaction that is open already. */
  async saveIn(tx: TenantTransaction, file: PlanFile): Promise<SavedPlan> {
    const { code } = file.plan;
    const digest = digestOf(file);
    const [known] = await tx.query<{ id: string; digest: string }>(
      'SELECT id, digest FROM plans WHERE code = $1 FOR UPDATE',
      [code],
    );
    if (known?.digest === digest) return { id: known.id, code, changed: false };
    const id = await savePlan(tx, file, digest);
    const nodeIds = await saveNodes(tx, id, nodeRows(file));
    const indicatorIds = await saveIndicators(tx, id, indicatorRows(file), nodeIds);
    await this.outbox.append(tx, {
      kind: 'plan.changed',
      entityId: id,
      keys: { activity: 'plan', dates: [], indicatorIds },
    });
    return { id, code, changed: true };
  }
}

async function savePlan(tx: TenantTransaction, file: PlanFile, digest: string): Promise<string> {
  const { code, title, owner, period, endedEarlyOn, parent, supersedes } = file.plan;
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO plans (id, code, title, owner, starts_on, ends_on, ended_early_on, parent_code, supersedes_code,
                        document, digest)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (chamber_id, code) DO UPDATE
       SET title = excluded.title, owner = excluded.owner, starts_on = excluded.starts_on,
           ends_on = excluded.ends_on, ended_early_on = excluded.ended_early_on, parent_code = excluded.parent_code,
           supersedes_code = excluded.supersedes_code, document = excluded.document, digest = excluded.digest,
           version = plans.version + 1, updated_at = now()
     RETURNING id`,
    [
      newId(),
      code,
      title,
      owner,
      period.starts,
      period.ends,
      endedEarlyOn ?? null,
      parent?.code ?? null,
      supersedes?.find((plan) => plan.code !== undefined)?.code ?? null,
      JSON.stringify(file),
      digest,
    ],
  );
  if (row === undefined) throw new Error('A plan was written and did not come back');
  return row.id;
}

function digestOf(file: PlanFile): string {
  return createHash('sha256').update(JSON.stringify(file)).digest('hex');
}
