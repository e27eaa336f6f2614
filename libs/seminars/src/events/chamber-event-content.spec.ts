import { changedContent, completeContent, completeSession, daysOf, spanOf } from './chamber-event-content';

describe('what is said of an event', () => {
  const event = completeContent({ title: '研修', kind: 'training', venue: '会館', feeYen: undefined });

  it('has a value for each field', () => {
    expect(event).toMatchObject({
      title: '研修',
      venue: '会館',
      feeYen: null,
      published: false,
      planNodeIds: [],
    });
    expect(Object.values(event)).not.toContain(undefined);
    expect(completeSession({ heldOn: '2025-06-10', capacity: undefined })).toEqual({
      heldOn: '2025-06-10',
      startsAt: null,
      endsAt: null,
      title: null,
      venue: null,
      capacity: null,
    });
  });

  it('changes where something is given, and takes nothing over that is no field', () => {
    const stored = { ...event, id: 'x', version: 3, kindLabel: '研修' };
    expect(changedContent(stored, { venue: null, title: undefined })).toEqual({ ...event, venue: null });
  });

  it('names its plan items as the database does', () => {
    const id = '0197A5B0-0000-7000-8000-00000000000A';
    expect(changedContent(event, { planNodeIds: [id] }).planNodeIds).toEqual([id.toLowerCase()]);
  });
});

describe('the days of an event', () => {
  const sessions = ['2025-06-11', '2025-06-10', '2025-06-11'].map((heldOn) => ({ heldOn }));

  it('are each there once, in their order', () => {
    expect(daysOf(sessions)).toEqual(['2025-06-10', '2025-06-11']);
    expect(spanOf(sessions)).toEqual({ startsOn: '2025-06-10', endsOn: '2025-06-11' });
  });

  it('are at least one', () => {
    expect(() => spanOf([])).toThrow('at least one day');
  });
});
