import type { IsoDate } from '@banso/japan';
import type { Successor } from './business.types';

/** What people may write about a business. On creation an absent field is unknown; on editing it stays as it is. */
export interface BusinessFields {
  name: string;
  nameKana?: string | null;
  corporateNumber?: string | null;
  invoiceNumber?: string | null;
  industryCode?: string | null;
  employees?: number | null;
  feeEmployees?: number | null;
  capitalYen?: number | null;
  foundedOn?: IsoDate | null;
  postalCode?: string | null;
  district?: string | null;
  address?: string | null;
  phone?: string | null;
  email?: string | null;
  website?: string | null;
  successor?: Successor;
  advisorId?: string | null;
  note?: string | null;
  closedOn?: IsoDate | null;
}

/** What people may write about somebody at a business. */
export interface PersonFields {
  familyName: string;
  givenName?: string | null;
  familyKana?: string | null;
  givenKana?: string | null;
  birthYear?: number | null;
  position?: string | null;
  representative?: boolean;
  phone?: string | null;
  email?: string | null;
  leftOn?: IsoDate | null;
}

/** What people may write about a period of membership. */
export interface MembershipFields {
  joinedOn: IsoDate;
  units?: number;
  kind?: string;
  section?: string | null;
  referrerBusinessId?: string | null;
  referrerStaffId?: string | null;
  referrerNote?: string | null;
}

/** A correction of a period; `withdrawnOn: null` takes a withdrawal back. */
export interface MembershipPatch extends Partial<MembershipFields> {
  withdrawnOn?: IsoDate | null;
  withdrawalReason?: string | null;
}

/** A new business, with its representative and its first membership where they are known. */
export interface NewBusiness extends BusinessFields {
  representative?: PersonFields;
  membership?: MembershipFields;
}
