import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Doorbell } from '../outbox/doorbell';
import { Outbox } from '../outbox/outbox';
import { JobWorkers } from './job-workers';
import { Jobs } from './jobs';
import { postgresBackend, redisBackend } from './queue-backend';
import { QUEUE_BACKEND } from './queue.tokens';

@Global()
@Module({})
export class QueueModule {
  /** Redis when its address is given, else PostgreSQL under the owner's login (the queue's tables are its own). */
  static connect({ redisUrl, ownerUrl }: { redisUrl?: string; ownerUrl: string }): DynamicModule {
    return {
      module: QueueModule,
      providers: [
        {
          provide: QUEUE_BACKEND,
          useFactory: () => (redisUrl ? redisBackend(redisUrl) : postgresBackend(ownerUrl)),
        },
        Jobs,
        JobWorkers,
        Doorbell,
        Outbox,
      ],
      exports: [Jobs, JobWorkers, Doorbell, Outbox],
    };
  }
}
