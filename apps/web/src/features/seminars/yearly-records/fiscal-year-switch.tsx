import { ActionIcon, Group, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatFiscalYear } from '../../../i18n/format';

interface FiscalYearSwitchProps {
  value: number;
  /** The 年度 of today, which nothing lies beyond. */
  thisYear: number;
  /** Those that have a record. */
  years: readonly number[];
  onChange: (year: number) => void;
}

/** 年度: one back, one on, or any that has a record. */
export function FiscalYearSwitch({ value, thisYear, years, onChange }: FiscalYearSwitchProps) {
  const { t } = useTranslation();
  const offered = [...new Set([thisYear, value, ...years])].sort((a, b) => b - a);
  return (
    <Group gap="xs" wrap="nowrap" style={{ minWidth: 0 }}>
      <ActionIcon
        variant="default"
        aria-label={t('yearlyRecords.previousYear')}
        onClick={() => onChange(value - 1)}
      >
        <IconChevronLeft size={20} aria-hidden />
      </ActionIcon>
      <Select
        aria-label={t('yearlyRecords.fiscalYear')}
        data={offered.map((year) => ({ value: String(year), label: formatFiscalYear(year) }))}
        value={String(value)}
        onChange={(year) => onChange(Number(year))}
        allowDeselect={false}
        w={320}
        style={{ flex: '0 1 auto' }}
      />
      <ActionIcon
        variant="default"
        aria-label={t('yearlyRecords.nextYear')}
        disabled={value >= thisYear}
        onClick={() => onChange(value + 1)}
      >
        <IconChevronRight size={20} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
