import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { QueryView } from '../../../components/query-view';
import { useCan } from '../../session/session';

/** What the page gives each of its sections. */
export interface SectionOfYear {
  fiscalYear: number;
  onYear: (fiscalYear: number) => void;
  yearSwitch: (years: readonly number[]) => ReactNode;
}

/** What can be done with a record of the year. */
export interface EntryActs<Entry> {
  /** Left out for who only reads. */
  onEdit?: (entry: Entry) => void;
  onVoid: (entry: Entry) => void;
}

type Open<Entry> = { dialog: 'write'; entry: Entry | null } | { dialog: 'void'; entry: Entry };

interface YearlySectionProps<Year, Entry> {
  query: UseQueryResult<Year>;
  yearSwitch: SectionOfYear['yearSwitch'];
  addLabel: string;
  /** Shows the year. */
  children: (year: Year, acts: EntryActs<Entry>) => ReactNode;
  /** The dialog that writes a record down, or corrects it. */
  write: (entry: Entry | null, close: () => void) => ReactNode;
  /** The dialog that voids it. */
  voiding: (entry: Entry, close: () => void) => ReactNode;
}

/** One kind of record of a 年度: which year, a button to write one down, what the year holds, and the dialogs. */
export function YearlySection<Year extends { years: readonly number[] }, Entry>(
  props: YearlySectionProps<Year, Entry>,
) {
  const { query, yearSwitch, addLabel, children, write, voiding } = props;
  const writable = useCan()('event:write');
  const [open, setOpen] = useState<Open<Entry> | null>(null);
  const close = () => setOpen(null);
  const acts: EntryActs<Entry> = {
    ...(writable && { onEdit: (entry) => setOpen({ dialog: 'write', entry }) }),
    onVoid: (entry) => setOpen({ dialog: 'void', entry }),
  };
  return (
    <>
      <Group justify="space-between" mb="sm" gap="sm" className="no-print">
        {yearSwitch(query.data?.years ?? [])}
        {writable && (
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpen({ dialog: 'write', entry: null })}
          >
            {addLabel}
          </Button>
        )}
      </Group>
      <QueryView query={query}>{(year) => children(year, acts)}</QueryView>
      {open?.dialog === 'write' && write(open.entry, close)}
      {open?.dialog === 'void' && voiding(open.entry, close)}
    </>
  );
}
