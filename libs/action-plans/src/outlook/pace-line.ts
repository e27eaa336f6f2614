import { dayNumber, type IsoDate } from '@banso/japan';

/** What a pace line runs between. Days are inclusive: the line starts before the first and ends with the last. */
export interface PaceCourse {
  from: IsoDate;
  to: IsoDate;
  /** The figure before the first day: 0 for what is counted up, the opening stock for a stock. */
  start: number;
  target: number;
}

/**
 * Where a figure would stand if it grew by the same amount each day. Only a line to hold a figure against: nobody
 * promised 3,000 a year when the plan says 9,000 in three.
 */
export class PaceLine {
  constructor(readonly course: PaceCourse) {}

  /** The pace at the end of a day; null before the first day, the target from the last day on. */
  at(day: IsoDate): number | null {
    const { from, to, start, target } = this.course;
    if (day < from) return null;
    if (day >= to) return target;
    const whole = dayNumber(to) - dayNumber(from) + 1;
    const gone = dayNumber(day) - dayNumber(from) + 1;
    return start + ((target - start) * gone) / whole;
  }

  /** How far a figure may be off the line and still be on pace: two hundredths of the whole way. */
  get tolerance(): number {
    return Math.abs(this.course.target - this.course.start) * 0.02;
  }
}
