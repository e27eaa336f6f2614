import { startTestApplication, type TestApplication } from '@banso/testing';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';
import { expectEventually } from '../support/eventually';

/** 調査・検定: a member of staff writes down what went out, came back and who sat, and reads what a 年度 adds up to. */
describe('surveys and examinations', () => {
  let t: TestApplication;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    t = await startTestApplication();
    origin = await t.listen();
    await furnishChamber(t);
    const staff = await t.as('staff');
    const survey = { survey: 'business-climate', distributed: 990, returned: 90 };
    const examination = { examination: 'bookkeeping', grade: '3級', examinees: 80 };
    for (const [path, body] of [
      ['/survey-rounds', { ...survey, title: '第1回', surveyedOn: '2019-06-14' }],
      ['/survey-rounds', { ...survey, title: '誤った回', surveyedOn: '2019-12-13' }],
      ['/examination-sittings', { ...examination, examinedOn: '2018-06-10' }],
      ['/examination-sittings', { ...examination, examinedOn: '2019-06-09', examinees: 90, passed: 45 }],
    ] as const) {
      expect((await staff.post(path, body)).status).toBe(201);
    }
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  const dialogOf = (page: Page) => page.getByRole('dialog');
  const choose = async (page: Page, label: string, option: string): Promise<void> => {
    await dialogOf(page).getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const cellsOf = (page: Page, table: string, row: string | RegExp): Promise<string[]> =>
    page
      .getByRole('table', { name: table })
      .getByRole('row', { name: row })
      .getByRole('cell')
      .allTextContents();

  it('are found from the menu, a survey is written down, and the sums are of all rounds', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto('/');
    await page.getByRole('link', { name: '調査・検定' }).click();
    await page.getByText(/の調査はまだ記録されていません/).waitFor();
    await page.getByRole('combobox', { name: '年度' }).click();
    await page.getByRole('option', { name: /^2019年度/ }).click();
    await page.waitForURL(/year=2019/);

    await page
      .getByRole('row', { name: /誤った回/ })
      .getByRole('button', { name: /取り消す/ })
      .click();
    await dialogOf(page).getByRole('button', { name: '取り消す' }).click();
    await dialogOf(page).getByText('理由を入力してください').first().waitFor();
    await dialogOf(page).getByLabel('取り消す理由').fill('別の調査でした');
    expect(await axeFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: '取り消す' }).click();
    await page.getByText('取り消し：別の調査でした').waitFor();

    await page.getByRole('button', { name: '調査を記録' }).click();
    await choose(page, '調査', '景気観測調査');
    await dialogOf(page).getByRole('textbox', { name: '調査日' }).fill('R2.3.13');
    await dialogOf(page).getByRole('textbox', { name: '回の名前' }).fill('第4回');
    await dialogOf(page).getByRole('textbox', { name: '配布数' }).fill('10');
    await dialogOf(page).getByRole('textbox', { name: '回収数' }).fill('11');
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await dialogOf(page).getByText('回収数（11）が配布数（10）を超えています').first().waitFor();
    await dialogOf(page).getByRole('textbox', { name: '回収数' }).fill('10');
    await dialogOf(page).getByText('回収率は 100% です。').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
    await expectEventually(
      async () => (await cellsOf(page, '調査の一覧', /^合計（2回）/)).slice(0, 3),
      ['1,000', '100', '10%'],
    );
    expect(errors).toEqual([]);
    await context.close();
  });

  it('show an examination’s grades beside the year before, also on a phone', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', PHONE);
    await page.goto('/surveys-and-examinations?year=2019');
    await page.getByRole('tab', { name: '検定' }).click();
    await page.waitForURL(/kind=examinations/);
    await page.getByRole('button', { name: '検定を記録' }).click();
    await choose(page, '検定', '簿記検定');
    await dialogOf(page).getByLabel('級').fill('３級');
    await dialogOf(page).getByRole('textbox', { name: '試験日' }).fill('2020-02-23');
    await dialogOf(page).getByRole('textbox', { name: '受験者数' }).fill('30');
    expect(await axeFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
    await expectEventually(
      () => cellsOf(page, '級ごとの受験者数', '簿記検定 3級'),
      ['80', '120', '+50%', '45', '50%'],
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('show the second of two who edit what the first one saved, and lose neither', async () => {
    const { context, page } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto('/surveys-and-examinations?year=2019');
    await page.getByRole('button', { name: '第1回を編集' }).click();
    await dialogOf(page).getByRole('textbox', { name: '回収数' }).fill('200');
    const staff = await t.as('staff');
    const { body } = await staff.get<{ items: { id: string; title: string }[] }>(
      '/survey-rounds?fiscalYear=2019',
    );
    const id = body.items.find(({ title }) => title === '第1回')?.id ?? '';
    await staff.patch(`/survey-rounds/${id}`, { version: 1, returned: 150 });
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    const row = dialogOf(page).getByRole('row', { name: /回収数/ });
    await row.waitFor();
    await expectEventually(() => row.getByRole('cell').allTextContents(), ['150', '200']);
    expect(await axeFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: '入力した内容で保存する' }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: /第1回.*\b200\b/ }).waitFor();
    await expectEventually(
      async () => (await cellsOf(page, '調査の一覧', /第1回/)).slice(0, 2),
      ['990', '200'],
    );
    await context.close();
  });

  it('are read, not written, by who may only read', async () => {
    const { context, page } = await openAs(browser, t, origin, 'auditor', DESKTOP);
    await page.goto('/surveys-and-examinations?year=2019&kind=examinations');
    await page.getByRole('table', { name: '試験の一覧' }).waitFor();
    await expectEventually(() => page.getByRole('button', { name: /記録|編集|取り消す/ }).count(), 0);
    await context.close();
  });
});
