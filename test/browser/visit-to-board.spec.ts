import { startTestApplication, TEST_PASSWORD, type TestApplication } from '@banso/testing';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs, openBrowser, PHONE } from '../support/browser';
import { furnishChamber, PLAN_CODE } from '../support/chamber-in-use';
import { expectEventually } from '../support/eventually';

/** The main job: an advisor logs a visit, and the executive sees the 9,000 move and opens the very record. */
describe('from a visit to the board', () => {
  let t: TestApplication;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    t = await startTestApplication({ worker: true });
    origin = await t.listen();
    await furnishChamber(t);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  const guidance = (page: Page) => page.getByRole('link', { name: /経営指導件数/ });

  async function guidanceCount(): Promise<number | null> {
    const client = await t.as('executive');
    const { body } = await client.get<{
      indicators: { key: string; figures: { period: string; actual: number | null }[] }[];
    }>(`/action-plans/${PLAN_CODE}/board`);
    const indicator = body.indicators.find(({ key }) => key === 'guidance-count');
    return indicator?.figures.find(({ period }) => period === 'plan')?.actual ?? null;
  }

  it('lets an advisor sign in and log a visit by keyboard alone', async () => {
    const { context, page, errors } = await openBrowser(browser, origin);
    await page.goto('/');
    await page.getByLabel('メールアドレス').waitFor();
    await page.keyboard.type(t.database.chambers.a.staff.advisor.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(TEST_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '今日', level: 1 }).waitFor();

    const started = Date.now();
    await openPalette(page);
    await page.keyboard.type('記録する');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '記録する', level: 1 }).waitFor();
    await page.keyboard.type('山田');
    await page.getByRole('option', { name: /山田製作所/ }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, /巡回/);
    await page.keyboard.press('Space');
    await tabTo(page, /経営革新/);
    await page.keyboard.press('Space');
    await tabTo(page, /内容（ひとこと）/);
    await page.keyboard.type('資金繰りの見通しを一緒に確認した');
    await tabTo(page, /^日付/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('R3.6.1');
    await page.keyboard.press('Control+Enter');
    await page.getByText('保存しました').waitFor();
    expect(Date.now() - started).toBeLessThan(30_000);
    await page
      .getByText(/経営指導件数/)
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('shows the executive one more against 9,000, and opens the record behind it', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'executive');
    await page.goto(`/plans/${PLAN_CODE}`);
    await guidance(page).first().waitFor();
    await expectEventually(guidanceCount, 1);
    await page.reload();
    await guidance(page).first().click();
    await page.getByRole('heading', { name: '経営指導件数' }).waitFor();
    await page.getByText('9,000').first().waitFor();
    await page
      .getByRole('link', { name: /資金繰りの見通しを一緒に確認した/ })
      .first()
      .click();
    await page.getByText('株式会社山田製作所').first().waitFor();
    await page.getByText('資金繰りの見通しを一緒に確認した').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('takes the same record with a thumb on a phone, and keeps it while the network is away', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor', PHONE);
    await page.goto('/log');
    await page.getByRole('heading', { name: '記録する', level: 1 }).waitFor();
    await page.getByLabel('事業所').first().fill('さがみ');
    await page.getByRole('option', { name: /サガミ食堂/ }).tap();
    await page.getByText('窓口', { exact: true }).tap();
    await page.getByLabel('内容（ひとこと）').fill('価格の見直しを相談');
    await page.getByLabel(/^日付/).first().fill('2021-06-02');
    await context.setOffline(true);
    await page.getByRole('button', { name: '保存' }).tap();
    await page.getByText('この端末に預かりました').waitFor();
    expect(await guidanceCount()).toBe(1);
    await context.setOffline(false);
    await expectEventually(guidanceCount, 2);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** The palette is loaded after the page, so the first press may come too early. */
async function openPalette(page: Page): Promise<void> {
  const field = page.getByPlaceholder(/画面名/);
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('Control+k');
    const opened = await field.waitFor({ timeout: 1_500 }).then(
      () => true,
      () => false,
    );
    if (opened) return;
  }
  throw new Error('Ctrl+K never opened the palette');
}

/** Presses Tab until the focus is on something of that name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
      return [element.getAttribute('aria-label'), ...[...(labels ?? [])].map((label) => label.textContent)]
        .join(' ')
        .trim();
    });
    if (name.test(focused)) return;
    seen.push(focused);
  }
  throw new Error(`Tab never reached ${String(name)}, but ${seen.join(' | ')}`);
}
