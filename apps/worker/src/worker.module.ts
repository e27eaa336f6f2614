import { Module } from '@nestjs/common';

/** The job edge: a processor a kind of job. */
@Module({ imports: [] })
export class WorkerModule {}
