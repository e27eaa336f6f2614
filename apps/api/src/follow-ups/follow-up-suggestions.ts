import { LastConsulted } from '@banso/consultations';
import { dateInJapan } from '@banso/japan';
import type { TenantScope } from '@banso/platform';
import { type BusinessAttendance, RecentAttendance } from '@banso/seminars';
import { Injectable } from '@nestjs/common';

const DAYS_BACK = 30;
const A_DAY_MS = 24 * 60 * 60 * 1000;

/** So many are shown; who follows all of them up has a day's work. */
const MOST_SHOWN = 10;

/** So many businesses are looked at; no advisor's has sent people from more of them within a month. */
const MOST_READ = 500;

/** The businesses to follow up, the latest first, and how many more there are. */
export interface FollowUpSuggestions {
  items: BusinessAttendance[];
  more: number;
}

/**
 * Suggests to an advisor whom to follow up: businesses of theirs that came to an event within the last thirty days and
 * were not consulted, by anybody, on that day or since. Nothing is stored: a recorded consultation takes its line away.
 * Events and consultations know nothing of each other, so they are put together here.
 */
@Injectable()
export class FollowUps {
  constructor(
    private readonly attendance: RecentAttendance,
    private readonly consulted: LastConsulted,
  ) {}

  /** Two statements, however many businesses there are. */
  async for(scope: TenantScope, staffId: string, now = new Date()): Promise<FollowUpSuggestions> {
    const from = dateInJapan(new Date(now.getTime() - DAYS_BACK * A_DAY_MS));
    const came = await this.attendance.ofAdvisor(scope, staffId, { from, to: dateInJapan(now) }, MOST_READ);
    if (came.length === 0) return { items: [], more: 0 };
    const lastDays = await this.consulted.since(
      scope,
      came.map(({ businessId }) => businessId),
      from,
    );
    const open = came.filter(({ businessId, attendedOn }) => (lastDays.get(businessId) ?? '') < attendedOn);
    return { items: open.slice(0, MOST_SHOWN), more: Math.max(0, open.length - MOST_SHOWN) };
  }
}
