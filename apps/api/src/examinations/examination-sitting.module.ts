import { SeminarsModule } from '@banso/seminars';
import { Module } from '@nestjs/common';
import { ExaminationSittingController } from './examination-sitting.controller';

@Module({ imports: [SeminarsModule], controllers: [ExaminationSittingController] })
export class ExaminationSittingHttpModule {}
