import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { stdSerializers } from 'pino';

@Module({})
export class LoggingModule {
  /** JSON lines on standard output; readable lines where a person watches. Requests are not logged one by one. */
  static at(level: string): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRoot({
          forRoutes: [],
          pinoHttp: {
            level,
            serializers: { error: stdSerializers.err },
            redact: ['req.headers', '*.password', '*.token'],
            ...(process.stdout.isTTY ? { transport: { target: 'pino-pretty' } } : {}),
          },
        }),
      ],
    };
  }
}
