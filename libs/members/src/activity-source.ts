/** Restricts a source to days, given as SQL expressions of type date (`$2::date`); both ends inclusive. */
export interface DayRange {
  from: string;
  to: string;
}

/**
 * What one kind of record contributes, declared once. Roll-up, drill-down, explanation and forms all read this and
 * nothing else, so a number and the records behind it cannot disagree.
 *
 * `sql` yields a SELECT that can stand as a subquery and runs under row-level security. Its columns:
 * `record_id uuid`, `occurred_on date`, `business_id uuid`, `staff_id uuid`, `department_id uuid`, `quantity integer`,
 * `dims jsonb` (what an indicator may filter by), `title text`, `reason text` (null when counted, else a key of `reasons`).
 */
export interface ActivitySource {
  /** The kind of activity as plan files and outbox changes name it. */
  activity: string;
  sql(between?: DayRange): string;
  /** Why a record was not counted: a Japanese sentence for each key. */
  reasons: Readonly<Record<string, string>>;
}
