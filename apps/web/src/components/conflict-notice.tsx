import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** One field in which the saved record and the form differ, in words. */
export interface Difference {
  label: string;
  saved: string;
  typed: string;
}

interface ConflictNoticeProps {
  differences: Difference[];
  onKeepMine: () => void;
  onTakeSaved: () => void;
  busy?: boolean;
}

/** Somebody else saved the record meanwhile: shows where the two differ and loses neither. */
export function ConflictNotice({ differences, onKeepMine, onTakeSaved, busy }: ConflictNoticeProps) {
  const { t } = useTranslation();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      role="alert"
      color="orange"
      icon={<IconArrowsDiff aria-hidden />}
      title={t('conflict.title')}
    >
      <Text mb="xs">{t('conflict.explanation')}</Text>
      <Table withTableBorder mb="sm" style={{ background: 'var(--banso-surface)' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('conflict.field')}</Table.Th>
            <Table.Th scope="col">{t('conflict.saved')}</Table.Th>
            <Table.Th scope="col">{t('conflict.typed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(({ label, saved, typed }) => (
            <Table.Tr key={label}>
              <Table.Th scope="row">{label}</Table.Th>
              <Table.Td className="written">{saved || t('common.nothing')}</Table.Td>
              <Table.Td className="written">{typed || t('common.nothing')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group>
        <Button onClick={onKeepMine} loading={busy}>
          {t('conflict.keepMine')}
        </Button>
        <Button variant="default" onClick={onTakeSaved}>
          {t('conflict.takeSaved')}
        </Button>
      </Group>
    </Alert>
  );
}
