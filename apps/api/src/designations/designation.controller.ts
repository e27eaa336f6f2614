import { MemberExportService } from '@banso/exchange';
import { DESIGNATION_RESULTS, type DesignationPlace, DesignationService } from '@banso/members';
import type { TenantScope } from '@banso/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import {
  AnswersWithWorkbook,
  attachment,
  decodeCursor,
  encodeCursor,
  RequirePermission,
  Scope,
} from '../http';
import {
  ConfirmDesignationDto,
  DesignationPage,
  DesignationPath,
  DesignationQuery,
  DesignationSheetQuery,
  designationYearView,
  DesignationYearView,
} from './designation.dto';

const LIST = 'designations';

/** 特定商工業者, determined once a 年度. */
@Controller({ path: 'designations', version: '1' })
export class DesignationController {
  constructor(
    private readonly designations: DesignationService,
    private readonly exports: MemberExportService,
  ) {}

  @Get(':fiscalYear')
  @RequirePermission('business:read')
  @ApiOkResponse({ type: DesignationYearView })
  async year(
    @Scope() scope: TenantScope,
    @Param() { fiscalYear }: DesignationPath,
  ): Promise<DesignationYearView> {
    return designationYearView(await this.designations.year(scope, fiscalYear));
  }

  @Post(':fiscalYear/determination')
  @HttpCode(200)
  @RequirePermission('membership:write')
  @ApiOkResponse({ type: DesignationYearView })
  async begin(
    @Scope() scope: TenantScope,
    @Param() { fiscalYear }: DesignationPath,
  ): Promise<DesignationYearView> {
    return designationYearView(await this.designations.begin(scope, fiscalYear));
  }

  @Post(':fiscalYear/confirmation')
  @HttpCode(200)
  @RequirePermission('membership:write')
  @ApiOkResponse({ type: DesignationYearView })
  async confirm(
    @Scope() scope: TenantScope,
    @Param() { fiscalYear }: DesignationPath,
    @Body() { version }: ConfirmDesignationDto,
  ): Promise<DesignationYearView> {
    return designationYearView(await this.designations.confirm(scope, fiscalYear, version));
  }

  @Get(':fiscalYear/businesses')
  @RequirePermission('business:read')
  @ApiOkResponse({ type: DesignationPage })
  async list(
    @Scope() scope: TenantScope,
    @Param() { fiscalYear }: DesignationPath,
    @Query() { limit, cursor, ...filter }: DesignationQuery,
  ): Promise<DesignationPage> {
    const after = cursor === undefined ? null : placeOf(cursor);
    const { items, next } = await this.designations.list(scope, fiscalYear, filter, after, limit);
    return { items, nextCursor: next && encodeCursor(LIST, [next.result, next.sortKey, next.businessId]) };
  }

  @Get(':fiscalYear/businesses.xlsx')
  @RequirePermission('business:read')
  @AnswersWithWorkbook('判定した事業所の一覧（Excel）。書き出したことは監査ログに残る')
  async workbook(
    @Scope() scope: TenantScope,
    @Param() { fiscalYear }: DesignationPath,
    @Query() filter: DesignationSheetQuery,
  ): Promise<StreamableFile> {
    return attachment(await this.exports.designations(scope, fiscalYear, filter));
  }
}

function placeOf(cursor: string): DesignationPlace {
  const isResult = (value: unknown): boolean => DESIGNATION_RESULTS.some((result) => result === value);
  const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\u0000');
  const [result, sortKey, businessId] = decodeCursor(LIST, cursor, [isResult, isText, isUUID]);
  return {
    result: result as DesignationPlace['result'],
    sortKey: String(sortKey),
    businessId: String(businessId),
  };
}
