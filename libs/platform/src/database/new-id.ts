import { v7 } from 'uuid';

/** A new primary key: UUID version 7, so that keys made later sort later and index pages fill in order. */
export function newId(): string {
  return v7();
}
