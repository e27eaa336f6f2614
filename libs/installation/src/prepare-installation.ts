import { movePlan } from './move-plan';
import { PlanStoreService, readPlanFile } from '@banso/action-plans';
import { CountingPolicyService } from '@banso/consultations';
import { dateInJapan, fiscalYearOf } from '@banso/japan';
import { TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { InstallationModule } from './installation.module';
import type { Installation, InstallationOptions } from './installation';
import { drawPassword, keepPassword, keptPassword } from './initial-password';
import { chamberSeed, insertChamber, ROLE_LABELS } from './new-chamber';
import { SampleRecords } from './sample/sample-records.service';
import { planSeeds } from './seed-files';

// Any number that nothing else in this database locks on.
const INSTALLATION_LOCK = 8_350_273;
const PUBLISHED_PLAN = 'sagamihara-2019-2021';

interface Chamber {
  id: string;
  sample: boolean;
}

/**
 * Makes the database ready for people, at every start of every process: the first chamber where there is none, and the
 * reference data that this version ships. One process at a time; each step can be run again, so a start that was
 * killed in the middle is finished by the next.
 */
export async function prepareInstallation(options: InstallationOptions): Promise<Installation> {
  const owner = new Client({ connectionString: options.databaseUrl });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [INSTALLATION_LOCK]);
    const password = await ensureChamber(owner, options);
    const { rows } = await owner.query<Chamber>('SELECT id, sample FROM chambers ORDER BY id');
    const context = await NestFactory.createApplicationContext(InstallationModule.with(options.databaseUrl), {
      logger: ['error'],
    });
    try {
      for (const chamber of rows) await ensureChamberData(context, chamber, options.now ?? new Date());
    } finally {
      await context.close();
    }
    return { signIns: await signInsOf(owner), password };
  } finally {
    await owner.end();
  }
}

/** The password of the first sign-ins where it is known. */
async function ensureChamber(
  owner: Client,
  { dataDir, samplePassword, sample }: InstallationOptions,
): Promise<string | null> {
  const { rowCount } = await owner.query('SELECT FROM chambers LIMIT 1');
  const kept = dataDir === null ? null : keptPassword(dataDir);
  if (rowCount !== 0) return kept;
  const password = samplePassword ?? kept ?? drawPassword();
  if (dataDir !== null) keepPassword(dataDir, password);
  const departments = sample ? (publishedPlan().departments ?? []).filter(({ all }) => all !== true) : [];
  await insertChamber(owner, chamberSeed(sample), departments, { sample, password });
  return password;
}

async function ensureChamberData(
  context: INestApplicationContext,
  chamber: Chamber,
  now: Date,
): Promise<void> {
  const scope = { chamberId: chamber.id };
  await context.get(TenantDatabase).write(scope, async (tx) => {
    await context.get(CodeListService).ensureDefaults(tx);
    await context.get(CountingPolicyService).ensureDefaults(tx);
  });
  const plans = context.get(PlanStoreService);
  for (const { fileName, text } of planSeeds()) await plans.save(scope, readPlanFile(text, fileName));
  if (chamber.sample) await context.get(SampleRecords).ensure(scope, presentPlan, now);
}

function publishedPlan() {
  const seed = planSeeds().find(({ fileName }) => fileName.startsWith(PUBLISHED_PLAN));
  if (!seed) throw new Error(`The plan ${PUBLISHED_PLAN} is missing from this installation`);
  return readPlanFile(seed.text, seed.fileName);
}

/** The published plan moved so that `now` lies in its third fiscal year (ADR 0008). */
function presentPlan(now: Date) {
  const published = publishedPlan();
  const years = fiscalYearOf(dateInJapan(now)) - 2 - fiscalYearOf(published.plan.period.starts);
  return movePlan(published, years, {
    code: 'sagamihara-present',
    title: `${published.plan.title}（見本：年度だけを現在に移したもの）`,
  });
}

async function signInsOf(owner: Client): Promise<Installation['signIns']> {
  const { rows } = await owner.query<{ email: string; role: keyof typeof ROLE_LABELS }>(
    `SELECT s.email, s.role FROM staff s
      WHERE s.active AND s.password_hash IS NOT NULL AND s.email = ANY ($1)
      ORDER BY array_position(ARRAY['advisor', 'staff', 'executive', 'administrator', 'auditor'], s.role)`,
    [[...chamberSeed(true).staff, ...chamberSeed(false).staff].map(({ email }) => email)],
  );
  return rows.map(({ email, role }) => ({ email, roleLabel: ROLE_LABELS[role] }));
}
