import { ActionPlansModule } from '@banso/action-plans';
import { Housekeeping } from '@banso/platform';
import { Module } from '@nestjs/common';
import { ClearingProcessor } from './clearing.processor';
import { ClearingService } from './clearing.service';

@Module({ imports: [ActionPlansModule], providers: [ClearingProcessor, ClearingService, Housekeeping] })
export class HousekeepingModule {}
