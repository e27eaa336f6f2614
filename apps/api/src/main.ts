import 'reflect-metadata';
import { prepareSharedDatabase } from '@banso/installation';
import {
  DatabaseModule,
  LoggingModule,
  MailModule,
  migrateQueue,
  QueueModule,
  type Settings,
  startProgram,
} from '@banso/platform';
import { migrateDatabase } from '@banso/schema';
import { type DynamicModule, Module } from '@nestjs/common';
import { ApiModule } from './api.module';
import { createHttpApplication } from './create-http-application';

@Module({})
class ApiProcess {
  static with(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: ApiProcess,
      imports: [
        LoggingModule.at(settings.LOG_LEVEL),
        DatabaseModule.connect({ url: databaseUrl, pool: settings.DATABASE_POOL }),
        QueueModule.connect({ redisUrl: settings.REDIS_URL, ownerUrl: databaseUrl }),
        MailModule.connect(settings.mailServer(), settings.PUBLIC_URL),
        ApiModule,
      ],
    };
  }
}

// One of several api processes beside a PostgreSQL of one's own. `npm start` uses apps/standalone instead.
startProgram(async (settings) => {
  const databaseUrl = settings.requireDatabaseUrl();
  await migrateDatabase(databaseUrl);
  if (!settings.REDIS_URL) await migrateQueue(databaseUrl);
  await prepareSharedDatabase(settings);
  const app = await createHttpApplication(ApiProcess.with(settings, databaseUrl), settings);
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.listen(settings.PORT, settings.HOST);
});
