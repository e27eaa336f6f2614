import { useSyncExternalStore } from 'react';
import type { DoorAct } from './door-acts';

const NONE: readonly DoorAct[] = [];
const listeners = new Set<() => void>();
const cache = new Map<string, { text: string; acts: readonly DoorAct[] }>();

const prefixOf = (staffId: string) => `banso.door.${staffId}.`;

/** Where the acts of a person's door at an event are kept in this browser. */
export function doorKey(staffId: string, eventId: string): string {
  return `${prefixOf(staffId)}${eventId}`;
}

/** The events at which a person's door has acts that are not settled. */
export function eventsWithActs(staffId: string): string[] {
  const prefix = prefixOf(staffId);
  const keys = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) ?? '');
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

/** Calls `listener` whenever an act comes, changes or goes, in whatever tab. Returns the way to stop it. */
export function onActs(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** What was done at a door and is not settled yet, oldest first. */
export function actsAt(door: string): readonly DoorAct[] {
  const text = localStorage.getItem(door);
  if (text === null) return NONE;
  const cached = cache.get(door);
  if (cached?.text === text) return cached.acts;
  const acts = JSON.parse(text) as DoorAct[];
  cache.set(door, { text, acts });
  return acts;
}

/** The same, kept up to date, also when another tab changes it. */
export function useActsAt(door: string): readonly DoorAct[] {
  return useSyncExternalStore(onActs, () => actsAt(door));
}

/** Puts an act at the end. */
export function keepAct(door: string, act: DoorAct): void {
  store(door, [...actsAt(door), act]);
}

/** Changes acts by their ids; null takes one out. What came in meanwhile stays. */
export function changeActs(door: string, change: (act: DoorAct) => DoorAct | null): void {
  store(
    door,
    actsAt(door).flatMap((act) => change(act) ?? []),
  );
}

function store(door: string, acts: readonly DoorAct[]): void {
  if (acts.length === 0) localStorage.removeItem(door);
  else localStorage.setItem(door, JSON.stringify(acts));
  listeners.forEach((listener) => listener());
}
