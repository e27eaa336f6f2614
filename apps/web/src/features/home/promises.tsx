import { Badge, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultationSummary } from '../../api/types';
import { formatShortDay } from '../../i18n/format';
import { useSession } from '../session/session';
import classes from './home-page.module.css';

const SHOWN = 5;

/** What the person promised to do next, soonest first; what is overdue says so. */
export function Promises({ records }: { records: ConsultationSummary[] }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [all, setAll] = useState(false);
  const promises = records
    .filter(({ nextOn, voided }) => nextOn && !voided)
    .filter((record) => !isKept(record, records))
    .sort((a, b) => (a.nextOn ?? '').localeCompare(b.nextOn ?? ''));
  if (promises.length === 0) return <Text c="dimmed">{t('home.noPromises')}</Text>;
  return (
    <>
      <ul className="plain-list">
        {promises.slice(0, all ? undefined : SHOWN).map((record) => (
          <li key={record.id}>
            <Link
              to="/consultations/$id"
              params={{ id: record.id }}
              className={`row-link ${classes.promise}`}
            >
              <span>
                {formatShortDay(record.nextOn, today)}
                {(record.nextOn ?? '') < today && (
                  <Badge color="red.9" ml={6}>
                    {t('home.overdue')}
                  </Badge>
                )}
              </span>
              <span>
                <Text span fw={700}>
                  {record.businesses.map(({ name }) => name).join('・')}
                </Text>
                <Text className="written">{record.nextAction ?? record.summary}</Text>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {promises.length > SHOWN && !all && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {t('home.morePromises', { count: promises.length - SHOWN })}
        </Button>
      )}
    </>
  );
}

/** A promise is kept when the same business was seen again on that day or later. */
function isKept(promise: ConsultationSummary, records: ConsultationSummary[]): boolean {
  return records.some(
    (later) =>
      !later.voided &&
      later.id !== promise.id &&
      later.occurredOn >= (promise.nextOn ?? '') &&
      later.businesses.some(({ id }) => promise.businesses.some((business) => business.id === id)),
  );
}
