import {
  DomainError,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { checkValidity } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { kindProblems, type KeysInUse, removalProblems } from './case-kind-rules';
import { CaseKind } from './case-kind.entity';
import type { CaseKindChanges, CaseKindInput } from './case-kind.types';
import { defaultCaseKinds } from './default-case-kinds';

const CASE_KIND = '支援の種類';

const IN_USE = `
  SELECT (SELECT coalesce(json_agg(DISTINCT stage), '[]') FROM support_cases WHERE kind = $1) AS stages,
         (SELECT coalesce(json_agg(DISTINCT call_round), '[]')
            FROM support_cases WHERE kind = $1 AND call_round IS NOT NULL) AS "callRounds"`;

/** 支援の種類, which a chamber edits itself. Nothing that a case holds goes away; a kind gets a last day. */
@Injectable()
export class CaseKindService {
  constructor(private readonly database: TenantDatabase) {}

  /** All kinds in the chamber's order, also those whose time is over. */
  list(scope: TenantScope): Promise<CaseKind[]> {
    return this.database.read(scope, (tx) =>
      tx.manager.find(CaseKind, { order: { sortOrder: 'ASC', key: 'ASC' } }),
    );
  }

  /** Throws `invalid-input` and `duplicate-key`. */
  async add(scope: TenantScope, input: CaseKindInput): Promise<CaseKind> {
    try {
      return await this.database.write(scope, async (tx) => {
        const kind = completed(input, input.sortOrder ?? (await nextPlace(tx)));
        await refuseProblems(tx, kind);
        await tx.manager.insert(CaseKind, kind);
        return tx.manager.findOneByOrFail(CaseKind, { id: kind.id });
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'case_kinds_key') throw error;
      throw new DomainError(
        'conflict',
        'duplicate-key',
        `支援の種類にはキー「${input.key}」がすでにあります。別のキーにするか、今ある種類を編集してください。`,
        [{ field: 'key', message: 'このキーはすでに使われています。' }],
      );
    }
  }

  /**
   * Rewords, reorders and adds. Whoever opens or moves a case of this kind waits meanwhile.
   * @throws DomainError `not-found` · `edited-meanwhile` · `invalid-input` · `key-in-use`: a milestone, or a stage or
   * call round that a case holds, would go.
   */
  change(scope: TenantScope, id: string, version: number, changes: CaseKindChanges): Promise<CaseKind> {
    return this.database.write(scope, async (tx) => {
      const before = await tx.manager.findOne(CaseKind, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (before === null) throw DomainError.notFound(CASE_KIND);
      if (before.version !== version) throw DomainError.editedMeanwhile(CASE_KIND, before);
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const after = { ...before, ...given };
      await refuseProblems(tx, after, after.planKind !== before.planKind);
      await refuseRemoval(tx, before, after);
      await tx.manager.update(CaseKind, { id }, given);
      return tx.manager.findOneByOrFail(CaseKind, { id });
    });
  }

  /**
   * Gives the chamber the kinds of seeds/reference/case-kinds.yaml that it lacks; returns how many those were. What the
   * chamber has changed stays as it is.
   */
  async ensureDefaults(tx: TenantTransaction): Promise<number> {
    const kinds = defaultCaseKinds().map((kind, at) => completed(kind, kind.sortOrder ?? (at + 1) * 10));
    const added = await tx.query(
      `INSERT INTO case_kinds (id, key, label, sort_order, valid_from, valid_to, stages, milestones, plan_kind,
                               follow_up, guidance, call_rounds)
       SELECT id, key, label, "sortOrder", "validFrom", "validTo", stages, milestones, "planKind",
              "followUp", guidance, "callRounds"
         FROM jsonb_to_recordset($1) AS kind
              (id uuid, key text, label text, "sortOrder" integer, "validFrom" date, "validTo" date, stages jsonb,
               milestones jsonb, "planKind" text, "followUp" jsonb, guidance jsonb, "callRounds" jsonb)
       ON CONFLICT (chamber_id, key) DO NOTHING
       RETURNING id`,
      [JSON.stringify(kinds)],
    );
    return added.length;
  }
}

type NewCaseKind = Omit<CaseKind, 'version'>;

function completed(input: CaseKindInput, sortOrder: number): NewCaseKind {
  return {
    id: newId(),
    key: input.key,
    label: input.label,
    sortOrder,
    validFrom: input.validFrom ?? null,
    validTo: input.validTo ?? null,
    stages: input.stages,
    milestones: input.milestones ?? [],
    planKind: input.planKind ?? null,
    followUp: input.followUp ?? null,
    guidance: input.guidance ?? null,
    callRounds: input.callRounds ?? [],
  };
}

async function refuseRemoval(tx: TenantTransaction, before: CaseKind, after: NewCaseKind): Promise<void> {
  const [used] = await tx.query<KeysInUse>(IN_USE, [after.key]);
  const problems = removalProblems(before, after, used ?? { stages: [], callRounds: [] });
  if (problems.length === 0) return;
  const message = '節目と、案件で使われている段階・公募回は消せません。各項目の説明を確認してください。';
  throw new DomainError('conflict', 'key-in-use', message, problems);
}

async function refuseProblems(tx: TenantTransaction, kind: NewCaseKind, asksPlanKind = true): Promise<void> {
  checkValidity(kind);
  const problems = kindProblems(kind);
  if (asksPlanKind && kind.planKind !== null && !(await isPlanKind(tx, kind.planKind))) {
    const message = `計画の種類「${kind.planKind}」がコード表にありません。一覧から選び直すか、設定のコード表に加えてください。`;
    problems.push({ field: 'planKind', message });
  }
  if (problems.length > 0) throw DomainError.invalid(problems);
}

async function isPlanKind(tx: TenantTransaction, key: string): Promise<boolean> {
  const found = await tx.query(`SELECT FROM code_entries WHERE list = 'plan-kind' AND key = $1`, [key]);
  return found.length > 0;
}

async function nextPlace(tx: TenantTransaction): Promise<number> {
  return ((await tx.manager.maximum(CaseKind, 'sortOrder')) ?? 0) + 10;
}
