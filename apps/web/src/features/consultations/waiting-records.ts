import { useCallback, useSyncExternalStore } from 'react';
import { answer, api, ProblemError } from '../../api/client';
import type { ConsultationInput, ConsultationView } from '../../api/types';
import type { ConsultationFormValues } from './consultation-form';

/**
 * A finished record that the server has not yet answered for. It stays in this browser, under the key and with the
 * very body of the first attempt, until there is an answer.
 */
export interface WaitingRecord {
  key: string;
  input: ConsultationInput;
  values: ConsultationFormValues;
  /** The server's sentence when it refused the record; then a person must look at it. */
  refused?: string;
}

const ATTEMPT_LIMIT_MS = 20_000;
const NONE: readonly WaitingRecord[] = [];
const storageKey = (staffId: string) => `banso.waiting.${staffId}`;
const listeners = new Set<() => void>();
const cache = new Map<string, { text: string; records: readonly WaitingRecord[] }>();
const underWay = new Set<string>();

/** The records of a person that wait in this browser, oldest first. */
export function waitingRecords(staffId: string): readonly WaitingRecord[] {
  const text = localStorage.getItem(storageKey(staffId));
  if (text === null) return NONE;
  const cached = cache.get(staffId);
  if (cached?.text === text) return cached.records;
  const records = JSON.parse(text) as WaitingRecord[];
  cache.set(staffId, { text, records });
  return records;
}

/** The same, kept up to date, also when another tab changes it. */
export function useWaitingRecords(staffId: string): readonly WaitingRecord[] {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener);
    window.addEventListener('storage', listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', listener);
    };
  }, []);
  return useSyncExternalStore(subscribe, () => waitingRecords(staffId));
}

/** Puts a record into the queue, or replaces it there. */
export function keepWaiting(staffId: string, record: WaitingRecord): void {
  const known = waitingRecords(staffId);
  const replaced = known.map((other) => (other.key === record.key ? record : other));
  store(staffId, known.some(({ key }) => key === record.key) ? replaced : [...known, record]);
}

/** Takes a record out of the queue. */
export function stopWaiting(staffId: string, key: string): void {
  store(
    staffId,
    waitingRecords(staffId).filter((record) => record.key !== key),
  );
}

/** True when an error leaves open whether a later attempt succeeds: nobody answered, or not in earnest. */
export function worthRetrying(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return true;
  return error.status >= 500 || [401, 408, 425, 429].includes(error.status);
}

/**
 * Sends one record and takes it out of the queue when the server has it. Null while another attempt for the same
 * record is under way.
 * @throws ProblemError, UnreachableError
 */
export async function sendRecord(staffId: string, record: WaitingRecord): Promise<ConsultationView | null> {
  if (underWay.has(record.key)) return null;
  underWay.add(record.key);
  try {
    const saved = await answer(
      api.POST('/api/v1/consultations', {
        params: { header: { 'Idempotency-Key': record.key } },
        body: record.input,
        signal: AbortSignal.timeout(ATTEMPT_LIMIT_MS),
      }),
    );
    stopWaiting(staffId, record.key);
    return saved;
  } finally {
    underWay.delete(record.key);
  }
}

function store(staffId: string, records: readonly WaitingRecord[]): void {
  if (records.length === 0) localStorage.removeItem(storageKey(staffId));
  else localStorage.setItem(storageKey(staffId), JSON.stringify(records));
  listeners.forEach((listener) => listener());
}
