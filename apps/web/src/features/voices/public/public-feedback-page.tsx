import { Alert, Stack, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { PageHeader } from '../../../components/page-header';
import { PublicFrame } from '../../sign-up/public-frame';
import { PublicView } from '../../sign-up/public-view';
import { PublicFeedbackForm } from './public-feedback-form';

const feedbackBox = (chamberCode: string) =>
  queryOptions({
    queryKey: ['public', chamberCode, 'feedback'],
    queryFn: () =>
      answer(
        api.GET('/api/v1/public/chambers/{chamberCode}/feedback', { params: { path: { chamberCode } } }),
      ),
  });

/** 目安箱 for everybody: something is put in, with or without a name. */
export function PublicFeedbackPage() {
  const { t } = useTranslation();
  const { code } = useParams({ from: '/s/$code/feedback' });
  const query = useQuery(feedbackBox(code));
  const [sent, setSent] = useState<'with-address' | 'without' | null>(null);
  return (
    <PublicFrame chamberCode={code}>
      <PublicView query={query}>
        {({ chamberName }) =>
          sent ? (
            <Stack>
              <PageHeader title={t('feedbackBox.thanks')} description={chamberName} />
              <Alert role="status" color="green">
                {t(sent === 'with-address' ? 'feedbackBox.answerComes' : 'feedbackBox.isRead')}
              </Alert>
            </Stack>
          ) : (
            <Stack>
              <PageHeader title={t('feedbackBox.title')} description={chamberName} />
              <Text>{t('feedbackBox.explanation')}</Text>
              <PublicFeedbackForm chamberCode={code} onSent={setSent} />
            </Stack>
          )
        }
      </PublicView>
    </PublicFrame>
  );
}
