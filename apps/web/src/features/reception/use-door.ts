import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReceptionView } from '../../api/types';
import { newRequestKey } from '../../api/request-key';
import { useSession } from '../session/session';
import { fullName } from '../settings/staff-directory';
import type { DoorAct } from './door-acts';
import { changeActs, doorKey, keepAct, useActsAt } from './door-queue';
import { keepList, keepPage } from './kept-page';
import { openQrReader } from './read-qr';
import { receptionQuery } from './reception-query';

const LONGEST_NAME = 60;

/** What is done at a door, before it is kept. */
export type NewAct<Act = DoorAct> = Act extends DoorAct ? Omit<Act, 'id' | 'sent' | 'trouble'> : never;

export interface Door {
  reception: UseQueryResult<ReceptionView>;
  /** What was done here and is not settled. */
  acts: readonly DoorAct[];
  /** Nobody answered the last time. */
  unreachable: boolean;
  /** What this door is called at the others. */
  device: string;
  /** Keeps an act in this browser, from where it is sent at once or as soon as there is a network. */
  act: (act: NewAct) => void;
  /** Puts another in the place of one that was refused; it is sent anew. */
  again: (act: DoorAct) => void;
  forget: (id: string) => void;
}

/** One door of an event: the list as it was read last, and what was done here since. */
export function useDoor(eventId: string): Door {
  const { staff } = useSession();
  const door = doorKey(staff.id, eventId);
  const acts = useActsAt(door);
  const reception = useQuery(receptionQuery(eventId));
  useKeptPage(eventId, reception);
  return {
    reception,
    acts,
    unreachable: reception.isRefetchError,
    device: fullName(staff).slice(0, LONGEST_NAME),
    act: (act) => keepAct(door, { ...act, id: newRequestKey() }),
    again: (changed) => changeActs(door, (act) => (act.id === changed.id ? changed : act)),
    forget: (id) => changeActs(door, (act) => (act.id === id ? null : act)),
  };
}

/** Keeps the page and its list in this browser, to open with them where nobody answers. */
function useKeptPage(eventId: string, { data, error }: UseQueryResult<ReceptionView>): void {
  const client = useQueryClient();
  const session = useSession();
  const isRead = data !== undefined && error === null;
  useEffect(() => {
    const current = client.getQueryData(receptionQuery(eventId).queryKey);
    if (!isRead || !current) return;
    // The camera's parts are loaded first, so that they are kept with the rest.
    void Promise.all([import('./scanner'), openQrReader()])
      .then(() => keepPage(session, current))
      .catch(() => undefined);
  }, [client, eventId, isRead, session]);
  useEffect(() => {
    if (data && isRead) void keepList(data).catch(() => undefined);
  }, [data, isRead]);
}

let lastInstant = 0;

/** Now, and never the same twice: what is undone at once must come after what it undoes. */
export function nextInstant(): string {
  lastInstant = Math.max(Date.now(), lastInstant + 1);
  return new Date(lastInstant).toISOString();
}
