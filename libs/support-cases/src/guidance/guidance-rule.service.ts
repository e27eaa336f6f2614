import { TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { GuidanceRule } from '../kinds/case-kind.types';

/** What a kind asks for, and the word for the milestone before which it is asked for. */
export interface GuidanceAsked extends GuidanceRule {
  label: string;
}

const RULE = `
  SELECT guidance, (SELECT entry ->> 'label' FROM jsonb_array_elements(milestones) AS entry
                     WHERE entry ->> 'key' = guidance ->> 'before') AS label
    FROM case_kinds WHERE key = $1`;

/** Tells which guidance a kind of case asks for. */
@Injectable()
export class GuidanceRules {
  constructor(private readonly database: TenantDatabase) {}

  /** Null where the kind asks for none. */
  of(scope: TenantScope, kind: string): Promise<GuidanceAsked | null> {
    return this.database.read(scope, async (tx) => {
      const [row] = await tx.query<{ guidance: GuidanceRule | null; label: string | null }>(RULE, [kind]);
      if (!row?.guidance) return null;
      return { ...row.guidance, label: row.label ?? row.guidance.before };
    });
  }
}
