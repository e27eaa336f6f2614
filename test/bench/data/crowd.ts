import { dateInJapan, searchKey } from '@banso/japan';
import { newId } from '@banso/platform';
import type { Client } from 'pg';
import { businessFacts } from './business-facts';

const PEOPLE = 2_000;

/** An event of today that many people have signed up for; nobody has come yet. */
export interface Crowd {
  eventId: string;
  sessionId: string;
  registrationIds: string[];
}

/**
 * Adds the event with a seat for everybody: two of three belong to a business, as most who come to a chamber do.
 * Written as the owner, for only what happens at its door is measured.
 */
export async function addCrowd(owner: Client, chamberId: string): Promise<Crowd> {
  const [eventId, sessionId] = [newId(), newId()];
  const today = dateInJapan(new Date());
  await owner.query(
    `INSERT INTO chamber_events (chamber_id, id, title, kind, starts_on, ends_on, fee_yen, member_fee_yen)
     VALUES ($1, $2, '新春経済講演会', 'seminar', $3, $3, 3000, 1000)`,
    [chamberId, eventId, today],
  );
  await owner.query(
    `INSERT INTO event_sessions (chamber_id, id, event_id, held_on, starts_at) VALUES ($1, $2, $3, $4, '13:30')`,
    [chamberId, sessionId, eventId, today],
  );
  const people = Array.from({ length: PEOPLE }, (_, place) => personAt(place));
  await owner.query(
    `INSERT INTO event_registrations (chamber_id, id, event_id, request_key, family_name, given_name, family_kana,
                                      given_kana, company, search_key, participant, business_id, link, origin,
                                      ticket_code, manage_code)
     SELECT $1, p.id, $2, gen_random_uuid(), p."familyName", p."givenName", 'サンカ', 'タロウ', p.company, p."searchKey",
            'business', b.id, CASE WHEN b.id IS NULL THEN 'none' ELSE 'automatic' END, 'staff', gen_random_uuid()::text,
            gen_random_uuid()::text
       FROM jsonb_to_recordset($3::jsonb) AS p (id uuid, "familyName" text, "givenName" text, company text,
                                                "searchKey" text, number text)
       LEFT JOIN businesses b ON b.corporate_number = p.number`,
    [chamberId, eventId, JSON.stringify(people)],
  );
  await owner.query(
    `INSERT INTO event_seats (chamber_id, registration_id, session_id, event_id, state)
     SELECT chamber_id, id, $2, event_id, 'confirmed' FROM event_registrations WHERE event_id = $1`,
    [eventId, sessionId],
  );
  return { eventId, sessionId, registrationIds: people.map(({ id }) => id) };
}

function personAt(place: number) {
  const { name, corporateNumber, familyName, givenName } = businessFacts(place);
  return {
    ...{
      id: newId(),
      familyName,
      givenName,
      company: name,
      searchKey: searchKey(`${familyName}${givenName}`),
    },
    number: place % 3 === 0 ? null : corporateNumber,
  };
}
