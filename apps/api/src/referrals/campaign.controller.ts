import { MembershipCampaignService } from '@banso/members';
import type { TenantScope } from '@banso/platform';
import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope, VoidDto } from '../http';
import {
  CampaignChangesDto,
  CampaignInputDto,
  CampaignListView,
  campaignView,
  CampaignView,
} from './campaign.dto';

/** 入会キャンペーン. */
@Controller({ path: 'membership-campaigns', version: '1' })
export class MembershipCampaignController {
  constructor(private readonly campaigns: MembershipCampaignService) {}

  @Get()
  @RequirePermission('business:read')
  @ApiOkResponse({ type: CampaignListView })
  async list(@Scope() scope: TenantScope): Promise<CampaignListView> {
    return { items: (await this.campaigns.list(scope)).map(campaignView) };
  }

  @Post()
  @RequirePermission('membership:write')
  @ApiCreatedResponse({ type: CampaignView })
  async record(@Scope() scope: TenantScope, @Body() input: CampaignInputDto): Promise<CampaignView> {
    return campaignView(await this.campaigns.record(scope, input));
  }

  @Get(':id')
  @RequirePermission('business:read')
  @ApiOkResponse({ type: CampaignView })
  async find(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<CampaignView> {
    return campaignView(await this.campaigns.find(scope, id));
  }

  @Patch(':id')
  @RequirePermission('membership:write')
  @ApiOkResponse({ type: CampaignView })
  async edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: CampaignChangesDto,
  ): Promise<CampaignView> {
    return campaignView(await this.campaigns.edit(scope, id, version, changes));
  }

  @Post(':id/void')
  @HttpCode(200)
  @RequirePermission('membership:write')
  @ApiOkResponse({ type: CampaignView })
  async void(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, reason }: VoidDto,
  ): Promise<CampaignView> {
    return campaignView(await this.campaigns.void(scope, id, version, reason));
  }
}
