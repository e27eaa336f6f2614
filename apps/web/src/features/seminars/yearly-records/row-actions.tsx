import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface RowActionsProps {
  /** What the row is of, for who cannot see it. */
  name: string;
  onEdit: () => void;
  onVoid: () => void;
}

/** 編集 and 取消 of a row. */
export function RowActions({ name, onEdit, onVoid }: RowActionsProps) {
  const { t } = useTranslation();
  return (
    <Group gap={4} wrap="nowrap">
      <Button variant="subtle" size="compact-sm" aria-label={t('common.editOf', { name })} onClick={onEdit}>
        {t('common.edit')}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('yearlyRecords.voidOf', { name })}
        onClick={onVoid}
      >
        {t('consultation.void')}
      </Button>
    </Group>
  );
}
