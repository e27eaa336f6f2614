import type { Comparison } from './load/compare';
import type { BenchOptions } from './options';
import { checkIns } from './operations/check-in';
import { type Freshness, measureBusyFreshness, measureIdleFreshness } from './operations/freshness';
import { measureImport } from './operations/import';
import { type HttpOperation, measureOverHttp, READING, WRITING } from './operations/over-http';
import { measureReception, type Reception } from './operations/reception';
import {
  type Durations,
  measureRecompute,
  recomputeFloor,
  recomputeOurs,
  requireSameFigures,
} from './operations/recompute';
import { measureSchemes, type SchemeDiagnoses } from './operations/schemes';
import { measureBurst, measureSignUps, type Rush } from './operations/sign-up';
import { measureStarts, type Starts } from './operations/start';
import { setStage } from './stage';

/** All that one run found out; what was not asked for is missing. */
export interface Findings {
  http: { title: string; aim: number | null; comparisons: Comparison[] }[];
  idle?: Freshness;
  busy?: Freshness;
  recompute?: Durations;
  import?: Durations;
  schemes?: SchemeDiagnoses;
  reception?: Reception;
  signUps?: Rush;
  burst?: Rush;
  starts?: Starts;
  memory: { now: number; peak: number } | null;
  postgresVersion: string;
}

/** Builds everything up, measures what the options ask for, one after another, and takes everything down. */
export async function run(
  { size, only, profile, pace }: BenchOptions,
  tell: (line: string) => void,
): Promise<Findings> {
  const wanted = (key: string): boolean => only === null || only.has(key);
  tell(`Filling the database (${size}) …`);
  const stage = await setStage({ size, profile });
  try {
    await recomputeFloor(stage);
    await recomputeOurs(stage);
    await requireSameFigures(stage);

    const findings: Findings = { http: [], memory: null, postgresVersion: stage.postgresVersion };
    const overHttp = async (operations: readonly HttpOperation[]): Promise<void> => {
      for (const operation of operations.filter(({ key }) => wanted(key))) {
        tell(`${operation.title} …`);
        const { title, aim } = operation;
        findings.http.push({ title, aim, comparisons: await measureOverHttp(operation, stage, pace) });
      }
    };
    await overHttp(READING);
    if (wanted('recompute')) {
      tell('Full recompute …');
      findings.recompute = await measureRecompute(stage, pace);
    }
    if (wanted('import')) {
      tell('Import …');
      findings.import = await measureImport(stage, pace);
    }
    if (wanted('freshness')) {
      tell('Freshness …');
      findings.idle = await measureIdleFreshness(stage, pace);
      findings.busy = await measureBusyFreshness(stage, pace);
    }
    if (wanted('reception')) {
      tell('Reception …');
      findings.reception = await measureReception(stage, pace);
      if (findings.reception.offline === null)
        tell('No Chromium found (CHROMIUM_PATH): its page is left out');
    }
    await overHttp([checkIns(stage)]);
    if (wanted('sign-up')) {
      tell('Sign-ups …');
      findings.signUps = await measureSignUps(stage, pace);
      findings.burst = await measureBurst(stage, pace);
    }
    // Last: it leaves more records than a chamber has in years.
    await overHttp(WRITING);
    findings.memory = stage.ours.memory();
    if (wanted('schemes')) {
      tell('Diagnosis of 100,000 businesses …');
      findings.schemes = await measureSchemes(stage, pace);
    }
    if (wanted('start')) {
      tell('Start …');
      findings.starts = await measureStarts(pace);
    }
    return findings;
  } finally {
    await stage.close();
  }
}
