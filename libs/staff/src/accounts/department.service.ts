import { DomainError, newId, TenantDatabase, type TenantScope, violatedConstraint } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { updateVersioned } from '../versioned-update';
import { checkValidity } from '../validity';
import { Department } from './department.entity';

/** A new department. Left out, it stands first and is valid without end. */
export interface DepartmentInput {
  code: string;
  name: string;
  sortOrder?: number;
  validFrom?: string | null;
  validTo?: string | null;
}

/** What an edit changes; null opens the period. The code stays: plans name departments by it. */
export type DepartmentChanges = Partial<Omit<DepartmentInput, 'code'>>;

/** Departments. One that is dissolved gets a last day and stays in the records that name it. */
@Injectable()
export class DepartmentService {
  constructor(private readonly database: TenantDatabase) {}

  /** All, also those whose time is over, in the chamber's order. */
  list(scope: TenantScope): Promise<Department[]> {
    return this.database.read(scope, (tx) =>
      tx.manager.find(Department, { order: { sortOrder: 'ASC', code: 'ASC' } }),
    );
  }

  /** Throws `duplicate-code`. */
  async create(scope: TenantScope, input: DepartmentInput): Promise<Department> {
    const id = newId();
    try {
      return await this.database.write(scope, async (tx) => {
        await tx.manager.insert(Department, { id, sortOrder: 0, ...input });
        const department = await tx.manager.findOneByOrFail(Department, { id });
        checkValidity(department);
        return department;
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'departments_chamber_id_code_key') throw error;
      throw new DomainError(
        'conflict',
        'duplicate-code',
        `部署コード「${input.code}」はすでに使われています。別のコードを入力してください。`,
        [{ field: 'code', message: 'この部署コードはすでに使われています。' }],
      );
    }
  }

  /** Throws `not-found` and `edited-meanwhile`. */
  change(scope: TenantScope, id: string, version: number, changes: DepartmentChanges): Promise<Department> {
    return this.database.write(scope, async (tx) => {
      const department = await updateVersioned(tx, Department, '部署', { id, version }, changes);
      checkValidity(department);
      return department;
    });
  }
}
