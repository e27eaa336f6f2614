import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';

/** 会員: what staff do with memberships as a whole. */
describe('members', () => {
  let t: TestApplication;
  let staff: TestClient;
  let browser: Browser;
  let origin: string;
  let businessIds: string[];

  beforeAll(async () => {
    t = await startTestApplication({ worker: true });
    origin = await t.listen();
    ({ businessIds } = await furnishChamber(t));
    staff = await t.as('staff');
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
  const dialogOf = (page: Page) => page.getByRole('dialog');
  const save = async (page: Page): Promise<void> => {
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
  };
  const join = async (name: string, membership: object): Promise<string> => {
    const { body } = await staff.post<{ id: string }>('/businesses', { name, membership });
    return body.id;
  };

  it('are brought by somebody: a campaign ranks them, and a number opens its members', async () => {
    await join('新しい会員一号', { joinedOn: '2019-10-01', referrerBusinessId: businessIds[0] });
    await join('新しい会員二号', { joinedOn: '2019-11-01', referrerBusinessId: businessIds[0] });
    await join('新しい会員三号', { joinedOn: '2019-11-02', referrerNote: '青年部' });
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto('/');
    await page.getByRole('link', { name: '会員', exact: true }).click();
    await heading(page, '会員の動き');
    await page.goto('/members?year=2019');
    await page.getByRole('button', { name: '2019年11月の入会 2件を開く' }).click();
    await dialogOf(page).getByRole('link', { name: '新しい会員三号' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: /年度末の会員数 6/ }).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: '入会・紹介' }).click();
    await heading(page, '入会と紹介');
    await page.getByText('この期間に、紹介による入会はありません。').waitFor();
    await page.getByRole('button', { name: 'キャンペーンを登録' }).click();
    await dialogOf(page).getByRole('textbox', { name: '名前' }).fill('秋の入会キャンペーン');
    await dialogOf(page).getByRole('textbox', { name: '開始日' }).fill('R1.9.1');
    await dialogOf(page).getByRole('textbox', { name: '終了日' }).fill('令和2年3月31日');
    await dialogOf(page).getByRole('textbox', { name: '入会の目標件数' }).fill('10');
    await dialogOf(page)
      .getByRole('textbox', { name: '表彰の決まり' })
      .fill('2件以上の紹介者を通常議員総会で表彰する。');
    expect(await axeFindings(page)).toEqual([]);
    await save(page);
    await page.getByText('3／目標 10（30%）').waitFor();
    await page.getByRole('row', { name: /1 株式会社山田製作所 ?事業所 .*2件/ }).waitFor();
    await page.getByRole('row', { name: /2 青年部 ?その他 .*1件/ }).waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: '株式会社山田製作所の紹介 2件を開く' }).click();
    await dialogOf(page).getByRole('link', { name: '新しい会員二号' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: '紹介の件数（以上）' }).fill('2');
    await page.getByRole('row', { name: /青年部/ }).waitFor({ state: 'hidden' });
    expect(errors).toEqual([]);
    await context.close();
  });

  it('owe dues, which are made for a year at once and ticked off from the list', async () => {
    const office = await openAs(browser, t, origin, 'administrator', DESKTOP);
    await office.page.goto('/members/dues?year=2019');
    await office.page.getByText('会費の単価がまだ決まっていません').waitFor();
    await office.page.getByRole('button', { name: '会費の単価' }).click();
    await dialogOf(office.page).getByRole('textbox', { name: '会員', exact: true }).fill('12000');
    expect(await axeFindings(office.page)).toEqual([]);
    await save(office.page);
    await office.page.getByRole('button', { name: '会費を作成' }).waitFor();
    expect(office.errors).toEqual([]);
    await office.context.close();

    const { context, page, errors } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto('/members/dues?year=2019');
    await page.getByText('会員6件の会費は、まだ作成されていません。').waitFor();
    await page.getByRole('button', { name: '会費を作成' }).click();
    await dialogOf(page).getByText('合計：52,000円').waitFor();
    await dialogOf(page).getByRole('button', { name: '作成する' }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: /未納 .*6件を開く 52,000円 0円/ }).waitFor();
    await looksRight(page);
    await page.getByRole('checkbox', { name: '株式会社山田製作所を選ぶ' }).check();
    await page.getByRole('button', { name: '選んだ1件を納入済みにする' }).click();
    await dialogOf(page).getByRole('textbox', { name: '納入日' }).fill('R1.6.28');
    await save(page);
    await page.getByText('2019年6月28日に12,000円納入').waitFor();
    await page.getByRole('button', { name: 'サガミ食堂を編集' }).click();
    await dialogOf(page).getByRole('textbox', { name: '免除の理由' }).fill('災害による減免');
    expect(await axeFindings(page)).toEqual([]);
    await save(page);
    await page.getByRole('link', { name: '免除 1件を開く' }).click();
    await page.getByText('1件を表示しています。').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('are designated or not for a year, which is confirmed once', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', PHONE);
    await page.goto('/members/designations?year=2019');
    await page.getByRole('button', { name: '判定する' }).click();
    await page.getByText('未確定').waitFor();
    await page.getByRole('link', { name: /判定できない（分からない項目がある）/ }).click();
    await page
      .getByText(/確かめること：/)
      .first()
      .waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: '確定する' }).click();
    await dialogOf(page)
      .getByText(/判定できない事業所が/)
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: '確定する' }).click();
    await page.getByText(/staff 太郎が確定しました/).waitFor();
    await page.getByRole('button', { name: 'もう一度判定する' }).waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await context.close();
  });

  it('are looked at on a phone by an advisor, who finds no button that is not theirs', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor', PHONE);
    await page.goto('/members/referrals?year=2019');
    await page.getByRole('row', { name: /青年部/ }).waitFor();
    await page.getByRole('button', { name: 'キャンペーンを登録' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '会費' }).waitFor({ state: 'detached' });
    await looksRight(page);
    await page.goto(`/businesses/${businessIds[0]}`);
    const dues = page.getByRole('region', { name: '会費' });
    await dues.getByText('納入済み').waitFor();
    await dues.getByText('12,000円').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await context.close();
  });
});
