import type { JobRun } from '@banso/action-plans';
import { ApiProperty } from '@nestjs/swagger';

export class OutboxView {
  @ApiProperty({ type: 'integer', description: 'まだ集計に入っていない変更' })
  waiting: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  oldestAt: string | null;
}

export class QueueView {
  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: 'integer' })
  waiting: number;

  @ApiProperty({ type: 'integer' })
  active: number;

  @ApiProperty({ type: 'integer' })
  delayed: number;

  @ApiProperty({ type: 'integer' })
  failed: number;
}

export class JobRunView implements JobRun {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  job: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;

  @ApiProperty({ enum: ['running', 'done', 'failed', 'drift'] })
  outcome: JobRun['outcome'];

  @ApiProperty({ type: Object, additionalProperties: true })
  detail: Record<string, unknown>;
}

export class JobsView {
  @ApiProperty({ type: OutboxView })
  outbox: OutboxView;

  @ApiProperty({ type: [QueueView] })
  queues: QueueView[];

  @ApiProperty({ type: [JobRunView] })
  runs: JobRunView[];
}

export class EnqueuedView {
  @ApiProperty({ type: String, description: '受け付けた処理' })
  job: string;
}
