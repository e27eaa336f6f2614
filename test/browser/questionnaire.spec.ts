import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dateInJapan, fiscalYearOf } from '@banso/japan';
import { newId } from '@banso/platform';
import { RollupService } from '@banso/action-plans';
import { startTestApplication, type TestApplication } from '@banso/testing';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, openBrowser, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';
import { expectEventually } from '../support/eventually';
import { sendPlan } from '../support/marked-chamber';

/** アンケート: answered on a phone, looked at by staff, counted on the board; and whom the advisor may follow up. */
describe('asking those who came', () => {
  let t: TestApplication;
  let browser: Browser;
  let origin: string;
  let eventId: string;
  let path: string;
  const today = dateInJapan(new Date());

  beforeAll(async () => {
    t = await startTestApplication();
    origin = await t.listen();
    const [workshop = ''] = (await furnishChamber(t)).businessIds;
    const staff = await t.as('staff');
    const { body: known } = await staff.get<{ version: number }>(`/businesses/${workshop}`);
    const advisorId = t.database.chambers.a.staff.advisor.id;
    await staff.patch(`/businesses/${workshop}`, { version: known.version, advisorId });
    const plan = await sendPlan(await t.as('administrator'), 'POST', '/action-plans', evaluation());
    expect(plan.status).toBe(201);
    const { body: event } = await staff.post<{ id: string; sessions: { id: string }[] }>(
      '/chamber-events',
      { title: '補助金活用セミナー', kind: 'seminar', sessions: [{ heldOn: today }] },
      { 'idempotency-key': newId() },
    );
    eventId = event.id;
    // Three people came; one of them from a business that the advisor looks after.
    for (const business of [{ businessId: workshop }, {}, {}]) {
      const { body: person } = await staff.post<{ id: string }>(
        `/chamber-events/${eventId}/registrations`,
        { familyName: '佐藤', givenName: '花子', ...business },
        { 'idempotency-key': newId() },
      );
      const arrival = { sessionId: event.sessions[0]?.id, action: 'arrived', happenedAt: new Date() };
      const { status } = await staff.post(`/chamber-events/${eventId}/check-ins`, {
        items: [{ id: newId(), registrationId: person.id, ...arrival }],
      });
      expect(status).toBe(200);
    }
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  /** The sample's own plan, in the fiscal years around today. */
  function evaluation(): string {
    const year = fiscalYearOf(today);
    return readFileSync(resolve(__dirname, '../../seeds/demo/evaluation-plan.yaml'), 'utf8')
      .replace('2020-04-01', `${year}-04-01`)
      .replace('2022-03-31', `${year + 1}-03-31`);
  }

  const looksRight = async (page: Page): Promise<void> => {
    expect(await axeFindings(page)).toEqual([]);
    await expectEventually(
      () => page.evaluate(() => document.documentElement.scrollWidth),
      page.viewportSize()?.width,
    );
  };
  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();

  it('begins with staff, who make the form, word a question anew and show its QR code', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto(`/events/${eventId}`);
    await page.getByRole('tab', { name: 'アンケート' }).click();
    await page.getByRole('button', { name: 'アンケートを作る' }).click();
    await page.getByText('受付中', { exact: true }).waitFor();
    await page.getByRole('button', { name: '質問を変える' }).click();
    const last = page.getByRole('group', { name: '質問 6' });
    await last.getByRole('button', { name: '質問 6を除く' }).click();
    const third = page.getByRole('group', { name: '質問 3' });
    await third.getByRole('textbox', { name: '質問文' }).fill('講師はいかがでしたか。');
    await looksRight(page);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('講師はいかがでしたか。').waitFor();
    await page.getByRole('link', { name: 'QRコードを表示・印刷' }).click();
    await page.getByRole('img', { name: '「補助金活用セミナー」のアンケートのQRコード' }).waitFor();
    const shown = await page.getByText(`${origin}/s/a/q/`).textContent();
    path = new URL(shown ?? '').pathname;
    await looksRight(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is answered on a phone, once', async () => {
    const { context, page, errors } = await openBrowser(browser, origin, PHONE);
    await page.goto(path);
    await heading(page, 'アンケート');
    await page.getByText('お名前はうかがいません。').waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: '回答を送る' }).click();
    await page.getByText('お答えください。').waitFor();
    await expectEventually(
      () => page.evaluate(() => document.activeElement?.getAttribute('name')),
      'answers.overall',
    );
    await page.getByRole('radio', { name: '大変満足' }).check();
    await page.getByRole('group', { name: /講師/ }).getByRole('radio', { name: 'ふつう' }).check();
    await page.getByRole('radio', { name: 'メール' }).check();
    await page.getByRole('textbox', { name: /良かった点/ }).fill('具体例が多く、参考になりました。');
    await looksRight(page);
    await page.getByRole('button', { name: '回答を送る' }).click();
    await heading(page, 'ご回答ありがとうございました');
    await looksRight(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is answered by keyboard and in English', async () => {
    const { context, page, errors } = await openBrowser(browser, origin, DESKTOP);
    await page.goto(path);
    await page.getByText('English').click();
    await heading(page, 'Questionnaire');
    await looksRight(page);
    await page.getByRole('radio', { name: 'Very unhappy' }).focus();
    await page.keyboard.press('ArrowRight'); // chooses the next one
    await page.keyboard.press('Tab'); // the second question
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Clear my choice' }).press('Enter');
    await expectEventually(
      () => page.evaluate(() => document.activeElement?.getAttribute('name')),
      'answers.q1-2', // of the second set of questions
    );
    await page.getByRole('button', { name: 'Send answers' }).press('Enter');
    await heading(page, 'Thank you for your answers');
    const rows = await t.database.sql<{ answers: object }>(
      'SELECT answers FROM questionnaire_answers ORDER BY id DESC LIMIT 1',
    );
    expect(rows).toEqual([{ answers: { overall: 2 } }]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('tells staff how many answered and how satisfied they are, and the board the same', async () => {
    const staff = await openAs(browser, t, origin, 'staff', PHONE);
    await staff.page.goto(`/events/${eventId}?part=questionnaire`);
    const results = staff.page.getByRole('region', { name: '集計' });
    await results.getByText('66.7%').waitFor(); // two of three
    await results.getByText('4・5の回答 1件').waitFor();
    await results.getByText('回答 2件・平均 3.50').waitFor();
    await staff.page.getByText('具体例が多く、参考になりました。').waitFor();
    await looksRight(staff.page);
    await staff.page.getByText('すべて', { exact: true }).click();
    const unhappy = staff.page.getByRole('listitem').filter({ hasText: '満足度 2' });
    await unhappy.getByRole('button', { name: '集計から除く' }).click();
    const dialog = staff.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '除く理由' }).fill('試しの回答');
    await looksRight(staff.page);
    await dialog.getByRole('button', { name: '集計から除く' }).click();
    await staff.page.getByText('集計から除きました。理由：試しの回答').waitFor();
    await results.getByText('33.3%').waitFor();
    await staff.context.close();

    await t.app.get(RollupService, { strict: false }).drain(t.database.chambers.a.id);
    const { context, page, errors } = await openAs(browser, t, origin, 'executive', DESKTOP);
    await page.goto('/plans/event-evaluation');
    await page.getByText('33.33%').waitFor();
    await page.getByRole('link', { name: 'アンケート満足度（催事ごと）' }).click();
    await heading(page, 'アンケート満足度（催事ごと）');
    await page.getByRole('link', { name: '補助金活用セミナー：満足度 5' }).first().click();
    await page.getByRole('region', { name: '集計' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('suggests to the advisor in charge whom to follow up, until it is done', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor', PHONE);
    await page.goto('/');
    const panel = page.getByRole('region', { name: '催事に参加した担当事業所' });
    await panel.getByText('佐藤 花子 さん').waitFor();
    await panel.getByRole('link', { name: '補助金活用セミナー' }).waitFor();
    await looksRight(page);
    await panel.getByRole('link', { name: '株式会社山田製作所の記録をつける' }).click();
    await page.waitForURL(/\/log\?businessId=/);
    await page.getByText('株式会社山田製作所').first().waitFor();
    const businessId = new URL(page.url()).searchParams.get('businessId');
    const { status } = await (
      await t.as('advisor')
    ).post(
      '/consultations',
      { occurredOn: today, businessIds: [businessId], channel: 'visit', summary: '催事のその後' },
      { 'idempotency-key': newId() },
    );
    expect(status).toBe(201);
    await page.goto('/');
    await page.getByText('催事のその後').waitFor();
    await panel.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await context.close();
  });

  it('tells staff when more answered than can have come', async () => {
    await t.database.sql(
      `INSERT INTO questionnaire_answers (chamber_id, id, event_id, request_key, answers)
       SELECT $1, gen_random_uuid(), $2, gen_random_uuid(), '{"overall": 5}' FROM generate_series(1, 13)`,
      [t.database.chambers.a.id, eventId],
    );
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', PHONE);
    await page.goto(`/events/${eventId}?part=questionnaire`);
    await page.getByRole('note').getByText('回答数が参加者数を超えています。').waitFor();
    await page.getByText(/14件で受け付けを止めています/).waitFor();
    await looksRight(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('ends when staff close it, and an address that leads nowhere says so', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto(`/events/${eventId}?part=questionnaire`);
    await page.getByRole('button', { name: '受付を締め切る' }).click();
    await page.getByText('受付終了', { exact: true }).waitFor();
    await page.goto(path);
    await page.getByText('このアンケートの受付は終了しました。').waitFor();
    await looksRight(page);
    await page.goto(`${path}x`);
    await page.getByText('アンケートが見つかりません。').waitFor();
    await looksRight(page);
    expect(errors).toEqual([]);
    await context.close();
  });
});
