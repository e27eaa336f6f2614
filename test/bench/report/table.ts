import type { Comparison, Figures, Ratio } from '../load/compare';
import type { Freshness } from '../operations/freshness';
import type { Reception } from '../operations/reception';
import type { Durations } from '../operations/recompute';
import type { Rush } from '../operations/sign-up';
import type { SchemeDiagnoses } from '../operations/schemes';
import type { Findings } from '../run';

const FRESHNESS_AIM = { idle: 300, busy: 1_000 };
const RECOMPUTE_AIM = 1.5;
const IMPORT_AIM = 10;
const OFFLINE_AIM = 1_000;
const SIGN_UP_AIM = 1_000;
const FRESH_START_AIM = 15_000;
const RESTART_AIM = 3_000;
const MEMORY_AIM = 350;

/** The findings as Markdown: what has a floor, then what is aimed at as such. */
export function tables(findings: Findings): string {
  const compared = findings.http.flatMap(({ title, aim, comparisons }) =>
    comparisons.map((comparison) => comparisonRow(title, aim, comparison)),
  );
  const bounded = findings.http.flatMap(({ title, comparisons }) =>
    comparisons.flatMap((comparison) => boundRow(title, comparison)),
  );
  return [
    ...table(
      'Operation | Connections | Floor: rps | p50 / p99 ms | Bansō: rps | p50 / p99 ms | Ratio (lowest–highest) | Aim',
      '--- | --: | --: | --: | --: | --: | --: | ---',
      compared,
    ),
    ...table(
      'The same rows, bare | Connections | rps | p50 / p99 ms | Of the floor (lowest–highest) | Bansō reaches of it (lowest–highest)',
      '--- | --: | --: | --: | --: | --:',
      bounded,
    ),
    ...table('Operation | Floor | Bansō | Ratio (lowest–highest) | Aim', '--- | --: | --: | --: | ---', [
      ...durationRow('Full recompute', findings.recompute, RECOMPUTE_AIM),
      ...durationRow('Import of 5,000 businesses', findings.import, IMPORT_AIM),
      ...schemeRow(findings.schemes),
    ]),
    ...table('Seminars and events | Bansō | Aim', '--- | --: | ---', [
      ...receptionRows(findings.reception),
      ...rushRows('evenly', findings.signUps, SIGN_UP_AIM),
      ...rushRows('at the same instant', findings.burst, null),
    ]),
    ...table('Measure | Bansō | Aim', '--- | --: | ---', [
      ...freshnessRow('idle', findings.idle, FRESHNESS_AIM.idle),
      ...freshnessRow('under writes', findings.busy, FRESHNESS_AIM.busy),
      ...valueRow('First start, with the sample chamber', findings.starts?.fresh, FRESH_START_AIM, 'ms'),
      ...valueRow('Start again', findings.starts?.again, RESTART_AIM, 'ms'),
      ...valueRow('Memory of the Node process after the run', findings.memory?.now, MEMORY_AIM, 'MB'),
      ...valueRow('Memory of the Node process at its peak', findings.memory?.peak, null, 'MB'),
    ]),
  ].join('\n');
}

function table(head: string, alignment: string, rows: string[]): string[] {
  return rows.length === 0 ? [] : [`| ${head} |`, `| ${alignment} |`, ...rows.map((row) => `| ${row} |`), ''];
}

function comparisonRow(
  title: string,
  aim: number | null,
  { connections, floor, ours, throughput }: Comparison,
): string {
  const verdict = aim === null ? '–' : `≥ ${aim.toFixed(2)} ${mark(throughput.median >= aim)}`;
  return [title, connections, ...figures(floor), ...figures(ours), ratio(throughput), verdict].join(' | ');
}

function boundRow(title: string, { connections, bound }: Comparison): string[] {
  if (bound === null) return [];
  return [[title, connections, ...figures(bound), ratio(bound.ofFloor), ratio(bound.reached)].join(' | ')];
}

function figures({ perSecond, p50, p99 }: Figures): string[] {
  return [whole(perSecond), `${p50.toFixed(1)} / ${p99.toFixed(1)}`];
}

function durationRow(title: string, durations: Durations | undefined, aim: number): string[] {
  if (durations === undefined) return [];
  const { floor, ours, ratio: times } = durations;
  const verdict = `≤ ${aim} × ${mark(times.median <= aim)}`;
  return [[title, `${whole(floor)} ms`, `${whole(ours)} ms`, `${ratio(times)} ×`, verdict].join(' | ')];
}

function schemeRow(diagnoses: SchemeDiagnoses | undefined): string[] {
  if (diagnoses === undefined) return [];
  const { floor, ours, ratio: times, businesses, steps } = diagnoses;
  const title = `A scheme for ${whole(businesses)} businesses, told in ${steps} steps`;
  const rate = `${whole((businesses / ours) * 1_000)} a second`;
  return [[title, `${whole(floor)} ms`, `${whole(ours)} ms (${rate})`, `${ratio(times)} ×`, '–'].join(' | ')];
}

function receptionRows(reception: Reception | undefined): string[] {
  if (reception === undefined) return [];
  const { people, list, offline } = reception;
  const page = `Reception, page of ${whole(people)} ready without a network`;
  return [
    `Reception, list of ${whole(people)} (p50 / p99 of ${list.samples}) | ${spread(list)} | –`,
    ...(offline === null
      ? [`${page} | no browser here | ≤ ${whole(OFFLINE_AIM)} ms`]
      : valueRow(page, offline, OFFLINE_AIM, 'ms')),
  ];
}

function rushRows(how: string, rush: Rush | undefined, aim: number | null): string[] {
  if (rush === undefined) return [];
  const { people, seats, answeredIn, mailedIn, p99 } = rush;
  const verdict = aim === null ? '–' : `p99 ≤ ${whole(aim)} ms ${mark(p99 <= aim)}`;
  const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;
  return [
    `${whole(people)} sign-ups ${how}, ${whole(seats)} seats (p50 / p99) | ${spread(rush)} | ${verdict}`,
    `… until all were answered / had their mails | ${seconds(answeredIn)} / ${seconds(mailedIn)} | –`,
  ];
}

function spread({ p50, p99 }: { p50: number; p99: number }): string {
  return `${whole(p50)} / ${whole(p99)} ms`;
}

function freshnessRow(state: string, freshness: Freshness | undefined, aim: number): string[] {
  if (freshness === undefined) return [];
  const { p50, p99, samples, writesPerSecond } = freshness;
  const rate = writesPerSecond === null ? '' : `: ${whole(writesPerSecond)} a second`;
  return [
    [
      `Freshness, ${state}${rate} (commit → board, p50 / p99 of ${samples})`,
      spread({ p50, p99 }),
      `p99 ≤ ${whole(aim)} ms ${mark(p99 <= aim)}`,
    ].join(' | '),
  ];
}

function valueRow(title: string, value: number | undefined, aim: number | null, unit: string): string[] {
  if (value === undefined) return [];
  const verdict = aim === null ? '–' : `≤ ${whole(aim)} ${unit} ${mark(value <= aim)}`;
  return [[title, `${whole(value)} ${unit}`, verdict].join(' | ')];
}

function ratio({ median, lowest, highest }: Ratio): string {
  return `${median.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;
}

function mark(met: boolean): string {
  return met ? '✓' : '✗';
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
