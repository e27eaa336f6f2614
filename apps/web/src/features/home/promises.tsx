import { Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ConsultationSummary } from '../../api/types';
import { LoadMore } from '../../components/load-more';
import { QueryView } from '../../components/query-view';
import { formatShortDay } from '../../i18n/format';
import { myPromises } from '../consultations/consultation-queries';
import { useSession } from '../session/session';
import classes from './home-page.module.css';

/** What the person promised to do next: first what is overdue, then what the coming days bring. */
export function Promises() {
  const { t } = useTranslation();
  return (
    <>
      <DuePromises due="overdue" />
      <DuePromises due="soon" empty={t('home.noPromises')} />
    </>
  );
}

/** One group; without promises and words for that, nothing. */
function DuePromises({ due, empty }: { due: 'overdue' | 'soon'; empty?: string }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const query = useInfiniteQuery(myPromises(due, today));
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const promises = pages.flatMap(({ items }) => items);
        if (promises.length === 0 && empty === undefined) return null;
        return (
          <section aria-labelledby={`promises-${due}`} className={classes.due}>
            <Title order={3} id={`promises-${due}`} size="h5" c={due === 'overdue' ? 'red.9' : undefined}>
              {t(`home.${due}`)}
            </Title>
            {promises.length === 0 && <Text c="dimmed">{empty}</Text>}
            <ul className="plain-list">
              {promises.map((promise) => (
                <li key={promise.id}>
                  <PromiseLink promise={promise} />
                </li>
              ))}
            </ul>
            <LoadMore query={query} />
          </section>
        );
      }}
    </QueryView>
  );
}

function PromiseLink({ promise }: { promise: ConsultationSummary }) {
  const { today } = useSession();
  return (
    <Link to="/consultations/$id" params={{ id: promise.id }} className={`row-link ${classes.promise}`}>
      <span>{formatShortDay(promise.nextOn, today)}</span>
      <span>
        <Text span fw={700}>
          {promise.businesses.map(({ name }) => name).join('・')}
        </Text>
        <Text className="written">{promise.nextAction ?? promise.summary}</Text>
      </span>
    </Link>
  );
}
