import type { IsoDate } from '@banso/japan';
import {
  DomainError,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { lockedForChange } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { campaignProblems } from './campaign-rules';
import { MembershipCampaign } from './campaign.entity';

const CAMPAIGN = '入会キャンペーン';
/** A chamber has one or two a year. */
const LATEST = 100;

/** What staff say of a campaign. */
export interface CampaignFields {
  name: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  target?: number | null;
  leastReferrals?: number;
  rule?: string | null;
  note?: string | null;
}

/** 入会キャンペーン. It only names days and a rule: what came of it is read from the memberships. */
@Injectable()
export class MembershipCampaignService {
  constructor(private readonly database: TenantDatabase) {}

  /** The latest first, the voided ones among them, at most 100. */
  list(scope: TenantScope): Promise<MembershipCampaign[]> {
    return this.database.read(scope, (tx) =>
      tx.manager.find(MembershipCampaign, { order: { startsOn: 'DESC', id: 'DESC' }, take: LATEST }),
    );
  }

  /** Throws `not-found`. */
  find(scope: TenantScope, id: string): Promise<MembershipCampaign> {
    return this.database.read(scope, (tx) => campaign(tx, id));
  }

  /** Throws `invalid-input`; `already-recorded`: one of this name that begins on this day stands. */
  record(scope: TenantScope, fields: CampaignFields): Promise<MembershipCampaign> {
    return this.writing(scope, async (tx) => {
      refuseDays(fields);
      const id = newId();
      await tx.manager.insert(MembershipCampaign, { id, ...fields });
      return campaign(tx, id);
    });
  }

  /** Throws as {@link record}, and `not-found`, `edited-meanwhile` (with the campaign as it is now), `voided`. */
  edit(
    scope: TenantScope,
    id: string,
    version: number,
    changes: Partial<CampaignFields>,
  ): Promise<MembershipCampaign> {
    return this.writing(scope, async (tx) => {
      const before = await locked(tx, id, version);
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      refuseDays({ ...before, ...given });
      if (Object.keys(given).length > 0) await tx.manager.update(MembershipCampaign, { id }, given);
      return campaign(tx, id);
    });
  }

  /** Takes it out of the choices; it stays to be seen with its reason. No membership changes. Throws as {@link edit}. */
  void(scope: TenantScope, id: string, version: number, reason: string): Promise<MembershipCampaign> {
    return this.database.write(scope, async (tx) => {
      await locked(tx, id, version);
      await tx.manager.update(MembershipCampaign, { id }, { voidedAt: new Date(), voidReason: reason });
      return campaign(tx, id);
    });
  }

  private async writing<T>(scope: TenantScope, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    try {
      return await this.database.write(scope, work);
    } catch (error) {
      if (violatedConstraint(error) !== 'membership_campaigns_once') throw error;
      throw new DomainError(
        'conflict',
        'already-recorded',
        '同じ名前で同じ日に始まる入会キャンペーンがすでにあります。そのキャンペーンを直すか、名前を変えてください。',
        [{ field: 'name', message: 'この開始日には、この名前のキャンペーンがすでにあります。' }],
      );
    }
  }
}

async function campaign(tx: TenantTransaction, id: string): Promise<MembershipCampaign> {
  const found = await tx.manager.findOneBy(MembershipCampaign, { id });
  if (found === null) throw DomainError.notFound(CAMPAIGN);
  return found;
}

function locked(tx: TenantTransaction, id: string, version: number): Promise<MembershipCampaign> {
  return lockedForChange(tx, MembershipCampaign, CAMPAIGN, { id, version }, () => campaign(tx, id));
}

function refuseDays(days: { startsOn: IsoDate; endsOn: IsoDate }): void {
  const problems = campaignProblems(days);
  if (problems.length > 0) throw DomainError.invalid(problems);
}
