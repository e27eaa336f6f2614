import type { IsoDate } from '@banso/japan';

/** A day as a calendar shows it. Times are `HH:MM` in Japan; without a beginning it is the whole day. */
export interface CalendarDay {
  /** Stays the same: a calendar that has the day already changes it instead of adding another. */
  id: string;
  title: string;
  heldOn: IsoDate;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  /** Greater than when the day was last told (RFC 5545, 3.8.7.4): a calendar takes what is newer. */
  sequence?: number;
  /** The day is not to be gone to any more: a calendar that has it takes it out. */
  cancelled?: boolean;
}

// RFC 5545, 3.6.5. Japan has known no summer time since 1951.
const JAPAN = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Tokyo',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** An iCalendar file (RFC 5545) that people take into their own calendar. */
export function calendarFile(days: readonly CalendarDay[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Banso//Events//JA',
    'METHOD:PUBLISH',
    ...JAPAN,
    ...days.flatMap((day) => eventOf(day, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(day: CalendarDay, now: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${day.id}@banso`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    ...spanOf(day),
    `SUMMARY:${escaped(day.title)}`,
    ...(day.place === null ? [] : [`LOCATION:${escaped(day.place)}`]),
    ...(day.sequence === undefined ? [] : [`SEQUENCE:${day.sequence}`]),
    ...(day.cancelled === true ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ];
}

// 3.6.1: a day's end may be left out; that of a moment then is the moment itself.
function spanOf({ heldOn, startsAt, endsAt }: CalendarDay): string[] {
  const date = heldOn.replaceAll('-', '');
  if (startsAt === null) return [`DTSTART;VALUE=DATE:${date}`];
  const at = (time: string): string => `TZID=Asia/Tokyo:${date}T${time.replace(':', '')}00`;
  return [`DTSTART;${at(startsAt)}`, ...(endsAt === null ? [] : [`DTEND;${at(endsAt)}`])];
}

/** 3.3.11: text within a value. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

const LINE_OCTETS = 75;

/** 3.1: a line of more than 75 octets goes on behind a space; no character is cut in two. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}
