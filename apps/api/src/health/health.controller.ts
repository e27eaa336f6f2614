import { Jobs, TenantDatabase } from '@banso/platform';
import { migrationsAreCurrent } from '@banso/schema';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiServiceUnavailableResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../http';

export class LivenessView {
  @ApiProperty({ type: String, enum: ['ok'] })
  status: 'ok';
}

export class ReadinessView {
  @ApiProperty({ type: String, enum: ['ok', 'unavailable'] })
  status: 'ok' | 'unavailable';

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'boolean' },
    description: 'database・queue・migrations',
  })
  checks: Record<'database' | 'queue' | 'migrations', boolean>;
}

@Controller('health')
export class HealthController {
  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: Jobs,
  ) {}

  /** The process answers. */
  @Get()
  @Public()
  @ApiOkResponse({ type: LivenessView })
  live(): LivenessView {
    return { status: 'ok' };
  }

  /** Everything that a request needs is there: 200, else 503 with what is missing. */
  @Get('ready')
  @Public()
  @ApiOkResponse({ type: ReadinessView })
  @ApiServiceUnavailableResponse({ type: ReadinessView })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessView> {
    const [database, queue, migrations] = await Promise.all([
      holds(this.database.outsideTenancy('SELECT 1').then(() => true)),
      holds(this.jobs.ping().then(() => true)),
      holds(migrationsAreCurrent((sql) => this.database.outsideTenancy(sql))),
    ]);
    const ok = database && queue && migrations;
    reply.status(ok ? 200 : 503);
    return { status: ok ? 'ok' : 'unavailable', checks: { database, queue, migrations } };
  }
}

function holds(check: Promise<boolean>): Promise<boolean> {
  return check.catch(() => false);
}
