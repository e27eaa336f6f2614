import { ActionPlansModule } from '@banso/action-plans';
import { ConsultationsModule } from '@banso/consultations';
import { Housekeeping } from '@banso/platform';
import { Module } from '@nestjs/common';
import { ClearingProcessor } from './clearing.processor';
import { ClearingService } from './clearing.service';
import { SizeSettlementProcessor } from './size-settlement.processor';

@Module({
  imports: [ActionPlansModule, ConsultationsModule],
  providers: [ClearingProcessor, ClearingService, Housekeeping, SizeSettlementProcessor],
})
export class HousekeepingModule {}
