import {
  type ConsultationSummary,
  ConsultationReader,
  PeopleMet,
  type PersonMet,
} from '@banso/consultations';
import {
  type BusinessDetails,
  BusinessService,
  type DuesState,
  DuesService,
  StoryHeads,
  type TimelineEntry,
  type TimelineKind,
} from '@banso/members';
import type { TenantScope } from '@banso/platform';
import type { Permission } from '@banso/staff';
import { type CaseSummary, SupportCaseReader } from '@banso/support-cases';
import { Injectable } from '@nestjs/common';

const MOST_PROMISES = 5;
const MOST_PEOPLE = 5;
const MOST_CASES = 5;
/** Visits, events and results each. */
const MOST_LINES = 3;
const MOST_YEARS = 2;

/** What came of the work with a business: of its events and of its cases. */
const RESULTS: readonly TimelineKind[] = ['event-outcome', 'case-milestone', 'case-closed'];

/** 訪問前カード: what an advisor should know at a business's door. */
export interface VisitCard {
  business: BusinessDetails;
  /** Promises that nobody has kept yet, the soonest first. */
  promises: ConsultationSummary[];
  visits: TimelineEntry[];
  people: PersonMet[];
  /** Open ones, the soonest deadline first. */
  cases: CaseSummary[];
  /** What somebody of the business took part in or signed up for. */
  events: TimelineEntry[];
  results: TimelineEntry[];
  /** The latest 年度 first. What is owed is for those who work with dues. */
  dues: { fiscalYear: number; state: DuesState }[];
}

/**
 * Puts the card together from what members, consultations, cases and events each know; they know nothing of each other.
 * Nothing is stored, and a dozen statements read it, however long the business's story is.
 */
@Injectable()
export class VisitCards {
  constructor(
    private readonly businesses: BusinessService,
    private readonly consultations: ConsultationReader,
    private readonly people: PeopleMet,
    private readonly cases: SupportCaseReader,
    private readonly story: StoryHeads,
    private readonly dues: DuesService,
  ) {}

  /** As somebody with these permissions may read it. Throws `not-found` for the business. */
  async of(scope: TenantScope, id: string, permissions: ReadonlySet<Permission>): Promise<VisitCard> {
    const business = await this.businesses.find(scope, id);
    const open = { businessId: id, open: true };
    const { items: promises } = await this.consultations.list(
      scope,
      open,
      MOST_PROMISES,
      null,
      'next-soonest',
    );
    const kinds: readonly TimelineKind[] = ['consultation', 'event', ...RESULTS];
    const heads = await this.story.of(scope, id, kinds, MOST_LINES, permissions);
    const lines = (...wanted: readonly TimelineKind[]): TimelineEntry[] =>
      wanted
        .flatMap((kind) => heads.get(kind) ?? [])
        .sort((left, right) => (left.date > right.date ? -1 : Number(left.date < right.date)))
        .slice(0, MOST_LINES);
    const dues = await this.dues.ofBusiness(scope, id);
    return {
      business,
      promises,
      visits: lines('consultation'),
      people: await this.people.of(scope, id, MOST_PEOPLE),
      cases: permissions.has('support-case:read') ? await this.openCases(scope, id) : [],
      events: lines('event'),
      results: lines(...RESULTS),
      dues: dues.filter(withinYears(dues)).map(({ fiscalYear, state }) => ({ fiscalYear, state })),
    };
  }

  private async openCases(scope: TenantScope, businessId: string): Promise<CaseSummary[]> {
    const { items } = await this.cases.page(
      scope,
      { businessId, state: 'open' },
      'deadline',
      MOST_CASES,
      null,
    );
    return items;
  }
}

// Who left and came back within a year has dues of two memberships in it; both are told, and the year before as well.
function withinYears(dues: readonly { fiscalYear: number }[]): (one: { fiscalYear: number }) => boolean {
  const latest = [...new Set(dues.map(({ fiscalYear }) => fiscalYear))].slice(0, MOST_YEARS);
  return ({ fiscalYear }) => latest.includes(fiscalYear);
}
