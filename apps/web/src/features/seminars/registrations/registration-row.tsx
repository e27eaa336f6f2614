import { Badge, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegistrationView } from '../../../api/types';
import { AppLink } from '../../../components/router-link';
import { formatInstant, formatShortDay } from '../../../i18n/format';
import { useCan, useSession } from '../../session/session';
import { fullName } from '../../settings/staff-directory';
import { feeInWords } from '../events/event-words';
import type { RegistrationAct } from './registration-dialogs';
import { RegistrationMenu } from './registration-menu';
import classes from './registration-row.module.css';
import { kanaOf } from './registration-words';
import { SeatMarks } from './seat-marks';

interface RegistrationRowProps {
  registration: RegistrationView;
  onAct: (act: RegistrationAct) => void;
}

/** Somebody who signed up: who, of which business, with which seat, and whether they paid. */
export function RegistrationRow({ registration, onAct }: RegistrationRowProps) {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const { participantLabel, phone, note, cancelledAt, ownChangedAt, mailRefused } = registration;
  return (
    <div className={classes.row}>
      <div className={classes.who}>
        <Text span fw={700} className={cancelledAt ? 'written voided' : 'written'}>
          {fullName(registration)}
        </Text>{' '}
        <Text span c="dimmed" size="xs">
          {kanaOf(registration)}
        </Text>
        <Text c="dimmed" size="xs" className="written">
          {[participantLabel, phone, note].filter(Boolean).join('・')}
        </Text>
        {ownChangedAt && (
          <Text c="dimmed" size="xs" className="no-print">
            {t('registrations.changedByThemselves', { at: formatInstant(ownChangedAt, today) })}
          </Text>
        )}
        {mailRefused && (
          <Text c="var(--banso-bad)" size="xs" className="no-print written">
            {t('registrations.mailRefused', { reason: mailRefused })}
          </Text>
        )}
      </div>
      <Company registration={registration} onAct={onAct} />
      <SeatMarks registration={registration} />
      <Payment registration={registration} />
      <div className={`no-print ${classes.actions}`}>
        {can('registration:write') && <RegistrationMenu registration={registration} onAct={onAct} />}
      </div>
    </div>
  );
}

function Company({ registration, onAct }: RegistrationRowProps) {
  const { t } = useTranslation();
  const can = useCan();
  const { businessId, businessName, company, member, link, advisorName, cancelledAt } = registration;
  const doubtful = link === 'doubtful' && !cancelledAt;
  return (
    <div style={{ minWidth: 0 }}>
      {businessId ? (
        <Group gap="xs">
          <AppLink to="/businesses/$id" params={{ id: businessId }} className="written">
            {businessName}
          </AppLink>
          <Badge color={member ? 'ai.8' : 'gray.7'}>
            {member ? t('business.member') : t('business.nonMember')}
          </Badge>
        </Group>
      ) : (
        <Text className="written">{company}</Text>
      )}
      {advisorName && (
        <Text c="dimmed" size="xs">
          {t('businesses.advisor', { name: advisorName })}
        </Text>
      )}
      {doubtful && (
        <Group gap="xs" mt={2}>
          <Badge color="var(--banso-watch)" leftSection={<IconAlertTriangle size={14} aria-hidden />}>
            {t('registrations.doubtful')}
          </Badge>
          {can('registration:write') && (
            <Button
              variant="default"
              size="compact-sm"
              className="no-print"
              aria-label={t('registrations.reviewOf', { name: fullName(registration) })}
              onClick={() => onAct('link')}
            >
              {t('registrations.review')}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}

function Payment({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { feeYen, paidOn, cancelledAt } = registration;
  if (cancelledAt && !paidOn) return <span />;
  return (
    <Text size="sm" className="figures">
      {feeInWords(feeYen, t)}{' '}
      <Text span c="dimmed" size="xs">
        {paidOn
          ? t('registrations.paidOnDay', { day: formatShortDay(paidOn, today) })
          : Boolean(feeYen) && t('registrations.unpaid')}
      </Text>
    </Text>
  );
}
