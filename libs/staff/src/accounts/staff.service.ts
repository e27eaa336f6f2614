import {
  DomainError,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { Role } from '../role.enum';
import { hashPassword } from '../sign-in/password';
import { PrincipalCache } from '../sign-in/principal-cache';
import { updateVersioned } from '../versioned-update';
import { Department } from './department.entity';
import { StaffMember } from './staff-member.entity';

/** A new account. The password is at least ten characters; its owner is told it by other means than mail. */
export interface StaffInput {
  email: string;
  familyName: string;
  givenName: string;
  familyKana?: string | null;
  givenKana?: string | null;
  role: Role;
  departmentId?: string | null;
  password: string;
}

/** What an edit changes; null clears. */
export type StaffChanges = Partial<StaffInput> & { active?: boolean };

/** Accounts of staff. Nobody is deleted: a person who leaves is deactivated and stays in the records. */
@Injectable()
export class StaffService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly cache: PrincipalCache,
  ) {}

  /** Everybody, also those who left, in the order of their names' readings. */
  list(scope: TenantScope): Promise<StaffMember[]> {
    return this.database.read(scope, (tx) =>
      tx.manager
        .createQueryBuilder(StaffMember, 's')
        .orderBy('s.active', 'DESC')
        .addOrderBy(`coalesce(s.family_kana, s.family_name) COLLATE "ja-x-icu"`)
        .addOrderBy(`coalesce(s.given_kana, s.given_name) COLLATE "ja-x-icu"`)
        .addOrderBy('s.id')
        .getMany(),
    );
  }

  /** Throws `duplicate-email`, and `not-found` for another chamber's department. */
  async create(scope: TenantScope, input: StaffInput): Promise<StaffMember> {
    const { password, ...fields } = input;
    const passwordHash = await hashPassword(password);
    return this.saving(scope, async (tx) => {
      await requireDepartment(tx, fields.departmentId);
      const id = newId();
      await tx.manager.insert(StaffMember, { id, ...fields, passwordHash });
      return tx.manager.findOneByOrFail(StaffMember, { id });
    });
  }

  /**
   * Changes an account. Deactivation ends its sessions and tokens at once; a new password ends its sessions, and its
   * tokens stay. Throws `edited-meanwhile`, `duplicate-email`, `own-account` and `last-administrator`.
   */
  async change(
    scope: TenantScope,
    id: string,
    version: number,
    { password, ...changes }: StaffChanges,
  ): Promise<StaffMember> {
    const passwordHash = password === undefined ? undefined : await hashPassword(password);
    return this.saving(scope, async (tx) => {
      await requireDepartment(tx, changes.departmentId);
      await keepAnAdministrator(tx, id, changes);
      const member = await updateVersioned(
        tx,
        StaffMember,
        '職員',
        { id, version },
        { ...changes, passwordHash },
      );
      if (!member.active || passwordHash !== undefined) await revokeAll(tx, 'sessions', id);
      if (!member.active) await revokeAll(tx, 'access_tokens', id);
      tx.onCommit(() => this.cache.forget(id));
      return member;
    });
  }

  private async saving<Result>(
    scope: TenantScope,
    work: (tx: TenantTransaction) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await this.database.write(scope, work);
    } catch (error) {
      if (violatedConstraint(error) !== 'staff_email') throw error;
      throw new DomainError(
        'conflict',
        'duplicate-email',
        'このメールアドレスはすでに使われています。別のメールアドレスを入力してください。',
        [{ field: 'email', message: 'このメールアドレスはすでに使われています。' }],
      );
    }
  }
}

async function requireDepartment(tx: TenantTransaction, id: string | null | undefined): Promise<void> {
  if (id && !(await tx.manager.existsBy(Department, { id }))) throw DomainError.notFound('部署');
}

// Two administrators who demote each other at the same moment wait for each other here; the second finds itself alone.
async function keepAnAdministrator(
  tx: TenantTransaction,
  id: string,
  { role, active }: StaffChanges,
): Promise<void> {
  const givesUp = active === false || (role !== undefined && role !== 'administrator');
  if (!givesUp) return;
  if (id === tx.scope.actorId) {
    throw new DomainError(
      'conflict',
      'own-account',
      '自分のアカウントの停止や権限の変更はできません。ほかの管理者に依頼してください。',
    );
  }
  const administrators = await tx.query<{ id: string }>(
    `SELECT id FROM staff WHERE role = 'administrator' AND active ORDER BY id FOR UPDATE`,
  );
  if (administrators.length === 1 && administrators[0]?.id === id) {
    throw new DomainError(
      'conflict',
      'last-administrator',
      '最後の管理者は停止も権限の変更もできません。先にほかの職員を管理者にしてください。',
    );
  }
}

async function revokeAll(
  tx: TenantTransaction,
  table: 'sessions' | 'access_tokens',
  staffId: string,
): Promise<void> {
  await tx.query(`UPDATE ${table} SET revoked_at = now() WHERE staff_id = $1 AND revoked_at IS NULL`, [
    staffId,
  ]);
}
