import { IconCircleCheck, IconCircleMinus, IconHourglass, IconUserCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RegistrationView, SeatView } from '../../../api/types';
import { formatShortDay } from '../../../i18n/format';
import classes from './registration-row.module.css';

const SIGNS = {
  attended: { icon: IconUserCheck, color: 'var(--banso-good)' },
  confirmed: { icon: IconCircleCheck, color: 'var(--banso-good)' },
  waiting: { icon: IconHourglass, color: 'var(--banso-watch)' },
  cancelled: { icon: IconCircleMinus, color: 'var(--banso-quiet)' },
} as const;

/** A seat on each day in a word and a sign; the day is named where there are several. */
export function SeatMarks({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation();
  const { seats } = registration;
  return (
    <span className={classes.seats}>
      {seats.map((seat) => {
        const { icon: Icon, color } = SIGNS[seat.attendedAt ? 'attended' : seat.state];
        return (
          <span key={seat.sessionId} className={classes.seat}>
            <Icon size={16} color={color} aria-hidden />
            {seats.length > 1 && <span>{formatShortDay(seat.heldOn, registration.eventStartsOn)}</span>}
            <span>{seatInWords(seat, t)}</span>
          </span>
        );
      })}
    </span>
  );
}

function seatInWords({ state, attendedAt, waitingPlace }: SeatView, t: TFunction): string {
  if (attendedAt) return t('registrations.attended');
  if (state === 'waiting') return t('registrations.waitingAt', { place: waitingPlace ?? 1 });
  return t(`registrations.seat.${state}`);
}
