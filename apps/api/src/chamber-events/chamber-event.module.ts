import { SeminarsModule } from '@banso/seminars';
import { Module } from '@nestjs/common';
import { ChamberEventController } from './chamber-event.controller';
import { EligibleController } from './eligible.controller';

@Module({ imports: [SeminarsModule], controllers: [ChamberEventController, EligibleController] })
export class ChamberEventHttpModule {}
