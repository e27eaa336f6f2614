import type { TenantScope } from '@banso/platform';
import { AuditService } from '@banso/staff';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { decodeCursor, encodeCursor, RequirePermission, Scope } from '../http';
import { AuditEntryPage, AuditEntryQuery, auditEntryView } from './audit-entry.dto';

const CURSOR = 'audit-entries';

@Controller({ path: 'audit-entries', version: '1' })
export class AuditEntryController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @RequirePermission('audit:read')
  @ApiOkResponse({ type: AuditEntryPage })
  async list(
    @Scope() scope: TenantScope,
    @Query() { cursor, ...filter }: AuditEntryQuery,
  ): Promise<AuditEntryPage> {
    const before = cursor === undefined ? undefined : String(decodeCursor(CURSOR, cursor)[0]);
    const { items, next } = await this.audit.list(scope, { ...filter, before });
    return {
      items: items.map(auditEntryView),
      nextCursor: next === null ? null : encodeCursor(CURSOR, [next]),
    };
  }
}
