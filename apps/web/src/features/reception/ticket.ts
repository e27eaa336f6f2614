import type { PersonAtDoor } from './door-acts';

// 128 bits as the server draws them. What is on other codes, such as an address or a business card, is no ticket.
const TICKET = /^[\w-]{22}$/;

/** Whether a QR code, or what a hand-held reader typed, may be a ticket. */
export function isTicket(text: string): boolean {
  return TICKET.test(text.trim());
}

/** Whose ticket it is; undefined where it is nobody's on this list. */
export function holderOf(people: readonly PersonAtDoor[], text: string): PersonAtDoor | undefined {
  const code = text.trim();
  return isTicket(code) ? people.find(({ person }) => person.ticketCode === code) : undefined;
}
