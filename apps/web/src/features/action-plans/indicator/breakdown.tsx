import { Progress, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../../components/router-link';
import { formatQuantity } from '../../../i18n/format';
import classes from './indicator.module.css';

interface BreakdownProps {
  kind: 'department' | 'advisor';
  parts: { id: string | null; name: string; value: number }[];
  unit: string;
}

/** Who contributed how much; a name leads to their records. */
export function Breakdown({ kind, parts, unit }: BreakdownProps) {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  const id = `by-${kind}`;
  const highest = Math.max(1, ...parts.map(({ value }) => value));
  const sorted = [...parts].sort((a, b) => b.value - a.value);
  return (
    <section className="panel" aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {t(`indicator.by.${kind}`)}
      </Title>
      <Table aria-labelledby={id}>
        <Table.Thead className={classes.hidden}>
          <Table.Tr>
            <Table.Th scope="col">{t('indicator.name')}</Table.Th>
            <Table.Th scope="col">{t('indicator.value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((part) => (
            <Table.Tr key={part.id ?? part.name}>
              <Table.Th scope="row" fw={400} w="40%">
                {part.id ? (
                  <AppLink
                    from="/indicators/$id"
                    to="."
                    hash="records"
                    search={{ [kind === 'department' ? 'departmentId' : 'advisorId']: part.id }}
                  >
                    {part.name}
                  </AppLink>
                ) : (
                  part.name
                )}
              </Table.Th>
              <Table.Td>
                <div className={classes.bar}>
                  <Progress
                    value={(part.value / highest) * 100}
                    size={10}
                    aria-hidden
                    style={{ flex: 1 }}
                    color="ai.6"
                  />
                  <span className={classes.number}>{formatQuantity(part.value, unit)}</span>
                </div>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
