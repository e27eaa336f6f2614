import type { IsoDate } from '@banso/japan';
import type { DayRange } from '@banso/members';
import type { Cadence } from '../plan/plan-file.types';
import { recordedActivity } from './activity-sources';
import { type CadenceSpan, type CadenceWhole, courseName, wholesOf } from './cadence-spans';
import type { IndicatorRecord } from './indicator.types';
import type { Period } from './period';
import { isStretch, type RecordedPart, recordRows } from './record-rows';
import type { SqlParameters } from './sql-parameters';

const NOT_DUE = 'not-due';
const KEPT_NOT_ALL = 'kept-not-all';

/**
 * 四半期に1度以上: the share of the businesses due for whom a contact was recorded often enough in every span. The base
 * (who is due) and the contacts are definitions over recorded activities.
 *
 * A business is due in a span when it came into the base before the span began (or, when the plan says `same-span`,
 * before it ended) and did not leave before the span was over; only a membership is ever left. Over several spans a
 * business keeps the cadence when it was contacted in each in which it was due: rates are never averaged, and who is
 * new is not asked about the time before. How a whole stands is kept for the end of each of its spans, so that what is
 * stored follows from the records alone and no figure changes because a day has gone by.
 */
export class CadenceRule {
  readonly wholes: readonly CadenceWhole[];
  /** Every span once, in the order of its days. */
  readonly spans: readonly CadenceSpan[];
  readonly periods: readonly Period[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly cadence: Cadence;

  constructor(
    record: IndicatorRecord,
    readonly contact: RecordedPart,
    readonly base: RecordedPart,
  ) {
    const { cadence } = record.definition;
    if (cadence === undefined) throw new Error(`The indicator ${record.key} has no cadence`);
    this.cadence = cadence;
    this.wholes = wholesOf(record, cadence.every);
    const spans = this.wholes.flatMap((whole) => whole.spans);
    this.spans = [...new Map(spans.map((span) => [span.name, span])).values()];
    this.periods = [...this.spans, ...this.wholes.flatMap(coursesOf)];
    this.reasons = { ...base.source.reasons, ...contact.source.reasons, ...this.ownReasons() };
  }

  /** True when a change on a day, of records that the outbox names so, can change the figure of a period. */
  touches(changes: string, date: IsoDate, { from, to }: Period): boolean {
    // Who came into the base is due from then on.
    if (date <= to && changes === recordedActivity(this.base.definition.activity)?.changes) return true;
    return from <= date && date <= to;
  }

  /** Which stored period tells how a whole stands on a day: its course up to the last span that is over; else null. */
  standing(whole: string, asOf: IsoDate): Period | null {
    const over = this.spansOf(whole).findLast(({ to }) => to < asOf);
    return (over && this.periodNamed(courseName(whole, over))) ?? null;
  }

  /** The period whose records are behind a promise on a day: before its first span is over, that span. */
  shown(whole: string, asOf: IsoDate): Period | null {
    return this.standing(whole, asOf) ?? this.spansOf(whole)[0] ?? null;
  }

  /** The spans of a promise, by the name of its period, in the order of their days. */
  spansOf(whole: string): readonly CadenceSpan[] {
    return this.wholes.find(({ name }) => name === whole)?.spans ?? [];
  }

  /**
   * WITH query `due`: a row for each business in each span within some days in which it is due, with `kept`; with the
   * record by which it came into the base where that is asked for, which costs carrying its text along.
   *
   * PostgreSQL cannot guess how many are due or were met. Each is therefore read once (MATERIALIZED), and both are put
   * together by grouping: a join of the two may compare each with each.
   */
  due(between: DayRange, parameters: SqlParameters, record: 'with-record' | 'without-record'): string {
    const { atLeast, dueFrom } = this.cadence;
    const bound = (column: 'name' | 'from' | 'to', type: string): string =>
      parameters.bind(
        this.spans.map((span) => span[column]),
        type,
      );
    const came = dueFrom === 'same-span' ? 'b.since <= s.ends_on' : 'b.since < s.starts_on';
    const named = record === 'with-record';
    return `
    spans AS MATERIALIZED (
      SELECT s.* FROM unnest(${bound('name', 'text[]')}, ${bound('from', 'date[]')}, ${bound('to', 'date[]')})
                   AS s (name, starts_on, ends_on)
       WHERE s.starts_on >= ${between.from} AND s.ends_on <= ${between.to}
    ),
    base AS MATERIALIZED (${this.baseSql(between, parameters, named ? ', r.record_id, r.title' : '')}),
    met AS MATERIALIZED (
      SELECT r.business_id, r.occurred_on, r.quantity
        FROM (${recordRows(this.contact, between, parameters, 'numerator')}) r
       WHERE r.reason IS NULL
    ),
    due AS MATERIALIZED (
      SELECT name, starts_on, ends_on, business_id, sum(times) >= ${parameters.bind(atLeast, 'integer')} AS kept
             ${named ? ', min(record_id::text)::uuid AS record_id, min(title) AS title' : ''}
        FROM (SELECT s.*, b.business_id, true AS is_due, 0 AS times ${named ? ', b.record_id, b.title' : ''}
                FROM spans s JOIN base b ON ${came} AND (b.until IS NULL OR b.until > s.ends_on)
               UNION ALL
              SELECT s.*, m.business_id, false, m.quantity ${named ? ', NULL, NULL' : ''}
                FROM spans s JOIN met m ON m.occurred_on BETWEEN s.starts_on AND s.ends_on) asked
       GROUP BY name, starts_on, ends_on, business_id
      HAVING bool_or(is_due)
    )`;
  }

  /**
   * What is behind the figure of some whole spans, in the columns of an activity source: every contact, and for each span
   * in which a business was missed a row on its last day with the record by which the business is due. `denominator` is
   * set where the row's business is due, `numerator` where it also kept the cadence. Stands as a subquery.
   */
  rows(between: DayRange, parameters: SqlParameters): string {
    return `
      WITH ${this.due(between, parameters, 'with-record')},
      told AS (
        SELECT one.*, bool_or(kept IS NOT NULL) OVER (PARTITION BY business_id, span) AS is_due,
               bool_and(kept) OVER (PARTITION BY business_id) AS kept_all
          FROM (SELECT s.name AS span, r.record_id, r.occurred_on, r.business_id, r.staff_id, r.department_id,
                       r.quantity, r.activity, r.dims, r.title, r.reason, NULL::boolean AS kept
                  FROM spans s JOIN (${recordRows(this.contact, between, parameters, 'numerator')}) r
                    ON r.occurred_on BETWEEN s.starts_on AND s.ends_on
                 UNION ALL
                SELECT name, record_id, ends_on, business_id, NULL, NULL,
                       0, '${this.base.definition.activity}', '{}', '対象となった記録：' || title, name, kept
                  FROM due) one
      ),
      judged AS (
        SELECT told.*, CASE WHEN reason IS NOT NULL THEN reason WHEN NOT is_due THEN '${NOT_DUE}'
                            WHEN NOT kept_all THEN '${KEPT_NOT_ALL}' END AS verdict
          FROM told
         WHERE kept IS DISTINCT FROM true
      )
      SELECT record_id, occurred_on, business_id, staff_id, department_id, quantity,
             CASE WHEN verdict IS NULL THEN 1 END AS numerator,
             CASE WHEN verdict IS NULL OR kept IS NOT NULL THEN 1 END AS denominator,
             activity, dims, title, verdict AS reason
        FROM judged`;
  }

  private periodNamed(name: string): Period | undefined {
    return this.periods.find((period) => period.name === name);
  }

  private baseSql(between: DayRange, parameters: SqlParameters, more: string): string {
    const everBefore = { from: `'-infinity'::date`, to: between.to };
    const rows = `(${recordRows(this.base, everBefore, parameters, 'denominator')}) r
       WHERE r.reason IS NULL AND r.business_id IS NOT NULL`;
    if (isStretch(this.base)) {
      return `SELECT r.business_id, r.starts_on AS since, r.ends_on AS until${more} FROM ${rows}`;
    }
    return `
      SELECT DISTINCT ON (r.business_id) r.business_id, r.occurred_on AS since, NULL::date AS until${more}
        FROM ${rows}
       ORDER BY r.business_id, r.occurred_on, r.record_id`;
  }

  /** A span in which a business was missed is a reason of its own, under the span's name. */
  private ownReasons(): Record<string, string> {
    const { atLeast } = this.cadence;
    const missed = atLeast === 1 ? 'に1度も接触がありません。' : `の接触が${atLeast}回に足りません。`;
    return {
      ...Object.fromEntries(this.spans.map(({ name, label }) => [name, `${label}${missed}`])),
      [NOT_DUE]: 'この期間には、対象の事業所ではありません。',
      [KEPT_NOT_ALL]: 'この事業所には、接触の足りない期間があります。',
    };
  }
}

function coursesOf({ name, spans }: CadenceWhole): Period[] {
  return spans.map((span) => ({
    name: courseName(name, span),
    kind: 'course',
    from: spans[0]?.from ?? span.from,
    to: span.to,
  }));
}
