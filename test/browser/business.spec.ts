import { newId } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication } from '@banso/testing';
import type { Browser } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';
import { expectEventually } from '../support/eventually';

/** What staff fill in about a business: by name rather than number, and nothing that was there is lost. */
describe('editing a business', () => {
  let t: TestApplication;
  let browser: Browser;
  let origin: string;
  let diner: string;

  beforeAll(async () => {
    t = await startTestApplication();
    origin = await t.listen();
    const { businessIds } = await furnishChamber(t);
    diner = businessIds[1] ?? '';
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  it.each([
    ['a desktop', DESKTOP, '飲食店', '76 飲食店'],
    ['a phone', PHONE, '宿泊業', '75 宿泊業'],
  ])('finds the industry by its name on %s', async (_, viewport, typed, shown) => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', viewport);
    await page.goto(`/businesses/${diner}/edit`);
    const industry = page.getByRole('combobox', { name: '業種' });
    await industry.fill(typed);
    await page.getByRole('option', { name: shown }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(shown).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('takes a 区・町 in words, keeps it when a list is made, and tells the address once', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff');
    await page.goto(`/businesses/${diner}/edit`);
    await page.getByLabel('区・町').fill('南区 みどりが丘');
    await page.getByLabel('住所').fill('南区みどりが丘3-22-5');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('南区みどりが丘3-22-5', { exact: true }).waitFor();

    const scope = { chamberId: t.database.chambers.a.id };
    await t.app.get(CodeListService).add(scope, 'district', { key: 'chuo', label: '中央区' });
    await page.goto(`/businesses/${diner}/edit`);
    const district = page.getByRole('combobox', { name: '区・町' });
    await district.waitFor();
    await expectEventually(() => district.inputValue(), '南区 みどりが丘');
    await page.getByLabel('備考').fill('区・町はそのまま');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('区・町はそのまま').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('tells a minute before the visit what was promised', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor', PHONE);
    const { body } = await (
      await t.as('advisor')
    ).post<{ id: string }>(
      '/consultations',
      {
        occurredOn: '2019-05-08',
        businessIds: [diner],
        channel: 'visit',
        summary: '客足の相談',
        nextOn: '2019-06-08',
        nextAction: '献立の原価を一緒に出す',
      },
      { 'idempotency-key': newId() },
    );
    expect(body.id).toBeDefined();
    await page.goto(`/businesses/${diner}`);
    await page.getByRole('link', { name: '訪問前カード' }).click();
    const promises = page.getByRole('region', { name: '約束' });
    await promises.getByText('献立の原価を一緒に出す').waitFor();
    await promises.getByText('期日を過ぎています').waitFor();
    await page.getByRole('region', { name: '最近の相談' }).getByText('客足の相談').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '記録する' }).click();
    await page.waitForURL(/businessId=/);
    expect(errors).toEqual([]);
    await context.close();
  });
});
