import { type PlanFile, readPlanFile } from '@banso/action-plans';

/** The indicators that the events of {@link eventsPlan} tell, in every way the program can. */
export const EVENT_INDICATORS = [
  'students',
  'offers',
  'trained',
  'companies',
  'companies-each-year',
  'members-at-fairs',
  'meetings',
  'meetings-by-kind',
  'listed',
  'share-of-members',
  'gatherings',
  'contract-rate',
  'contract-amount',
  'hires',
  'businesses-with-contracts',
  'contracts-each-event',
] as const;

/** A plan of two years, which begins and ends in the middle of nothing that matters, over events. */
export function eventsPlan(): PlanFile {
  return readPlanFile(TEXT, 'events.yaml');
}

const SERIES = 'filter: { series: [new-year-gathering, members-convention] }';

const indicator = (key: string, unit: string, rest: string): string => `
  - key: ${key}
    title: ${key}
    node: everything
    unit: '${unit}'
    source: { quote: 催事をすべて測る }
${rest
  .trim()
  .split('\n')
  .map((line) => `    ${line.replace(/^ {3}/, '')}`)
  .join('\n')}`;

const TEXT = `
format: 1
plan:
  code: events
  title: 催事の計画
  owner: テスト商工会議所
  period: { starts: 2019-04-15, ends: 2021-03-31 }
kinds: [{ key: item, label: 項目 }]
nodes:
  - { key: everything, kind: item, title: 催事をすべて測る }
indicators:
${indicator(
  'students',
  '名',
  `measure: sum
   period: cumulative
   definition:
     activity: event-attendance
     quantity: attendees
     filter: { series: [joint-job-fair], participant: [student] }
     date: held-on
   targets: [{ period: FY2019, value: 2, comparison: at-least }, { period: plan, value: 3, comparison: at-least }]`,
)}
${indicator(
  'offers',
  '%',
  `measure: ratio
   period: cumulative
   definition:
     activity: event-attendance
     quantity: attendees
     filter: { series: [joint-job-fair], participant: [student], outcome: [job-offer] }
   denominator: { indicator: students }
   targets: [{ period: plan, value: 6, comparison: at-least }]`,
)}
${indicator(
  'trained',
  '名',
  `measure: sum
   period: each-year
   definition: { activity: event-attendance, filter: { series: [manager-training, new-employee-training] } }
   targets: [{ period: each-year, value: 5, comparison: at-least }]`,
)}
${indicator(
  'companies',
  '社',
  `measure: distinct
   period: cumulative
   definition: { activity: event-attendance, quantity: businesses }
   targets: [{ period: plan, value: 3, comparison: at-least }]`,
)}
${indicator(
  'companies-each-year',
  '社',
  `measure: distinct
   period: each-year
   definition: { activity: event-attendance, quantity: businesses, filter: { kind: [seminar] } }
   targets: [{ period: each-year, value: 3, comparison: at-least }]`,
)}
${indicator(
  'members-at-fairs',
  '名',
  `measure: sum
   period: cumulative
   definition: { activity: event-attendance, filter: { member: ['true'] } }
   targets: [{ period: plan, value: 3, comparison: at-least }]`,
)}
${indicator(
  'meetings',
  '回',
  `measure: count
   period: single-year
   definition: { activity: event-held, filter: { series: [business-meeting, business-exchange] }, date: held-on }
   targets: [{ period: FY2019, value: 10, comparison: at-least }]`,
)}
${indicator(
  'meetings-by-kind',
  '回',
  `measure: count
   period: each-year
   definition: { activity: event-held, filter: { kind: [seminar] } }
   targets: [{ period: each-year, value: 2, comparison: at-least }]`,
)}
${indicator(
  'listed',
  '社',
  `measure: sum
   period: each-year
   definition: { activity: event-held, quantity: eligible }
   targets: [{ period: each-year, value: 2, comparison: at-least }]`,
)}
${indicator(
  'share-of-members',
  '%',
  `measure: ratio
   period: each-year
   definition: { activity: event-attendance, filter: { member: ['true'] } }
   denominator: { definition: { activity: event-attendance } }
   targets: [{ period: each-year, value: 50, comparison: at-least }]`,
)}
${indicator(
  'gatherings',
  '%',
  `measure: ratio
   period: per-event
   definition: { activity: event-attendance, quantity: businesses, ${SERIES}, date: held-on }
   denominator:
     definition: { activity: event-held, quantity: eligible, ${SERIES}, date: held-on }
     frozenAt: event
   targets: [{ period: each-event, fraction: [1, 3], comparison: at-least }]`,
)}
${indicator(
  'contract-rate',
  '%',
  `measure: ratio
   period: each-year
   definition: { activity: event-outcome, filter: { outcome: [contract] } }
   denominator: { definition: { activity: event-outcome, filter: { outcome: [negotiation] }, date: held-on } }
   targets: [{ period: each-year, value: 16, comparison: reach }]`,
)}
${indicator(
  'contract-amount',
  '円',
  `measure: sum
   period: cumulative
   definition: { activity: event-outcome, quantity: amount, filter: { outcome: [contract], kind: [seminar] } }
   targets: [{ period: FY2019, value: 1000, comparison: reach }, { period: plan, value: 9000, comparison: reach }]`,
)}
${indicator(
  'hires',
  '人',
  `measure: sum
   period: cumulative
   definition: { activity: event-outcome, filter: { outcome: [foreign-hire] } }
   targets: [{ period: FY2019, value: 5, comparison: reach }, { period: plan, value: 35, comparison: reach }]`,
)}
${indicator(
  'businesses-with-contracts',
  '社',
  `measure: distinct
   period: each-year
   definition: { activity: event-outcome, quantity: businesses, filter: { outcome: [contract] } }
   targets: [{ period: each-year, value: 3, comparison: reach }]`,
)}
${indicator(
  'contracts-each-event',
  '%',
  `measure: ratio
   period: per-event
   definition: { activity: event-outcome, filter: { outcome: [contract] } }
   denominator: { definition: { activity: event-outcome, filter: { outcome: [negotiation] } } }
   targets: [{ period: each-event, value: 16, comparison: reach }]`,
)}
${indicator(
  'persons',
  '名',
  `measure: distinct
   period: cumulative
   definition: { activity: event-attendance, quantity: persons }
   targets: [{ period: plan, value: 3, comparison: at-least }]`,
)}
`;
