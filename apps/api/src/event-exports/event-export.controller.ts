import { EventExportService } from '@banso/exchange';
import type { TenantScope } from '@banso/platform';
import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { AnswersWithWorkbook, attachment, FiscalYearQuery, IdPath, RequirePermission, Scope } from '../http';

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
