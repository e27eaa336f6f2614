import { stepsOf, type TrailLine } from './feedback-history';

const AT = new Date('2025-05-08T00:00:00Z');
const line = (before: TrailLine['before'], after: TrailLine['after'], action = 'update'): TrailLine => ({
  at: AT,
  actorName: '田中 花子',
  action,
  before,
  after,
});

describe('the history of a voice', () => {
  it('begins with its coming', () => {
    const [step] = stepsOf([{ ...line(null, { id: 'x', state: 'open' }, 'insert'), actorName: null }]);
    expect(step).toEqual({ at: AT, actorName: null, acts: ['received'], state: null });
  });

  it('says each thing that was done once, and the state that came of it', () => {
    const steps = stepsOf([
      line(
        { state: 'open', staff_id: null, department_id: null, version: 1 },
        { state: 'in-progress', staff_id: 's', department_id: 'd', version: 2 },
      ),
      line(
        { state: 'in-progress', answer: null, answered_on: null, mail_key: null },
        { state: 'answered', answer: 'はい', answered_on: '2025-05-08', mail_key: 'k' },
      ),
    ]);
    expect(steps.map(({ acts, state }) => [[...acts].sort(), state])).toEqual([
      [['in-charge', 'state'], 'in-progress'],
      [['answer', 'mail', 'state'], 'answered'],
    ]);
  });

  it('does not take a mail that was taken back for one that went', () => {
    const [step] = stepsOf([line({ answer: 'A', mail_key: 'k' }, { answer: 'B', mail_key: null })]);
    expect(step?.acts).toEqual(['answer']);
  });

  it('leaves out what changed nothing that people ask for, and columns that stand there only as keys', () => {
    const keys = { staff_id: 's', business_id: null };
    expect(stepsOf([line({ version: 1, ...keys }, { version: 2, ...keys })])).toEqual([]);
  });
});
