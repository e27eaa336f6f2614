import { Table } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RegistrationView } from '../../../api/types';
import { formatInstant, formatNumber } from '../../../i18n/format';
import { fullName } from '../../settings/staff-directory';
import { feeInWords } from '../events/event-words';
import { companyOf, kanaOf } from './registration-words';
import classes from './roll-page.module.css';

interface RollRowProps {
  person: RegistrationView;
  sessionId: string;
  number: number;
}

/** A line of the list at the door: who, whether they paid, when they came on this day, and room to sign. */
export function RollRow({ person, sessionId, number }: RollRowProps) {
  const { t } = useTranslation();
  const seat = person.seats.find((one) => one.sessionId === sessionId);
  const kana = kanaOf(person);
  return (
    <Table.Tr>
      <Table.Td>{formatNumber(number)}</Table.Td>
      <Table.Th scope="row" className="written">
        {kana && <span className={classes.kana}>{kana}</span>}
        {fullName(person)}
      </Table.Th>
      <Table.Td className="written">{companyOf(person)}</Table.Td>
      <Table.Td>{standing(person, t)}</Table.Td>
      <Table.Td>{feeState(person, t)}</Table.Td>
      <Table.Td>{seat?.attendedAt ? formatInstant(seat.attendedAt, seat.heldOn) : ''}</Table.Td>
      <Table.Td className={classes.signature} />
    </Table.Tr>
  );
}

function standing({ member }: RegistrationView, t: TFunction): string {
  if (member === null) return '';
  return member ? t('business.member') : t('business.nonMember');
}

function feeState({ feeYen, paidOn }: RegistrationView, t: TFunction): string {
  const fee = feeInWords(feeYen, t);
  if (!feeYen) return fee;
  return paidOn === null ? t('registrations.rollUnpaid', { fee }) : t('registrations.rollPaid', { fee });
}
