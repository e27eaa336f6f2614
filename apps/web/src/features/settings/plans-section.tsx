import { Alert, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, fileUpload } from '../../api/client';
import { EmptyState } from '../../components/empty-state';
import { FileProblems } from '../../components/file-problems';
import { QueryView } from '../../components/query-view';
import { AppLink } from '../../components/router-link';
import { formatDate } from '../../i18n/format';
import { plansQuery } from '../action-plans/plan-queries';
import { FileDrop } from '../exchange/file-drop';
import { Section, SettingsTable } from './section';

/** 計画: the plans in force, and loading a plan file; a file with the code of a known plan is its new edition. */
export default function PlansSection() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useQuery(plansQuery);
  const load = useMutation({
    mutationFn: async (file: File) => {
      const code = /^\s{2}code:\s*['"]?([a-z0-9-]+)/m.exec(await file.text())?.[1];
      const known = code !== undefined && query.data?.some((plan) => plan.code === code);
      return known
        ? answer(api.PUT('/api/v1/action-plans/{code}', { params: { path: { code } }, ...fileUpload(file) }))
        : answer(api.POST('/api/v1/action-plans', fileUpload(file)));
    },
    onSuccess: () =>
      Promise.all(
        ['plans', 'board', 'indicators'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
  return (
    <Stack>
      <Section title={t('settings.sections.plans')}>
        <QueryView query={query}>
          {(plans) =>
            plans.length === 0 ? (
              <EmptyState title={t('board.noPlans')} hint={t('board.noPlansHint')} />
            ) : (
              <SettingsTable
                label={t('settings.sections.plans')}
                rows={plans}
                rowKey={({ code }) => code}
                columns={[
                  {
                    key: 'title',
                    title: t('plans.name'),
                    cell: ({ code, title }) => (
                      <AppLink to="/plans/$code" params={{ code }}>
                        {title}
                      </AppLink>
                    ),
                  },
                  { key: 'owner', title: t('plans.owner'), cell: ({ owner }) => owner },
                  {
                    key: 'period',
                    title: t('plans.period'),
                    cell: ({ startsOn, endsOn }) =>
                      t('board.period', { from: formatDate(startsOn), to: formatDate(endsOn) }),
                  },
                  { key: 'code', title: t('plans.code'), cell: ({ code }) => code },
                ]}
              />
            )
          }
        </QueryView>
      </Section>
      <Section title={t('plans.load')} explanation={t('plans.loadExplanation')}>
        <FileDrop
          label={t('plans.drop')}
          accept=".yaml,.yml"
          busy={load.isPending}
          onFile={(file) => load.mutate(file)}
        />
        <div aria-live="polite">
          {load.isSuccess && (
            <Alert color="green" icon={<IconCircleCheck aria-hidden />} mt="sm">
              <Text>{t('plans.loaded')}</Text>
            </Alert>
          )}
        </div>
        {load.error && <FileProblems error={load.error} title={(count) => t('plans.refused', { count })} />}
      </Section>
    </Stack>
  );
}
