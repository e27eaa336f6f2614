import { MultiSelect, Select } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { boardQuery, plansQuery } from './plan-queries';

const SHOWN_AT_ONCE = 80;

interface PlanNodeSelectProps {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  error?: ReactNode;
}

/** Which item of which plan a record belongs to. */
export function PlanNodeSelect({ label, value, onChange, error }: PlanNodeSelectProps) {
  return (
    <Select
      label={label}
      data={usePlanNodes()}
      value={value}
      onChange={onChange}
      error={error}
      searchable
      clearable
      limit={SHOWN_AT_ONCE}
    />
  );
}

interface PlanNodesSelectProps {
  label: string;
  value: string[];
  onChange: (ids: string[]) => void;
  error?: ReactNode;
}

/** The same where a record serves several items. */
export function PlanNodesSelect({ label, value, onChange, error }: PlanNodesSelectProps) {
  return (
    <MultiSelect
      label={label}
      data={usePlanNodes()}
      value={value}
      onChange={onChange}
      error={error}
      searchable
      clearable
      limit={SHOWN_AT_ONCE}
    />
  );
}

/** The titles of items by their ids; one that is gone is left out. */
export function usePlanNodeNames(): (ids: readonly string[]) => string[] {
  const names = new Map(
    usePlanNodes().flatMap(({ items }) => items.map(({ value, label }) => [value, label] as const)),
  );
  return (ids) => ids.flatMap((id) => names.get(id) ?? []);
}

function usePlanNodes(): { group: string; items: { value: string; label: string }[] }[] {
  const { data: plans = [] } = useQuery(plansQuery);
  const boards = useQueries({
    queries: plans.map(({ code }) => ({
      ...boardQuery(code),
      refetchInterval: false as const,
      staleTime: 60_000,
    })),
  });
  return boards.flatMap(({ data: board }) =>
    board
      ? [
          {
            group: board.plan.title,
            items: board.nodes.flatMap(({ id, title }) => (id ? [{ value: id, label: title }] : [])),
          },
        ]
      : [],
  );
}
