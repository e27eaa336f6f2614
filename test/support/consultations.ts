import {
  type ConsultationInput,
  ConsultationReader,
  type ConsultationRecord,
  ConsultationService,
  ConsultationsModule,
  CountingPolicyService,
  TextFiling,
} from '@banso/consultations';
import { BusinessTimeline } from '@banso/members';
import { newId, TenantDatabase, type TenantScope } from '@banso/platform';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestContext, type TestDatabase } from '@banso/testing';

export const READS_ALL = { restricted: true };

/** A chamber with its code lists and policies, and the services that consultations need. */
export interface ConsultationWorld {
  database: TestDatabase;
  tenants: TenantDatabase;
  service: ConsultationService;
  reader: ConsultationReader;
  policies: CountingPolicyService;
  texts: TextFiling;
  timeline: BusinessTimeline;
  /** The advisor of chamber A. */
  scope: TenantScope & { actorId: string };
  business(facts?: { industryCode?: string; employees?: number | null; name?: string }): Promise<string>;
  colleague(departmentId?: string): Promise<string>;
  /** Records a visit on 2019-05-08 unless told otherwise. */
  visit(part: Partial<ConsultationInput> & { businessIds: string[] }): Promise<ConsultationRecord>;
  close(): Promise<void>;
}

export async function openConsultations(): Promise<ConsultationWorld> {
  const { context, database, close } = await startTestContext([StaffModule, ConsultationsModule]);
  const tenants = context.get(TenantDatabase);
  const service = context.get(ConsultationService);
  const policies = context.get(CountingPolicyService);
  for (const { id } of Object.values(database.chambers)) {
    await tenants.write({ chamberId: id }, async (tx) => {
      await context.get(CodeListService, { strict: false }).ensureDefaults(tx);
      await policies.ensureDefaults(tx);
    });
  }
  const { a } = database.chambers;
  const scope = { chamberId: a.id, actorId: a.staff.advisor.id };
  return {
    database,
    tenants,
    service,
    reader: context.get(ConsultationReader),
    policies,
    texts: context.get(TextFiling),
    timeline: context.get(BusinessTimeline, { strict: false }),
    scope,
    business: (facts = {}) => addBusiness(database, a.id, facts),
    colleague: async (departmentId = a.departments[1]) => {
      const id = newId();
      await database.sql(
        `INSERT INTO staff (chamber_id, id, email, family_name, given_name, role, department_id)
         VALUES ($1, $2, $3, '鈴木', '花子', 'advisor', $4)`,
        [a.id, id, `${id}@a.test.example`, departmentId],
      );
      return id;
    },
    visit: async (part) => {
      const input = { occurredOn: '2019-05-08', channel: 'visit', summary: '資金繰りの相談', ...part };
      return (await service.record(scope, input, newId(), READS_ALL)).consultation;
    },
    close,
  };
}

/** A retailer of three unless told otherwise: a 小規模事業者. */
export async function addBusiness(
  database: TestDatabase,
  chamberId: string,
  {
    industryCode = '56',
    employees = 3,
    name = '山田商店',
  }: { industryCode?: string; employees?: number | null; name?: string } = {},
): Promise<string> {
  const id = newId();
  await database.sql(
    `INSERT INTO businesses (chamber_id, id, name, industry_code, employees, search_key, search_grams, sort_key)
     VALUES ($1, $2, $3, $4, $5, '', '{}', '')`,
    [chamberId, id, name, industryCode, employees],
  );
  return id;
}
