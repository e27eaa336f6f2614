import {
  type MembershipMoves,
  type Move,
  type MoveCount,
  MOVE_GROUPS,
  type MovedMembership,
  type MoveGroup,
  MOVES,
} from '@banso/members';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ChoiceField, FiscalYearQuery, PageOf, PageQuery, TextField } from '../http';

export class MovedMembershipQuery extends IntersectionType(PageQuery, FiscalYearQuery) {
  @ChoiceField('動き', MOVES, { description: 'joined 入会、withdrawn 退会' })
  move: Move;

  @ChoiceField('分け方', MOVE_GROUPS, {
    optional: true,
    description: 'month 月、kind 会員種別、section 部会、reason 退会理由。省略するとすべて',
  })
  group?: MoveGroup;

  @TextField('分けた先', {
    min: 0,
    max: 200,
    optional: true,
    description: '会員の動きの key。空なら未設定のもの',
  })
  key?: string;
}

export class MoveCountView implements MoveCount {
  @ApiProperty({ enum: MOVE_GROUPS })
  group: MoveGroup;

  @ApiProperty({ type: String, description: '2019-04 の形の月、またはコード表のキー。未設定なら空' })
  key: string;

  @ApiProperty({ type: 'integer', description: '入会' })
  joined: number;

  @ApiProperty({ type: 'integer', description: '退会' })
  withdrawn: number;
}

export class MembershipMovesView implements MembershipMoves {
  @ApiProperty({ type: 'integer' })
  fiscalYear: number;

  @ApiProperty({ type: [Number], description: '入会か退会のある年度（新しい順）' })
  years: number[];

  @ApiProperty({ type: 'integer', description: '年度が始まる前の会員数' })
  membersBefore: number;

  @ApiProperty({ type: 'integer' })
  joined: number;

  @ApiProperty({ type: 'integer' })
  withdrawn: number;

  @ApiProperty({ type: 'integer', description: '年度末の会員数' })
  membersAfter: number;

  @ApiProperty({ type: [MoveCountView] })
  counts: MoveCountView[];
}

export class MovedMembershipView implements MovedMembership {
  @ApiProperty({ type: String, format: 'uuid' })
  membershipId: string;

  @ApiProperty({ type: String, format: 'uuid' })
  businessId: string;

  @ApiProperty({ type: String })
  businessName: string;

  @ApiProperty({ type: String, format: 'date', description: '入会日または退会日' })
  movedOn: string;

  @ApiProperty({ type: String, format: 'date' })
  joinedOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  withdrawnOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawalReason: string | null;

  @ApiProperty({ type: 'integer' })
  units: number;

  @ApiProperty({ type: String })
  kind: string;

  @ApiProperty({ type: String, nullable: true })
  section: string | null;
}

export class MovedMembershipPage extends PageOf(MovedMembershipView) {}
