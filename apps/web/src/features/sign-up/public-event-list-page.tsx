import { Anchor, Box, Text } from '@mantine/core';
import { dateInJapan } from '@banso/japan';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../app/shell/language-switch';
import type { PublicEventSummary } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { AppLink } from '../../components/router-link';
import { daysInWords } from '../seminars/events/event-words';
import { publicEventList } from './public-queries';
import { PublicView } from './public-view';
import { feesInWords, placeInWords } from './public-words';
import classes from './public-event-list.module.css';
import { RoomMark } from './room-mark';

/** What a chamber offers to everybody. Within another site's page it has no head, and its links open beside that page. */
export function PublicEventListPage() {
  const { t } = useTranslation();
  const { code } = useParams({ from: '/s/$code' });
  const { embed } = useSearch({ from: '/s/$code' });
  const query = useQuery(publicEventList(code));
  return (
    <Box component="main" maw={720} mx="auto" px="md" py="sm">
      <PublicView query={query}>
        {({ chamberName, items }) => (
          <>
            <PageHeader
              title={embed ? t('signUp.listTitle') : t('signUp.listOf', { chamber: chamberName })}
              actions={embed ? null : <LanguageSwitch />}
            />
            <div className="panel">
              {items.length === 0 ? (
                <EmptyState title={t('signUp.nothing')} hint={t('signUp.nothingHint')} />
              ) : (
                <ul className="plain-list">
                  {items.map((event) => (
                    <li key={event.id}>
                      <EventRow code={code} event={event} apart={embed !== undefined} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
            {!embed && (
              <Text mt="md" size="sm">
                <Anchor href={`/api/v1/public/chambers/${encodeURIComponent(code)}/events.ics`}>
                  {t('signUp.calendar')}
                </Anchor>
              </Text>
            )}
            {!embed && (
              <Text mt="xs" size="sm">
                <AppLink to="/s/$code/feedback" params={{ code }}>
                  {t('feedbackBox.link')}
                </AppLink>
              </Text>
            )}
          </>
        )}
      </PublicView>
    </Box>
  );
}

function EventRow({ code, event, apart }: { code: string; event: PublicEventSummary; apart: boolean }) {
  const { t } = useTranslation();
  return (
    <AppLink
      to="/s/$code/$eventId"
      params={{ code, eventId: event.id }}
      target={apart ? '_blank' : undefined}
      className={`row-link ${classes.row}`}
    >
      <span>{daysInWords(event, dateInJapan(new Date()), t)}</span>
      <span className="written">
        <Text span fw={700} display="block">
          {event.title}
        </Text>
        <Text span c="dimmed" size="sm">
          {[event.kindLabel, placeInWords(event, t), feesInWords(event, t)].filter(Boolean).join('・')}
        </Text>
      </span>
      <RoomMark {...event} />
    </AppLink>
  );
}
