import { startTestApplication, type TestApplication } from '@banso/testing';
import { furnishChamber } from '../support/chamber-in-use';

const NOTE = '借入の保証人について';

describe('the restricted note of a consultation', () => {
  let t: TestApplication;
  let businessIds: string[];
  beforeAll(async () => {
    t = await startTestApplication();
    ({ businessIds } = await furnishChamber(t));
  });
  afterAll(() => t.close());

  async function recorded(key: string): Promise<{ id: string; version: number }> {
    const advisor = await t.as('advisor');
    const { status, body } = await advisor.post<{ id: string; version: number }>(
      '/consultations',
      {
        occurredOn: '2021-06-01',
        businessIds: [businessIds[0]],
        channel: 'visit',
        summary: '資金繰り',
        restrictedNote: NOTE,
      },
      { 'idempotency-key': key },
    );
    expect(status).toBe(201);
    return body;
  }

  const stored = async (id: string) =>
    (
      await t.database.sql<{ note: string }>(
        'SELECT restricted_note AS note FROM consultations WHERE id = $1',
        [id],
      )
    )[0]?.note;

  it('is not told by a refusal, whose audit entry would be rolled back', async () => {
    const { id } = await recorded('restricted-note-1');
    const advisor = await t.as('advisor');
    const edit = await advisor.patch<{ current: { restrictedNote: unknown } }>(`/consultations/${id}`, {
      version: 999,
    });
    const voiding = await advisor.post(`/consultations/${id}/void`, { version: 999, reason: '二重' });
    expect([edit.status, voiding.status]).toEqual([409, 409]);
    expect(edit.body.current.restrictedNote).toBeNull();
    expect(JSON.stringify([edit.body, voiding.body])).not.toContain(NOTE);
  });

  it('cannot be erased by somebody who may not read it', async () => {
    const { id, version } = await recorded('restricted-note-2');
    const staff = await t.as('staff');
    const erase = await staff.patch<{ code: string }>(`/consultations/${id}`, {
      version,
      restrictedNote: null,
    });
    expect([erase.status, erase.body.code]).toEqual([403, 'restricted-note']);
    expect(await stored(id)).toBe(NOTE);
    const other = await staff.patch(`/consultations/${id}`, {
      version,
      summary: '資金繰りの続き',
      restrictedNote: undefined,
    });
    expect(other.status).toBe(200);
    expect(await stored(id)).toBe(NOTE);
  });

  it('leaves in the trail of its record who took part', async () => {
    const { id, version } = await recorded('restricted-note-3');
    const advisor = await t.as('advisor');
    const moved = await advisor.patch(`/consultations/${id}`, { version, businessIds: [businessIds[1]] });
    expect(moved.status).toBe(200);
    const entries = await t.database.sql<{ action: string; business: string }>(
      `SELECT action, coalesce(after, before) ->> 'business_id' AS business FROM audit_entries
        WHERE entity = 'consultation_businesses' AND entity_id = $1 ORDER BY id`,
      [id],
    );
    expect(entries.map(({ business }) => business)).toEqual(
      expect.arrayContaining([businessIds[0], businessIds[1]]),
    );
  });
});
