export { BusinessImport } from './business-import/business-import.entity';
export { IMPORT_BUSINESSES, SWEEP_IMPORTS } from './business-import/business-import.jobs';
export { BusinessImportRunner } from './business-import/business-import.runner';
export { BusinessImportService } from './business-import/business-import.service';
export { BusinessImportSweep } from './business-import/business-import.sweep';
export {
  IMPORT_STATES,
  type ImportColumn,
  type ImportProblem,
  type ImportState,
} from './business-import/business-import.types';
export { IMPORT_RETENTIONS } from './business-import/import-retentions';
export { importTemplate } from './business-import/import-template';
export { EventExportService } from './event-export/event-export.service';
export { ExchangeModule } from './exchange.module';
export { MemberExportService } from './member-export/member-export.service';
export { SchemeExportService } from './scheme-export/scheme-export.service';
export type { ExportedFile } from './workbook/exported-file';
export { XLSX_TYPE } from './workbook/write-workbook';
