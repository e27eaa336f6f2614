import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { MailsView, UnsentMail } from '../../api/types';
import { ProblemNotice } from '../../components/problem-notice';
import { QueryView } from '../../components/query-view';
import { formatInstant } from '../../i18n/format';
import { useCan, useSession } from '../session/session';
import { Section, SettingsTable } from './section';

const mailsQuery = queryOptions({
  queryKey: ['mails'],
  queryFn: () => answer(api.GET('/api/v1/mails')),
  refetchInterval: 3_000,
});

/** メール, a part of 処理状況: what waits, what did not go and why, and the way to try it again. */
export function MailsPart() {
  const query = useQuery(mailsQuery);
  return <QueryView query={query}>{(mails) => <Mails mails={mails} />}</QueryView>;
}

function Mails({ mails }: { mails: MailsView }) {
  const { t } = useTranslation();
  const can = useCan();
  const waiting = mails.queued + mails.sending;
  const refused = mails.failed + mails.bounced;
  return (
    <Section title={t('mails.title')}>
      {!mails.configured && <Text>{t('mails.notConfigured')}</Text>}
      <Text>
        {waiting + refused === 0 ? t('mails.allSent') : t('mails.counts', { waiting, count: refused })}
      </Text>
      {mails.unsent.length > 0 && (
        <SettingsTable
          label={t('mails.unsent')}
          rows={mails.unsent}
          rowKey={({ id }) => id}
          columns={[
            { key: 'mail', title: t('mails.mail'), cell: (mail) => <Letter mail={mail} /> },
            { key: 'state', title: t('mails.state'), cell: (mail) => <State mail={mail} /> },
            {
              key: 'error',
              title: t('mails.lastError'),
              cell: ({ lastError }) => <Text className="written">{lastError}</Text>,
            },
            ...(can('jobs:run')
              ? [
                  {
                    key: 'retry',
                    title: t('common.actions'),
                    cell: (mail: UnsentMail) => (mail.state === 'sending' ? null : <Retry mail={mail} />),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}

/** What a mail is about and, below, to whom it goes. */
function Letter({ mail: { subject, to } }: { mail: UnsentMail }) {
  return (
    <>
      <Text className="written">{subject}</Text>
      <Text c="dimmed" size="xs" className="written">
        {to}
      </Text>
    </>
  );
}

/** How it stands and, while it waits, when it goes next; where it came back, when that was told. */
function State({ mail: { state, dueAt, returnedAt } }: { mail: UnsentMail }) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <>
      <Text style={{ whiteSpace: 'nowrap' }}>
        {returnedAt === null ? t(`mails.states.${state}`) : t('mails.returned')}
      </Text>
      {returnedAt !== null && (
        <Text c="dimmed" size="xs" className="figures">
          {t('mails.returnedAt', { at: formatInstant(returnedAt, today) })}
        </Text>
      )}
      {dueAt !== null && (
        <Text c="dimmed" size="xs" className="figures">
          {t('mails.nextAt', { at: formatInstant(dueAt, today) })}
        </Text>
      )}
    </>
  );
}

function Retry({ mail }: { mail: UnsentMail }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/mails/{id}/retry', { params: { path: { id: mail.id } } })),
    onSuccess: () => notifications.show({ message: t('mails.retried') }),
    onSettled: () => client.invalidateQueries({ queryKey: mailsQuery.queryKey }),
  });
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('mails.retryOf', { to: mail.to, subject: mail.subject })}
        loading={retry.isPending}
        onClick={() => retry.mutate()}
      >
        {t('mails.retry')}
      </Button>
      <ProblemNotice error={retry.error} />
    </>
  );
}
