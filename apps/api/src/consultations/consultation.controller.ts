import { AdvisorShareService } from '@banso/action-plans';
import { ConsultationReader, ConsultationService, type ReadingRights } from '@banso/consultations';
import { dateInJapan } from '@banso/japan';
import type { TenantScope } from '@banso/platform';
import type { Principal } from '@banso/staff';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, IdPath, RequirePermission, Scope } from '../http';
import { ConsultationChangesDto, ConsultationInputDto, ConsultationVoidDto } from './consultation-input.dto';
import { consultationCursor, consultationPlace } from './consultation.cursor';
import {
  ConsultationPage,
  ConsultationQuery,
  consultationSummaryView,
  consultationView,
  ConsultationView,
} from './consultation.dto';
import { IdempotencyKey } from './idempotency-key';
import { MyMonthView } from './my-month.dto';

@Controller({ path: 'consultations', version: '1' })
export class ConsultationController {
  constructor(
    private readonly consultations: ConsultationService,
    private readonly reader: ConsultationReader,
    private readonly shares: AdvisorShareService,
  ) {}

  @Post()
  @RequirePermission('consultation:write')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 200 },
  })
  @ApiCreatedResponse({ type: ConsultationView })
  @ApiOkResponse({ type: ConsultationView, description: '同じ Idempotency-Key で先に記録されたもの' })
  async record(
    @Scope() scope: TenantScope,
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Body() input: ConsultationInputDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsultationView> {
    const { consultation, repeated } = await this.consultations.record(scope, input, key, rightsOf(caller));
    if (repeated) reply.status(200);
    return consultationView(consultation);
  }

  @Get()
  @RequirePermission('consultation:read')
  @ApiOkResponse({ type: ConsultationPage })
  async list(
    @Scope() scope: TenantScope,
    @Caller() caller: Principal,
    @Query() { limit, cursor, mine, q, advisorId, order, ...filter }: ConsultationQuery,
  ): Promise<ConsultationPage> {
    const { items, next } = await this.reader.list(
      scope,
      { ...filter, text: q, advisorId: mine === true ? caller.staffId : advisorId },
      limit,
      cursor === undefined ? null : consultationPlace(order, cursor),
      order,
    );
    return {
      items: items.map(consultationSummaryView),
      nextCursor: next === null ? null : consultationCursor(order, next),
    };
  }

  @Get('my-month')
  @RequirePermission('consultation:read')
  @ApiOkResponse({ type: MyMonthView })
  async myMonth(@Scope() scope: TenantScope, @Caller() caller: Principal): Promise<MyMonthView> {
    const [month, share] = await Promise.all([
      this.reader.myMonth(scope, caller.staffId),
      caller.role === 'advisor' ? this.shares.onDay(scope, dateInJapan(new Date())) : null,
    ]);
    return { ...month, share };
  }

  @Get(':id')
  @RequirePermission('consultation:read')
  @ApiOkResponse({ type: ConsultationView })
  async one(
    @Scope() scope: TenantScope,
    @Caller() caller: Principal,
    @Param() { id }: IdPath,
  ): Promise<ConsultationView> {
    return consultationView(await this.reader.one(scope, id, rightsOf(caller)));
  }

  @Patch(':id')
  @RequirePermission('consultation:write')
  @ApiOkResponse({ type: ConsultationView })
  async edit(
    @Scope() scope: TenantScope,
    @Caller() caller: Principal,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: ConsultationChangesDto,
  ): Promise<ConsultationView> {
    return consultationView(await this.consultations.edit(scope, id, version, changes, rightsOf(caller)));
  }

  @Post(':id/void')
  @HttpCode(200)
  @RequirePermission('consultation:write')
  @ApiOkResponse({ type: ConsultationView })
  async void(
    @Scope() scope: TenantScope,
    @Caller() caller: Principal,
    @Param() { id }: IdPath,
    @Body() { version, reason }: ConsultationVoidDto,
  ): Promise<ConsultationView> {
    return consultationView(await this.consultations.void(scope, id, version, reason, rightsOf(caller)));
  }
}

function rightsOf(caller: Principal): ReadingRights {
  return { restricted: caller.permissions.has('consultation:read-restricted') };
}
