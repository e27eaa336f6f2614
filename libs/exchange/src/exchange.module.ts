import { MembersModule } from '@banso/members';
import { StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BusinessImport } from './business-import/business-import.entity';
import { BusinessImportRunner } from './business-import/business-import.runner';
import { BusinessImportService } from './business-import/business-import.service';
import { BusinessImportSweep } from './business-import/business-import.sweep';
import { ImportReader } from './business-import/import-reader';

/** Lists that come in from outside. */
@Module({
  imports: [TypeOrmModule.forFeature([BusinessImport]), MembersModule, StaffModule],
  providers: [BusinessImportService, BusinessImportRunner, BusinessImportSweep, ImportReader],
  exports: [BusinessImportService, BusinessImportRunner, BusinessImportSweep],
})
export class ExchangeModule {}
