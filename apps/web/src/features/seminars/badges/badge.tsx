import { useTranslation } from 'react-i18next';
import type { ReceptionPerson } from '../../../api/types';
import { QrCode } from '../../../components/qr-code';
import { fullName } from '../../settings/staff-directory';
import { companyOf, kanaOf } from '../registrations/registration-words';
import classes from './badges.module.css';
import { fittedSize } from './fitted-size';

// All in mm, as badges.module.css lays the card out.
const WIDTH = 83;
const WIDTH_BESIDE_QR = 63;
const WIDTH_BESIDE_MEMBER = 71;
const PRINT = { event: 2.8, company: 4.2, kana: 3.2, name: 11, nameOnTwoLines: 7 };

interface BadgeProps {
  person: ReceptionPerson;
  eventTitle: string;
  /** With the ticket's code, which the reception reads. */
  withQr: boolean;
}

/** 名札: one card of 91×55 mm. What is long is printed smaller, so that nothing runs over the edge. */
export function Badge({ person, eventTitle, withQr }: BadgeProps) {
  const { t } = useTranslation();
  const name = fullName(person);
  const company = companyOf(person);
  const kana = kanaOf(person);
  const width = withQr ? WIDTH_BESIDE_QR : WIDTH;
  return (
    <article className={classes.badge} aria-label={t('badges.badgeOf', { name })}>
      <p
        className={classes.event}
        style={inMm(fittedSize(eventTitle, { width: WIDTH_BESIDE_MEMBER, largest: PRINT.event }))}
      >
        {eventTitle}
      </p>
      {person.member === true && <p className={classes.member}>{t('business.member')}</p>}
      <div className={classes.who} style={{ width: `${width}mm` }}>
        <p style={inMm(fittedSize(company, { width, largest: PRINT.company, lines: 2 }))}>{company}</p>
        <p style={inMm(fittedSize(kana, { width, largest: PRINT.kana }))}>{kana}</p>
        <p className={classes.name} style={inMm(sizeOfName(person, width))}>
          <span>{person.familyName}</span> <span>{person.givenName}</span>
        </p>
      </div>
      {withQr && (
        <QrCode text={person.ticketCode} label={t('badges.qrOf', { name })} className={classes.qr} />
      )}
    </article>
  );
}

/** As large as possible on one line, unless on two, broken between its parts, it can be read better. */
function sizeOfName({ familyName, givenName }: ReceptionPerson, width: number): number {
  const onOneLine = fittedSize(`${familyName} ${givenName}`, { width, largest: PRINT.name });
  const onTwoLines = [familyName, givenName].map((part) =>
    fittedSize(part, { width, largest: PRINT.nameOnTwoLines }),
  );
  return Math.max(onOneLine, Math.min(...onTwoLines));
}

const inMm = (size: number) => ({ fontSize: `${size.toFixed(2)}mm` });
