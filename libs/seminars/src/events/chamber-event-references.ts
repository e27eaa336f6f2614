import type { IsoDate } from '@banso/japan';
import { DomainError, type FieldProblem, type TenantTransaction } from '@banso/platform';
import type { EventContent } from './chamber-event-content';

/** The fields of an event that hold a key of one of the chamber's code lists. */
const CODED = {
  kind: { list: 'event-kind', label: '催事の種類' },
  series: { list: 'event-series', label: '催事のシリーズ' },
} as const;

type References = Pick<EventContent, keyof typeof CODED | 'planNodeIds'>;

interface Known {
  codes: { list: string; key: string }[];
  planNodeIds: string[];
}

const KNOWN = `
  SELECT (SELECT coalesce(json_agg(json_build_object('list', list, 'key', key)), '[]') FROM code_entries
           WHERE (list = 'event-kind' AND key = $1 OR list = 'event-series' AND key = $2)
             AND $3::date BETWEEN coalesce(valid_from, '-infinity') AND coalesce(valid_to, 'infinity')) AS codes,
         (SELECT coalesce(json_agg(id), '[]') FROM plan_nodes WHERE id = ANY ($4::uuid[])) AS "planNodeIds"`;

/**
 * Asks, in one statement, that the codes of an event stand in their lists on its first day, and that the plan items are
 * this chamber's. `before` is what is stored: what stays as it was is not asked about, so that an event from a time
 * with other lists and plans can still be edited.
 * @throws DomainError `invalid-input` for a code, `not-found` for a plan item, both naming the field.
 */
export async function requireEventReferences(
  tx: TenantTransaction,
  event: References,
  startsOn: IsoDate,
  before: Partial<References> = {},
): Promise<void> {
  const coded = (['kind', 'series'] as const).filter(
    (field) => event[field] !== null && event[field] !== before[field],
  );
  const newNodes = event.planNodeIds.filter((id) => before.planNodeIds?.includes(id) !== true);
  if (coded.length === 0 && newNodes.length === 0) return;
  const [known] = await tx.query<Known>(KNOWN, [event.kind, event.series, startsOn, newNodes]);
  if (known === undefined) throw new Error('A SELECT without FROM yields a row');

  const missing = newNodes.filter((id) => !known.planNodeIds.includes(id));
  if (missing.length > 0) throw unknownNodes(missing.map((id) => event.planNodeIds.indexOf(id)));
  const unknown = coded.filter((field) => !known.codes.some(({ list }) => list === CODED[field].list));
  if (unknown.length > 0) {
    throw DomainError.invalid(unknown.map((field) => unknownCode(field, event[field] ?? '', startsOn)));
  }
}

function unknownCode(field: keyof typeof CODED, key: string, day: IsoDate): FieldProblem {
  return {
    field,
    message: `${CODED[field].label}「${key}」は${day}の時点で使えるコードではありません。一覧から選び直すか、設定のコード表に加えてください。`,
  };
}

function unknownNodes(indexes: number[]): DomainError {
  const message = '計画の項目が見つかりません。一覧から選び直してください。';
  return new DomainError(
    'not-found',
    'not-found',
    message,
    indexes.map((index) => ({ field: `planNodeIds.${index}`, message })),
  );
}
