import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PlanStoreService, readPlanFile, RollupService } from '@banso/action-plans';
import { CountingPolicyService } from '@banso/consultations';
import { TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import type { TestApplication } from '@banso/testing';

export const PLAN_CODE = 'sagamihara-2019-2021';

/** Gives chamber A what a chamber has on its first day: code lists, counting policies, the published plan, businesses. */
export async function furnishChamber(t: TestApplication): Promise<{ businessIds: string[] }> {
  const scope = { chamberId: t.database.chambers.a.id };
  await t.app.get(TenantDatabase).write(scope, async (tx) => {
    await t.app.get(CodeListService).ensureDefaults(tx);
    await t.app.get(CountingPolicyService).ensureDefaults(tx);
  });
  const fileName = `${PLAN_CODE}.yaml`;
  const text = readFileSync(resolve(__dirname, '../../seeds/plans', fileName), 'utf8');
  await t.app.get(PlanStoreService).save(scope, readPlanFile(text, fileName));
  await t.app.get(RollupService).recompute(scope.chamberId);
  const staff = await t.as('staff');
  const businesses = [
    {
      name: '株式会社山田製作所',
      nameKana: 'ヤマダセイサクショ',
      industryCode: '24',
      employees: 12,
      phone: '042-000-0001',
    },
    {
      name: 'サガミ食堂',
      nameKana: 'サガミショクドウ',
      industryCode: '76',
      employees: 3,
      phone: '042-000-0002',
    },
    {
      name: '髙木商店',
      nameKana: 'タカギショウテン',
      industryCode: '58',
      employees: 2,
      phone: '042-000-0003',
    },
  ];
  const businessIds: string[] = [];
  for (const business of businesses) {
    const { body } = await staff.post<{ id: string }>('/businesses', {
      ...business,
      membership: { joinedOn: '2015-04-01' },
    });
    businessIds.push(body.id);
  }
  return { businessIds };
}
