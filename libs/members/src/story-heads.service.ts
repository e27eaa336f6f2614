import { TenantDatabase, type TenantScope } from '@banso/platform';
import type { Permission } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { type TimelineEntry, type TimelineKind, TimelineSources } from './timeline-source';

/** More than these of one kind are not looked through for some that were not taken back. */
const VOIDED_ALLOWED_FOR = 5;

/** Reads the newest lines of a business's story, kind by kind. */
@Injectable()
export class StoryHeads {
  constructor(
    private readonly database: TenantDatabase,
    private readonly sources: TimelineSources,
  ) {}

  /**
   * At most `each` lines of each of these kinds, the newest first and without what was voided. A kind that nobody
   * registered, or that needs a permission that the reader has not, has none. One statement a kind, sent together.
   */
  of(
    scope: TenantScope,
    businessId: string,
    kinds: readonly TimelineKind[],
    each: number,
    permissions: ReadonlySet<Permission>,
  ): Promise<ReadonlyMap<TimelineKind, TimelineEntry[]>> {
    const readable = this.sources
      .all()
      .filter(({ kind, needs }) => kinds.includes(kind) && (needs === undefined || permissions.has(needs)));
    return this.database.read(scope, async (tx) => {
      const heads = await Promise.all(
        readable.map(async (source) => {
          const entries = await source.entries(tx, businessId, null, each + VOIDED_ALLOWED_FOR);
          return [source.kind, entries.filter(({ voided }) => voided !== true).slice(0, each)] as const;
        }),
      );
      return new Map(heads);
    });
  }
}
