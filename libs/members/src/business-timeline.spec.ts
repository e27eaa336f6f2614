import { pageOf, placeIn, type TimelineCursor } from './business-timeline';
import type { TimelineEntry } from './timeline-source';

const entry = (date: string, kind: TimelineEntry['kind'], id: string): TimelineEntry => ({
  date,
  kind,
  id,
  title: '',
  detail: null,
  staffNames: [],
});
const after = (date: string, kind: TimelineEntry['kind'], id: string): TimelineCursor => ({ date, kind, id });
const brief = (entries: TimelineEntry[]) => entries.map(({ date, kind, id }) => `${date} ${kind} ${id}`);

describe('a timeline', () => {
  const entries = [
    entry('2019-04-01', 'joined', 'a'),
    entry('2019-05-01', 'consultation', 'b'),
    entry('2019-05-01', 'consultation', 'c'),
    entry('2019-05-01', 'withdrew', 'a'),
  ];

  it('is in the order of days, newest first, then kinds, then ids, greatest first', () => {
    const { items, next } = pageOf(entries, null, 10);
    expect(brief(items)).toEqual([
      '2019-05-01 consultation c',
      '2019-05-01 consultation b',
      '2019-05-01 withdrew a',
      '2019-04-01 joined a',
    ]);
    expect(next).toBeNull();
  });

  it('goes on strictly after the cursor', () => {
    const page = pageOf(entries, after('2019-05-01', 'consultation', 'c'), 2);
    expect(brief(page.items)).toEqual(['2019-05-01 consultation b', '2019-05-01 withdrew a']);
    expect(page.next).toEqual(after('2019-05-01', 'withdrew', 'a'));
  });

  it('asks a source for the rest of the cursor’s day only when its kind still comes', () => {
    const place = after('2019-05-01', 'joined', 'x');
    expect(placeIn({ kind: 'consultation' }, place)).toEqual({
      date: '2019-05-01',
      id: '00000000-0000-0000-0000-000000000000',
    });
    expect(placeIn({ kind: 'joined' }, place)).toEqual({ date: '2019-05-01', id: 'x' });
    expect(placeIn({ kind: 'withdrew' }, place)).toEqual({
      date: '2019-05-01',
      id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
    });
    expect(placeIn({ kind: 'joined' }, null)).toBeNull();
  });
});
