import { Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../../api/types';
import { AppLink, ButtonLink } from '../../components/router-link';
import { formatShortDay } from '../../i18n/format';
import { followUpsQuery } from '../consultations/consultation-queries';
import { useSession } from '../session/session';
import classes from './home-page.module.css';

/**
 * 催事に参加した担当事業所: whom the person could follow up. A line goes with the consultation that is recorded; without
 * lines the section is not there, for nothing is to be done.
 */
export function FollowUps() {
  const { t } = useTranslation();
  const { data } = useQuery(followUpsQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="follow-ups">
      <Title order={2} id="follow-ups" mb={4}>
        {t('home.followUps')}
      </Title>
      <Text c="dimmed" mb="xs">
        {t('home.followUpsHint')}
      </Text>
      <ul className="plain-list">
        {data.items.map((followUp) => (
          <li key={followUp.businessId} className={classes.followUp}>
            <Line followUp={followUp} />
          </li>
        ))}
      </ul>
      {data.more > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('home.followUpsMore', { count: data.more })}
        </Text>
      )}
    </section>
  );
}

function Line({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { businessId, businessName, eventId, eventTitle, attendedOn, people } = followUp;
  return (
    <>
      <div style={{ minWidth: 0, flex: '1 1 180px' }}>
        <AppLink to="/businesses/$id" params={{ id: businessId }} fw={700} className="written">
          {businessName}
        </AppLink>
        <Text component="div" size="sm">
          <Group component="span" gap="4px 8px">
            <span>{formatShortDay(attendedOn, today)}</span>
            <AppLink to="/events/$id" params={{ id: eventId }} className="written">
              {eventTitle}
            </AppLink>
            <span className="written">{t('home.who', { people: people.join('・') })}</span>
          </Group>
        </Text>
      </div>
      <ButtonLink
        to="/log"
        search={{ businessId }}
        variant="default"
        aria-label={t('home.recordOf', { business: businessName })}
      >
        {t('home.record')}
      </ButtonLink>
    </>
  );
}
