import type { IsoDate } from '@banso/japan';

/** A period of membership, as shown. */
export interface MembershipDetails {
  id: string;
  joinedOn: IsoDate;
  withdrawnOn: IsoDate | null;
  withdrawalReason: string | null;
  units: number;
  kind: string;
  section: string | null;
  referrerBusinessId: string | null;
  referrerName: string | null;
  referrerStaffId: string | null;
  referrerStaffName: string | null;
  referrerNote: string | null;
  version: number;
}

/** {@link MembershipDetails} of a row `m` of `memberships`. */
export const MEMBERSHIP_JSON = `json_build_object(
  'id', m.id, 'joinedOn', m.joined_on, 'withdrawnOn', m.withdrawn_on, 'withdrawalReason', m.withdrawal_reason,
  'units', m.units, 'kind', m.kind, 'section', m.section, 'referrerBusinessId', m.referrer_business_id,
  'referrerName', (SELECT r.name FROM businesses r WHERE r.id = m.referrer_business_id),
  'referrerStaffId', m.referrer_staff_id,
  'referrerStaffName',
    (SELECT s.family_name || ' ' || s.given_name FROM staff s WHERE s.id = m.referrer_staff_id),
  'referrerNote', m.referrer_note, 'version', m.version)`;
