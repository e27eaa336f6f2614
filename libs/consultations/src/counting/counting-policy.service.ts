import {
  DomainError,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { CountingPolicy } from './counting-policy.entity';
import { countingPolicyProblems } from './counting-policy-rules';
import { readCountingPolicySeeds } from './counting-policy-seeds';
import type { CountingPolicyChanges, CountingPolicyInput } from './counting-policy.types';

const PERIODS_APART = 'counting_policy_versions_do_not_overlap';

/** Keeps the counting policies (計上基準): data, in versions that follow one another. */
@Injectable()
export class CountingPolicyService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /** Every version, by code and in the order of their days. */
  list(scope: TenantScope): Promise<CountingPolicy[]> {
    return this.database.read(scope, (tx) =>
      tx.manager.find(CountingPolicy, { order: { code: 'ASC', validFrom: 'ASC' } }),
    );
  }

  /**
   * Adds a policy, or a version of one. An earlier version without an end is ended the day before.
   * @throws DomainError `invalid-input` · `policy-period-taken` when another version holds on one of the days.
   */
  create(scope: TenantScope, input: CountingPolicyInput): Promise<CountingPolicy> {
    return this.database.write(scope, async (tx) => {
      const policy = newVersion(input);
      await refuseProblems(tx, policy);
      await endEarlierVersion(tx, policy.code, policy.validFrom);
      return this.store(tx, policy);
    });
  }

  /**
   * Changes a version that is still at `version`; every figure under the policy is counted anew.
   * @throws DomainError `not-found` · `edited-meanwhile` with the version as it is now · as {@link create}.
   */
  edit(
    scope: TenantScope,
    id: string,
    version: number,
    changes: CountingPolicyChanges,
  ): Promise<CountingPolicy> {
    return this.database.write(scope, async (tx) => {
      const policy = await tx.manager.findOne(CountingPolicy, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (policy === null) throw DomainError.notFound('計上基準');
      if (policy.version !== version) throw DomainError.editedMeanwhile('計上基準', policy);
      Object.assign(policy, given(changes));
      await refuseProblems(tx, policy);
      return this.store(tx, policy);
    });
  }

  /** Gives a chamber the policies of `seeds/reference/counting-policies.yaml` that it has no version of. */
  async ensureDefaults(tx: TenantTransaction): Promise<void> {
    for (const seed of readCountingPolicySeeds()) {
      const known = await tx.manager.existsBy(CountingPolicy, { code: seed.code });
      if (!known) await this.store(tx, newVersion(seed));
    }
  }

  private async store(tx: TenantTransaction, policy: CountingPolicy): Promise<CountingPolicy> {
    const stored = await tx.manager.save(policy).catch((error: unknown) => {
      throw violatedConstraint(error) === PERIODS_APART ? takenPeriod() : error;
    });
    // No days: every day may count differently now, whatever its year.
    await this.outbox.append(tx, {
      kind: 'counting-policy.changed',
      entityId: stored.id,
      keys: { activity: 'consultation', dates: [] },
    });
    return stored;
  }
}

function newVersion(input: CountingPolicyInput): CountingPolicy {
  return Object.assign(new CountingPolicy(), {
    id: newId(),
    code: input.code,
    name: input.name,
    validFrom: input.validFrom,
    validTo: input.validTo ?? null,
    keys: input.keys,
    channels: input.channels ?? null,
    smallOnly: input.smallOnly ?? false,
    minimumCharacters: input.minimumCharacters ?? 0,
    note: input.note ?? null,
  });
}

// A field that is present and undefined was not given.
function given(changes: CountingPolicyChanges): CountingPolicyChanges {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

async function endEarlierVersion(tx: TenantTransaction, code: string, validFrom: string): Promise<void> {
  await tx.query(
    `UPDATE counting_policies SET valid_to = $2::date - 1, version = version + 1
      WHERE code = $1 AND valid_to IS NULL AND valid_from < $2::date`,
    [code, validFrom],
  );
}

async function refuseProblems(tx: TenantTransaction, policy: CountingPolicy): Promise<void> {
  const channels = await tx.query<{ key: string }>(`SELECT key FROM code_entries WHERE list = 'channel'`);
  const problems = countingPolicyProblems(
    policy,
    channels.map(({ key }) => key),
  );
  if (problems.length > 0) throw DomainError.invalid(problems);
}

function takenPeriod(): DomainError {
  return new DomainError(
    'conflict',
    'policy-period-taken',
    '適用期間が、同じコードの別の版と重なっています。先にその版の適用終了日を直すか、期間を変えてください。',
    [{ field: 'validFrom', message: '同じコードの別の版と重ならない日付を入力してください。' }],
  );
}
