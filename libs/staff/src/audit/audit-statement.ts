/** Which part of the trail to read; what is left out does not narrow. `before` is the id of the last entry already read. */
export interface AuditQuery {
  entity?: string;
  entityId?: string;
  actorId?: string;
  before?: string;
  limit: number;
}

/**
 * A page of the trail, newest first, and one entry more to know whether another follows. Each way to narrow has an
 * index that yields its entries in this order, so that a page costs the same however long the trail has grown.
 */
export function auditStatement({ entity, entityId, actorId, before, limit }: AuditQuery): {
  sql: string;
  parameters: unknown[];
} {
  const conditions: string[] = [];
  const parameters: unknown[] = [];
  const narrow = (column: string, comparison: string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(`a.${column} ${comparison} $${parameters.push(value)}`);
  };
  narrow('entity', '=', entity);
  narrow('entity_id', '=', entityId);
  narrow('actor_id', '=', actorId);
  narrow('id', '<', before);
  const sql = `
    SELECT a.id, a.at, a.actor_id AS "actorId", s.family_name || ' ' || s.given_name AS "actorName", a.acting,
           a.action, a.entity, a.entity_id AS "entityId", a.before, a.after
      FROM audit_entries a LEFT JOIN staff s ON s.id = a.actor_id
     ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
     ORDER BY a.id DESC LIMIT $${parameters.push(limit + 1)}`;
  return { sql, parameters };
}
