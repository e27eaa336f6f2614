import { dateInJapan, type IsoDate } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import type { Permission } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import {
  type TimelineEntry,
  type TimelineKind,
  type TimelinePlace,
  type TimelineSource,
  TimelineSources,
} from './timeline-source';

/** The last line of a page of a timeline. */
export interface TimelineCursor extends TimelinePlace {
  kind: TimelineKind;
}

export interface TimelinePage {
  items: TimelineEntry[];
  /** Null at the end of the story. */
  next: TimelineCursor | null;
}

interface OwnRow {
  createdAt: Date;
  memberships: {
    id: string;
    joinedOn: IsoDate;
    withdrawnOn: IsoDate | null;
    units: number;
    reason: string | null;
  }[];
}

const LEAST_ID = '00000000-0000-0000-0000-000000000000';
const GREATEST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const NO_MORE: ReadonlySet<Permission> = new Set();

/** The story of one business, newest first: its registration and memberships, and what other libs registered. */
@Injectable()
export class BusinessTimeline {
  constructor(
    private readonly database: TenantDatabase,
    private readonly sources: TimelineSources,
  ) {}

  /**
   * A page of the story as somebody with these permissions may read it: what needs one that they have not is left out.
   * Throws `not-found` for the business.
   */
  read(
    scope: TenantScope,
    businessId: string,
    after: TimelineCursor | null,
    limit: number,
    permissions: ReadonlySet<Permission> = NO_MORE,
  ): Promise<TimelinePage> {
    return this.database.read(scope, async (tx) => {
      // All leave together, and COMMIT with the last of them.
      const parts = await Promise.all([
        ...this.sources
          .all()
          .filter(({ needs }) => needs === undefined || permissions.has(needs))
          .map((source) => source.entries(tx, businessId, placeIn(source, after), limit + 1)),
        ownEntries(tx, businessId),
      ]);
      return pageOf(parts.flat(), after, limit);
    });
  }
}

/** Puts entries of several kinds in order (newest day, kind, greatest id) and cuts a page after the cursor. */
export function pageOf(entries: TimelineEntry[], after: TimelineCursor | null, limit: number): TimelinePage {
  const following = entries.filter((entry) => after === null || compare(after, entry) < 0).sort(compare);
  const items = following.slice(0, limit);
  const last = items.at(-1);
  const more = following.length > limit && last !== undefined;
  return { items, next: more ? { date: last.date, kind: last.kind, id: last.id } : null };
}

function compare(a: TimelineCursor, b: TimelineCursor): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return a.id > b.id ? -1 : Number(a.id < b.id);
}

/** Where one kind goes on: on the cursor's day all of it follows, or none, unless the cursor is of that kind. */
export function placeIn(
  { kind }: Pick<TimelineSource, 'kind'>,
  after: TimelineCursor | null,
): TimelinePlace | null {
  if (after === null) return null;
  if (kind === after.kind) return { date: after.date, id: after.id };
  return { date: after.date, id: kind > after.kind ? GREATEST_ID : LEAST_ID };
}

// A business has a handful of memberships: one statement reads them all, and tells whether the business exists.
const OWN = `
  SELECT b.created_at AS "createdAt",
         (SELECT coalesce(json_agg(json_build_object('id', m.id, 'joinedOn', m.joined_on,
                   'withdrawnOn', m.withdrawn_on, 'units', m.units, 'reason', m.withdrawal_reason)), '[]')
            FROM memberships m WHERE m.business_id = b.id) AS memberships
    FROM businesses b WHERE b.id = $1`;

async function ownEntries(tx: TenantTransaction, businessId: string): Promise<TimelineEntry[]> {
  const [row] = await tx.last<OwnRow>(OWN, [businessId]);
  if (!row) throw DomainError.notFound('事業所');
  const entries: TimelineEntry[] = [
    entry('registered', dateInJapan(row.createdAt), businessId, '事業所を登録', null),
  ];
  for (const { id, joinedOn, withdrawnOn, units, reason } of row.memberships) {
    entries.push(entry('joined', joinedOn, id, '入会', `${units}口`));
    if (withdrawnOn !== null) entries.push(entry('withdrew', withdrawnOn, id, '退会', reason));
  }
  return entries;
}

function entry(
  kind: TimelineKind,
  date: IsoDate,
  id: string,
  title: string,
  detail: string | null,
): TimelineEntry {
  return { kind, date, id, title, detail, staffNames: [] };
}
