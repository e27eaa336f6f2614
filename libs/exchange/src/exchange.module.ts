import { MembersModule } from '@banso/members';
import { SeminarsModule } from '@banso/seminars';
import { StaffModule } from '@banso/staff';
import { SubsidiesModule } from '@banso/subsidies';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BusinessImport } from './business-import/business-import.entity';
import { BusinessImportRunner } from './business-import/business-import.runner';
import { BusinessImportService } from './business-import/business-import.service';
import { BusinessImportSweep } from './business-import/business-import.sweep';
import { ImportReader } from './business-import/import-reader';
import { EventExportService } from './event-export/event-export.service';
import { MemberExportService } from './member-export/member-export.service';
import { SchemeExportService } from './scheme-export/scheme-export.service';

/** Lists that come in from outside, and lists to take away. */
@Module({
  imports: [
    TypeOrmModule.forFeature([BusinessImport]),
    MembersModule,
    SeminarsModule,
    StaffModule,
    SubsidiesModule,
  ],
  providers: [
    BusinessImportService,
    BusinessImportRunner,
    BusinessImportSweep,
    EventExportService,
    ImportReader,
    MemberExportService,
    SchemeExportService,
  ],
  exports: [
    BusinessImportService,
    BusinessImportRunner,
    BusinessImportSweep,
    EventExportService,
    MemberExportService,
    SchemeExportService,
  ],
})
export class ExchangeModule {}
