import { readFileSync } from 'node:fs';
import { ActionPlansModule, PlanStoreService, readPlanFile } from '@banso/action-plans';
import { ConsultationsModule, CountingPolicyService } from '@banso/consultations';
import { MembersModule } from '@banso/members';
import { DatabaseModule, LoggingModule, migrateQueue, QueueModule, TenantDatabase } from '@banso/platform';
import { migrateDatabase } from '@banso/schema';
import { CodeListService, StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { SIZES, type SizeName } from '../options';
import { fromRepository } from '../repository';
import { addBusinesses } from './businesses';
import { type BenchChamber, foundChamber } from './chamber';
import { addConsultations } from './consultations';
import { addCrowd, type Crowd } from './crowd';

const PLAN = 'seeds/plans/sagamihara-2019-2021.yaml';
export const PLAN_CODE = 'sagamihara-2019-2021';

@Module({})
class FillModule {}

/** Migrates the database and puts into it all that is there before anything is measured, but no roll-ups. */
export async function fill(
  databaseUrl: string,
  size: SizeName,
): Promise<{ chamber: BenchChamber; crowd: Crowd }> {
  await migrateDatabase(databaseUrl);
  await migrateQueue(databaseUrl);
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  const context = await NestFactory.createApplicationContext(
    {
      module: FillModule,
      imports: [
        LoggingModule.at('silent'),
        DatabaseModule.connect({ url: databaseUrl, pool: 2 }),
        QueueModule.connect({ ownerUrl: databaseUrl }),
        StaffModule,
        MembersModule,
        ConsultationsModule,
        ActionPlansModule,
      ],
    },
    { logger: false },
  );
  try {
    const chamber = await foundChamber(owner);
    const scope = { chamberId: chamber.id };
    await context.get(TenantDatabase, { strict: false }).write(scope, async (tx) => {
      await context.get(CodeListService, { strict: false }).ensureDefaults(tx);
      await context.get(CountingPolicyService, { strict: false }).ensureDefaults(tx);
    });
    const plan = readPlanFile(readFileSync(fromRepository(PLAN), 'utf8'), PLAN);
    await context.get(PlanStoreService, { strict: false }).save(scope, plan);
    await addBusinesses(context, scope, SIZES[size].businesses);
    await addConsultations(owner, chamber.id, SIZES[size].consultations);
    return { chamber, crowd: await addCrowd(owner, chamber.id) };
  } finally {
    await context.close();
    await owner.query('VACUUM ANALYZE');
    await owner.end();
  }
}
