import { ApiProperty } from '@nestjs/swagger';

export class ChannelContactsView {
  @ApiProperty({ type: String })
  channel: string;

  @ApiProperty({ type: String })
  label: string;

  @ApiProperty({ type: 'integer' })
  contacts: number;
}

export class MyShareView {
  @ApiProperty({ type: String, format: 'uuid' })
  indicatorId: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: Number, description: '全員での月あたりの目安' })
  teamMonthlyPace: number;

  @ApiProperty({ type: Number, description: '1人あたりの月の目安' })
  myMonthlyPace: number;
}

export class MyMonthView {
  @ApiProperty({ type: 'integer' })
  fiscalYear: number;

  @ApiProperty({ type: String, example: '2019-04' })
  month: string;

  @ApiProperty({ type: 'integer', description: '延べ' })
  contacts: number;

  @ApiProperty({ type: 'integer', description: '実数' })
  businesses: number;

  @ApiProperty({ type: 'integer', description: '中期行動計画の計上基準での件数' })
  counted: number;

  @ApiProperty({ type: [ChannelContactsView] })
  byChannel: ChannelContactsView[];

  @ApiProperty({
    type: MyShareView,
    nullable: true,
    description: '経営指導員のみ。今日を含む計画に相談を数える指標がなければ null',
  })
  share: MyShareView | null;
}
