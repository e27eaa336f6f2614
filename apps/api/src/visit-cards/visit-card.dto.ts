import type { PersonMet } from '@banso/consultations';
import { DUES_STATES, type DuesState } from '@banso/members';
import { ApiProperty } from '@nestjs/swagger';
import { BusinessView } from '../businesses/business.dto';
import { TimelineItemView } from '../businesses/timeline.dto';
import { ConsultationSummaryView } from '../consultations/consultation.dto';
import { caseSummaryView, CaseSummaryView } from '../support-cases/support-case.dto';
import type { VisitCard } from './visit-card';

export class PersonMetView implements PersonMet {
  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: '続柄' })
  relation: string | null;

  @ApiProperty({ type: String, format: 'date', description: '最後に会った日' })
  lastOn: string;

  @ApiProperty({ type: 'integer', description: '会った回数（直近100件の相談から）' })
  times: number;
}

export class DuesStandView {
  @ApiProperty({ type: 'integer' })
  fiscalYear: number;

  @ApiProperty({ enum: DUES_STATES })
  state: DuesState;
}

export class VisitCardView {
  @ApiProperty({ type: BusinessView })
  business: BusinessView;

  @ApiProperty({
    type: [ConsultationSummaryView],
    description: 'まだ果たしていない約束。期日の近い順に5件まで',
  })
  promises: ConsultationSummaryView[];

  @ApiProperty({ type: [TimelineItemView], description: '最近の相談。3件まで' })
  visits: TimelineItemView[];

  @ApiProperty({ type: [PersonMetView], description: '会った人。最近会った順に5人まで' })
  people: PersonMetView[];

  @ApiProperty({ type: [CaseSummaryView], description: '進行中の支援案件。期限の近い順に5件まで' })
  cases: CaseSummaryView[];

  @ApiProperty({ type: [TimelineItemView], description: '参加・申込の催事。3件まで' })
  events: TimelineItemView[];

  @ApiProperty({ type: [TimelineItemView], description: '催事の成果と支援案件の節目・結果。3件まで' })
  results: TimelineItemView[];

  @ApiProperty({ type: [DuesStandView], description: '会費の納入状況。新しい年度から2年度まで' })
  dues: DuesStandView[];
}

/** The card as it is answered: instants as text. */
export function visitCardView(card: VisitCard): VisitCardView {
  return { ...card, cases: card.cases.map(caseSummaryView) };
}
