import { DomainError, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { candidatesFor } from './business-candidates';
import type { MatchCandidate, RegistrationDetails } from './event-registration.types';
import {
  type RegistrationFilter,
  registrationPageQuery,
  type RegistrationRow,
  registrationRow,
} from './registration-page';

/** Reads sign-ups: who, of which business, on which days, where in line. */
@Injectable()
export class RegistrationReader {
  constructor(private readonly database: TenantDatabase) {}

  /** Throws `not-found`. */
  one(scope: TenantScope, id: string): Promise<RegistrationDetails> {
    return this.database.read(scope, (tx) => registrationDetails(tx, id));
  }

  /**
   * At most `limit`, the latest sign-up first, after the one with the id `after`; `next` is the id to go on from, null
   * at the end. One statement. Throws `not-found` for the event that the filter names.
   */
  list(
    scope: TenantScope,
    filter: RegistrationFilter,
    limit: number,
    after: string | null = null,
  ): Promise<{ items: RegistrationDetails[]; next: string | null }> {
    return this.database.read(scope, async (tx) => {
      const { sql, parameters } = registrationPageQuery(filter, limit + 1, after);
      const rows = await tx.query<RegistrationRow | { id: null }>(sql, parameters);
      if (filter.eventId !== undefined && rows.length === 0) throw DomainError.notFound('催事');
      const found = rows.filter((row): row is RegistrationRow => row.id !== null);
      const items = found.slice(0, limit).map(detailsOf);
      return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** Businesses that somebody may belong to, the likeliest first. Throws `not-found`. */
  candidates(scope: TenantScope, id: string): Promise<MatchCandidate[]> {
    return this.database.read(scope, async (tx) => {
      const registration = await registrationDetails(tx, id);
      return candidatesFor(tx, registration, registration.eventStartsOn);
    });
  }
}

/** One sign-up within a transaction of the caller's. Throws `not-found`. */
export async function registrationDetails(tx: TenantTransaction, id: string): Promise<RegistrationDetails> {
  const row = await registrationRow(tx, id);
  if (row === undefined) throw DomainError.notFound('申込');
  return detailsOf(row);
}

function detailsOf({ createdAt, cancelledAt, ownChangedAt, ...row }: RegistrationRow): RegistrationDetails {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    cancelledAt: cancelledAt?.toISOString() ?? null,
    ownChangedAt: ownChangedAt?.toISOString() ?? null,
  };
}
