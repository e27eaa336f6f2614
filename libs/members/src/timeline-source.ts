import type { IsoDate } from '@banso/japan';
import type { TenantTransaction } from '@banso/platform';
import type { Permission } from '@banso/staff';
import { Injectable } from '@nestjs/common';

export type TimelineKind =
  | 'consultation'
  | 'case-opened'
  | 'case-milestone'
  | 'case-closed'
  | 'event'
  | 'event-outcome'
  | 'feedback'
  | 'joined'
  | 'withdrew'
  | 'registered';

/** One line of a business's story. */
export interface TimelineEntry {
  kind: TimelineKind;
  date: IsoDate;
  /** The record's own id: the consultation, the event, the membership, the business. */
  id: string;
  /** The record on whose page it stands, where it has none of its own: the event of an outcome, the case of a milestone. */
  partOf?: string;
  title: string;
  detail: string | null;
  /** Who took part, as their names are written. */
  staffNames: string[];
  /** Set where the record was taken back; it stays visible. */
  voided?: boolean;
}

/** Entries come strictly before this in the order of days, newest first, then of ids, greatest first. */
export interface TimelinePlace {
  date: IsoDate;
  id: string;
}

/**
 * What one kind of record adds to the story. Libs that know members register one of these; members know none of them.
 * `entries` sends one statement, at once, and answers at most `limit`, newest first: `ORDER BY date DESC, id DESC`, and when `before` is given only those
 * with `(date, id) < (before.date, before.id)`.
 */
export interface TimelineSource {
  kind: TimelineKind;
  /** What somebody must be permitted beside reading the business; nothing where it is left out. */
  needs?: Permission;
  entries(
    tx: TenantTransaction,
    businessId: string,
    before: TimelinePlace | null,
    limit: number,
  ): Promise<TimelineEntry[]>;
}

/** Where the libs above leave their part of the story, each in its module's `onModuleInit`. */
@Injectable()
export class TimelineSources {
  private readonly sources = new Map<TimelineKind, TimelineSource>();

  register(source: TimelineSource): void {
    if (this.sources.has(source.kind)) throw new Error(`The timeline has two sources of ${source.kind}`);
    this.sources.set(source.kind, source);
  }

  all(): TimelineSource[] {
    return [...this.sources.values()];
  }
}
