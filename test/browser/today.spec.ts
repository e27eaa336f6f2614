import { dateInJapan } from '@banso/japan';
import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication } from '@banso/testing';
import type { Browser } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';

/** 今日: what an advisor promised stands there until it is done, however much was recorded since. */
describe('what an advisor promised', () => {
  let t: TestApplication;
  let browser: Browser;
  let origin: string;

  const day = (offset: number): string => dateInJapan(new Date(Date.now() + offset * 86_400_000));

  beforeAll(async () => {
    t = await startTestApplication();
    origin = await t.listen();
    const [workshop, diner, shop] = (await furnishChamber(t)).businessIds;
    const advisor = await t.as('advisor');
    const record = async (part: object): Promise<void> => {
      const input = { channel: 'visit', summary: '経営の相談', ...part };
      const { status } = await advisor.post('/consultations', input, { 'idempotency-key': newId() });
      expect(status).toBe(201);
    };
    await record({
      occurredOn: day(-90),
      businessIds: [workshop],
      nextOn: day(-1),
      nextAction: '決算書を見る',
    });
    await record({ occurredOn: day(-80), businessIds: [diner], nextOn: day(3), nextAction: '申請書を読む' });
    await record({ occurredOn: day(-80), businessIds: [diner], nextOn: day(30), nextAction: '来月の約束' });
    await record({ occurredOn: day(-70), businessIds: [shop], nextOn: day(-40), nextAction: '済んだ約束' });
    for (let count = 0; count < 60; count += 1) await record({ occurredOn: day(-30), businessIds: [shop] });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])('is on %s, what is overdue first, and opens its record', async (_, viewport) => {
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor', viewport);
    await page.goto('/');
    const panel = page.getByRole('region', { name: '次にやること' });
    await panel.getByRole('region', { name: '期限超過' }).getByText('決算書を見る').waitFor();
    await panel.getByRole('region', { name: '今日から7日以内' }).getByText('申請書を読む').waitFor();
    const promises = await panel.getByRole('link').allTextContents();
    expect(promises).toEqual([
      expect.stringMatching(/株式会社山田製作所.*決算書を見る/),
      expect.stringMatching(/サガミ食堂.*申請書を読む/),
    ]);
    expect(await axeFindings(page)).toEqual([]);
    await panel.getByRole('link', { name: /決算書を見る/ }).click();
    await page.waitForURL(/\/consultations\/[0-9a-f-]{36}$/);
    await page.getByText('決算書を見る').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
