import { SchemeService } from '@banso/subsidies';
import { TenantDatabase } from '@banso/platform';
import { startTestApplication, type TestApplication } from '@banso/testing';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, launchBrowser, openAs, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';

/** 制度: what a business may apply for, whom to tell of a scheme, and rules as data. */
describe('schemes', () => {
  let t: TestApplication;
  let browser: Browser;
  let origin: string;
  let businessId: string;

  beforeAll(async () => {
    t = await startTestApplication({ worker: true });
    origin = await t.listen();
    await furnishChamber(t);
    const chamberId = t.database.chambers.a.id;
    await t.app
      .get(TenantDatabase)
      .write({ chamberId }, (tx) => t.app.get(SchemeService, { strict: false }).ensureShipped(tx));
    const staff = await t.as('staff');
    for (const [name, employees] of [
      ['相沢木工所', 4],
      ['飯田精機', 12],
      ['宇野食品', null],
    ] as const) {
      const { body } = await staff.post<{ id: string }>('/businesses', {
        name,
        employees,
        industryCode: '09',
        foundedOn: '2001-04-01',
        phone: '042-000-0001',
        advisorId: t.database.chambers.a.staff.advisor.id,
      });
      if (name === '相沢木工所') businessId = body.id;
    }
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  const looksRight = async (page: Page): Promise<void> => {
    expect(await axeFindings(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(page.viewportSize()?.width);
  };
  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();

  it('are diagnosed on a business’s page on a phone, and an answer settles what was open', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor', PHONE);
    await page.goto(`/businesses/${businessId}`);
    const schemes = page.getByRole('region', { name: '制度診断' });
    await schemes.getByRole('button', { name: /マル経融資/ }).click();
    const loan = schemes.getByRole('region', { name: /マル経融資/ });
    await loan.getByText('常時使用する従業員が4人で、').waitFor();
    await looksRight(page);
    await loan.getByRole('button', { name: /経営指導を受けていますか。」に はい/ }).click();
    await loan.getByText('経営指導を受けていますか。」に「はい」').waitFor();
    await loan.getByRole('button', { name: /納期までに納めていますか。」に はい/ }).click();
    await schemes.getByRole('button', { name: /^対象 マル経融資/ }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('are looked at for all businesses, who are told of one from a list', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor');
    await page.goto('/schemes');
    await heading(page, '制度（補助金・助成金）');
    await looksRight(page);
    await page.getByRole('link', { name: /マル経融資/ }).click();
    await heading(page, /マル経融資/);
    await page.getByText('まだ診断していません。').waitFor();
    await page.getByRole('button', { name: '全事業所を診断' }).click();
    await page.getByText(/に終えた診断/).waitFor();
    await page.getByRole('checkbox', { name: '相沢木工所を選ぶ' }).waitFor();
    await page.getByRole('tab', { name: /要確認/ }).click();
    await page.getByRole('checkbox', { name: '飯田精機を選ぶ' }).check();
    await page.getByRole('checkbox', { name: '宇野食品を選ぶ' }).check();
    await looksRight(page);
    await page.getByRole('button', { name: '連絡リストに加える（2）' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '加える' }).click();
    await page.getByText('2件を連絡リストに加えました。').waitFor();

    await page.getByRole('tab', { name: '連絡リスト' }).click();
    await page.getByText('未連絡 2・').waitFor();
    await page.getByRole('button', { name: '飯田精機の連絡の結果' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '結果' }).click();
    await page.getByRole('option', { name: '案内した' }).click();
    await dialog.getByLabel('メモ').fill('資料を送った');
    await looksRight(page);
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('未連絡 1・案内した 1').waitFor();
    await page.getByRole('button', { name: '宇野食品のその他の操作' }).click();
    await page.getByRole('menuitem', { name: 'リストから外す' }).click();
    await dialog.getByLabel('外す理由').fill('廃業の予定');
    await dialog.getByRole('button', { name: '外す' }).click();
    await page.getByText('未連絡の事業所はありません。').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('are rewritten by an administrator, who is told the line of a mistake', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'administrator');
    await page.goto('/settings/schemes');
    await page.getByRole('button', { name: 'マル経融資（小規模事業者経営改善資金）を編集' }).click();
    const source = page.getByLabel('制度ファイル（YAML）');
    const text = await source.inputValue();
    await source.fill(text.replace('atLeast: 1', 'atLeast: one'));
    await page.getByRole('button', { name: '保存' }).click();
    const problems = page.getByRole('alert');
    await problems.getByText('整数で書いてください。').waitFor();
    await problems.getByRole('cell', { name: '17', exact: true }).waitFor();
    await looksRight(page);
    await source.fill(text.replace('atLeast: 1', 'atLeast: 2').replace('  example: true\n', ''));
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('link', { name: 'マル経融資（小規模事業者経営改善資金）' }).click();
    await page.getByText('診断日に創業から2年以上').waitFor();
    await page.getByText('診断のあとで要件が書き換えられています。').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
