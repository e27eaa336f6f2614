import { StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { AuditEntryController } from './audit-entry.controller';

@Module({ imports: [StaffModule], controllers: [AuditEntryController] })
export class AuditEntryHttpModule {}
