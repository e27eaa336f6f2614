import './date-as-text';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TenantDatabase } from './tenant-database';

/** What every process needs to know about the database. */
export interface DatabaseOptions {
  url: string;
  pool: number;
}

@Global()
@Module({})
export class DatabaseModule {
  /** Connects under the role `banso_app`, which owns nothing: row-level security holds for every statement. */
  static connect({ url, pool }: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url,
          autoLoadEntities: true,
          synchronize: false,
          poolErrorHandler: () => undefined, // a lost idle connection is replaced by the pool; the next query tells
          extra: {
            max: pool,
            pipeline: true, // statements leave without waiting for the answers before them (ADR 0009)
            // New words wait in a list that every search reads besides the index: short, unless a transaction says otherwise.
            options: '-c role=banso_app -c timezone=UTC -c gin_pending_list_limit=512kB',
            application_name: 'banso',
          },
          retryAttempts: 20,
          retryDelay: 500,
        }),
      ],
      providers: [TenantDatabase],
      exports: [TenantDatabase],
    };
  }
}
