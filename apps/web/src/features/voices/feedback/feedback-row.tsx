import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FeedbackSummary } from '../../../api/types';
import { formatShortDay } from '../../../i18n/format';
import { useSession } from '../../session/session';
import classes from './feedback-row.module.css';
import { writerOf } from './feedback-words';

/** A voice in the list: when and how it came, its first words, of whom, and who looks after it. */
export function FeedbackRow({ voice }: { voice: FeedbackSummary }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { id, receivedOn, channel, body, departmentName, staffName, voidedAt } = voice;
  const inCharge = [departmentName, staffName].filter(Boolean).join('・');
  return (
    <Link to="/feedback/$id" params={{ id }} className={`row-link ${classes.row}`}>
      <span>
        {formatShortDay(receivedOn, today)}
        <Text span c="dimmed" size="xs" ml={8}>
          {t(`feedback.channels.${channel}`)}
        </Text>
      </span>
      <span>
        <Text span fw={600} className={`written ${classes.words} ${voidedAt ? 'voided' : ''}`}>
          {body}
        </Text>
        <Text span c="dimmed" size="sm" className="written">
          {writerOf(voice, t)}
        </Text>
      </span>
      <Text span size="sm" c={inCharge ? undefined : 'dimmed'}>
        {inCharge || t('feedback.nobody')}
      </Text>
    </Link>
  );
}
