import { Button, Group, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SectionProps {
  title: string;
  explanation?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of the settings under its heading. */
export function Section({ title, explanation, actions, children }: SectionProps) {
  return (
    <section className="panel" aria-label={title}>
      <Group justify="space-between" mb="xs" align="flex-start">
        <div style={{ flex: '1 1 240px' }}>
          <Title order={2}>{title}</Title>
          {explanation && <Text c="dimmed">{explanation}</Text>}
        </div>
        {actions}
      </Group>
      {children}
    </section>
  );
}

interface SettingsTableProps<Row> {
  label: string;
  columns: { key: string; title: string; cell: (row: Row) => ReactNode; end?: boolean }[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Without it the table is only read. */
  edit?: { label: (row: Row) => string; onEdit: (row: Row) => void };
}

/** A table of a few dozen rows that scrolls sideways on a phone. */
export function SettingsTable<Row>({ label, columns, rows, rowKey, edit }: SettingsTableProps<Row>) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer
      minWidth={columns.length * 150}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': label } }}
    >
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, title, end }) => (
              <Table.Th key={key} scope="col" ta={end ? 'end' : undefined}>
                {title}
              </Table.Th>
            ))}
            {edit && <Table.Th scope="col">{t('common.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {columns.map(({ key, cell, end }) => (
                <Table.Td key={key} ta={end ? 'end' : undefined}>
                  {cell(row)}
                </Table.Td>
              ))}
              {edit && (
                <Table.Td>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('common.editOf', { name: edit.label(row) })}
                    onClick={() => edit.onEdit(row)}
                  >
                    {t('common.edit')}
                  </Button>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
