import type { AuditEntry } from '@banso/staff';
import { ApiProperty } from '@nestjs/swagger';
import { IdField, PageOf, PageQuery, TextField } from '../http';

export class AuditEntryQuery extends PageQuery {
  @TextField('対象', { max: 60, optional: true, description: '表の名前（例: businesses）' })
  entity?: string;

  @TextField('対象のID', { max: 60, optional: true })
  entityId?: string;

  @IdField('操作した職員', { optional: true })
  actorId?: string;
}

export class AuditEntryView {
  @ApiProperty({ type: String })
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  actorId: string | null;

  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;

  @ApiProperty({
    type: String,
    enum: ['registrant'],
    nullable: true,
    description: '職員でない人が自分で行ったとき',
  })
  acting: 'registrant' | null;

  @ApiProperty({ type: String, description: 'insert・update・delete、または sign-in などの出来事' })
  action: string;

  @ApiProperty({ type: String })
  entity: string;

  @ApiProperty({ type: String, nullable: true })
  entityId: string | null;

  @ApiProperty({ type: Object, nullable: true, description: '変わった列の、変わる前の値' })
  before: Record<string, unknown> | null;

  @ApiProperty({ type: Object, nullable: true, description: '変わった列の、変わった後の値' })
  after: Record<string, unknown> | null;
}

export class AuditEntryPage extends PageOf(AuditEntryView) {}

export function auditEntryView({ at, ...entry }: AuditEntry): AuditEntryView {
  return { ...entry, at: at.toISOString() };
}
