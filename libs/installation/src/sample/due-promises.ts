import { dayNumber, type IsoDate } from '@banso/japan';
import { Random } from '../random';
import { addDays, workingDayFrom } from './calendar';
import type { SampleConsultation } from './sample-consultations';

/** Days from today on which something is due, or the next working day: one thing is overdue, two are for today. */
const DUE_IN_DAYS = [-1, 0, 0, 1, 2, 4, 5];
const LATEST_DAYS_AGO = 3;
const OLDEST_DAYS_AGO = 45;

/**
 * Gives somebody who signs in a week with something in it: their latest visit to each of a few businesses ends in a
 * promise that is due about now.
 */
export function promiseThisWeek(
  consultations: readonly SampleConsultation[],
  advisorId: string,
  today: IsoDate,
): void {
  const random = new Random('due-promises');
  for (const [index, consultation] of latestByBusiness(consultations, advisorId, today)
    .slice(0, DUE_IN_DAYS.length)
    .entries()) {
    const days = DUE_IN_DAYS[index] ?? 0;
    const due = addDays(today, days);
    consultation.columns.next_on = days > 0 ? workingDayFrom(due) : due;
    consultation.columns.next_action = random.pick(consultation.topic.nexts);
  }
}

function latestByBusiness(
  consultations: readonly SampleConsultation[],
  advisorId: string,
  today: IsoDate,
): SampleConsultation[] {
  const seen = new Set<string>();
  return [...consultations].reverse().filter(({ businesses, advisors, voided, occurredOn }) => {
    const businessId = businesses[0]?.id ?? '';
    const isLatest = !seen.has(businessId);
    seen.add(businessId);
    const ago = dayNumber(today) - dayNumber(occurredOn);
    const recent = LATEST_DAYS_AGO <= ago && ago <= OLDEST_DAYS_AGO;
    return isLatest && recent && !voided && advisors[0]?.id === advisorId;
  });
}
