import { startTestApplication, type TestApplication } from '@banso/testing';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, openBrowser, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';
import { expectEventually } from '../support/eventually';
import { SmtpSink } from '../support/smtp-sink';

const VOICE = '駐車場が足りません。\n広げてください。';
const ANSWER = '来月から隣の区画を借ります。';

/** 目安箱・要望活動: somebody says something on their phone, staff answer, the mail arrives; and what the city is asked. */
describe('voices', () => {
  let sink: SmtpSink;
  let t: TestApplication;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    sink = await SmtpSink.open();
    const from = { name: 'さがみ商工会議所', address: 'info@sagami.example.jp' };
    t = await startTestApplication({ worker: true, mail: { url: sink.url, from } });
    origin = await t.listen();
    await furnishChamber(t);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await t?.close();
    await sink?.stop();
  });

  const looksRight = async (page: Page): Promise<void> => {
    expect(await axeFindings(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(page.viewportSize()?.width);
  };
  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  const dialogOf = (page: Page) => page.getByRole('dialog');
  const choose = async (page: Page, label: string, option: string): Promise<void> => {
    await dialogOf(page).getByRole('combobox', { name: label, exact: true }).first().click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const save = async (page: Page): Promise<void> => {
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
  };

  it('are put in on a phone without an account, and found from the list of events', async () => {
    const { context, page, errors } = await openBrowser(browser, origin, PHONE);
    await page.goto('/s/a');
    await page.getByRole('link', { name: 'ご意見・ご要望（目安箱）' }).click();
    await heading(page, '目安箱');
    await page.getByRole('button', { name: '送る' }).click();
    await page.getByText('ご意見・ご要望を入力してください。').waitFor();
    await page.getByText('個人情報の取扱いに同意のうえ').waitFor();
    await expectEventually(
      () => page.evaluate(() => document.activeElement?.getAttribute('data-path')),
      'body',
    );
    await looksRight(page);
    await page.getByRole('textbox', { name: 'ご意見・ご要望' }).fill(VOICE);
    await page.getByRole('textbox', { name: 'お名前' }).fill('山田 太郎');
    await page.getByRole('textbox', { name: 'メールアドレス' }).fill('taro');
    await page.getByLabel('入力した内容を、ご意見への対応と回答に使うことに同意します').check();
    await page.getByRole('button', { name: '送る' }).click();
    await page.getByRole('alert').waitFor();
    await expectEventually(() => page.getByRole('textbox', { name: 'ご意見・ご要望' }).inputValue(), VOICE);
    await page.getByRole('textbox', { name: 'メールアドレス' }).fill('taro@yamada.example');
    await page.getByRole('button', { name: '送る' }).click();
    await heading(page, 'ご意見を受け付けました');
    await looksRight(page);

    // The answer is lost and the words are corrected: the first are there once, and the page says how to send the others.
    await page.goto('/s/a/feedback');
    await page.getByRole('textbox', { name: 'ご意見・ご要望' }).fill('一度だけの声');
    await page.getByLabel('入力した内容を、ご意見への対応と回答に使うことに同意します').check();
    await page.route(
      '**/feedback',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await page.getByRole('button', { name: '送る' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('textbox', { name: 'ご意見・ご要望' }).fill('直した声');
    await page.getByRole('button', { name: '送る' }).click();
    await page.getByText('直す前の内容ですでに受け付けています。').waitFor();
    await looksRight(page);
    const kept = await t.database.sql(
      `SELECT body FROM feedback WHERE body LIKE '%した声' OR body LIKE '%だけの声'`,
    );
    expect(kept).toEqual([{ body: '一度だけの声' }]);
    await page.goto('/s/nowhere/feedback');
    await heading(page, 'ページが見つかりません');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('are looked after and answered by staff, and the answer arrives by mail', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto('/');
    await page.getByRole('link', { name: '目安箱' }).click();
    await heading(page, '目安箱');
    await looksRight(page);
    await page.getByRole('searchbox', { name: '声を探す' }).fill('駐輪場');
    await page.getByText('この状況に、条件に合う声はありません。').waitFor();
    await looksRight(page);
    await page.getByRole('searchbox', { name: '声を探す' }).fill('山田 駐車場');
    await page.getByRole('link', { name: /駐車場が足りません/ }).click();
    await heading(page, '山田 太郎の声');
    await page.getByRole('button', { name: '対応を変更' }).click();
    await choose(page, '状況', '対応中');
    await dialogOf(page).getByRole('textbox', { name: '事業所' }).fill('山田');
    await page.getByRole('option', { name: /山田/ }).first().click();
    expect(await axeFindings(page)).toEqual([]);
    await save(page);
    await page.getByText('「対応中」に変更').waitFor();
    await page.getByRole('button', { name: '回答する' }).click();
    await dialogOf(page).getByRole('textbox', { name: '回答', exact: true }).fill(ANSWER);
    await dialogOf(page).getByLabel('taro@yamada.example にメールで送る').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await save(page);
    await page.getByText('「回答済み」に変更').waitFor();
    await looksRight(page);
    await expectEventually(
      () => Promise.resolve(sink.received.map(({ to }) => to)),
      [['taro@yamada.example']],
    );
    const text = sink.received[0]?.email.text ?? '';
    expect(text).toContain(`山田 太郎 様`);
    expect(text).toContain(`${ANSWER}\n\n■ お寄せいただいた内容\n> 駐車場が足りません。\n> 広げてください。`);
    await expectEventually(() => t.database.sql('SELECT state FROM mails'), [{ state: 'sent' }]);
    await page.reload();
    await page.getByText(/送信済み/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('that came on paper are written down on a phone; whoever may only read finds no button', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor', PHONE);
    await page.goto('/feedback');
    await page.getByRole('button', { name: '声を記録' }).click();
    await dialogOf(page)
      .getByRole('textbox', { name: 'ご意見・ご要望' })
      .fill('窓口の時間を延ばしてほしい。');
    expect(await axeFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await heading(page, 'お名前なしの声');
    await looksRight(page);
    await context.close();
    const reader = await openAs(browser, t, origin, 'executive', DESKTOP);
    await reader.page.goto(new URL(page.url()).pathname);
    await heading(reader.page, 'お名前なしの声');
    await expectEventually(() => reader.page.getByRole('button', { name: /変更|回答する|操作$/ }).count(), 0);
    expect(errors).toEqual([]);
    await reader.context.close();
  });

  it('of the chamber itself are logged item by item with the answers, and counted', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto('/petitions?year=2019');
    await page.getByRole('button', { name: '要望を記録' }).click();
    await dialogOf(page).getByRole('textbox', { name: '件名' }).fill('市政に関する要望');
    await choose(page, '提出先', '市長');
    await dialogOf(page).getByRole('textbox', { name: '提出日' }).fill('R1.10.1');
    await dialogOf(page).getByRole('textbox', { name: '項目 1' }).fill('道路の整備');
    await dialogOf(page).getByRole('button', { name: '項目を足す' }).click();
    await dialogOf(page).getByRole('textbox', { name: '項目 2' }).fill('市内企業への優先発注');
    expect(await axeFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await heading(page, '市政に関する要望');
    await page.getByRole('button', { name: '項目 1 の回答を記録' }).click();
    await choose(page, '回答の状況', '一部実現');
    await dialogOf(page).getByRole('textbox', { name: '回答の内容' }).fill('来年度に一部着手します。');
    await dialogOf(page).getByRole('textbox', { name: '回答日' }).fill('R2.1.15');
    expect(await axeFindings(page)).toEqual([]);
    await save(page);
    await page
      .getByRole('listitem')
      .filter({ hasText: /道路の整備.*一部実現.*来年度に一部着手します。/ })
      .waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: '要望活動の一覧' }).click();
    await page.getByText('要望 1件・2項目').waitFor();
    await page.getByRole('link', { name: /市政に関する要望.*一部実現 1.*未回答 1/ }).waitFor();
    await looksRight(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('stand beside yearly series, which compare a year with the one before', async () => {
    const staff = await t.as('staff');
    for (const [recordedOn, amount] of [
      ['2019-03-31', 200],
      ['2019-09-30', 100],
    ] as const) {
      await staff.post('/yearly-totals', { series: 'mutual-aid-enrolments', recordedOn, amount });
    }
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', PHONE);
    await page.goto('/surveys-and-examinations?year=2019');
    await page.getByRole('tab', { name: '年次の実績' }).click();
    await page.getByRole('button', { name: '実績を記録' }).click();
    await choose(page, '項目', '生命共済 新規加入（口）');
    await dialogOf(page).getByRole('textbox', { name: '記録日' }).fill('R2.3.31');
    await dialogOf(page).getByRole('textbox', { name: '数' }).fill('120');
    expect(await axeFindings(page)).toEqual([]);
    await save(page);
    await expectEventually(
      () =>
        page
          .getByRole('table', { name: '項目ごとの実績' })
          .getByRole('row', { name: /生命共済/ })
          .getByRole('cell')
          .allTextContents(),
      ['200', '220', '+10%'],
    );
    await looksRight(page);
    expect(errors).toEqual([]);
    await context.close();
  });
});
