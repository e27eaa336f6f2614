import { PlanStoreService, readPlanFile, RollupService } from '@banso/action-plans';
import { dateInJapan } from '@banso/japan';
import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, launchBrowser, openAs, openBrowser, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';
import { expectEventually } from '../support/eventually';
import { FakeCamera } from '../support/fake-camera';
import { readQrCode } from '../support/read-qr-code';
import { SmtpSink } from '../support/smtp-sink';

const PLAN = 'this-year';
const INDICATOR = 'セミナーの参加者';

interface Board {
  indicators: { key: string; figures: { period: string; actual: number | null }[] }[];
}

/** From the public page to the board, each on a phone: the ticket comes by mail and is read by the door's camera. */
describe('the whole way of an attendee', () => {
  const today = dateInJapan(new Date());
  const camera = new FakeCamera();
  let sink: SmtpSink;
  let t: TestApplication;
  let browser: Browser;
  let origin: string;
  let staff: TestClient;
  let seminar: string;
  let elsewhere: string;

  beforeAll(async () => {
    sink = await SmtpSink.open();
    const from = { name: 'テスト商工会議所A', address: 'info@a.example.jp' };
    t = await startTestApplication({ worker: true, mail: { url: sink.url, from } });
    origin = await t.listen();
    await furnishChamber(t);
    const scope = { chamberId: t.database.chambers.a.id };
    await t.app.get(PlanStoreService).save(scope, readPlanFile(planOfYear(today), 'this-year.yaml'));
    await t.app.get(RollupService).recompute(scope.chamberId);
    staff = await t.as('staff');
    [seminar, elsewhere] = [await publish('省エネセミナー'), await publish('別のセミナー')];
    browser = await launchBrowser(camera.flags);
  });
  afterAll(async () => {
    await browser?.close();
    await t?.close();
    await sink?.stop();
    camera.remove();
  });

  async function publish(title: string): Promise<string> {
    const event = { title, kind: 'seminar', published: true, sessions: [{ heldOn: today }] };
    const { status, body } = await staff.post<{ id: string }>('/chamber-events', event, {
      'idempotency-key': newId(),
    });
    expect(status).toBe(201);
    return body.id;
  }

  /** The QR code in the mail to somebody who signed up, as the mail server took it. */
  async function ticketOf(email: string): Promise<Buffer> {
    const mail = () => sink.received.find(({ to }) => to.includes(email));
    await expectEventually(() => Promise.resolve(mail() !== undefined), true);
    const picture = mail()?.email.attachments.find(({ mimeType }) => mimeType === 'image/png');
    return Buffer.from(picture?.content as ArrayBuffer);
  }

  /** Signs up on the public page, as a stranger does. */
  async function signUp(event: string, familyName: string, email: string): Promise<void> {
    const { context, page, errors } = await openBrowser(browser, origin, PHONE);
    await page.goto(`/s/a/${event}`);
    const form = { 姓: familyName, 名: '太郎', '姓（フリガナ）': 'ヤマダ', '名（フリガナ）': 'タロウ' };
    for (const [label, value] of Object.entries(form)) {
      await page.getByRole('textbox', { name: label, exact: true }).fill(value);
    }
    await page.getByRole('textbox', { name: 'メールアドレス' }).fill(email);
    await page.getByLabel(/同意します/).check();
    await page.getByRole('button', { name: '申し込む' }).tap();
    await page.getByRole('heading', { name: '申込を受け付けました' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  }

  async function openDoor() {
    const opened = await openAs(browser, t, origin, 'staff', PHONE);
    await opened.page.goto(`/events/${seminar}`);
    await opened.page.getByRole('link', { name: '受付を開く' }).click();
    await opened.page.getByRole('heading', { name: '受付：省エネセミナー' }).waitFor();
    return opened;
  }

  /** Holds a ticket to the camera until the door has said something about it. */
  async function scan(page: Page, ticket: Buffer, words: string | RegExp): Promise<void> {
    camera.hold(ticket);
    await page.getByRole('button', { name: 'QRを読み取る' }).tap();
    await page.getByText(words).first().waitFor();
    await page.getByRole('button', { name: '読み取りをやめる' }).tap();
  }

  async function attendees(): Promise<number | null | undefined> {
    const { body } = await (await t.as('executive')).get<Board>(`/action-plans/${PLAN}/board`);
    const [indicator] = body.indicators;
    return indicator?.figures.find(({ period }) => period === 'plan')?.actual;
  }

  it('goes from the public page over mail, ticket and a door without a network to the board', async () => {
    const before = await attendees();
    await signUp(seminar, '山田', 'yamada@example.jp');
    const ticket = await ticketOf('yamada@example.jp');
    expect(readQrCode(ticket)).toMatch(/^[\w-]{22}$/);

    const { context, page, errors } = await openDoor();
    await page.getByText('来場 0 ／ 予定 1人').waitFor();
    await expectEventually(
      () => page.evaluate(async () => (await caches.match('/kept/session')) !== undefined),
      true,
    );
    await context.setOffline(true);
    await page.getByText('通信できません。このまま受付を続けられます').waitFor();
    await scan(page, ticket, '山田 太郎さんを受け付けました。');
    await page.getByText(/預かり 1件/).waitFor();
    expect(await attendees()).toBe(before);
    await context.setOffline(false);
    await page.getByText('つながっています').waitFor();
    await page.getByText('来場 1 ／ 予定 1人').waitFor();
    expect(errors).toEqual([]);
    await context.close();

    await expectEventually(attendees, (before ?? 0) + 1);
    const board = await openAs(browser, t, origin, 'executive', PHONE);
    await board.page.goto(`/plans/${PLAN}`);
    await board.page
      .getByRole('link', { name: new RegExp(INDICATOR) })
      .first()
      .tap();
    await board.page.getByRole('heading', { name: INDICATOR }).waitFor();
    await board.page.getByText('省エネセミナー：山田 太郎').first().waitFor();
    expect(await axeFindings(board.page)).toEqual([]);
    expect(board.errors).toEqual([]);
    await board.context.close();
  });

  it('ends at the door for a ticket that was cancelled, is of another event, or is nobody’s, and says why', async () => {
    await signUp(seminar, '鈴木', 'suzuki@example.jp');
    await signUp(elsewhere, '別所', 'bessho@example.jp');
    const [old, other] = [await ticketOf('suzuki@example.jp'), await ticketOf('bessho@example.jp')];
    const [{ id, version } = { id: '', version: 0 }] = await t.database.sql<{ id: string; version: number }>(
      `SELECT id, version FROM event_registrations WHERE family_name = '鈴木'`,
    );
    expect((await staff.post(`/registrations/${id}/cancellation`, { version })).status).toBe(200);
    const before = await attendees();

    const { context, page, errors } = await openDoor();
    await scan(page, old, /この申込は取り消されています/);
    await page.getByRole('button', { name: '確かめました' }).tap();
    await scan(page, other, /別の催事のチケットです/);
    await page.getByRole('button', { name: '確かめました' }).tap();
    await page.getByLabel('名前・カナ・会社名で探す').fill('AAAAAAAAAAAAAAAAAAAAAA');
    await page.getByLabel('名前・カナ・会社名で探す').press('Enter');
    await page.getByText(/このチケットは見つかりません/).waitFor();
    expect(await t.database.sql('SELECT FROM event_check_ins WHERE registration_id = $1', [id])).toEqual([]);
    expect(await attendees()).toBe(before);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** A plan of the fiscal year in which today is, with one indicator: who came to seminars. */
function planOfYear(today: string): string {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0);
  return `
format: 1
plan:
  code: ${PLAN}
  title: 今年度の計画
  owner: テスト商工会議所
  period: { starts: ${year}-04-01, ends: ${year + 1}-03-31 }
kinds: [{ key: item, label: 項目 }]
nodes:
  - { key: seminars, kind: item, title: セミナーの開催 }
indicators:
  - key: seminar-attendance
    title: ${INDICATOR}
    node: seminars
    unit: 名
    measure: sum
    period: cumulative
    definition:
      activity: event-attendance
      quantity: attendees
      filter: { kind: [seminar] }
      date: held-on
    targets:
      - { period: plan, value: 100, comparison: at-least }
    source: { quote: セミナーの開催 }
`;
}
