import { Accordion, Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { SchemeAsk, SchemeFinding } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { ProblemNotice } from '../../components/problem-notice';
import { QueryView } from '../../components/query-view';
import { AppLink } from '../../components/router-link';
import { formatDate } from '../../i18n/format';
import { useCan } from '../session/session';
import { RuleFindings } from './rule-findings';
import { CallDates, SchemeStanding, VerdictBadge } from './scheme-badges';
import { businessDiagnosisQuery } from './scheme-queries';

const VERDICTS = ['eligible', 'unknown', 'not-eligible'] as const;

/** 制度診断: what the business may apply for, why, and what to ask it. */
export function BusinessSchemes({ businessId }: { businessId: string }) {
  const { t } = useTranslation();
  const can = useCan();
  const query = useQuery({ ...businessDiagnosisQuery(businessId), enabled: can('scheme:read') });
  if (!can('scheme:read')) return null;
  return (
    <section className="panel" aria-labelledby="schemes">
      <Title order={2} id="schemes">
        {t('schemes.diagnosisOfBusiness')}
      </Title>
      <QueryView query={query}>
        {({ day, items }) =>
          items.length === 0 ? (
            <EmptyState title={t('schemes.noneInForce')} />
          ) : (
            <>
              <Text size="sm" c="dimmed" mb="xs">
                {t('schemes.asOfDay', { day: formatDate(day) })}
                {VERDICTS.map((verdict) =>
                  t('schemes.countOf', {
                    verdict: t(`schemes.verdicts.${verdict}`),
                    count: items.filter((item) => item.verdict === verdict).length,
                  }),
                ).join('・')}
              </Text>
              <Accordion variant="contained" chevronPosition="right" order={3}>
                {items.map((item) => (
                  <Finding key={item.scheme.id} businessId={businessId} finding={item} />
                ))}
              </Accordion>
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function Finding({ businessId, finding }: { businessId: string; finding: SchemeFinding }) {
  const { t } = useTranslation();
  const { scheme, verdict, rules } = finding;
  return (
    <Accordion.Item value={scheme.id}>
      <Accordion.Control>
        <Group gap={8} wrap="nowrap" align="flex-start">
          <VerdictBadge verdict={verdict} />
          <Text span fw={600} className="written" style={{ minWidth: 0 }}>
            {scheme.title}
          </Text>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <SchemeStanding scheme={scheme} />
        <CallDates window={scheme.window} />
        <RuleFindings rules={rules} ask={(ask) => <AskRow businessId={businessId} ask={ask} />} />
        <AppLink to="/schemes/$id" params={{ id: scheme.id }}>
          {t('schemes.toScheme')}
        </AppLink>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

/** What to ask: a field of the record to be filled in, or a question whose answer is kept at once. */
function AskRow({ businessId, ask }: { businessId: string; ask: SchemeAsk }) {
  const { t } = useTranslation();
  const can = useCan();
  const client = useQueryClient();
  const say = useMutation({
    mutationFn: (yes: boolean) =>
      answer(
        api.PUT('/api/v1/businesses/{id}/scheme-answers/{question}', {
          params: { path: { id: businessId, question: ask.key } },
          body: { yes },
        }),
      ),
    onSuccess: (diagnosis) => client.setQueryData(businessDiagnosisQuery(businessId).queryKey, diagnosis),
  });
  return (
    <Group gap={8} mt={4}>
      <Text size="sm" className="written" style={{ flex: '1 1 200px' }}>
        {t('schemes.toAsk', { question: ask.text })}
      </Text>
      {ask.kind === 'record' && can('business:write') && (
        <AppLink to="/businesses/$id/edit" params={{ id: businessId }} size="sm">
          {t('schemes.fillIn')}
        </AppLink>
      )}
      {ask.kind === 'question' && can('scheme:write') && (
        <Button.Group>
          {([true, false] as const).map((yes) => (
            <Button
              key={String(yes)}
              variant="default"
              size="compact-md"
              loading={say.isPending && say.variables === yes}
              aria-label={t(yes ? 'schemes.yesTo' : 'schemes.noTo', { question: ask.text })}
              onClick={() => say.mutate(yes)}
            >
              {t(yes ? 'schemes.yes' : 'schemes.no')}
            </Button>
          ))}
        </Button.Group>
      )}
      <ProblemNotice error={say.error} />
    </Group>
  );
}
