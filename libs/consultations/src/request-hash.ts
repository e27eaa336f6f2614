import { createHash } from 'node:crypto';

/**
 * A digest of what was asked for, equal for equal requests: the order of fields does not matter, that of a list does,
 * and a field left out equals one that is undefined.
 */
export function requestHash(request: object): string {
  return createHash('sha256').update(canonical(request)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, entry]) => `${JSON.stringify(name)}:${canonical(entry)}`);
  return `{${fields.join(',')}}`;
}
