import { randomBytes } from 'node:crypto';
import { dayNumber, type IsoDate } from '@banso/japan';
import { registrationSearchKey } from '@banso/seminars';
import type { Row } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import type { Random } from '../random';
import { addDays } from './calendar';
import type { BusinessesData, EventData } from './demo-data.types';
import type { SampleBusiness } from './sample-businesses';
import { drawGivenName } from './sample-persons';
import { type Word, wordsOf } from './words';

/** Somebody who signed up for an event of the sample. */
export interface Attendee {
  registrationId: string;
  eventId: string;
  outcome: 'came' | 'signed-up' | 'waiting' | 'cancelled';
  participant: string;
  family: Word;
  given: Word;
  business: SampleBusiness | null;
  feeYen: number | null;
  signedUpAt: string;
  cancelledAt: string | null;
}

/** Days, both ends included, on which somebody may have signed up, and what became of it. */
interface SignUp {
  from: IsoDate;
  to: IsoDate;
  outcome: Attendee['outcome'];
}

const CODE_BYTES = 18;
const WOMEN = 0.45;

/** Draws who comes to the events of the sample. */
export class SampleAttendees {
  private readonly surnames: Word[];
  private readonly byId: Map<string, SampleBusiness>;
  private drawn = 0;
  /** Who of the list of the event that is drawn for has sent nobody so far. */
  private left: { eventId: string; businessIds: string[] } = { eventId: '', businessIds: [] };

  constructor(
    private readonly names: Pick<BusinessesData, 'surnames' | 'givenNames'>,
    private readonly random: Random,
    private readonly businesses: readonly SampleBusiness[],
    private readonly note: string,
  ) {
    this.surnames = wordsOf(names.surnames);
    this.byId = new Map(businesses.map((business) => [business.id, business]));
  }

  /**
   * Somebody of a business that is listed, of another each time, or, where nobody is, of any that was there; of none for
   * the public. One event is drawn for after the other.
   */
  draw(
    eventId: string,
    { participant, feeYen, memberFeeYen }: EventData,
    listed: readonly string[],
    { from, to, outcome }: SignUp,
  ): Attendee {
    const { random } = this;
    const signedUpOn = addDays(from, random.integer(0, dayNumber(to) - dayNumber(from)));
    this.drawn += 1;
    return {
      registrationId: fixedId(`registration/${this.drawn}`),
      eventId,
      outcome,
      participant,
      family: random.pick(this.surnames),
      given: drawGivenName(this.names, random, WOMEN),
      business: participant === 'business' ? this.businessOf(eventId, listed, from) : null,
      feeYen: memberFeeYen ?? feeYen ?? null,
      signedUpAt: `${signedUpOn}T10:00:00+09:00`,
      cancelledAt: outcome === 'cancelled' ? `${to}T12:00:00+09:00` : null,
    };
  }

  /** The codes open without a password: they are drawn anew in every installation, unlike everything else. */
  row({ registrationId, eventId, outcome, ...attendee }: Attendee): Row {
    const { participant, family, given, business, feeYen, signedUpAt, cancelledAt } = attendee;
    const company = business === null ? null : String(business.columns.name);
    const content = {
      familyName: family.text,
      givenName: given.text,
      familyKana: family.kana,
      givenKana: given.kana,
      company,
      corporateNumber: null,
      phone: null,
      email: null,
      participant,
    };
    return {
      id: registrationId,
      event_id: eventId,
      request_key: fixedId(`request/${registrationId}`),
      family_name: family.text,
      given_name: given.text,
      family_kana: family.kana,
      given_kana: given.kana,
      company,
      participant,
      business_id: business?.id ?? null,
      link: business === null ? 'none' : 'by-hand',
      origin: 'staff',
      note: this.note,
      fee_yen: feeYen,
      ticket_code: randomBytes(CODE_BYTES).toString('base64url'),
      manage_code: randomBytes(CODE_BYTES).toString('base64url'),
      search_key: registrationSearchKey(content),
      cancelled_at: cancelledAt,
      cancelled_by: outcome === 'cancelled' ? 'staff' : null,
      created_at: signedUpAt,
    };
  }

  private businessOf(eventId: string, listed: readonly string[], day: IsoDate): SampleBusiness {
    if (this.left.eventId !== eventId) this.left = { eventId, businessIds: [...listed] };
    const { businessIds } = this.left;
    const [id] =
      businessIds.length > 0 ? businessIds.splice(this.random.integer(0, businessIds.length - 1), 1) : [];
    const business = id === undefined ? undefined : this.byId.get(id);
    if (business !== undefined) return business;
    return this.random.pick(this.businesses.filter(({ foundedOn }) => foundedOn === null || foundedOn < day));
  }
}
