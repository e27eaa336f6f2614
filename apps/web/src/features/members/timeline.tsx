import { Badge, Group, Text } from '@mantine/core';
import {
  IconBriefcase,
  IconBuildingStore,
  IconCalendarEvent,
  IconDoorEnter,
  IconDoorExit,
  IconFlag,
  IconMailbox,
  IconMessageCircle,
  IconTrophy,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BusinessView, TimelineItem } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { QueryView } from '../../components/query-view';
import { AppLink, ButtonLink } from '../../components/router-link';
import { formatDay } from '../../i18n/format';
import { useCan } from '../session/session';
import { timelineQuery } from './business-queries';
import classes from './timeline.module.css';

const ICONS = {
  consultation: IconMessageCircle,
  'case-opened': IconBriefcase,
  'case-milestone': IconFlag,
  'case-closed': IconBriefcase,
  event: IconCalendarEvent,
  'event-outcome': IconTrophy,
  feedback: IconMailbox,
  joined: IconDoorEnter,
  withdrew: IconDoorExit,
  registered: IconBuildingStore,
} as const;

/** The story of a business, newest first. */
export function Timeline({ business }: { business: BusinessView }) {
  const { t } = useTranslation();
  const can = useCan();
  const query = useInfiniteQuery(timelineQuery(business.id));
  return (
    <QueryView query={query}>
      {(data) => {
        const items = data.pages.flatMap((page) => page.items);
        if (!items.some(({ kind }) => kind !== 'registered')) {
          return (
            <EmptyState
              title={t('timeline.empty')}
              hint={t('timeline.emptyHint')}
              actions={
                can('consultation:write') && (
                  <ButtonLink to="/log" search={{ businessId: business.id }}>
                    {t('log.title')}
                  </ButtonLink>
                )
              }
            />
          );
        }
        return (
          <>
            <ol className={classes.timeline}>
              {items.map((item) => (
                <Entry key={`${item.kind} ${item.id}`} item={item} />
              ))}
            </ol>
            <LoadMore query={query} />
          </>
        );
      }}
    </QueryView>
  );
}

function Entry({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const Icon = ICONS[item.kind];
  return (
    <li className={classes.entry}>
      <span className={classes.icon}>
        <Icon size={18} aria-hidden />
      </span>
      <div style={{ minWidth: 0 }}>
        <Group gap="xs">
          <Text c="dimmed" size="xs">
            {formatDay(item.date)}
          </Text>
          <Text size="xs" fw={700}>
            {t(`timeline.kinds.${item.kind}`)}
          </Text>
          <Text size="xs" c="dimmed">
            {item.staffNames.join('・')}
          </Text>
          {item.voided && <Badge color="gray.7">{t('consultation.voided')}</Badge>}
        </Group>
        <Title item={item} />
        {item.detail && (
          <Text c="dimmed" className="written">
            {item.detail}
          </Text>
        )}
      </div>
    </li>
  );
}

/** What it was, as a link to where it stands. */
function Title({ item: { kind, id, partOf, title, voided } }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const className = `written ${voided ? 'voided' : ''}`;
  switch (kind) {
    case 'consultation':
      return (
        <AppLink to="/consultations/$id" params={{ id }} className={className}>
          {title}
        </AppLink>
      );
    case 'event':
      return (
        <AppLink to="/events/$id" params={{ id }} className={className}>
          {title}
        </AppLink>
      );
    case 'event-outcome':
      return (
        <AppLink
          to="/events/$id"
          params={{ id: partOf ?? '' }}
          search={{ part: 'outcomes' }}
          className={className}
        >
          {title}
        </AppLink>
      );
    case 'feedback':
      return (
        <AppLink to="/feedback/$id" params={{ id }} className={className}>
          {title}
        </AppLink>
      );
    case 'case-opened':
    case 'case-closed':
    case 'case-milestone':
      return (
        <AppLink to="/cases/$id" params={{ id: partOf ?? id }} className={className}>
          {title}
        </AppLink>
      );
    default:
      return title !== t(`timeline.kinds.${kind}`) && kind !== 'registered' ? (
        <Text className="written">{title}</Text>
      ) : null;
  }
}
