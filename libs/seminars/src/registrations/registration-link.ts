import { DomainError, type TenantTransaction } from '@banso/platform';
import { businessesLike } from './business-candidates';
import { matchOf, type Registrant } from './business-match';
import type { RegistrationLink } from './event-registration.types';
import { MEMBER_ON } from './registration-page';

/** The business that a sign-up is linked to, and how that was found. */
export interface BusinessLink {
  link: RegistrationLink;
  businessId: string | null;
}

/** 参加費 at the event `e` for somebody of a business: the members' where it is one on the event's first day. */
export const FEE = (business: string): string => `
  CASE WHEN ${MEMBER_ON(business, 'e.starts_on')} THEN coalesce(e.member_fee_yen, e.fee_yen) ELSE e.fee_yen END`;

const TELL_FEE = `
  UPDATE event_registrations r SET fee_yen = ${FEE('r.business_id')}
    FROM chamber_events e WHERE e.id = r.event_id AND r.id = $1 AND r.paid_on IS NULL`;

/** The business that a registrant belongs to beyond doubt, or why there is none. */
export async function matchedBusiness(tx: TenantTransaction, registrant: Registrant): Promise<BusinessLink> {
  return matchOf(registrant, await businessesLike(tx, registrant));
}

/** The business that a person named. Throws `not-found`. */
export async function requireBusiness(tx: TenantTransaction, businessId: string): Promise<BusinessLink> {
  const found = await tx.prepared('SELECT FROM businesses WHERE id = $1', [businessId]);
  if (found.length > 0) return { link: 'by-hand', businessId };
  const message = '事業所が見つかりません。一覧から選び直してください。';
  throw new DomainError('not-found', 'not-found', message, [{ field: 'businessId', message }]);
}

/** Works the fee out anew for the business that is linked now. What has been paid stays as it was paid. */
export async function tellFee(tx: TenantTransaction, registrationId: string): Promise<void> {
  await tx.query(TELL_FEE, [registrationId]);
}
