import { Badge, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleMinus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ConsultationSummary } from '../../api/types';
import { formatShortDay } from '../../i18n/format';
import { useSession } from '../session/session';
import { useCodeList } from '../settings/code-lists';
import classes from './consultation-rows.module.css';

/** Records in a list: when, whom, how, about what, and whether they count. */
export function ConsultationRows({ items }: { items: ConsultationSummary[] }) {
  return (
    <ul className={`plain-list ${classes.rows}`}>
      {items.map((item) => (
        <li key={item.id}>
          <ConsultationRow item={item} />
        </li>
      ))}
    </ul>
  );
}

function ConsultationRow({ item }: { item: ConsultationSummary }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const topics = useCodeList('topic');
  return (
    <Link to="/consultations/$id" params={{ id: item.id }} className={`row-link ${classes.row}`}>
      <span>{formatShortDay(item.occurredOn, today)}</span>
      <Text span fw={700} className="written">
        {item.businesses.map(({ name }) => name).join('・')}
      </Text>
      <span>{item.channelLabel}</span>
      <span className={`${classes.summary} ${item.voided ? 'voided' : ''}`}>
        {item.summary}
        {item.topics.length > 0 && (
          <Text span c="dimmed" size="xs" ml={8}>
            {item.topics.map(topics.labelOf).join('・')}
          </Text>
        )}
      </span>
      <span>{item.advisors.map(({ name }) => name).join('・')}</span>
      <span>
        <Counted item={item} />
        {item.voided && <Badge color="gray.7">{t('consultation.voided')}</Badge>}
      </span>
    </Link>
  );
}

function Counted({ item }: { item: ConsultationSummary }) {
  const { t } = useTranslation();
  if (item.voided || item.counted === null) return null;
  return item.counted ? (
    <span className={classes.mark}>
      <IconCircleCheck size={16} color="var(--banso-good)" aria-hidden />
      {t('counting.yes')}
    </span>
  ) : (
    <span className={classes.mark} title={item.countReason ?? undefined}>
      <IconCircleMinus size={16} color="var(--banso-quiet)" aria-hidden />
      {t('counting.no')}
    </span>
  );
}
