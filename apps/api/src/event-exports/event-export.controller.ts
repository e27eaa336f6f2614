import { EventExportService, type ExportedFile, XLSX_TYPE } from '@banso/exchange';
import type { TenantScope } from '@banso/platform';
import { applyDecorators, Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { FiscalYearQuery, IdPath, RequirePermission, Scope } from '../http';

/** The answer is an Excel file, made for the one who asks and kept by nobody on the way. */
function AnswersWithWorkbook(description: string) {
  return applyDecorators(
    Header('cache-control', 'private, no-store'),
    ApiProduces(XLSX_TYPE),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description }),
  );
}

/** Lists of events to take away. */
@Controller({ version: '1' })
export class EventExportController {
  constructor(private readonly exports: EventExportService) {}

  @Get('chamber-events.xlsx')
  @RequirePermission('event:read')
  @AnswersWithWorkbook('その年度に開催日のある催事の一覧（Excel）')
  async events(
    @Scope() scope: TenantScope,
    @Query() { fiscalYear }: FiscalYearQuery,
  ): Promise<StreamableFile> {
    return attachment(await this.exports.eventsOf(scope, fiscalYear));
  }

  @Get('chamber-events/:id/registrations.xlsx')
  @RequirePermission('event:read')
  @AnswersWithWorkbook('催事の申込者の一覧（Excel）。書き出したことは監査ログに残る')
  async registrations(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<StreamableFile> {
    return attachment(await this.exports.registrations(scope, id));
  }
}

// RFC 6266: the name itself in UTF-8, and one in ASCII for who cannot read that.
function attachment({ fileName, content }: ExportedFile): StreamableFile {
  const name = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new StreamableFile(content, {
    type: XLSX_TYPE,
    disposition: `attachment; filename="export.xlsx"; filename*=UTF-8''${name}`,
  });
}
