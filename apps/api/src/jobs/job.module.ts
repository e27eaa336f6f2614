import { ActionPlansModule } from '@banso/action-plans';
import { Module } from '@nestjs/common';
import { JobController } from './job.controller';

@Module({ imports: [ActionPlansModule], controllers: [JobController] })
export class JobHttpModule {}
