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

  it('leaves out what was not measured', () => {
    const text = tables(findings([{ title: 'Board', aim: null, comparisons: [comparison] }]));

    expect(text).toContain('| Board | 16 |');
    expect(text).not.toContain('The same rows');
    expect(text).not.toContain('Freshness');
  });
});
