import { StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { HealthController } from './health/health.controller';
import { AccessGuard } from './http';
import { ProblemFilter } from './http/problem.filter';

/** The HTTP edge: one module a noun. */
@Module({
  imports: [StaffModule],
  controllers: [HealthController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {}
