import { ConsultedDaysService } from '@banso/consultations';
import { dateInJapan } from '@banso/japan';
import type { TenantScope } from '@banso/platform';
import {
  type CaseDetails,
  type GuidanceClock,
  guidanceClock,
  guidanceDays,
  GuidanceRules,
} from '@banso/support-cases';
import { Injectable } from '@nestjs/common';

/**
 * マル経: how long a business has been guided when it is recommended. Cases and consultations know nothing of each other,
 * so they are put together here; nothing is stored, and a consultation that is recorded later moves the clock.
 */
@Injectable()
export class CaseGuidance {
  constructor(
    private readonly rules: GuidanceRules,
    private readonly consulted: ConsultedDaysService,
  ) {}

  /** Null where the kind of the case asks for no guidance. */
  async of(
    scope: TenantScope,
    { kind, businessId, milestones }: CaseDetails,
    now = new Date(),
  ): Promise<GuidanceClock | null> {
    const rule = await this.rules.of(scope, kind);
    if (rule === null) return null;
    const today = dateInJapan(now);
    const reached = milestones.find(({ key, voidedAt }) => key === rule.before && voidedAt === null);
    const reachedOn = reached?.reachedOn ?? null;
    const days = await this.consulted.between(scope, businessId, guidanceDays(rule, reachedOn ?? today));
    const { label, ...asked } = rule;
    return guidanceClock(asked, { label, reachedOn }, days, today);
  }
}
