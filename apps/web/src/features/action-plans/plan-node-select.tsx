import { Select } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { boardQuery, plansQuery } from './plan-queries';

interface PlanNodeSelectProps {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  error?: ReactNode;
}

/** Which item of which plan a record belongs to. */
export function PlanNodeSelect({ label, value, onChange, error }: PlanNodeSelectProps) {
  const { data: plans = [] } = useQuery(plansQuery);
  const boards = useQueries({
    queries: plans.map(({ code }) => ({
      ...boardQuery(code),
      refetchInterval: false as const,
      staleTime: 60_000,
    })),
  });
  const data = boards.flatMap(({ data: board }) =>
    board
      ? [
          {
            group: board.plan.title,
            items: board.nodes.flatMap(({ id, title }) => (id ? [{ value: id, label: title }] : [])),
          },
        ]
      : [],
  );
  return (
    <Select
      label={label}
      data={data}
      value={value}
      onChange={onChange}
      error={error}
      searchable
      clearable
      limit={80}
    />
  );
}
