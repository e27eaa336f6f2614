import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Instead of an empty list: why it is empty and what to do next. */
export function EmptyState({ title, hint, actions }: { title: string; hint?: string; actions?: ReactNode }) {
  return (
    <Stack gap={6} py="lg" px="md" align="flex-start">
      <Text fw={700}>{title}</Text>
      {hint && <Text c="dimmed">{hint}</Text>}
      {actions && <Group gap="xs">{actions}</Group>}
    </Stack>
  );
}
