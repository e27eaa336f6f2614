import type { DomainError } from '@banso/platform';
import { advisorProblems, checkMove, closingProblems, deadlineOf, missingMilestones } from './case-rules';

const KIND = {
  stages: [
    { key: 'issue', label: '課題把握' },
    { key: 'applied', label: '申請中', requires: 'applied' },
    { key: 'work', label: '実施', requires: null },
    { key: 'outcome', label: '結果把握', requires: 'approved' },
  ],
  milestones: [
    { key: 'approved', label: '承認' },
    { key: 'applied', label: '申請' },
  ],
};

function refusal(from: string | null, to: string, reached: string[]): DomainError | null {
  try {
    checkMove(KIND, from, to, reached);
    return null;
  } catch (error) {
    return error as DomainError;
  }
}

describe('a move to another stage', () => {
  it('needs what the stage and those before it require', () => {
    expect(refusal('issue', 'applied', [])).toMatchObject({
      code: 'stage-needs-milestone',
      message: '「申請中」に進めるには、節目「申請」の日付を先に記録してください。',
      extensions: { missing: [{ key: 'applied', label: '申請' }] },
    });
    // 実施 itself asks for nothing, yet the way there leads over 申請中.
    expect(refusal('issue', 'work', [])?.code).toBe('stage-needs-milestone');
    expect(refusal('issue', 'work', ['applied'])).toBeNull();
    expect(refusal(null, 'outcome', ['applied'])?.extensions).toEqual({
      missing: [{ key: 'approved', label: '承認' }],
    });
    expect(missingMilestones(KIND, 'outcome', []).map(({ key }) => key)).toEqual(['approved', 'applied']);
  });

  it('is free on the way back, and to where the case stands', () => {
    expect(refusal('outcome', 'applied', [])).toBeNull();
    expect(refusal('applied', 'applied', [])).toBeNull();
    expect(refusal(null, 'issue', [])).toBeNull();
  });

  it('goes to a stage of the kind', () => {
    expect(refusal('issue', 'elsewhere', [])).toMatchObject({ code: 'invalid-input' });
  });
});

describe('a case', () => {
  it('ends after it began, and not ahead of time', () => {
    const fields = (closedOn: string) =>
      closingProblems({ closedOn }, '2026-04-01', '2026-06-01').map(({ field }) => field);
    expect([fields('2026-04-01'), fields('2026-06-01')]).toEqual([[], []]);
    expect([fields('2026-03-31'), fields('2026-06-02')]).toEqual([['closedOn'], ['closedOn']]);
  });

  it('is due when the chamber issues its form, or the call closes', () => {
    const round = { key: 'r', label: '第1回', closesOn: '2026-06-30' };
    expect(deadlineOf({ ...round, formBy: '2026-06-20' })).toBe('2026-06-20');
    expect(deadlineOf({ ...round, formBy: null })).toBe('2026-06-30');
  });

  it('has somebody who looks after it, each once', () => {
    expect([advisorProblems(['a', 'b']), advisorProblems([]), advisorProblems(['a', 'a'])]).toMatchObject([
      [],
      [{ field: 'advisorIds' }],
      [{ field: 'advisorIds' }],
    ]);
  });
});
