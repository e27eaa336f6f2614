import { ActionPlansModule } from '@banso/action-plans';
import { Module } from '@nestjs/common';
import { IndicatorController } from './indicator.controller';
import { ManualEntryController } from './manual-entry.controller';

@Module({ imports: [ActionPlansModule], controllers: [IndicatorController, ManualEntryController] })
export class IndicatorHttpModule {}
