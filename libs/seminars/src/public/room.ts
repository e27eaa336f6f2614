import type { Room } from './public-event.types';

/** So many seats are few, however many there were. */
const FEW_SEATS = 3;
/** So is this share of all. */
const FEW_SHARE = 0.1;

/** How full a day is. Who comes while others wait comes after them: then it is full, also with a seat free. */
export function roomOf({
  capacity,
  confirmed,
  waiting,
}: {
  capacity: number | null;
  confirmed: number;
  waiting: number;
}): Room {
  if (waiting > 0) return 'full';
  if (capacity === null) return 'free';
  const left = capacity - confirmed;
  if (left <= 0) return 'full';
  return left <= Math.max(FEW_SEATS, capacity * FEW_SHARE) ? 'few' : 'free';
}

/** The most room of several days. */
export function mostRoom(rooms: readonly Room[]): Room {
  return (['free', 'few'] as const).find((room) => rooms.includes(room)) ?? 'full';
}
