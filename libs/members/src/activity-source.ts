/** Restricts a source to days, given as SQL expressions of type date (`$2::date`); both ends inclusive. */
export interface DayRange {
  from: string;
  to: string;
}

/** Something of a record that an indicator may filter by: a name in `dims`. */
export interface Dimension {
  /** `several`: a record may have many of them (topics), and any will do. */
  holds: 'one' | 'several';
  /**
   * Every value there is, as text: `true` and `false`, or the words that the program itself writes. Left out where the
   * chamber decides (code lists).
   */
  values?: readonly string[];
  /** True where it is a number; a filter then names numbers. */
  numeric?: boolean;
  /** Changes of other records that also decide it, as the outbox names them: whatever happens from their day on. */
  follows?: string;
}

/**
 * What one kind of record contributes, declared once. Roll-up, drill-down, explanation and forms all read this and
 * nothing else, so a number and the records behind it cannot disagree.
 *
 * `sql` yields a SELECT that can stand as a subquery and runs under row-level security. Its columns:
 * `record_id uuid`, `occurred_on date`, `business_id uuid`, `staff_id uuid`, `department_id uuid`, `quantity integer`,
 * `dims jsonb` (see `dimensions`), `title text`, `reason text` (null when counted, else a key of `reasons`).
 */
export interface ActivitySource {
  /** The kind of activity as plan files and outbox changes name it. */
  activity: string;
  /** Which of the record's dates is `occurred_on`, as plan files name it; null for a stock, which lasts. */
  countedOn: string | null;
  /** What an indicator may filter by; nothing else in `dims` is meant for that. */
  dimensions: Readonly<Record<string, Dimension>>;
  /**
   * What else of a record may be counted, by the name that plan files use (`examinees`): whole numbers, as SQL over the
   * columns of `sql`. Without one a record counts its `quantity`.
   */
  quantities?: Readonly<Record<string, string>>;
  /**
   * True where each record belongs to one 催事, so that figures can be told event by event: `dims` then holds
   * `event: {id, title, on}`, `on` being the event's first day and never after `occurred_on`.
   */
  tellsEvents?: boolean;
  /**
   * Whether the business of a row stands on the list of those who could come to its event (対象者名簿): an SQL condition
   * over a row of that name. A share of such a list counts nobody else; `reasons` then tells `not-eligible`.
   */
  listed?(row: string): string;
  /**
   * Whether the event of a row, of whatever source, was asked for records of this one (a questionnaire was made for it):
   * an SQL condition. A share of what is divided by it leaves out events that were not; `reasons` then tells `not-asked`.
   */
  asked?(row: string): string;
  sql(between?: DayRange): string;
  /** Why a record was not counted: a Japanese sentence for each key. */
  reasons: Readonly<Record<string, string>>;
}
