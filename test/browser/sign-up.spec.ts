import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dateInJapan } from '@banso/japan';
import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication } from '@banso/testing';
import type { Browser, Locator, Page, Route } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, openBrowser, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';
import { expectEventually } from '../support/eventually';
import { readPoints } from '../support/read-qr-code';

/** What a camera would read of a code that is drawn as a path of squares, four points to each. */
async function readDrawing(drawing: Locator): Promise<string | undefined> {
  const [box, path] = await Promise.all([
    drawing.getAttribute('viewBox'),
    drawing.locator('path').getAttribute('d'),
  ]);
  const dark = new Set((path ?? '').match(/\d+ \d+(?=h)/g));
  return readPoints({
    side: 4 * Number(box?.split(' ')[2]),
    isWhite: (x, y) => !dark.has(`${x >> 2} ${y >> 2}`),
  });
}

/** 申込: somebody without an account signs up on their phone; staff see it; by the link it is looked at and taken back. */
describe('signing up without an account', () => {
  let t: TestApplication;
  let browser: Browser;
  let origin: string;
  let seminar: string;
  let course: string;
  let portal: Server;
  let shown: string;
  const year = Number(dateInJapan(new Date()).slice(0, 4)) + 1;

  beforeAll(async () => {
    t = await startTestApplication();
    origin = await t.listen();
    await furnishChamber(t);
    const staff = await t.as('staff');
    const add = async (fields: object): Promise<string> => {
      const common = { kind: 'seminar', venue: '産業会館 3階 大研修室', published: true };
      const { status, body } = await staff.post<{ id: string }>(
        '/chamber-events',
        { ...common, ...fields },
        { 'idempotency-key': newId() },
      );
      expect(status).toBe(201);
      return body.id;
    };
    seminar = await add({
      title: '省エネ・補助金活用セミナー',
      feeYen: 3000,
      memberFeeYen: 0,
      summary: '電気料金の高騰に備える\n実践的なセミナーです。',
      consent: 'いただいた情報は、この催事の運営にのみ使います。\n'.repeat(12),
      sessions: [{ heldOn: `${year}-06-09`, startsAt: '13:30', endsAt: '16:00', capacity: 1 }],
    });
    course = await add({
      title: '創業講座',
      sessions: [
        { heldOn: `${year}-06-12`, startsAt: '18:30', capacity: 20, title: '第1回' },
        { heldOn: `${year}-06-19`, startsAt: '18:30', capacity: 20, title: '第2回' },
      ],
    });
    await add({ title: '準備中の会', published: false, sessions: [{ heldOn: `${year}-06-01` }] });
    // Another site: localhost is not 127.0.0.1.
    portal = createServer((_, response) => {
      const frame = `<iframe title="list" src="${origin}${shown}"></iframe>`;
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><html lang="ja"><title>portal</title>${frame}`);
    });
    await once(portal.listen(0, '127.0.0.1'), 'listening');
    browser = await launchBrowser();
  });
  afterAll(async () => {
    portal?.closeAllConnections();
    portal?.close();
    await browser?.close();
    await t?.close();
  });

  const daysOf = async (event: string): Promise<string[]> => {
    const rows = await t.database.sql<{ id: string }>(
      'SELECT id FROM event_sessions WHERE event_id = $1 ORDER BY held_on',
      [event],
    );
    return rows.map(({ id }) => id);
  };
  const looksRight = async (page: Page): Promise<void> => {
    expect(await axeFindings(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(page.viewportSize()?.width);
  };
  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  const fill = async (page: Page, values: Record<string, string>): Promise<void> => {
    for (const [label, value] of Object.entries(values)) {
      await page.getByRole('textbox', { name: label }).fill(value);
    }
  };
  const TARO = {
    姓: '山田',
    名: '太郎',
    '姓（フリガナ）': 'ヤマダ',
    '名（フリガナ）': 'タロウ',
    '会社名・屋号': '㈱山田製作所',
  };
  const exactly = async (page: Page, values: Record<string, string>): Promise<void> => {
    for (const [label, value] of Object.entries(values)) {
      await page.getByRole('textbox', { name: label, exact: true }).fill(value);
    }
  };

  it('goes from the list to a seat on a phone, and staff see who comes', async () => {
    const { context, page, errors } = await openBrowser(browser, origin, PHONE);
    await page.goto('/s/a');
    await heading(page, /テスト商工会議所Aのセミナー・イベント/);
    await expectEventually(() => page.getByText('準備中の会').count(), 0);
    await looksRight(page);
    await page.getByRole('link', { name: /省エネ・補助金活用セミナー.*残りわずか/ }).click();
    await heading(page, '省エネ・補助金活用セミナー');
    await page.getByText('3,000円（会員は無料）').waitFor();
    await looksRight(page);

    await page.getByRole('button', { name: '申し込む' }).click();
    await page.getByText('姓を入力してください。').waitFor();
    await page.getByText('個人情報の取扱いに同意のうえ').waitFor();
    await expectEventually(
      () => page.evaluate(() => document.activeElement?.getAttribute('data-path')),
      'familyName',
    );
    await looksRight(page);

    await exactly(page, TARO);
    await fill(page, { メールアドレス: 'taro' });
    await page.getByLabel('個人情報の取扱いに同意します').check();
    await page.getByRole('button', { name: '申し込む' }).click();
    await page.getByRole('alert').waitFor();
    await expectEventually(() => page.getByRole('textbox', { name: '姓', exact: true }).inputValue(), '山田');
    await looksRight(page);
    await fill(page, { メールアドレス: 'taro@yamada.example' });
    await page.getByRole('button', { name: '申し込む' }).click();
    await heading(page, '申込を受け付けました');
    await page.getByText('ご記入のメールアドレスに').waitFor();
    await looksRight(page);
    expect(errors).toEqual([]);
    await context.close();

    const inside = await openAs(browser, t, origin, 'staff', DESKTOP);
    await inside.page.goto(`/events/${seminar}`);
    await inside.page.getByText('山田 太郎').first().waitFor();
    await inside.context.close();
  });

  it('waits in line where there is no room, and gives the place up by the link', async () => {
    const { context, page, errors } = await openBrowser(browser, origin, PHONE);
    await page.goto(`/s/a/${seminar}`);
    await page.getByText('満席のため、キャンセル待ちでの受付になります').waitFor();
    await exactly(page, { ...TARO, 姓: '鈴木' });
    await fill(page, { 電話: '042-000-0009' });
    await page.getByLabel('個人情報の取扱いに同意します').check();
    await page.getByRole('button', { name: 'キャンセル待ちで申し込む' }).click();
    await heading(page, 'キャンセル待ちで受け付けました');
    await page.getByText('このページのアドレスを控えておくと').waitFor();

    const link = page.url().replace(/\?.*/, '');
    const again = await context.newPage();
    await again.goto(link);
    await heading(again, 'キャンセル待ちで受け付けました');
    await again.getByRole('button', { name: '申込を取り消す' }).click();
    const dialog = again.getByRole('dialog');
    await dialog.getByText('「省エネ・補助金活用セミナー」の申込を取り消します。').waitFor();
    await looksRight(again);
    await dialog.getByRole('button', { name: 'やめる' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await again.getByRole('button', { name: '申込を取り消す' }).click();
    await dialog.getByRole('button', { name: '取り消す', exact: true }).click();
    await heading(again, '申込は取り消されています');
    await expectEventually(() => again.getByRole('button', { name: '申込を取り消す' }).count(), 0);
    await looksRight(again);
    const rows = await t.database.sql<{ by: string }>(
      `SELECT cancelled_by AS by FROM event_registrations WHERE family_name = '鈴木'`,
    );
    expect(rows).toEqual([{ by: 'registrant' }]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('shows the ticket on the phone, and lets one change days and telephone', async () => {
    const { context, page, errors } = await openBrowser(browser, origin, PHONE);
    const { status, body } = await t.anonymous.post<{ manageCode: string; ticketCode: string }>(
      `/public/chambers/a/events/${course}/registrations`,
      {
        ...{
          familyName: '佐藤',
          givenName: '花子',
          familyKana: 'サトウ',
          givenKana: 'ハナコ',
          consent: true,
        },
        ...{ email: 'hanako@sato.example', note: '車いす', sessionIds: await daysOf(course) },
      },
      { 'idempotency-key': newId() },
    );
    expect(status).toBe(201);
    await page.goto(`/s/a/registration/${body.manageCode}`);
    const ticket = page.getByRole('img', { name: '受付票のQRコード' });
    await ticket.waitFor();
    expect(await readDrawing(ticket)).toBe(body.ticketCode);
    await looksRight(page);

    await page.getByRole('button', { name: '内容を変更する' }).click();
    await page.getByRole('heading', { level: 2, name: '内容を変更する' }).waitFor();
    await looksRight(page);
    for (const day of await page.getByRole('checkbox').all()) await day.uncheck();
    await page.getByRole('button', { name: '変更する', exact: true }).click();
    await page.getByText('参加する日を選んでください。').waitFor();
    await page.getByLabel(/第2回/).check();
    await fill(page, { 電話: '042-753-1315' });
    await page.getByRole('button', { name: '変更する', exact: true }).click();
    await page.getByText('変更を受け付けました。変更後の内容をメールでもお送りします。').waitFor();
    await page.getByText('042-753-1315').waitFor();
    await looksRight(page);
    const seats = await t.database.sql(
      `SELECT s.title, e.state FROM event_seats e JOIN event_sessions s ON s.id = e.session_id
         JOIN event_registrations r ON r.id = e.registration_id WHERE r.family_name = '佐藤' ORDER BY s.title`,
    );
    expect(seats).toEqual([
      { title: '第1回', state: 'cancelled' },
      { title: '第2回', state: 'confirmed' },
    ]);
    expect(errors).toEqual([]);
    await context.close();

    const inside = await openAs(browser, t, origin, 'staff', DESKTOP);
    await inside.page.goto(`/events/${course}/edit`);
    await inside.page.getByLabel('会場', { exact: true }).fill('あじさい会館');
    await inside.page.getByLabel('リマインドメール', { exact: true }).selectOption('3日前');
    await inside.page.getByRole('button', { name: '保存' }).click();
    const dialog = inside.page.getByRole('dialog');
    await dialog.getByLabel('変更を1人にメールで知らせる').waitFor();
    await looksRight(inside.page);
    await dialog.getByRole('button', { name: '保存' }).click();
    await inside.page.getByText(/本人が変更：/).waitFor();
    await expectEventually(
      async () =>
        (await t.database.sql(`SELECT FROM mails WHERE subject = '【日時・会場の変更】創業講座'`)).length,
      1,
    );

    // Staff give them the first day back: the choice to tell stands there only once the days are others.
    await inside.page.getByRole('button', { name: /^佐藤.*さんの操作/ }).click();
    await inside.page.getByRole('menuitem', { name: '編集' }).click();
    const tell = dialog.getByLabel('日程の変更を本人にメールで知らせる');
    await dialog.getByLabel(/第1回/).check();
    await tell.waitFor();
    await looksRight(inside.page);
    await dialog.getByLabel(/第1回/).uncheck();
    await tell.waitFor({ state: 'detached' });
    await dialog.getByLabel(/第1回/).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    const written = await t.database.sql<{ text: string }>(
      `SELECT text FROM mails WHERE subject = '【お申込みの変更】創業講座' ORDER BY queued_at DESC LIMIT 1`,
    );
    expect(written[0]?.text).toContain('お申込みの日程を変更しました。');
    await inside.context.close();
  });

  it('leaves what staff correct meanwhile as it is, and sends what one typed oneself', async () => {
    const { context, page, errors } = await openBrowser(browser, origin, PHONE);
    const { body } = await t.anonymous.post<{ manageCode: string }>(
      `/public/chambers/a/events/${course}/registrations`,
      {
        ...{ familyName: '田中', givenName: '一', familyKana: 'タナカ', givenKana: 'ハジメ', consent: true },
        ...{ phone: '042-000-0001', company: '田中商店', note: '車いす', sessionIds: await daysOf(course) },
      },
      { 'idempotency-key': newId() },
    );
    const stored = async () => {
      const [row] = await t.database.sql<{ id: string; version: number; company: string }>(
        `SELECT id, version, family_kana, company, phone, note FROM event_registrations WHERE family_name = '田中'`,
      );
      if (row === undefined) throw new Error('Nobody signed up');
      return row;
    };
    const field = (label: string) => page.getByRole('textbox', { name: label });
    await page.goto(`/s/a/registration/${body.manageCode}`);
    await page.getByRole('button', { name: '内容を変更する' }).click();
    const send = page.getByRole('button', { name: '変更する', exact: true });
    await field('電話').fill('042-753-1315');
    await field('会社名').fill('田中商店　町田支店');

    const staff = await t.as('staff');
    const { id, version } = await stored();
    const corrected = { version, familyKana: 'タナカノ', company: '株式会社田中', phone: '042-000-0002' };
    expect((await staff.patch(`/registrations/${id}`, corrected)).status).toBe(200);
    await field('会社名').fill('田中商店');
    await send.click();
    await page.getByRole('alert').waitFor();
    await expectEventually(() => field('姓（フリガナ）').inputValue(), 'タナカノ');
    await expectEventually(() => field('会社名').inputValue(), '株式会社田中');
    expect(await field('電話').inputValue()).toBe('042-753-1315');
    await looksRight(page);
    await send.click();
    await page.getByText('変更を受け付けました').waitFor();
    expect(await stored()).toMatchObject({
      family_kana: 'タナカノ',
      company: '株式会社田中',
      phone: '042-753-1315',
      note: '車いす',
    });
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is not made twice where the answer was lost and the form corrected, and says what to do', async () => {
    const { context, page, errors } = await openBrowser(browser, origin, PHONE);
    await page.goto(`/s/a/${seminar}`);
    await exactly(page, { ...TARO, 姓: '木村' });
    await fill(page, { メールアドレス: 'kimura@example.jp' });
    await page.getByLabel('個人情報の取扱いに同意します').check();
    const lost = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await page.route('**/registrations', lost, { times: 1 });
    await page.getByRole('button', { name: '申し込む' }).click();
    await page.getByRole('alert').waitFor();
    await exactly(page, { '会社名・屋号': '木村商店' });
    const sendAgain = async () => {
      const answered = page.waitForResponse('**/registrations');
      await page.getByRole('button', { name: /申し込む/ }).click();
      expect((await answered).status()).toBe(409);
      await page.getByText('受付の確認メールのリンクから変更するか').waitFor();
    };
    await sendAgain();
    await sendAgain();
    await looksRight(page);
    const made = await t.database.sql(`SELECT company FROM event_registrations WHERE family_name = '木村'`);
    expect(made).toEqual([{ company: '㈱山田製作所' }]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('works by keyboard and in English, for one day of several', async () => {
    const { context, page, errors } = await openBrowser(browser, origin, DESKTOP);
    await page.goto('/s/a');
    await page.getByText('English').click();
    await heading(page, /Seminars and events of/);
    await page.getByRole('link', { name: /創業講座/ }).click();
    await heading(page, '創業講座');
    await looksRight(page);
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.getByRole('textbox', { name: 'Family name', exact: true }).focus();
    for (const text of ['Smith', 'Ann', 'スミス', 'アン', '', 'ann@example.com', '']) {
      await page.keyboard.insertText(text);
      await press('Tab');
    }
    await press('Space', 'Tab'); // not on the first day
    await press('Tab', 'Tab', 'Tab', 'Space'); // kind and note are left out; the lure is passed over
    await press('Tab', 'Enter');
    await heading(page, 'You are registered');
    await looksRight(page);
    const seats = await t.database.sql<{ day: string }>(
      `SELECT s.title AS day FROM event_seats e JOIN event_sessions s ON s.id = e.session_id
         JOIN event_registrations r ON r.id = e.registration_id WHERE r.family_name = 'Smith'`,
    );
    expect(seats).toEqual([{ day: '第2回' }]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('says of an address that leads nowhere what may be wrong', async () => {
    const { context, page } = await openBrowser(browser, origin, PHONE);
    for (const path of ['/s/nowhere', `/s/a/${course.slice(0, -3)}`, '/s/a/registration/abc']) {
      await page.goto(path);
      await heading(page, 'ページが見つかりません');
      await looksRight(page);
    }
    await context.close();
  });

  it('begins on another site that shows the list, in a window of its own', async () => {
    shown = '/s/a?embed=1';
    const address = `http://localhost:${(portal.address() as AddressInfo).port}/`;
    const { context, page } = await openBrowser(browser, origin, DESKTOP);
    await page.goto(address);
    const list = page.frameLocator('iframe');
    await list.getByRole('heading', { level: 1, name: 'セミナー・イベント' }).waitFor();
    await expectEventually(() => list.getByText('English').count(), 0);
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      list.getByRole('link', { name: /創業講座/ }).click(),
    ]);
    await heading(opened, '創業講座');

    shown = `/s/a/${course}?embed=1`;
    const refusal = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    await page.goto(address);
    await refusal;
    await context.close();
  });
});
