import { CountingPolicyService } from '@banso/consultations';
import type { TenantScope } from '@banso/platform';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import {
  CountingPolicyChangesDto,
  CountingPolicyInputDto,
  CountingPolicyListView,
  countingPolicyView,
  CountingPolicyView,
} from './counting-policy.dto';

@Controller({ path: 'counting-policies', version: '1' })
export class CountingPolicyController {
  constructor(private readonly policies: CountingPolicyService) {}

  @Get()
  @RequirePermission('settings:read')
  @ApiOkResponse({ type: CountingPolicyListView })
  async list(@Scope() scope: TenantScope): Promise<CountingPolicyListView> {
    return { items: (await this.policies.list(scope)).map(countingPolicyView) };
  }

  @Post()
  @RequirePermission('settings:write')
  @ApiCreatedResponse({ type: CountingPolicyView })
  async create(
    @Scope() scope: TenantScope,
    @Body() input: CountingPolicyInputDto,
  ): Promise<CountingPolicyView> {
    return countingPolicyView(await this.policies.create(scope, input));
  }

  @Patch(':id')
  @RequirePermission('settings:write')
  @ApiOkResponse({ type: CountingPolicyView })
  async edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: CountingPolicyChangesDto,
  ): Promise<CountingPolicyView> {
    return countingPolicyView(await this.policies.edit(scope, id, version, changes));
  }
}
