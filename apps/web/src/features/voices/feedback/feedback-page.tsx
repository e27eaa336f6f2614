import { ActionIcon, Button, Group, Menu, Stack, Text, Title } from '@mantine/core';
import { IconBan, IconDotsVertical, IconMessageReply, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { FeedbackView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { Facts } from '../../../components/facts';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { AppLink } from '../../../components/router-link';
import { formatDayWithEra, formatInstant } from '../../../i18n/format';
import { ActionMenu } from '../../../components/action-menu';
import { VoidRecordDialog } from '../../seminars/yearly-records/void-record-dialog';
import { useCan } from '../../session/session';
import { AnswerDialog } from './answer-dialog';
import { FeedbackHistory } from './feedback-history';
import { feedbackQuery, SHOWS_FEEDBACK } from './feedback-queries';
import { FeedbackStateBadge } from './feedback-state-badge';
import { writerOf } from './feedback-words';
import { HandlingDialog } from './handling-dialog';

type Act = 'handle' | 'answer' | 'void';

/** One voice: what was said, who looks after it, what was said in return. */
export function FeedbackPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id } = useParams({ from: '/frame/feedback/$id' });
  const query = useQuery(feedbackQuery(id));
  if (!can('feedback:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return <QueryView query={query}>{(voice) => <Voice voice={voice} />}</QueryView>;
}

function Voice({ voice }: { voice: FeedbackView }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  const writable = useCan()('feedback:write') && voice.voidedAt === null;
  const close = () => setAct(null);
  const { receivedOn, channel, body, name, company, email, phone, voidReason } = voice;
  return (
    <Stack>
      <PageHeader
        title={t('feedback.voiceOf', { writer: writerOf(voice, t) })}
        description={
          <Group gap="xs">
            <FeedbackStateBadge state={voice.voidedAt ? 'voided' : voice.state} />
            <span>{formatDayWithEra(receivedOn)}</span>
            <span>{t(`feedback.channels.${channel}`)}</span>
            <AppLink to="/feedback" className="no-print">
              {t('feedback.backToList')}
            </AppLink>
          </Group>
        }
        actions={writable && <Acts onAct={setAct} />}
      />
      {voidReason !== null && <Text>{t('yearlyRecords.voided', { reason: voidReason })}</Text>}
      <section className="panel" aria-labelledby="voice">
        <Title order={2} id="voice" mb="xs">
          {t('feedback.body')}
        </Title>
        <Text className="written" mb="md">
          {body}
        </Text>
        <Facts
          facts={[
            { term: t('feedback.name'), value: name },
            { term: t('signUp.company'), value: company },
            { term: t('business.email'), value: email },
            { term: t('business.phone'), value: phone },
          ]}
        />
      </section>
      <Handling voice={voice} onHandle={writable ? () => setAct('handle') : undefined} />
      <Answer voice={voice} onAnswer={writable ? () => setAct('answer') : undefined} />
      <section className="panel" aria-labelledby="history">
        <Title order={2} id="history" mb="xs">
          {t('feedback.history')}
        </Title>
        <FeedbackHistory steps={voice.history} />
      </section>
      {act === 'handle' && <HandlingDialog voice={voice} onClose={close} />}
      {act === 'answer' && <AnswerDialog voice={voice} onClose={close} />}
      {act === 'void' && (
        <VoidRecordDialog
          title={t('feedback.void')}
          name={writerOf(voice, t)}
          send={(reason) =>
            answer(
              api.POST('/api/v1/feedback/{id}/void', {
                params: { path: { id: voice.id } },
                body: { version: voice.version, reason },
              }),
            )
          }
          readAgain={SHOWS_FEEDBACK}
          onClose={close}
        />
      )}
    </Stack>
  );
}

function Acts({ onAct }: { onAct: (act: Act) => void }) {
  const { t } = useTranslation();
  return (
    <ActionMenu
      target={
        <ActionIcon variant="default" size="lg" aria-label={t('feedback.others')}>
          <IconDotsVertical size={20} aria-hidden />
        </ActionIcon>
      }
    >
      <Menu.Item leftSection={<IconBan size={18} aria-hidden />} onClick={() => onAct('void')}>
        {t('feedback.void')}
      </Menu.Item>
    </ActionMenu>
  );
}

function Handling({ voice, onHandle }: { voice: FeedbackView; onHandle?: () => void }) {
  const { t } = useTranslation();
  const { businessId, businessName, departmentName, staffName, note } = voice;
  const inCharge = [departmentName, staffName].filter(Boolean).join('・');
  return (
    <section className="panel" aria-labelledby="handling">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="handling">
          {t('feedback.handling')}
        </Title>
        {onHandle && (
          <Button
            variant="default"
            className="no-print"
            leftSection={<IconPencil size={18} aria-hidden />}
            onClick={onHandle}
          >
            {t('feedback.handle')}
          </Button>
        )}
      </Group>
      <Facts
        facts={[
          { term: t('surveys.inCharge'), value: inCharge || t('feedback.nobody') },
          {
            term: t('feedback.business'),
            value: businessId && (
              <AppLink to="/businesses/$id" params={{ id: businessId }}>
                {businessName}
              </AppLink>
            ),
          },
          { term: t('feedback.note'), value: note },
        ]}
      />
    </section>
  );
}

function Answer({ voice, onAnswer }: { voice: FeedbackView; onAnswer?: () => void }) {
  const { t } = useTranslation();
  const { answer: words, answeredOn, mailedAt, mailState } = voice;
  const mailed = mailedAt && {
    term: t('feedback.byMail'),
    value: [formatInstant(mailedAt), mailState && t(`feedback.mailStates.${mailState}`)]
      .filter(Boolean)
      .join('・'),
  };
  return (
    <section className="panel" aria-labelledby="answer">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="answer">
          {t('feedback.answer')}
        </Title>
        {onAnswer && (
          <Button
            variant={words === null ? 'filled' : 'default'}
            className="no-print"
            leftSection={<IconMessageReply size={18} aria-hidden />}
            onClick={onAnswer}
          >
            {t(words === null ? 'feedback.giveAnswer' : 'feedback.correctAnswer')}
          </Button>
        )}
      </Group>
      {words === null ? (
        <Text c="dimmed">{t('feedback.notAnswered')}</Text>
      ) : (
        <>
          <Text className="written" mb="md">
            {words}
          </Text>
          <Facts
            facts={[
              { term: t('feedback.answeredOn'), value: formatDayWithEra(answeredOn) },
              ...(mailed ? [mailed] : []),
            ]}
          />
        </>
      )}
    </section>
  );
}
