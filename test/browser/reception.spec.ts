import { newId, TenantDatabase } from '@banso/platform';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';
import { expectEventually } from '../support/eventually';
import { addEvent, type TestEvent } from '../support/registrations';

interface Person {
  id: string;
  familyName: string;
  ticketCode: string;
  paidOn: string | null;
  seats: { attendedAt: string | null }[];
}

/** 受付: a phone at the door, with the network on, off and on again, beside another door. */
describe('reception', () => {
  let t: TestApplication;
  let browser: Browser;
  let origin: string;
  let staff: TestClient;

  beforeAll(async () => {
    t = await startTestApplication();
    origin = await t.listen();
    await furnishChamber(t);
    staff = await t.as('staff');
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  const event = (capacity: number | null = null) =>
    addEvent(t.database, t.database.chambers.a.id, {
      title: '省エネセミナー',
      days: [{ heldOn: '2019-06-10', startsAt: '13:30', capacity }],
      feeYen: 3000,
    });

  async function register({ id }: TestEvent, fields: object): Promise<{ id: string; version: number }> {
    const { status, body } = await staff.post<{ id: string; version: number }>(
      `/chamber-events/${id}/registrations`,
      { givenName: '太郎', ...fields },
      { 'idempotency-key': newId() },
    );
    expect(status).toBe(201);
    return body;
  }

  async function listed({ id }: TestEvent): Promise<Person[]> {
    return (await staff.get<{ people: Person[] }>(`/chamber-events/${id}/reception`)).body.people;
  }

  const arrivedIn = async (at: TestEvent): Promise<number> =>
    (await listed(at)).filter(({ seats }) => seats.some(({ attendedAt }) => attendedAt !== null)).length;

  const keptOf = async ({ id }: TestEvent): Promise<number> =>
    (await t.database.sql('SELECT FROM event_check_ins WHERE event_id = $1', [id])).length;

  /** What the page of the event says of it. */
  async function attendedByEvent({ id }: TestEvent): Promise<number | undefined> {
    const { body } = await staff.get<{ sessions: { seats: { attended: number } }[] }>(
      `/chamber-events/${id}`,
    );
    return body.sessions[0]?.seats.attended;
  }

  async function openDoor(at: TestEvent, role: 'staff' | 'advisor' = 'staff', viewport = PHONE) {
    const opened = await openAs(browser, t, origin, role, viewport);
    await opened.page.goto(`/events/${at.id}`);
    await opened.page.getByRole('link', { name: '受付を開く' }).click();
    await opened.page.getByRole('heading', { name: '受付：省エネセミナー' }).waitFor();
    return opened;
  }

  const count = (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor();
  const search = (page: Page) => page.getByLabel('名前・カナ・会社名で探す');
  const checkIn = (page: Page, name: string) => page.getByRole('button', { name: `${name}さんを受付` });

  it('finds by two letters of kana, checks in by one tap, takes money, and undoes', async () => {
    const seminar = await event();
    await register(seminar, {
      familyName: '髙橋',
      familyKana: 'タカハシ',
      company: '㈱高橋商店',
      note: '車椅子の席を前方に',
    });
    await register(seminar, { familyName: '鈴木', company: '山田製作所' });
    const { context, page, errors } = await openDoor(seminar, 'advisor');
    await count(page, '来場 0 ／ 予定 2人');
    await search(page).fill('たか');
    await page.getByText('車椅子の席を前方に').waitFor();
    await expectEventually(
      () => page.getByRole('list', { name: '受付の名簿' }).getByRole('listitem').count(),
      1,
    );
    await page.getByRole('button', { name: '髙橋 太郎さんの入金を記録' }).tap();
    await page.getByText('3,000円 入金済み').waitFor();
    await checkIn(page, '髙橋 太郎').tap();
    await page.getByText('髙橋 太郎さんを受け付けました。').waitFor();
    await count(page, '来場 1 ／ 予定 2人');
    await expectEventually(() => arrivedIn(seminar), 1);
    await expectEventually(async () => (await listed(seminar)).filter(({ paidOn }) => paidOn).length, 1);

    await search(page).fill('製作所');
    await checkIn(page, '鈴木 太郎').tap();
    await page.getByRole('button', { name: '取り消す', exact: true }).tap();
    await page.getByText('鈴木 太郎さんの受付を取り消しました。').waitFor();
    await count(page, '来場 1 ／ 予定 2人');
    await expectEventually(() => keptOf(seminar), 3);
    expect(await arrivedIn(seminar)).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('goes on without a network, and counts everybody once when it is back', async () => {
    const seminar = await event();
    for (const familyName of ['青木', '石井', '上田', '江口']) await register(seminar, { familyName });
    const gone = await register(seminar, { familyName: '大野' });
    const { context, page, errors } = await openDoor(seminar);
    await checkIn(page, '青木 太郎').tap();
    await expectEventually(() => arrivedIn(seminar), 1);

    await context.setOffline(true);
    await page.getByText('通信できません。このまま受付を続けられます').waitFor();
    await checkIn(page, '石井 太郎').tap();
    await checkIn(page, '上田 太郎').tap();
    await checkIn(page, '大野 太郎').tap();
    await page.getByRole('button', { name: '当日参加' }).tap();
    await page.getByLabel(/^姓/).fill('川口');
    await page.getByLabel(/^名(?!前)/).fill('花子');
    await page.getByRole('dialog').getByLabel('会社名').fill('川口商店');
    await page.getByRole('dialog').getByRole('button', { name: '受付' }).tap();
    await page.getByText(/預かり 4件/).waitFor();
    await count(page, '来場 5 ／ 予定 6人');
    expect(await axeFindings(page)).toEqual([]);
    expect(await arrivedIn(seminar)).toBe(1);

    // Meanwhile another door takes one of them, and one cancels.
    const [ishii] = (await listed(seminar)).filter(({ familyName }) => familyName === '石井');
    const elsewhere = {
      id: newId(),
      registrationId: ishii?.id,
      sessionId: seminar.sessions[0],
      action: 'arrived',
      happenedAt: new Date().toISOString(),
      device: '裏口',
    };
    await staff.post(`/chamber-events/${seminar.id}/check-ins`, { items: [elsewhere] });
    await staff.post(`/registrations/${gone.id}/cancellation`, { version: gone.version });

    await context.setOffline(false);
    await page.getByText(/「裏口」で受付済みでした/).waitFor();
    await page.getByText(/この申込は取り消されています/).waitFor();
    await count(page, '来場 4 ／ 予定 5人');
    await expectEventually(() => arrivedIn(seminar), 4);
    expect(await attendedByEvent(seminar)).toBe(4);
    const walkIns = (await listed(seminar)).filter(({ familyName }) => familyName === '川口');
    expect(walkIns).toHaveLength(1);
    const seen = page.getByRole('button', { name: '確かめました' });
    await seen.first().tap();
    await seen.tap();
    await page.getByText('つながっています').waitFor();
    await expectEventually(
      () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('door'))),
      [],
    );
    expect(errors).toEqual([]);
    await context.close();
  });

  it('sends what was done offline also after the page was left, and once', async () => {
    const seminar = await event();
    await register(seminar, { familyName: '青木' });
    const { context, page, errors } = await openDoor(seminar);
    await context.setOffline(true);
    await checkIn(page, '青木 太郎').tap();
    await page.getByText(/預かり 1件/).waitFor();
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto('/');
    await expectEventually(() => arrivedIn(seminar), 1);
    expect(await keptOf(seminar)).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('opens again without a network, with the list and what was done, and forgets both at signing out', async () => {
    const seminar = await event();
    await register(seminar, { familyName: '青木' });
    await register(seminar, { familyName: '石井' });
    const { context, page, errors } = await openDoor(seminar);
    await expectEventually(() => page.evaluate(() => caches.has('banso-reception')), true);
    await expectEventually(
      () => page.evaluate(async () => (await caches.match('/kept/session')) !== undefined),
      true,
    );
    await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    await context.setOffline(true);
    await checkIn(page, '青木 太郎').tap();
    await page.getByText(/預かり 1件/).waitFor();
    await page.reload();
    await page.getByText('通信できません。このまま受付を続けられます').waitFor();
    await count(page, '来場 1 ／ 予定 2人');
    await checkIn(page, '石井 太郎').tap();
    await count(page, '来場 2 ／ 予定 2人');
    await context.setOffline(false);
    await expectEventually(() => arrivedIn(seminar), 2);
    expect(await keptOf(seminar)).toBe(2);

    await page.getByText('つながっています').waitFor();
    await page
      .getByRole('button', { name: /アカウント|さんの/ })
      .first()
      .tap();
    await page.getByRole('menuitem', { name: 'サインアウト' }).tap();
    await page.getByLabel('メールアドレス').waitFor();
    await expectEventually(() => page.evaluate(() => caches.has('banso-reception')), false);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('reads tickets, and says why one does not hold', async () => {
    const [seminar, elsewhere] = [await event(), await event()];
    await register(seminar, { familyName: '青木' });
    await register(elsewhere, { familyName: '別所' });
    const { context, page, errors } = await openDoor(seminar, 'staff', DESKTOP);
    const read = async (code: string) => {
      await search(page).fill(code);
      await search(page).press('Enter');
    };
    const ticket = async (at: TestEvent) => (await listed(at))[0]?.ticketCode ?? '';
    await read(await ticket(seminar));
    await page.getByText('青木 太郎さんを受け付けました。').waitFor();
    await read(await ticket(seminar));
    await page.getByText(/青木 太郎さんは.*に受付済みです。/).waitFor();
    await read(await ticket(elsewhere));
    await page.getByText(/別の催事のチケットです/).waitFor();
    await read('AAAAAAAAAAAAAAAAAAAAAA');
    await page.getByText(/このチケットは見つかりません/).waitFor();
    expect(await arrivedIn(seminar)).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('lets somebody in who waits only when told so', async () => {
    const seminar = await event(1);
    await register(seminar, { familyName: '青木' });
    await register(seminar, { familyName: '石井' });
    const { context, page, errors } = await openDoor(seminar);
    await page.getByText('キャンセル待ち').waitFor();
    await page.getByRole('button', { name: '石井 太郎さんを入場させる' }).tap();
    await count(page, '来場 1 ／ 予定 2人');
    await expectEventually(() => arrivedIn(seminar), 1);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('draws a part of 2,000 people and finds each of them', async () => {
    const seminar = await event();
    await crowd(t, seminar, 2_000);
    const { context, page, errors } = await openDoor(seminar);
    await count(page, '来場 0 ／ 予定 2,000人');
    const rows = page.getByRole('button', { name: /さんを受付/ });
    await rows.first().waitFor();
    expect(await rows.count()).toBeLessThan(100);
    await search(page).fill('髙橋1234');
    await checkIn(page, '高橋1234 太郎').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

async function crowd(t: TestApplication, { id, sessions }: TestEvent, size: number): Promise<void> {
  const scope = { chamberId: t.database.chambers.a.id };
  await t.app.get(TenantDatabase).write(scope, async (tx) => {
    await tx.query(
      `INSERT INTO event_registrations (id, event_id, request_key, family_name, given_name, company, participant, link,
                                        origin, ticket_code, manage_code)
       SELECT gen_random_uuid(), $1, gen_random_uuid(), '高橋' || n, '太郎', '株式会社' || n, 'business', 'none',
              'staff', gen_random_uuid()::text, gen_random_uuid()::text
         FROM generate_series(1, $2::integer) n`,
      [id, size],
    );
    await tx.query(
      `INSERT INTO event_seats (registration_id, session_id, event_id, state)
       SELECT id, $2, $1, 'confirmed' FROM event_registrations WHERE event_id = $1`,
      [id, sessions[0]],
    );
  });
}
