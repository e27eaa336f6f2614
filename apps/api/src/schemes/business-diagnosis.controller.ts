import type { TenantScope } from '@banso/platform';
import { BusinessDiagnosisService, SchemeAnswerService } from '@banso/subsidies';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import {
  businessDiagnosisView,
  BusinessDiagnosisView,
  SchemeAnswerDto,
  SchemeAnswerPath,
} from './business-diagnosis.dto';

/** 制度診断 of one business, and what it says to the questions. */
@Controller({ path: 'businesses', version: '1' })
export class BusinessDiagnosisController {
  constructor(
    private readonly diagnoses: BusinessDiagnosisService,
    private readonly answers: SchemeAnswerService,
  ) {}

  @Get(':id/scheme-diagnosis')
  @RequirePermission('scheme:read')
  @ApiOkResponse({ type: BusinessDiagnosisView })
  async diagnose(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<BusinessDiagnosisView> {
    return businessDiagnosisView(await this.diagnoses.diagnose(scope, id));
  }

  @Put(':id/scheme-answers/:question')
  @RequirePermission('scheme:write')
  @ApiOkResponse({ type: BusinessDiagnosisView })
  async answer(
    @Scope() scope: TenantScope,
    @Param() { id, question }: SchemeAnswerPath,
    @Body() answer: SchemeAnswerDto,
  ): Promise<BusinessDiagnosisView> {
    await this.answers.answer(scope, id, question, answer);
    return businessDiagnosisView(await this.diagnoses.diagnose(scope, id));
  }
}
