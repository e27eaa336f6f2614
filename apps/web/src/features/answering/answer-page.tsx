import { Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { PublicQuestionnaireView } from '../../api/types';
import { PageHeader } from '../../components/page-header';
import { formatDay } from '../../i18n/format';
import { PublicFrame } from '../sign-up/public-frame';
import { PublicView } from '../sign-up/public-view';
import { AnswerPanel } from './answer-panel';

const questionnaireForm = (chamberCode: string, questionnaireCode: string) =>
  queryOptions({
    queryKey: ['public', chamberCode, 'questionnaire', questionnaireCode],
    queryFn: () =>
      answer(
        api.GET('/api/v1/public/chambers/{chamberCode}/questionnaires/{questionnaireCode}', {
          params: { path: { chamberCode, questionnaireCode } },
        }),
      ),
    // Nothing may change under the fingers of who is answering.
    refetchOnWindowFocus: false,
  });

/** アンケート for those who came to an event: the questions while they can be answered, and thanks. */
export function AnswerPage() {
  const { t } = useTranslation();
  const { code, questionnaireCode } = useParams({ from: '/s/$code/q/$questionnaireCode' });
  const query = useQuery(questionnaireForm(code, questionnaireCode));
  const [received, setReceived] = useState(false);
  return (
    <PublicFrame chamberCode={code}>
      <PublicView query={query} notFound={t('answering.notFound')}>
        {(questionnaire) =>
          received ? (
            <Thanks questionnaire={questionnaire} />
          ) : (
            <>
              <Heading questionnaire={questionnaire} />
              {questionnaire.state === 'open' ? (
                <AnswerPanel
                  chamberCode={code}
                  questionnaireCode={questionnaireCode}
                  questionnaire={questionnaire}
                  onReceived={() => setReceived(true)}
                />
              ) : (
                <WhyNot questionnaire={questionnaire} />
              )}
            </>
          )
        }
      </PublicView>
    </PublicFrame>
  );
}

function Heading({ questionnaire }: { questionnaire: PublicQuestionnaireView }) {
  const { t } = useTranslation();
  const { chamberName, eventTitle, startsOn, endsOn } = questionnaire;
  const days =
    startsOn === endsOn
      ? formatDay(startsOn)
      : t('events.span', { from: formatDay(startsOn), to: formatDay(endsOn) });
  return <PageHeader title={t('answering.title')} description={`${eventTitle}（${days}）・${chamberName}`} />;
}

function WhyNot({ questionnaire }: { questionnaire: PublicQuestionnaireView }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <Text fw={600}>
        {questionnaire.state === 'closed'
          ? t('answering.closed')
          : t('answering.notYet', { day: formatDay(questionnaire.startsOn) })}
      </Text>
    </section>
  );
}

function Thanks({ questionnaire }: { questionnaire: PublicQuestionnaireView }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <Stack align="center" ta="center" py="xl">
      <IconCircleCheck size={64} color="var(--banso-good)" aria-hidden />
      <Title order={1} ref={heading} tabIndex={-1}>
        {t('answering.thanks')}
      </Title>
      <Text>{t('answering.thanksMore', { event: questionnaire.eventTitle })}</Text>
    </Stack>
  );
}
