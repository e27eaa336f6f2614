import { dateInJapan } from '@banso/japan';
import { type BulkEntry, BusinessBulk, checkBusiness } from '@banso/members';
import { newId, TenantDatabase, type TenantScope } from '@banso/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { businessFacts } from './business-facts';

const AT_ONCE = 1_000;

/** Writes businesses 0 to `count` - 1 with their representatives and memberships, as an import writes them. */
export async function addBusinesses(
  context: INestApplicationContext,
  scope: TenantScope,
  count: number,
): Promise<void> {
  const bulk = context.get(BusinessBulk, { strict: false });
  const database = context.get(TenantDatabase, { strict: false });
  for (let from = 0; from < count; from += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - from);
    const entries = Array.from({ length: size }, (_, at) => entryOf(from + at));
    await database.write(scope, (tx) => bulk.write(tx, newId(), entries));
  }
}

function entryOf(index: number): BulkEntry {
  const { familyName, givenName, birthYear, joinedOn, ...business } = businessFacts(index);
  return {
    known: null,
    values: checkBusiness(business, dateInJapan(new Date())).values,
    representative: { familyName, givenName, birthYear },
    membership: { known: null, facts: { joinedOn } },
  };
}
