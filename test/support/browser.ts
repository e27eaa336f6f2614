import AxeBuilder from '@axe-core/playwright';
import { TEST_PASSWORD, type TestApplication } from '@banso/testing';
import type { Role } from '@banso/staff';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export { launchBrowser } from './chromium';

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** A browser of its own for one person, already signed in. What fails in the page's scripts fails the test. */
export async function openAs(
  browser: Browser,
  t: TestApplication,
  origin: string,
  role: Role,
  viewport: { width: number; height: number } = DESKTOP,
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const { context, page, errors } = await openBrowser(browser, origin, viewport);
  const answer = await context.request.post(`${origin}/api/v1/session`, {
    data: { email: t.database.chambers.a.staff[role].email, password: TEST_PASSWORD },
  });
  if (!answer.ok()) throw new Error(`Sign-in answered ${answer.status()}`);
  return { context, page, errors };
}

export async function openBrowser(browser: Browser, origin: string, viewport = DESKTOP) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    hasTouch: viewport.width < 600,
    reducedMotion: 'reduce', // axe must not read the colours of a dialog that is half faded in
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { context, page, errors };
}

/** What axe finds wrong, one line each: rule, how bad, where. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Without a page of its own for the report: that one would come to the front, and what is behind is not drawn.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // Without the list of all that is well, which takes longer to write than to find.
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target }) => `${id} (${impact ?? 'unknown'}): ${target.join(' ')}`),
  );
}
