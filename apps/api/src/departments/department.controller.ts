import type { TenantScope } from '@banso/platform';
import { DepartmentService } from '@banso/staff';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import {
  DepartmentChangesDto,
  DepartmentInputDto,
  DepartmentListView,
  departmentView,
  DepartmentView,
} from './department.dto';

@Controller({ path: 'departments', version: '1' })
export class DepartmentController {
  constructor(private readonly departments: DepartmentService) {}

  @Get()
  @RequirePermission('settings:read')
  @ApiOkResponse({ type: DepartmentListView })
  async list(@Scope() scope: TenantScope): Promise<DepartmentListView> {
    return { items: (await this.departments.list(scope)).map(departmentView) };
  }

  @Post()
  @RequirePermission('settings:write')
  @ApiCreatedResponse({ type: DepartmentView })
  async create(@Scope() scope: TenantScope, @Body() input: DepartmentInputDto): Promise<DepartmentView> {
    return departmentView(await this.departments.create(scope, input));
  }

  @Patch(':id')
  @RequirePermission('settings:write')
  @ApiOkResponse({ type: DepartmentView })
  async change(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: DepartmentChangesDto,
  ): Promise<DepartmentView> {
    return departmentView(await this.departments.change(scope, id, version, changes));
  }
}
