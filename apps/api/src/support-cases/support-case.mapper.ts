import type { CaseBoard, CaseDetails, GuidanceClock } from '@banso/support-cases';
import { type CaseBoardView, caseSummaryView, type SupportCaseView } from './support-case.dto';

const instant = (date: Date | null): string | null => date?.toISOString() ?? null;

/** A case with its clock of guidance, instants as text. */
export function supportCaseView(details: CaseDetails, guidance: GuidanceClock | null): SupportCaseView {
  const withInstant = <Part extends { voidedAt: Date | null }>(part: Part) => ({
    ...part,
    voidedAt: instant(part.voidedAt),
  });
  return {
    ...details,
    milestones: details.milestones.map(withInstant),
    outcomes: details.outcomes.map(withInstant),
    guidance,
    voidedAt: instant(details.voidedAt),
    createdAt: details.createdAt.toISOString(),
    updatedAt: details.updatedAt.toISOString(),
  };
}

/** A board, saying for each stage how many cases it leaves out. */
export function caseBoardView({ stages, ...kind }: CaseBoard): CaseBoardView {
  return {
    ...kind,
    stages: stages.map(({ items, total, ...stage }) => ({
      ...stage,
      total,
      items: items.map(caseSummaryView),
      more: total - items.length,
    })),
  };
}
