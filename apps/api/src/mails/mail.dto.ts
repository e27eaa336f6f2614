import type { MailHealth, UnsentMail } from '@banso/platform';
import { ApiProperty } from '@nestjs/swagger';

export class UnsentMailView implements UnsentMail {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, description: '宛先のメールアドレス' })
  to: string;

  @ApiProperty({ type: String, description: '件名' })
  subject: string;

  @ApiProperty({
    enum: ['queued', 'sending', 'failed', 'bounced'],
    description: 'queued 送信待ち・sending 送信中・failed 送れなかった・bounced 宛先不明か、届かずに戻った',
  })
  state: UnsentMail['state'];

  @ApiProperty({ type: 'integer', description: 'これまでに送ろうとした回数' })
  tries: number;

  @ApiProperty({ type: String, format: 'date-time' })
  queuedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: '次に送る時刻' })
  dueAt: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: '一度は受け取られたメールが届かずに戻った、と知らされた時刻',
  })
  returnedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'メールサーバーの最後の返答' })
  lastError: string | null;
}

export class MailsView implements MailHealth {
  @ApiProperty({ type: Boolean, description: 'メールサーバーが設定されているか。なければメールは待つ' })
  configured: boolean;

  @ApiProperty({ type: 'integer' })
  queued: number;

  @ApiProperty({ type: 'integer' })
  sending: number;

  @ApiProperty({ type: 'integer' })
  failed: number;

  @ApiProperty({ type: 'integer' })
  bounced: number;

  @ApiProperty({ type: [UnsentMailView], description: 'まだ送られていないもの。新しい順に50件まで' })
  unsent: UnsentMailView[];
}
