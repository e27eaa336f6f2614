import { Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/query-view';
import { formatDate, formatFiscalYear } from '../../../i18n/format';
import { duesOfBusinessQuery } from './dues-queries';
import { DuesStateBadge } from './dues-state-badge';
import { formatYen } from './yen';

/** 会費 of one business, year by year: the state for everybody, the amounts for who works with them. */
export function DuesPanel({ businessId }: { businessId: string }) {
  const { t } = useTranslation();
  const query = useQuery(duesOfBusinessQuery(businessId));
  return (
    <QueryView query={query}>
      {(items) =>
        items.length > 0 && (
          <section className="panel" aria-labelledby="dues">
            <Title order={2} id="dues" mb="xs">
              {t('dues.title')}
            </Title>
            <ul className="plain-list">
              {items.map(({ fiscalYear, state, dues }) => (
                <li key={dues?.id ?? `${fiscalYear} ${state}`}>
                  <Group gap="xs" py={4} justify="space-between">
                    <span>{formatFiscalYear(fiscalYear)}</span>
                    <Group gap="xs">
                      {dues && <span className="figures">{formatYen(dues.amountYen)}</span>}
                      <DuesStateBadge state={state} />
                    </Group>
                  </Group>
                  {dues && (dues.paidOn ?? dues.exemptReason) && (
                    <Text size="sm" c="dimmed" className="written">
                      {[
                        dues.paidOn &&
                          t('dues.paidOnDay', {
                            amount: formatYen(dues.paidYen),
                            day: formatDate(dues.paidOn),
                          }),
                        dues.exemptReason,
                      ]
                        .filter(Boolean)
                        .join('／')}
                    </Text>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </QueryView>
  );
}
