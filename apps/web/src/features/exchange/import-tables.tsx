import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../api/types';
import { formatNumber } from '../../i18n/format';

/** What the check found: problems by row and column, which column goes where, and the first rows as they were read. */
export function ImportTables({ one }: { one: ImportView }) {
  return (
    <>
      {one.problems.length > 0 && <Problems one={one} />}
      <Mapping one={one} />
      {one.preview.length > 0 && <Preview one={one} />}
    </>
  );
}

function Problems({ one }: { one: ImportView }) {
  const { t } = useTranslation();
  const hidden = one.problemCount - one.problems.length;
  return (
    <section className="panel" aria-labelledby="problems">
      <Title order={2} id="problems" mb="xs">
        {t('imports.problems')}
      </Title>
      <Table aria-labelledby="problems" striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('imports.row')}</Table.Th>
            <Table.Th scope="col">{t('imports.column')}</Table.Th>
            <Table.Th scope="col">{t('imports.message')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {one.problems.map(({ row, column, message }) => (
            <Table.Tr key={`${row} ${column ?? ''} ${message}`}>
              <Table.Td>{formatNumber(row)}</Table.Td>
              <Table.Td>{column}</Table.Td>
              <Table.Td className="written">{message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hidden > 0 && <Text c="dimmed">{t('imports.moreProblems', { count: hidden })}</Text>}
    </section>
  );
}

function Mapping({ one }: { one: ImportView }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="mapping">
      <Title order={2} id="mapping" mb="xs">
        {t('imports.mapping')}
      </Title>
      <Table aria-labelledby="mapping">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('imports.header')}</Table.Th>
            <Table.Th scope="col">{t('imports.field')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {one.columns.map(({ header, field }, index) => (
            <Table.Tr key={`${index} ${header}`}>
              <Table.Td>{header}</Table.Td>
              <Table.Td>
                {field ? <FieldName field={field} /> : <Text c="dimmed">{t('imports.ignored')}</Text>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** The field's name on the screens; the server's own for fields that only imports know. */
function FieldName({ field }: { field: string }) {
  const { t, i18n } = useTranslation();
  const last = field.split('.').at(-1) ?? field;
  const key = [`business.${field}`, `membership.${last}`, `person.${last}`].find((candidate) =>
    i18n.exists(candidate),
  );
  return key ? t(key as 'business.name') : field;
}

function Preview({ one }: { one: ImportView }) {
  const { t } = useTranslation();
  const fields = Object.keys(one.preview[0] ?? {});
  return (
    <section className="panel" aria-labelledby="preview">
      <Title order={2} id="preview" mb="xs">
        {t('imports.preview')}
      </Title>
      <Table.ScrollContainer
        minWidth={fields.length * 120}
        scrollAreaProps={{
          viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('imports.preview') },
        }}
      >
        <Table aria-labelledby="preview">
          <Table.Thead>
            <Table.Tr>
              {fields.map((field) => (
                <Table.Th key={field} scope="col">
                  <FieldName field={field} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {one.preview.map((row, index) => (
              <Table.Tr key={index}>
                {fields.map((field) => (
                  <Table.Td key={field}>{textOf(row[field])}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
