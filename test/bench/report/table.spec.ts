import type { Comparison, Figures, Ratio } from '../load/compare';
import type { Findings } from '../run';
import { tables } from './table';

const FIGURES: Figures = { perSecond: 1_234.4, p50: 1.24, p99: 9.87 };
const HALF: Ratio = { median: 0.5, lowest: 0.404, highest: 0.6 };

const comparison: Comparison = {
  connections: 16,
  floor: FIGURES,
  ours: FIGURES,
  throughput: HALF,
  bound: null,
};

const findings = (http: Findings['http']): Findings => ({ http, memory: null, postgresVersion: '18' });

describe('tables', () => {
  it('tells floor, ours, their ratio and whether it meets the aim', () => {
    const text = tables(findings([{ title: 'Log', aim: 0.5, comparisons: [comparison] }]));

    expect(text).toContain(
      '| Log | 16 | 1,234 | 1.2 / 9.9 | 1,234 | 1.2 / 9.9 | 0.50 (0.40–0.60) | ≥ 0.50 ✓ |',
    );
  });

  it('shows a miss as a miss', () => {
    expect(tables(findings([{ title: 'Log', aim: 0.51, comparisons: [comparison] }]))).toContain('≥ 0.51 ✗');
  });

  it('tells below what the same rows cost bare, beside the floor and beneath ours', () => {
    const reached: Ratio = { median: 0.7, lowest: 0.65, highest: 0.75 };
    const bound = { perSecond: 711, p50: 19.34, p99: 80.2, ofFloor: HALF, reached };
    const text = tables(findings([{ title: 'Log', aim: 0.5, comparisons: [{ ...comparison, bound }] }]));

    expect(text).toContain('| Log | 16 | 711 | 19.3 / 80.2 | 0.50 (0.40–0.60) | 0.70 (0.65–0.75) |');
  });

  it('tells of events what is aimed at, a missing browser, and no floor', () => {
    const list = { p50: 43.4, p99: 60, samples: 99 };
    const rush = { people: 2_000, seats: 500, p50: 20, p99: 1_001, answeredIn: 60_040, mailedIn: 61_200 };
    const measured = { ...findings([]), reception: { people: 2_000, list, offline: 999 }, signUps: rush };

    expect(tables(measured)).toContain('| Reception, list of 2,000 (p50 / p99 of 99) | 43 / 60 ms | – |');
    expect(tables(measured)).toContain('ready without a network | 999 ms | ≤ 1,000 ms ✓ |');
    expect(tables(measured)).toContain(
      '| 2,000 sign-ups evenly, 500 seats (p50 / p99) | 20 / 1,001 ms | p99 ≤ 1,000 ms ✗ |',
    );
    expect(tables(measured)).toContain(
      '| … until all were answered / had their mails | 60.0 s / 61.2 s | – |',
    );
    const blind = { ...measured, reception: { ...measured.reception, offline: null } };
    expect(tables(blind)).toContain('ready without a network | no browser here | ≤ 1,000 ms |');
  });

  it('leaves out what was not measured', () => {
    const text = tables(findings([{ title: 'Board', aim: null, comparisons: [comparison] }]));

    expect(text).toContain('| Board | 16 |');
    expect(text).not.toContain('The same rows');
    expect(text).not.toContain('Freshness');
  });
});
