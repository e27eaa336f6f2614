import type { EventEligible } from '@banso/seminars';
import { ApiProperty } from '@nestjs/swagger';
import { DateField, IdField, IdListField, PageOf } from '../http';

/** As many as fit into the largest body that is taken. */
const MOST_BUSINESSES = 20_000;

export class EligiblePath {
  @IdField('催事のID')
  id: string;

  @IdField('事業所のID')
  businessId: string;
}

export class EligiblesInputDto {
  @IdListField('対象の事業所', { max: MOST_BUSINESSES, description: '名簿はこの事業所だけになる' })
  businessIds: string[];
}

export class EligibleMembersDto {
  @DateField('基準日', { description: 'この日に会員である事業所が名簿になる' })
  on: string;
}

export class EligibleView implements EventEligible {
  @ApiProperty({ type: String, format: 'uuid' })
  businessId: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: Boolean, description: '最初の開催日に会員か' })
  member: boolean;
}

export class EligiblePage extends PageOf(EligibleView) {}

export class EligibleCountView {
  @ApiProperty({ type: 'integer', description: '名簿にある事業所の数' })
  eligible: number;
}
