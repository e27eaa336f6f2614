import type { ActivityDefinition } from '../plan/plan-file.types';

/** What a definition asks of its records, as a Japanese sentence; empty where it takes them all. */
export function conditions({ filter }: ActivityDefinition): string {
  const asked = Object.entries(filter ?? {});
  if (asked.length === 0) return '';
  return `条件：${asked.map(([dimension, allowed]) => `${dimension} が ${allowed.join('・')}`).join('、')}。`;
}
