import { TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { type AuditEntry, withoutRestricted } from './audit-entry';
import { type AuditQuery, auditStatement } from './audit-statement';

/** Reads the trail. It is written by the database alone and nobody can change it (ADR 0004). */
@Injectable()
export class AuditService {
  constructor(private readonly database: TenantDatabase) {}

  /** Newest first; `next` continues after the last one, null at the end. Values of restricted fields are hidden. */
  async list(scope: TenantScope, query: AuditQuery): Promise<{ items: AuditEntry[]; next: string | null }> {
    const { sql, parameters } = auditStatement(query);
    const entries = await this.database.read(scope, (tx) => tx.query<AuditEntry>(sql, parameters));
    const items = entries.slice(0, query.limit).map((entry) => ({
      ...entry,
      before: withoutRestricted(entry.before),
      after: withoutRestricted(entry.after),
    }));
    return { items, next: entries.length > query.limit ? (items.at(-1)?.id ?? null) : null };
  }
}
