import type { IsoDate } from '@banso/japan';
import type { ChamberEventView, EventOutcomeInput, EventOutcomeView, OutcomeKind } from '../../../api/types';

/** Who stands on a side: somebody who signed up, or a company that did not, by its name. */
export interface PickedSide {
  registrationId: string | null;
  name: string;
}

/** One line of the form; a number is empty until one is typed. */
export interface OutcomeLine {
  kind: OutcomeKind;
  attendee: PickedSide | null;
  partner: PickedSide | null;
  quantity: number | '';
  amountYen: number | '';
  occurredOn: IsoDate | null;
  note: string;
}

/** The first line of a form: most outcomes are talks, on the day of the event. */
export function firstLine({ startsOn }: ChamberEventView, today: IsoDate): OutcomeLine {
  return {
    kind: 'negotiation',
    attendee: null,
    partner: null,
    quantity: 1,
    amountYen: '',
    occurredOn: startsOn <= today ? startsOn : null,
    note: '',
  };
}

/** A line after `line`: of the same kind and day, for somebody else. */
export function nextLine(line: OutcomeLine): OutcomeLine {
  return { ...line, attendee: null, partner: null, quantity: 1, amountYen: '', note: '' };
}

/** The form of an outcome that is corrected. */
export function lineOf(outcome: EventOutcomeView): OutcomeLine {
  const side = (of: EventOutcomeView['attendee']): PickedSide => ({
    registrationId: of.registrationId,
    name: nameOfSide(of),
  });
  return {
    kind: outcome.kind,
    attendee: side(outcome.attendee),
    partner: outcome.partner && side(outcome.partner),
    quantity: outcome.quantity,
    amountYen: outcome.amountYen ?? '',
    occurredOn: outcome.occurredOn,
    note: outcome.note ?? '',
  };
}

/** What the server is sent. The form has asked before for what must not be empty. */
export function inputOf(line: OutcomeLine): EventOutcomeInput {
  const { kind, attendee, partner, quantity, amountYen, occurredOn, note } = line;
  const byName = partner !== null && partner.registrationId === null;
  return {
    kind,
    registrationId: attendee?.registrationId ?? '',
    partnerRegistrationId: partner?.registrationId ?? null,
    partnerName: byName ? partner.name : null,
    quantity: Number(quantity),
    amountYen: kind === 'contract' && amountYen !== '' ? amountYen : null,
    occurredOn: occurredOn ?? '',
    note: note.trim() || null,
  };
}

/** `山田 太郎（株式会社山田製作所）`: the business that is linked, or the company as it was written. */
export function nameOfSide({
  name,
  company,
  businessName,
}: Pick<EventOutcomeView['attendee'], 'name' | 'company' | 'businessName'>): string {
  const of = businessName ?? company;
  return of === null ? name : `${name}（${of}）`;
}
