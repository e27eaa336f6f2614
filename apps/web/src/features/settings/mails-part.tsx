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
  const { today } = useSession();
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
            { key: 'to', title: t('mails.to'), cell: ({ to }) => to },
            { key: 'subject', title: t('mails.subject'), cell: ({ subject }) => subject },
            { key: 'state', title: t('mails.state'), cell: ({ state }) => t(`mails.states.${state}`) },
            { key: 'due', title: t('mails.dueAt'), cell: ({ dueAt }) => formatInstant(dueAt, today) },
            { key: 'error', title: t('mails.lastError'), cell: ({ lastError }) => lastError },
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
