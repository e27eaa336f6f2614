import type { IsoDate } from '@banso/japan';
import type { BusinessFields, PersonFields } from './business-input';
import type { CheckedBusiness } from './business-rules';

/** A period of membership as an import finds it. */
export interface KnownMembership {
  id: string;
  joinedOn: IsoDate;
  withdrawnOn: IsoDate | null;
}

/** A business that rows of an import may be about. */
export interface KnownBusiness {
  id: string;
  name: string;
  nameKana: string | null;
  phone: string | null;
  corporateNumber: string | null;
  /** First and third line of the search key. */
  nameKey: string;
  phoneDigits: string;
  memberships: KnownMembership[];
}

/** Facts for a period; what is absent stays as it is, or as new periods begin. */
export interface MembershipFacts {
  joinedOn?: IsoDate;
  withdrawnOn?: IsoDate;
  withdrawalReason?: string;
  units?: number;
  kind?: string;
  section?: string;
}

/** One business to write; values are checked and never null. `known` is null for a new one. */
export interface BulkEntry {
  known: KnownBusiness | null;
  values: CheckedBusiness<Partial<BusinessFields> & { name: string }>['values'];
  representative: PersonFields | null;
  /** `known` is null for a new period. */
  membership: { known: KnownMembership | null; facts: MembershipFacts } | null;
}
