import { TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { type AuditEntry, withoutRestricted } from './audit-entry';

/** Which part of the trail to read; what is left out does not narrow. `before` is the id of the last entry already read. */
export interface AuditQuery {
  entity?: string;
  entityId?: string;
  actorId?: string;
  before?: string;
  limit: number;
}

/** Reads the trail. It is written by the database alone and nobody can change it (ADR 0004). */
@Injectable()
export class AuditService {
  constructor(private readonly database: TenantDatabase) {}

  /** Newest first; `next` continues after the last one, null at the end. Values of restricted fields are hidden. */
  async list(
    scope: TenantScope,
    { entity, entityId, actorId, before, limit }: AuditQuery,
  ): Promise<{ items: AuditEntry[]; next: string | null }> {
    const conditions: string[] = [];
    const parameters: unknown[] = [];
    const narrow = (column: string, comparison: string, value: string | undefined): void => {
      if (value !== undefined) conditions.push(`a.${column} ${comparison} $${parameters.push(value)}`);
    };
    narrow('entity', '=', entity);
    narrow('entity_id', '=', entityId);
    narrow('actor_id', '=', actorId);
    narrow('id', '<', before);
    const entries = await this.database.read(scope, (tx) =>
      tx.query<AuditEntry>(
        `SELECT a.id, a.at, a.actor_id AS "actorId", s.family_name || ' ' || s.given_name AS "actorName",
                a.action, a.entity, a.entity_id AS "entityId", a.before, a.after
           FROM audit_entries a LEFT JOIN staff s ON s.id = a.actor_id
          ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
          ORDER BY a.id DESC LIMIT $${parameters.push(limit + 1)}`,
        parameters,
      ),
    );
    const items = entries.slice(0, limit).map((entry) => ({
      ...entry,
      before: withoutRestricted(entry.before),
      after: withoutRestricted(entry.after),
    }));
    return { items, next: entries.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}
