import type { TenantScope } from '@banso/platform';
import { StaffService } from '@banso/staff';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import { StaffChangesDto, StaffInputDto, StaffListView, staffView, StaffView } from './staff.dto';

@Controller({ path: 'staff', version: '1' })
export class StaffController {
  constructor(private readonly staff: StaffService) {}

  @Get()
  @RequirePermission('settings:read')
  @ApiOkResponse({ type: StaffListView })
  async list(@Scope() scope: TenantScope): Promise<StaffListView> {
    return { items: (await this.staff.list(scope)).map(staffView) };
  }

  @Post()
  @RequirePermission('staff:write')
  @ApiCreatedResponse({ type: StaffView })
  async create(@Scope() scope: TenantScope, @Body() input: StaffInputDto): Promise<StaffView> {
    return staffView(await this.staff.create(scope, input));
  }

  @Patch(':id')
  @RequirePermission('staff:write')
  @ApiOkResponse({ type: StaffView })
  async change(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: StaffChangesDto,
  ): Promise<StaffView> {
    return staffView(await this.staff.change(scope, id, version, changes));
  }
}
