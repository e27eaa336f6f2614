import type { ConsultationFormValues } from './consultation-form';

/**
 * A record being written. Its key is born with it and goes to the server with every attempt to save, so an attempt
 * whose answer was lost never makes a second record.
 */
export interface Draft {
  key: string;
  values: ConsultationFormValues;
}

const storageKey = (staffId: string) => `banso.draft.${staffId}`;

/** A key that no other draft has, also where the page is not served over HTTPS and `randomUUID` is missing. */
export function newDraftKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `web-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The person's draft as this browser kept it, filled up with `empty` where an older version knew fewer fields. */
export function readDraft(staffId: string, empty: ConsultationFormValues): Draft | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(staffId)) ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('key' in stored) || !('values' in stored))
      return null;
    return { key: String(stored.key), values: { ...empty, ...(stored.values as ConsultationFormValues) } };
  } catch {
    return null;
  }
}

/** Keeps the draft in this browser. */
export function keepDraft(staffId: string, draft: Draft): void {
  localStorage.setItem(storageKey(staffId), JSON.stringify(draft));
}

/** Forgets the draft, because it was saved or thrown away. */
export function forgetDraft(staffId: string): void {
  localStorage.removeItem(storageKey(staffId));
}
