import { Module } from '@nestjs/common';
import { RollupsModule } from './rollups/rollups.module';

/** The job edge: a processor a kind of job. */
@Module({ imports: [RollupsModule] })
export class WorkerModule {}
