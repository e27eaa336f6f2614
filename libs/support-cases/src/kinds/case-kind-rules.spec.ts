import { type CheckedKind, kindProblems, removalProblems } from './case-kind-rules';

const KIND: CheckedKind = {
  stages: [
    { key: 'issue', label: '課題把握' },
    { key: 'outcome', label: '支援結果把握', requires: 'approved' },
  ],
  milestones: [{ key: 'approved', label: '承認' }],
  followUp: { every: 'quarterly', from: 'approved' },
  guidance: { months: 6, before: 'approved', withinMonths: 24 },
  callRounds: [{ key: 'r1', label: '第1回', closesOn: '2026-06-30', formBy: '2026-06-20' }],
};

const fields = (changes: Partial<CheckedKind>) =>
  kindProblems({ ...KIND, ...changes }).map(({ field }) => field);

describe('a kind of case', () => {
  it('names milestones that it has', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ milestones: [] })).toEqual(['stages.1.requires', 'followUp.from', 'guidance.before']);
    expect(
      fields({ milestones: [], stages: KIND.stages.slice(0, 1), followUp: null, guidance: null }),
    ).toEqual([]);
  });

  it('has a stage, and every key once', () => {
    expect(fields({ stages: [] })).toEqual(['stages']);
    expect(fields({ stages: [...KIND.stages, { key: 'issue', label: '再び' }] })).toEqual(['stages.2.key']);
    expect(fields({ milestones: [...KIND.milestones, ...KIND.milestones] })).toEqual(['milestones.1.key']);
    expect(fields({ callRounds: [...KIND.callRounds, ...KIND.callRounds] })).toEqual(['callRounds.1.key']);
  });

  it('asks for the form before its call closes', () => {
    const round = { key: 'r', label: '第2回', closesOn: '2026-06-30' };
    expect(fields({ callRounds: [{ ...round, formBy: '2026-07-01' }] })).toEqual(['callRounds.0.formBy']);
    expect(
      fields({
        callRounds: [
          { ...round, formBy: '2026-06-30' },
          { ...round, key: 's' },
        ],
      }),
    ).toEqual([]);
  });

  it('keeps what cases hold', () => {
    const used = { stages: ['outcome', 'issue'], callRounds: ['r1'] };
    expect(removalProblems(KIND, KIND, used)).toEqual([]);
    const bare = { ...KIND, stages: KIND.stages.slice(1), milestones: [], callRounds: [] };
    expect(removalProblems(KIND, bare, used).map(({ field }) => field)).toEqual([
      'stages',
      'milestones',
      'callRounds',
    ]);
    expect(removalProblems(bare, bare, { stages: [], callRounds: [] })).toEqual([]);
  });

  it('keeps a milestone that no case holds: a plan may count by it', () => {
    const nobody = { stages: [], callRounds: [] };
    const less = { ...KIND, milestones: [], stages: [], callRounds: [] };
    expect(removalProblems(KIND, less, nobody).map(({ field }) => field)).toEqual(['milestones']);
    const reworded = { ...KIND, milestones: [{ key: 'approved', label: '認定' }] };
    expect(removalProblems(KIND, reworded, nobody)).toEqual([]);
  });

  it('looks back at least as long as it asks for guidance', () => {
    const guidance = { months: 6, before: 'approved', withinMonths: 5 };
    expect(fields({ guidance })).toEqual(['guidance.withinMonths']);
    expect(fields({ guidance: { ...guidance, withinMonths: 6 } })).toEqual([]);
  });
});
