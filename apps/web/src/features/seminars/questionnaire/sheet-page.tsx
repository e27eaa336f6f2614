import { Button, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChamberEventView, QuestionnaireView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QrCode } from '../../../components/qr-code';
import { QueryView } from '../../../components/query-view';
import { AppLink } from '../../../components/router-link';
import { formatDay } from '../../../i18n/format';
import { useCan } from '../../session/session';
import { eventQuery } from '../events/event-queries';
import { questionnaireQuery } from './questionnaire-queries';
import classes from './sheet-page.module.css';

/** The QR code of a questionnaire to project at the end, or to print on a sheet of A4. */
export function QuestionnaireSheetPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id } = useParams({ from: '/frame/events/$id/questionnaire' });
  const event = useQuery(eventQuery(id));
  const questionnaire = useQuery(questionnaireQuery(id));
  if (!can('event:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return (
    <QueryView query={event}>
      {(known) => (
        <>
          <div className="no-print">
            <PageHeader
              title={t('questionnaire.sheetOf', { title: known.title })}
              description={
                <AppLink to="/events/$id" params={{ id }} search={{ part: 'questionnaire' }}>
                  {t('registrations.backToEvent')}
                </AppLink>
              }
              actions={
                <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
                  {t('board.print')}
                </Button>
              }
            />
          </div>
          <QueryView query={questionnaire}>
            {(found) =>
              found === null ? (
                <EmptyState title={t('questionnaire.none')} />
              ) : (
                <Sheet event={known} questionnaire={found} />
              )
            }
          </QueryView>
        </>
      )}
    </QueryView>
  );
}

function Sheet({ event, questionnaire }: { event: ChamberEventView; questionnaire: QuestionnaireView }) {
  const { t } = useTranslation();
  const address = `${window.location.origin}${questionnaire.path}`;
  return (
    <section className={classes.sheet} aria-label={t('questionnaire.sheet')}>
      <Text className={classes.title}>{event.title}</Text>
      <Text className={classes.asks}>{t('questionnaire.pleaseAnswer')}</Text>
      <QrCode
        text={address}
        label={t('questionnaire.codeOf', { title: event.title })}
        className={classes.code}
      />
      <Text className={classes.asks}>{t('questionnaire.howTo')}</Text>
      <Text className={classes.address}>{address}</Text>
      <Text>{t('questionnaire.until', { day: formatDay(questionnaire.lastDay) })}</Text>
    </section>
  );
}
