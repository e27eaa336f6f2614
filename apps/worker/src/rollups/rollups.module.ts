import { ActionPlansModule } from '@banso/action-plans';
import { Module } from '@nestjs/common';
import { RollupProcessor } from './rollup.processor';

@Module({ imports: [ActionPlansModule], providers: [RollupProcessor] })
export class RollupsModule {}
