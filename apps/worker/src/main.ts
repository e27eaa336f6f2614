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
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from './worker.module';

@Module({})
class WorkerProcess {
  static with(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: WorkerProcess,
      imports: [
        LoggingModule.at(settings.LOG_LEVEL),
        DatabaseModule.connect({ url: databaseUrl, pool: settings.DATABASE_POOL }),
        QueueModule.connect({ redisUrl: settings.REDIS_URL, ownerUrl: databaseUrl }),
        MailModule.connect(settings.mailServer(), settings.PUBLIC_URL),
        WorkerModule,
      ],
    };
  }
}

// One of several worker processes beside a PostgreSQL of one's own. `npm start` uses apps/standalone instead.
startProgram(async (settings) => {
  const databaseUrl = settings.requireDatabaseUrl();
  await migrateDatabase(databaseUrl);
  if (!settings.REDIS_URL) await migrateQueue(databaseUrl);
  await prepareSharedDatabase(settings);
  const app = await NestFactory.createApplicationContext(WorkerProcess.with(settings, databaseUrl), {
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks([], { useProcessExit: true });
});
