import { type Board, PlanStoreService, RollupService } from '@banso/action-plans';
import { dateInJapan, fiscalYearOf, quarterOf } from '@banso/japan';
import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication } from '@banso/testing';
import type { Browser } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, PHONE } from '../support/browser';
import { cadencePlan } from '../support/cadence-plan';
import { furnishChamber } from '../support/chamber-in-use';

/** The executive looks at 四半期に1度以上 in the year that runs: one of two businesses was visited, once, in its first quarter. */
describe('a cadence on the screen', () => {
  const year = fiscalYearOf(dateInJapan(new Date()));
  let t: TestApplication;
  let browser: Browser;
  let origin: string;
  let indicatorId: string;

  beforeAll(async () => {
    t = await startTestApplication({ worker: true });
    origin = await t.listen();
    const { businessIds } = await furnishChamber(t);
    const scope = { chamberId: t.database.chambers.a.id };
    await t.app.get(PlanStoreService).save(scope, cadencePlan(year));
    const advisor = await t.as('advisor');
    const log = (occurredOn: string, business: number, topics: string[]) =>
      advisor.post(
        '/consultations',
        { occurredOn, businessIds: [businessIds[business]], channel: 'visit', topics, summary: '計画の相談' },
        { 'idempotency-key': newId() },
      );
    for (const business of [0, 1]) await log(`${year}-03-10`, business, ['management-innovation']);
    await log(`${year}-04-01`, 0, ['finance']);
    await t.app.get(RollupService).drain(scope.chamberId);
    const { body } = await advisor.get<Board>('/action-plans/cadence/board');
    indicatorId = body.indicators.find(({ key }) => key === 'follow-up')?.id ?? '';
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])(
    'is a box for every quarter, in words and shapes, and a click tells who was missed (%s)',
    async (_, viewport) => {
      const { context, page, errors } = await openAs(browser, t, origin, 'executive', viewport);
      await page.goto('/plans/cadence');
      const boxes = page
        .getByRole('article', { name: 'follow-up' })
        .getByRole('list')
        .first()
        .getByRole('listitem');
      await boxes.nth(3).waitFor();
      const words = ['未達', '未達', '未達', '未達'];
      const { quarter } = quarterOf(dateInJapan(new Date()));
      words.splice(
        quarter - 1,
        words.length,
        'いま',
        ...Array.from({ length: 4 - quarter }, () => 'これから'),
      );
      expect((await boxes.allInnerTexts()).map((text) => /未達|達成|いま|これから/.exec(text)?.[0])).toEqual(
        words,
      );
      expect(await axeFindings(page)).toEqual([]);

      await page.goto(`/indicators/${indicatorId}`);
      await page
        .getByRole('link', { name: `${year}年4〜6月` })
        .first()
        .click();
      await page.getByText(`${year}年4〜6月に1度も接触がありません。`).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
