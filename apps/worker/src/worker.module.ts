import { Module } from '@nestjs/common';
import { ImportsModule } from './imports/imports.module';
import { RollupsModule } from './rollups/rollups.module';

/** The job edge: a processor a kind of job. */
@Module({ imports: [ImportsModule, RollupsModule] })
export class WorkerModule {}
