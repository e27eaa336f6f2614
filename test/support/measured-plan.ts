import { type PlanFile, readPlanFile } from '@banso/action-plans';

/** A plan of two years that measures the records in every way the program can, so that each path is walked. */
export function measuredPlan(): PlanFile {
  return readPlanFile(TEXT, 'measured.yaml');
}

/** The last day of {@link planEndedEarly}. */
export const EARLY_END = '2020-06-15';

/** The same, ended in the middle of a month and of a year, with promises that reach further. */
export function planEndedEarly(): PlanFile {
  const measured = measuredPlan();
  return { ...measured, plan: { ...measured.plan, endedEarlyOn: EARLY_END } };
}

const indicator = (key: string, rest: string): string => `
  - key: ${key}
    title: ${key}
    node: everything
    source: { quote: 測れるものをすべて測る }
${rest
  .trim()
  .split('\n')
  .map((line) => `    ${line.replace(/^ {3}/, '')}`)
  .join('\n')}`;

const TEXT = `
format: 1
plan:
  code: measured
  title: すべてを測る計画
  owner: テスト商工会議所
  period: { starts: 2019-04-15, ends: 2021-03-31 }
kinds: [{ key: item, label: 項目 }]
nodes:
  - { key: everything, kind: item, title: 測れるものをすべて測る }
indicators:
${indicator(
  'visits',
  `unit: 件
   measure: count
   period: cumulative
   definition: { activity: consultation, quantity: records }
   policy: plan
   targets:
     - { period: FY2019, value: 40, comparison: reach }
     - { period: FY2020, value: 100, comparison: reach }
     - { period: plan, value: 100, comparison: reach }`,
)}
${indicator(
  'businesses-each-year',
  `unit: 社
   measure: distinct
   period: each-year
   definition: { activity: consultation, quantity: businesses, filter: { channel: [visit, counter] } }
   targets: [{ period: each-year, value: 3, comparison: at-least }]`,
)}
${indicator(
  'businesses-in-plan',
  `unit: 社
   measure: distinct
   period: cumulative
   definition: { activity: consultation, quantity: businesses }
   policy: plan
   targets:
     - { period: FY2019, value: 3, comparison: at-least }
     - { period: FY2020, value: 6, comparison: at-least }
     - { period: plan, value: 6, comparison: at-least }`,
)}
${indicator(
  'finance-in-2019',
  `unit: 件
   measure: count
   period: single-year
   definition: { activity: consultation, quantity: records, filter: { topics: [finance] } }
   targets: [{ period: FY2019, value: 5, comparison: reach }]`,
)}
${indicator(
  'share-of-visits',
  `unit: '%'
   measure: ratio
   period: each-year
   definition: { activity: consultation, quantity: records, filter: { channel: [visit] } }
   denominator: { definition: { activity: consultation, quantity: records } }
   targets: [{ period: each-year, value: 50, comparison: at-least }]`,
)}
${indicator(
  'joins',
  `unit: 社
   measure: count
   period: cumulative
   definition: { activity: membership-joined, date: joined-on }
   showBeside: [net]
   targets: [{ period: plan, value: 10, comparison: reach }]`,
)}
${indicator(
  'withdrawals',
  `unit: 社
   measure: count
   period: each-year
   definition: { activity: membership-withdrawn, date: withdrawn-on }
   targets: [{ period: each-year, value: 2, comparison: at-most }]`,
)}
${indicator(
  'members',
  `unit: 会員
   measure: stock
   period: as-of-date
   definition: { activity: membership-stock, quantity: businesses }
   targets: [{ period: 2021-06-01, value: 9, comparison: reach, outsidePlan: true }]`,
)}
${indicator(
  'seminar-guests',
  `unit: 名
   measure: sum
   period: cumulative
   definition: { activity: manual, quantity: attendees, ask: 来場者 }
   targets: [{ period: plan, value: 50, comparison: at-least }]`,
)}
${indicator(
  'guests-who-returned',
  `unit: '%'
   measure: ratio
   period: cumulative
   definition: { activity: manual, quantity: attendees, ask: また来た人 }
   denominator: { indicator: seminar-guests }
   targets: [{ period: plan, value: 10, comparison: at-least }]`,
)}
`;
