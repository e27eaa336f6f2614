import { type CalendarDay, calendarFile } from './calendar-file';

const NOW = new Date('2026-11-21T06:07:08.900Z');
const DAY: CalendarDay = {
  id: '0199',
  title: '創業セミナー',
  heldOn: '2027-01-12',
  startsAt: '13:30',
  endsAt: '16:00',
  place: '産業会館',
};

const linesOf = (day: Partial<CalendarDay>): string[] =>
  calendarFile([{ ...DAY, ...day }], NOW).split('\r\n');

it('says when and where, in Japan’s time', () => {
  expect(linesOf({})).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Banso//Events//JA',
    'METHOD:PUBLISH',
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Tokyo',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0900',
    'TZOFFSETTO:+0900',
    'TZNAME:JST',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:0199@banso',
    'DTSTAMP:20261121T060708Z',
    'DTSTART;TZID=Asia/Tokyo:20270112T133000',
    'DTEND;TZID=Asia/Tokyo:20270112T160000',
    'SUMMARY:創業セミナー',
    'LOCATION:産業会館',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('takes the whole day where no time is said', () => {
  const lines = linesOf({ startsAt: null, endsAt: null, place: null });
  expect(lines.filter((line) => /^(DTSTART;|DTEND|LOCATION)/.test(line))).toEqual([
    'DTSTART;VALUE=DATE:20270112',
  ]);
});

it('leaves the end open where only the beginning is said', () => {
  expect(linesOf({ endsAt: null }).filter((line) => line.startsWith('DTEND'))).toEqual([]);
});

it('escapes what has a meaning of its own, so that no line can be slipped in', () => {
  expect(linesOf({ title: 'a,b;c\\d\r\nATTACH:x\ny' })).toContain('SUMMARY:a\\,b\\;c\\\\d\\nATTACH:x\\ny');
});

it.each(['創業を志す方のための基礎講座', '𠮷', 'x'])(
  'folds lines of %s at 75 octets, between characters',
  (word) => {
    const title = word.repeat(40);
    const file = calendarFile([{ ...DAY, title }], NOW);
    for (const line of file.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
  },
);

it('numbers what is told anew, and calls a day off that is not to be gone to any more', () => {
  const lines = linesOf({ sequence: 7, cancelled: true });
  expect(lines).toContain('UID:0199@banso');
  expect(lines.filter((line) => /^(SEQUENCE|STATUS)/.test(line))).toEqual(['SEQUENCE:7', 'STATUS:CANCELLED']);
  expect(linesOf({}).filter((line) => /^(SEQUENCE|STATUS)/.test(line))).toEqual([]);
});
