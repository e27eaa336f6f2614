import { DatabaseModule, LoggingModule, MailModule, QueueModule, type Settings } from '@banso/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { ApiModule } from '../../api/src/api.module';
import { WorkerModule } from '../../worker/src/worker.module';

/** The api and the worker in one process. */
@Module({})
export class StandaloneModule {
  static with(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: StandaloneModule,
      imports: [
        LoggingModule.at(settings.LOG_LEVEL),
        DatabaseModule.connect({ url: databaseUrl, pool: settings.DATABASE_POOL }),
        QueueModule.connect({ redisUrl: settings.REDIS_URL, ownerUrl: databaseUrl }),
        MailModule.connect(settings.mailServer(), settings.PUBLIC_URL),
        ApiModule,
        WorkerModule,
      ],
    };
  }
}
