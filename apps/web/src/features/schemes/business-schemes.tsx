import { Accordion, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SchemeFinding } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { QueryView } from '../../components/query-view';
import { AppLink } from '../../components/router-link';
import { formatDate } from '../../i18n/format';
import { useCan } from '../session/session';
import { AnsweredRow, AskRow } from './ask-row';
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
        <RuleFindings
          rules={rules}
          ask={(ask) => <AskRow businessId={businessId} ask={ask} />}
          answered={(given) => <AnsweredRow businessId={businessId} answered={given} />}
        />
        <AppLink to="/schemes/$id" params={{ id: scheme.id }}>
          {t('schemes.toScheme')}
        </AppLink>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
