import { dateInJapan, type IsoDate } from '@banso/japan';
import type { TenantTransaction } from '@banso/platform';
import type { CaseMilestoneKind, CaseStage } from '@banso/support-cases';
import { insertRows, type Row, rowsOf } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import { demoData } from '../seed-files';
import type {
  BusinessesData,
  CasesData,
  ChamberData,
  ConsultationsData,
  EventsData,
  FiguresData,
  VoicesData,
  WardData,
} from './demo-data.types';
import { promiseThisWeek } from './due-promises';
import { closingDays, Portfolio } from './portfolio';
import { type CaseSetting, sampleCases } from './sample-cases';
import { type SampleBusiness, sampleBusinesses } from './sample-businesses';
import { consultationRows, sampleConsultations } from './sample-consultations';
import { sampleEvents } from './sample-events';
import { sampleFigures } from './sample-figures';
import { sampleOutcomes } from './sample-outcomes';
import { sampleQuestionnaires } from './sample-questionnaires';
import { type SampleMembership, sampleMemberships } from './sample-memberships';
import type { SampleStaff } from './sample-staff';
import { sampleVoices } from './sample-voices';
import { sampleExaminations, sampleSurveyRounds } from './sample-yearly-records';

/** The plan that the sample works on, stored already. */
export interface SamplePlan {
  code: string;
  startsOn: IsoDate;
}

/**
 * Fills the sample chamber (ADR 0008), whose staff is there: districts, businesses, memberships, three years of
 * consultations, cases and events up to `now` with what came of them and what was answered, some that are planned, and the figures entered
 * by hand. The same `now` gives the same rows.
 */
export async function writeSampleRecords(
  tx: TenantTransaction,
  chamber: Pick<ChamberData, 'wards' | 'partnerPlan'>,
  staff: readonly SampleStaff[],
  plan: SamplePlan,
  now: Date,
): Promise<void> {
  const today = dateInJapan(now);
  const advisors = staff.filter(({ role }) => role === 'advisor');
  const businessesData = demoData<BusinessesData>('businesses');
  const businesses = sampleBusinesses(businessesData, chamber.wards, advisors, today);
  const memberships = sampleMemberships(businessesData.memberships, businesses, {
    from: plan.startsOn,
    today,
  });
  const planNodeIds = await idsByKey(tx, 'plan_nodes', plan.code);
  const consultations = sampleConsultations(demoData<ConsultationsData>('consultations'), {
    from: plan.startsOn,
    today,
    now,
    planNodeIds,
    portfolio: new Portfolio(businesses, memberships, advisors),
  });
  const advisor = advisors.find(({ signIn }) => signIn);
  if (advisor) promiseThisWeek(consultations, advisor.id, today);
  const eventsData = demoData<EventsData>('events');
  const setting = { planStart: plan.startsOn, today, departmentIds: await departmentIds(tx) };
  const events = sampleEvents(eventsData, businessesData, {
    ...setting,
    planNodeIds,
    businesses,
    memberships,
  });
  const figures = sampleFigures(
    demoData<FiguresData>('figures'),
    new Map([
      ...(await idsByKey(tx, 'indicators', plan.code)),
      ...(await idsByKey(tx, 'indicators', chamber.partnerPlan.code)),
    ]),
    { planStart: plan.startsOn, today, enteredBy: clerkOf(staff).id },
  );

  await insertRows(tx, 'code_entries', districtRows(chamber.wards));
  await insertRows(tx, 'businesses', businessRows(businesses, memberships, plan.startsOn));
  await insertRows(
    tx,
    'persons',
    businesses.flatMap(({ representative }) => representative.rows),
  );
  await insertRows(tx, 'memberships', rowsOf(memberships));
  for (const [table, rows] of Object.entries(consultationRows(consultations))) {
    await insertRows(tx, table, rows);
  }
  const cases = sampleCases(demoData<CasesData>('cases'), {
    ...setting,
    kinds: await caseKinds(tx),
    businesses,
    memberships,
    advisors,
  });
  for (const [table, rows] of Object.entries(cases)) await insertRows(tx, table, rows);
  for (const [table, rows] of Object.entries(events)) await insertRows(tx, table, rows);
  await insertRows(tx, 'event_outcomes', sampleOutcomes(eventsData, events, { ...setting, businesses }));
  for (const [table, rows] of Object.entries(sampleQuestionnaires(eventsData, events))) {
    await insertRows(tx, table, rows);
  }
  await insertRows(tx, 'survey_rounds', sampleSurveyRounds(eventsData, setting));
  await insertRows(tx, 'examination_sittings', sampleExaminations(eventsData, setting));
  for (const [table, rows] of Object.entries(sampleVoices(demoData<VoicesData>('voices'), setting))) {
    await insertRows(tx, table, rows);
  }
  await insertRows(tx, 'manual_entries', figures);
}

function districtRows(wards: readonly WardData[]): Row[] {
  return wards
    .flatMap((ward) => ward.towns.map((town) => ({ ward, town })))
    .map(({ ward, town }, index) => ({
      id: fixedId(`district/${ward.key}-${town.key}`),
      list: 'district',
      key: `${ward.key}-${town.key}`,
      label: `${ward.label} ${town.label}`,
      label_en: `${town.labelEn}, ${ward.labelEn}`,
      sort_order: (index + 1) * 10,
    }));
}

/** A business was entered when it joined; the others when the plan began. */
function businessRows(
  businesses: readonly SampleBusiness[],
  memberships: readonly SampleMembership[],
  planStart: IsoDate,
): Row[] {
  const closings = closingDays(memberships);
  const joined = new Map(memberships.map(({ businessId, joinedOn }) => [businessId, joinedOn]));
  return businesses.map(({ id, columns }) => ({
    ...columns,
    closed_on: closings.get(id) ?? null,
    created_at: `${joined.get(id) ?? planStart}T10:00:00+09:00`,
  }));
}

function clerkOf(staff: readonly SampleStaff[]): SampleStaff {
  const clerk = staff.find(({ role, signIn }) => role === 'staff' && signIn);
  if (clerk === undefined) throw new RangeError('Nobody of the sample enters figures by hand');
  return clerk;
}

async function caseKinds(tx: TenantTransaction): Promise<CaseSetting['kinds']> {
  const rows = await tx.query<{ key: string; stages: CaseStage[]; milestones: CaseMilestoneKind[] }>(
    'SELECT key, stages, milestones FROM case_kinds',
  );
  return new Map(rows.map(({ key, ...kind }) => [key, kind]));
}

async function departmentIds(tx: TenantTransaction): Promise<Map<string, string>> {
  const rows = await tx.query<{ code: string; id: string }>('SELECT code, id FROM departments');
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function idsByKey(
  tx: TenantTransaction,
  table: 'plan_nodes' | 'indicators',
  planCode: string,
): Promise<Map<string, string>> {
  const rows = await tx.query<{ key: string; id: string }>(
    `SELECT t.key, t.id FROM ${table} t JOIN plans p ON p.id = t.plan_id WHERE p.code = $1`,
    [planCode],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}
