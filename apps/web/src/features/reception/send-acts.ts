import type { TFunction } from 'i18next';
import { answer, api, ProblemError } from '../../api/client';
import type { RegistrationView } from '../../api/types';
import { sentenceOf } from '../../components/problem-notice';
import { formatInstant } from '../../i18n/format';
import { worthRetrying } from '../consultations/waiting-records';
import type { DoorAct, Trouble } from './door-acts';
import { actsAt, changeActs } from './door-queue';

const MOST_AT_ONCE = 500;
const ATTEMPT_LIMIT_MS = 20_000;
const underWay = new Set<string>();

type CheckInAct = Extract<DoorAct, { kind: 'check-in' }>;
type WalkInAct = Extract<DoorAct, { kind: 'walk-in' }>;
type PaymentAct = Extract<DoorAct, { kind: 'payment' }>;

/**
 * Sends what waits at a door, and marks it as sent or says what is wrong with it. Whatever goes wrong on the way, the
 * next call sends the same again. Then `readAgain`: what was sent stays laid over the list until a list has been read
 * that holds it. Does nothing while another call for this door is under way.
 * @throws UnreachableError, ProblemError when there was no answer in earnest; then all that was not sent still waits.
 */
export async function sendActs(
  door: string,
  eventId: string,
  t: TFunction,
  readAgain: () => Promise<unknown>,
): Promise<void> {
  if (underWay.has(door)) return;
  underWay.add(door);
  try {
    await sendAll(door, eventId, t);
    for (let sent = sentAt(door); sent.size > 0; sent = sentAt(door)) {
      const known = sent;
      await readAgain();
      changeActs(door, (act) => (known.has(act.id) ? null : act));
      await sendAll(door, eventId, t); // what was done meanwhile
    }
  } finally {
    underWay.delete(door);
  }
}

async function sendAll(door: string, eventId: string, t: TFunction): Promise<void> {
  for (let next = firstWaiting(door); next !== undefined; next = firstWaiting(door)) {
    const act = next;
    if (act.kind === 'check-in') await sendCheckIns(door, eventId, t);
    else await settle(door, act.id, t, () => (act.kind === 'walk-in' ? sendWalkIn(eventId, act) : pay(act)));
  }
}

function sentAt(door: string): Set<string> {
  const sent = actsAt(door).filter((act) => act.sent === true && act.trouble === undefined);
  return new Set(sent.map(({ id }) => id));
}

/** Whether an act is still to be sent. */
export function isWaiting({ sent, trouble }: DoorAct): boolean {
  return sent !== true && trouble === undefined;
}

function firstWaiting(door: string): DoorAct | undefined {
  return actsAt(door).find(isWaiting);
}

async function sendCheckIns(door: string, eventId: string, t: TFunction): Promise<void> {
  const acts = actsAt(door)
    .filter((act): act is CheckInAct => act.kind === 'check-in' && isWaiting(act))
    .slice(0, MOST_AT_ONCE);
  const { items } = await answer(
    api.POST('/api/v1/chamber-events/{id}/check-ins', {
      params: { path: { id: eventId } },
      body: { items: acts.map(({ id, checkIn }) => ({ id, ...checkIn })) },
      signal: AbortSignal.timeout(ATTEMPT_LIMIT_MS),
    }),
  );
  const answers = new Map(items.map((item) => [item.id, item]));
  changeActs(door, (act) => {
    const told = answers.get(act.id);
    if (told === undefined) return act;
    if (told.refusal) return { ...act, trouble: told.refusal };
    if (!told.earlier) return { ...act, sent: true };
    const device = told.earlier.device ?? t('reception.anotherDoor');
    const message = t('reception.alreadyArrived', { at: formatInstant(told.earlier.at), device });
    return { ...act, sent: true, trouble: { code: 'already', message } };
  });
}

/** An act that the server refuses stays, with its sentence. */
async function settle(door: string, id: string, t: TFunction, send: () => Promise<unknown>): Promise<void> {
  const trouble = await send().then(
    () => undefined,
    (error: unknown) => troubleOf(error, t),
  );
  changeActs(door, (act) => (act.id !== id ? act : trouble ? { ...act, trouble } : { ...act, sent: true }));
}

function troubleOf(error: unknown, t: TFunction): Trouble {
  if (!(error instanceof ProblemError) || worthRetrying(error)) throw error;
  const message = [sentenceOf(error, t), ...error.fields.map((field) => field.message)].join('\n');
  return { code: error.code, message };
}

function sendWalkIn(eventId: string, { id, walkIn }: WalkInAct): Promise<RegistrationView> {
  return answer(
    api.POST('/api/v1/chamber-events/{id}/walk-ins', {
      params: { path: { id: eventId }, header: { 'Idempotency-Key': id } },
      body: walkIn,
      signal: AbortSignal.timeout(ATTEMPT_LIMIT_MS),
    }),
  );
}

/** Money taken at the door has been taken, whoever edited the sign-up meanwhile: the version is asked for right before. */
async function pay({ registrationId: id, paidOn }: PaymentAct): Promise<RegistrationView> {
  const path = { params: { path: { id } }, signal: AbortSignal.timeout(ATTEMPT_LIMIT_MS) };
  const { version } = await answer(api.GET('/api/v1/registrations/{id}', path));
  return answer(api.PUT('/api/v1/registrations/{id}/payment', { ...path, body: { version, paidOn } }));
}
