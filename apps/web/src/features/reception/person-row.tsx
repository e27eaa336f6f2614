import { Badge, Button, Group, Text } from '@mantine/core';
import { IconCheck, IconClockUp, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../i18n/format';
import { feeInWords } from '../seminars/events/event-words';
import { useCan, useSession } from '../session/session';
import { fullName } from '../settings/staff-directory';
import type { PersonAtDoor } from './door-acts';
import classes from './reception.module.css';

interface PersonRowProps {
  one: PersonAtDoor;
  onArrive: (letIn: boolean) => void;
  onUndo: () => void;
  onPay: (paidOn: string | null) => void;
}

/** Somebody in the list: who it is, in one look, and what a thumb does with them. */
export function PersonRow(props: PersonRowProps) {
  const { t } = useTranslation();
  const { person, seat } = props.one;
  const { familyKana, givenKana, businessName, company, member, advisorName, note } = person;
  const kana = [familyKana, givenKana].filter(Boolean).join(' ');
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <Text fw={700} size="lg" className="written">
          {fullName(person)}
          {kana && (
            <Text span c="dimmed" size="sm" fw={400} ml={8}>
              {kana}
            </Text>
          )}
        </Text>
        {(businessName ?? company) && <Text className="written">{businessName ?? company}</Text>}
        <Group gap={6}>
          {member !== null && (
            <Badge color={member ? 'ai.8' : 'gray.7'}>
              {t(member ? 'reception.member' : 'reception.notMember')}
            </Badge>
          )}
          {person.origin === 'walk-in' && <Badge color="gray.7">{t('reception.walkIn')}</Badge>}
          {advisorName && <Text size="sm">{t('reception.advisor', { name: advisorName })}</Text>}
        </Group>
        {note && (
          <Text size="sm" className={`written ${classes.note}`}>
            {note}
          </Text>
        )}
        <Payment one={props.one} onPay={props.onPay} />
      </div>
      <div className={classes.acts}>{seat === 'none' ? <NotToday /> : <Arrival {...props} />}</div>
    </li>
  );
}

function NotToday() {
  const { t } = useTranslation();
  return <Text size="sm">{t('reception.notToday')}</Text>;
}

function Arrival({ one, onArrive, onUndo }: PersonRowProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { person, seat, attendedAt, pending } = one;
  const name = fullName(person);
  if (attendedAt === null && seat === 'waiting') {
    return (
      <>
        <Text size="sm" className={classes.mark}>
          <IconHourglass size={16} aria-hidden /> {t('reception.waiting')}
        </Text>
        <Button
          variant="default"
          aria-label={t('reception.letInOne', { name })}
          onClick={() => onArrive(true)}
        >
          {t('reception.letIn')}
        </Button>
      </>
    );
  }
  if (attendedAt === null) {
    return (
      <Button
        size="lg"
        aria-label={t('reception.checkInOne', { name })}
        leftSection={<IconCheck size={20} aria-hidden />}
        onClick={() => onArrive(false)}
      >
        {t('reception.checkIn')}
      </Button>
    );
  }
  return (
    <>
      <Text fw={700} className={classes.mark} c="var(--banso-good)">
        <IconCheck size={18} aria-hidden />{' '}
        {t('reception.arrivedAt', { at: formatInstant(attendedAt, today) })}
      </Text>
      {pending && (
        <Text size="sm" className={classes.mark}>
          <IconClockUp size={16} aria-hidden /> {t('reception.pending')}
        </Text>
      )}
      {person.version > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('reception.undoOne', { name })}
          onClick={onUndo}
        >
          {t('reception.undo')}
        </Button>
      )}
    </>
  );
}

function Payment({ one: { person }, onPay }: Pick<PersonRowProps, 'one' | 'onPay'>) {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const { feeYen, paidOn } = person;
  if (feeYen === null || feeYen === 0) return null;
  const fee = feeInWords(feeYen, t);
  const name = fullName(person);
  return (
    <Group gap={8} mt={4}>
      <Text size="sm" fw={paidOn === null ? 700 : 400}>
        {t(paidOn === null ? 'reception.unpaid' : 'reception.paid', { fee })}
      </Text>
      {can('registration:write') && person.version > 0 && (
        <Button
          variant={paidOn === null ? 'default' : 'subtle'}
          size="compact-sm"
          aria-label={t(paidOn === null ? 'reception.payOne' : 'reception.unpayOne', { name })}
          onClick={() => onPay(paidOn === null ? today : null)}
        >
          {t(paidOn === null ? 'reception.pay' : 'reception.unpay')}
        </Button>
      )}
    </Group>
  );
}
