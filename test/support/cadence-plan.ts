import { type PlanFile, readPlanFile } from '@banso/action-plans';

/**
 * 四半期に1度以上 over the records, for every kind of base that a plan can name: from April of a year to September of the
 * next, so that the year that the plan cuts has two whole quarters.
 */
export function cadencePlan(year = 2019): PlanFile {
  return readPlanFile(planText(year), 'cadence.yaml');
}

const indicator = (key: string, definition: string, targets: string): string => `
  - key: ${key}
    title: ${key}
    node: follow-up
    unit: '%'
    measure: cadence
    period: cadence
    source: { quote: 四半期に1度以上 }
    ${definition}
    targets: [${targets}]`;

const planText = (year: number): string => `
format: 1
plan:
  code: cadence
  title: 頻度を測る計画
  owner: テスト商工会議所
  period: { starts: ${year}-04-01, ends: ${year + 1}-09-30 }
kinds: [{ key: item, label: 項目 }]
nodes:
  - { key: follow-up, kind: item, title: フォローアップを四半期に1度以上 }
indicators:
${indicator(
  'follow-up',
  `cadence: { every: quarter, atLeast: 1 }
    definition: { activity: consultation, filter: { channel: [visit, phone] } }
    denominator: { definition: { activity: consultation, quantity: businesses, filter: { topics: [management-innovation] } } }`,
  `{ period: plan, value: 80, comparison: at-least }, { period: each-year, value: 100, comparison: at-least }`,
)}
${indicator(
  'twice-from-the-start',
  `cadence: { every: half-year, atLeast: 2, dueFrom: same-span }
    definition: { activity: consultation }
    denominator: { definition: { activity: consultation, filter: { topics: [management-innovation] } } }
    policy: plan`,
  `{ period: plan, value: 50, comparison: at-least }`,
)}
${indicator(
  'members-met',
  `cadence: { every: quarter, atLeast: 1 }
    definition: { activity: consultation }
    denominator: { definition: { activity: membership-stock } }`,
  `{ period: FY${year}, value: 60, comparison: at-least }`,
)}
`;
