import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './wide-table.module.css';

interface WideTableProps {
  label: string;
  minWidth: number;
  children: ReactNode;
}

/** A table that scrolls sideways on a phone, also by keyboard. */
export function WideTable({ label, minWidth, children }: WideTableProps) {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': label } }}
    >
      <Table aria-label={label} className={classes.table}>
        {children}
      </Table>
    </Table.ScrollContainer>
  );
}

/** The first cell of a row: what it is of, and above it, smaller, which one. */
export function RowName({ children, above }: { children: ReactNode; above?: ReactNode }) {
  return (
    <Table.Th scope="row" fw={400} className={classes.name}>
      {above !== undefined && (
        <Text span display="block" size="xs" c="dimmed">
          {above}
        </Text>
      )}
      {children}
    </Table.Th>
  );
}
