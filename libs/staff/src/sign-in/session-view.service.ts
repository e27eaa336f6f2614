import { dateInJapan, fiscalYearOf, type IsoDate } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { StaffMember } from '../accounts/staff-member.entity';
import { type Permission, permissionsOf } from '../roles';

/** The chamber that a person works for; `sample` marks the fictional one that a first start creates. */
export interface Chamber {
  id: string;
  code: string;
  name: string;
  sample: boolean;
}

/** What the screens need to know from the first moment. `today` and 年度 are Japan's, wherever the browser stands. */
export interface SessionDetails {
  staff: StaffMember;
  chamber: Chamber;
  permissions: Permission[];
  today: IsoDate;
  fiscalYear: number;
}

@Injectable()
export class SessionViewService {
  constructor(private readonly database: TenantDatabase) {}

  /** Describes the session of the person acting in `scope`. */
  async describe(scope: TenantScope): Promise<SessionDetails> {
    const today = dateInJapan(new Date());
    return this.database.read(scope, async (tx) => {
      const staff = await tx.manager.findOneBy(StaffMember, { id: scope.actorId ?? '' });
      const [chamber] = await tx.query<Chamber>('SELECT id, code, name, sample FROM chambers');
      if (!staff || !chamber) throw DomainError.notFound('職員');
      return {
        staff,
        chamber,
        permissions: [...permissionsOf(staff.role)],
        today,
        fiscalYear: fiscalYearOf(today),
      };
    });
  }
}
