import { ActionPlansModule } from '@banso/action-plans';
import { Module } from '@nestjs/common';
import { PacedDrains } from './paced-drains';
import { RollupProcessor } from './rollup.processor';

@Module({ imports: [ActionPlansModule], providers: [PacedDrains, RollupProcessor] })
export class RollupsModule {}
