import type { BounceReport } from '@banso/platform';
import { ApiProperty } from '@nestjs/swagger';

export class MailBounceView implements BounceReport {
  @ApiProperty({
    enum: ['bounced', 'delayed', 'delivered'],
    description:
      'bounced 届かずに戻ったことを記録した・delayed 遅れているだけで、何も記録していない・delivered 届いたか先へ渡され、何も記録していない',
  })
  outcome: BounceReport['outcome'];

  @ApiProperty({ type: String, format: 'uuid', description: '元のメール' })
  mailId: string;

  @ApiProperty({ type: String, description: '元のメールの宛先' })
  to: string;

  @ApiProperty({ type: String, nullable: true, description: '状態の番号（RFC 3463。例: 5.1.1）' })
  status: string | null;

  @ApiProperty({ type: String, nullable: true, description: '相手のサーバーの言葉' })
  reason: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: '初めて記録した時刻。同じお知らせをもう一度送っても変わらない',
  })
  recordedAt: string | null;
}
