import { completeSession } from './chamber-event-content';
import type { ChamberEventDetails, EventSessionChange } from './chamber-event.types';
import { changedDays, type EventAfter } from './event-notice';

const NOW = new Date('2030-06-01T00:00:00+09:00');
const FIRST = { id: '1', heldOn: '2030-06-10', startsAt: '13:30', endsAt: '16:00', venue: null };
const SECOND = { id: '2', heldOn: '2030-06-17', startsAt: '13:30', endsAt: '16:00', venue: '別館' };
const BEFORE = {
  venue: '本館',
  onlineUrl: null,
  sessions: [FIRST, SECOND],
} as unknown as ChamberEventDetails;

const after = (
  part: Partial<Omit<EventAfter, 'days'>> = {},
  days: EventSessionChange[] = [FIRST, SECOND],
): EventAfter => ({ venue: '本館', onlineUrl: null, ...part, days: days.map(completeSession) });

describe('of a change of an event people have to be told', () => {
  it.each<[string, EventAfter, string[], string[]]>([
    ['nothing where days, times and place stay', after(), [], []],
    ['another day', after({}, [FIRST, { ...SECOND, heldOn: '2030-06-18' }]), ['2'], []],
    ['another beginning', after({}, [{ ...FIRST, startsAt: '14:00' }, SECOND]), ['1'], []],
    ['another end', after({}, [{ ...FIRST, endsAt: null }, SECOND]), ['1'], []],
    ['another place of a day', after({}, [FIRST, { ...SECOND, venue: '本館' }]), ['2'], []],
    ['another place, on the days without one of their own', after({ venue: '新館' }), ['1'], []],
    [
      'no place that only its name was written at the day',
      after({}, [{ ...FIRST, venue: '本館' }, SECOND]),
      [],
      [],
    ],
    ['another room online', after({ onlineUrl: 'https://meet.example.jp/' }), [], ['1', '2']],
    ['neither capacity nor contents', after({}, [{ ...FIRST, capacity: 9, title: '基礎' }, SECOND]), [], []],
    ['no day that is new, or gone', after({}, [FIRST, { heldOn: '2030-06-24' }]), [], []],
    [
      'nothing of what is over',
      after({ venue: '新館' }, [{ ...FIRST, heldOn: '2030-05-10' }, SECOND]),
      [],
      [],
    ],
  ])('%s', (_, changed, moved, relinked) => {
    expect(changedDays(BEFORE, changed, NOW)).toEqual({ moved, relinked });
  });
});
