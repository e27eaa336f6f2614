import type { CheckInFacts } from './check-in-refusal';
import { refusalOf } from './check-in-refusal';

const TODAY = '2025-06-10';
const CAN_COME: CheckInFacts = {
  eventState: 'planned',
  registration: { ofThisEvent: true, cancelled: false },
  heldOn: TODAY,
  seat: 'confirmed',
};
const arrived = { action: 'arrived' } as const;
const code = (facts: Partial<CheckInFacts>, checkIn: Parameters<typeof refusalOf>[0] = arrived) =>
  refusalOf(checkIn, { ...CAN_COME, ...facts }, TODAY)?.code ?? null;

describe('refusalOf', () => {
  it('lets in who has a seat today, and takes it back', () => {
    expect(code({})).toBeNull();
    expect(code({}, { action: 'undone' })).toBeNull();
  });

  it.each<[string, Partial<CheckInFacts>]>([
    ['unknown-registration', { registration: null }],
    ['ticket-of-another-event', { registration: { ofThisEvent: false, cancelled: false } }],
    ['unknown-day', { heldOn: null }],
    ['event-cancelled', { eventState: 'cancelled' }],
    ['registration-cancelled', { registration: { ofThisEvent: true, cancelled: true } }],
    ['not-signed-up-for-day', { seat: null }],
    ['not-signed-up-for-day', { seat: 'cancelled' }],
    ['day-not-begun', { heldOn: '2025-06-11' }],
    ['seat-waiting', { seat: 'waiting' }],
  ])('refuses with %s', (expected, facts) => {
    expect(code(facts)).toBe(expected);
    expect(refusalOf(arrived, { ...CAN_COME, ...facts }, TODAY)?.message).toMatch(/ください。$/);
  });

  it('names a ticket that it does not know', () => {
    expect(code({ registration: null }, { ...arrived, ticketCode: 'forged' })).toBe('unknown-ticket');
  });

  it('lets somebody in who waits only when told so', () => {
    expect(code({ seat: 'waiting' }, { ...arrived, letIn: false })).toBe('seat-waiting');
    expect(code({ seat: 'waiting' }, { ...arrived, letIn: true })).toBeNull();
    expect(code({ seat: 'waiting' }, { action: 'undone' })).toBeNull();
  });

  it('takes the attendance of a past day that was kept on paper', () => {
    expect(code({ heldOn: '2025-06-01', eventState: 'held' })).toBeNull();
  });
});
