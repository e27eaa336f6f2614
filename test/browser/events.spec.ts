import { dateInJapan } from '@banso/japan';
import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';
import { expectEventually } from '../support/eventually';

interface EventView {
  id: string;
  version: number;
  sessions: { id: string }[];
}

/** セミナー・イベント: staff plan an event, sign people up, put them to their business, and see who moves up. */
describe('seminars and events', () => {
  const nextYear = Number(dateInJapan(new Date()).slice(0, 4)) + 1;
  let t: TestApplication;
  let browser: Browser;
  let origin: string;
  let staff: TestClient;

  beforeAll(async () => {
    t = await startTestApplication();
    origin = await t.listen();
    await furnishChamber(t);
    staff = await t.as('staff');
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  const dialogOf = (page: Page) => page.getByRole('dialog');
  const personOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
  const plan = async (title: string, sessions: object[]): Promise<EventView> => {
    const { status, body } = await staff.post<EventView>(
      '/chamber-events',
      { title, kind: 'seminar', sessions },
      { 'idempotency-key': newId() },
    );
    expect(status).toBe(201);
    return body;
  };
  const signUp = async (event: EventView, person: object): Promise<void> => {
    const { status } = await staff.post(`/chamber-events/${event.id}/registrations`, person, {
      'idempotency-key': newId(),
    });
    expect(status).toBe(201);
  };
  const act = async (page: Page, name: string, action: string): Promise<void> => {
    await page.getByRole('button', { name: `${name}さんの操作` }).click();
    await page.getByRole('menuitem', { name: action }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('menuitem', { name: action }).click();
    await page.locator('[role=menu]').waitFor({ state: 'detached' });
  };
  const fillPerson = async (page: Page, person: Record<string, string>): Promise<void> => {
    for (const [label, value] of Object.entries(person)) {
      await dialogOf(page).getByRole('textbox', { name: label, exact: true }).fill(value);
    }
  };

  it('are planned with two days; who signs up finds their business, a seat, and the way up from the line', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto('/');
    await page.getByRole('link', { name: 'イベント', exact: true }).click();
    await page.getByText('これからの催事はありません').waitFor();
    await page.getByRole('link', { name: '催事を登録' }).first().click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('催事名を入力してください。').first().waitFor();
    await page.getByText('種類を選んでください。').first().waitFor();

    await page.getByRole('textbox', { name: '催事名' }).fill('省エネ補助金セミナー');
    await page.getByRole('combobox', { name: '種類' }).click();
    await page.getByRole('option', { name: 'セミナー', exact: true }).click();
    const first = page.getByRole('group', { name: '開催日 1' });
    await first.getByRole('textbox', { name: '日付' }).fill(`${nextYear}-06-09`);
    await first.getByLabel('開始').fill('13:30');
    await first.getByLabel('終了').fill('12:00');
    await first.getByRole('textbox', { name: '定員' }).fill('1');
    await page.getByRole('button', { name: '開催日を加える' }).click();
    const second = page.getByRole('group', { name: '開催日 2' });
    await second.getByRole('textbox', { name: '日付' }).fill(`${nextYear}/6/10`);
    await second.getByLabel('終了').fill('16:00');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await first.getByText('終了時刻は開始時刻より後にしてください').waitFor();
    await first.getByLabel('終了').fill('16:00');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '省エネ補助金セミナー', level: 1 }).waitFor();
    await page.getByText('申込 0／1').first().waitFor();

    // Name and telephone are those of one business: linked by itself.
    await page.getByRole('button', { name: '申込を追加' }).click();
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await dialogOf(page).getByText('姓を入力してください。').waitFor();
    await fillPerson(page, {
      姓: '山田',
      名: '太郎',
      セイ: 'ヤマダ',
      メイ: 'タロウ',
      会社名: '㈱山田製作所',
      電話番号: '042-000-0001',
    });
    expect(await axeFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await page.getByText('株式会社山田製作所に結び付けました').waitFor();
    await dialogOf(page).waitFor({ state: 'hidden' });
    await personOf(page, '山田 太郎').getByRole('link', { name: '株式会社山田製作所' }).waitFor();

    // The name alone may be another's: a person decides.
    await page.getByRole('button', { name: '申込を追加' }).click();
    await fillPerson(page, { 姓: '佐藤', 名: '花子', 会社名: 'サガミ食堂' });
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
    await personOf(page, '佐藤 花子').getByText('キャンセル待ち 1番').first().waitFor();
    await personOf(page, '佐藤 花子').getByText('要確認').waitFor();

    await page.getByRole('link', { name: 'イベント', exact: true }).click();
    await page.getByText('事業所を確かめる申込が1件あります').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '確認する' }).click();
    await page.getByRole('button', { name: '佐藤 花子の事業所を確認する' }).click();
    await dialogOf(page).getByText('一致：名称').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: '決める' }).click();
    await dialogOf(page).getByText('事業所を選ぶか、該当なしを選んでください').first().waitFor();
    await dialogOf(page).getByRole('radio', { name: 'サガミ食堂' }).check();
    await dialogOf(page).getByRole('button', { name: '決める' }).click();
    await page.getByText('確認を待っている申込はありません').waitFor();

    // The seat that is given back goes to who waits.
    await page.getByRole('link', { name: 'イベント', exact: true }).click();
    await page.getByRole('link', { name: /省エネ補助金セミナー/ }).click();
    await personOf(page, '佐藤 花子').getByText('キャンセル待ち 1番').first().waitFor();
    await act(page, '山田 太郎', '申込を取り消す');
    await dialogOf(page).getByLabel('取消の理由').fill('出張のため');
    expect(await axeFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: '取り消す' }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
    await personOf(page, '佐藤 花子').getByText('受付済み').nth(1).waitFor();
    await personOf(page, '佐藤 花子').getByRole('link', { name: 'サガミ食堂' }).waitFor();

    // Taken back, the cancellation ends behind who has the seat now.
    await act(page, '山田 太郎', '取消を元に戻す');
    await dialogOf(page).getByText('取消の理由：出張のため').waitFor();
    await dialogOf(page).getByRole('button', { name: '元に戻す' }).click();
    await personOf(page, '山田 太郎').getByText('キャンセル待ち 1番').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('show what somebody else saved meanwhile, and lose neither wording', async () => {
    const event = await plan('交流会', [{ heldOn: `${nextYear}-07-01`, capacity: 20 }]);
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto(`/events/${event.id}/edit`);
    await page.getByRole('textbox', { name: '会場', exact: true }).fill('会館 3階');
    await page.getByRole('textbox', { name: '収支メモ' }).fill('講師謝金 50,000円');
    const meanwhile = await staff.patch(`/chamber-events/${event.id}`, { version: 1, venue: '会館 1階' });
    expect(meanwhile.status).toBe(200);
    await page.getByRole('button', { name: '保存' }).click();
    const row = page.getByRole('row', { name: /会場/ });
    await row.waitFor();
    await expectEventually(() => row.getByRole('cell').allTextContents(), ['会館 1階', '会館 3階']);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '入力した内容で保存する' }).click();
    await page.getByRole('heading', { name: '交流会', level: 1 }).waitFor();
    await page.getByRole('tab', { name: '催事の内容' }).click();
    await page.getByText('会館 3階').waitFor();
    await page.getByText('講師謝金 50,000円').waitFor();

    await page.getByRole('button', { name: '操作', exact: true }).click();
    await page.getByRole('menuitem', { name: '次の期へ複製' }).click();
    await dialogOf(page).getByRole('button', { name: '複製する' }).click();
    await page.getByRole('heading', { name: '交流会を編集' }).waitFor();
    expect(page.url()).not.toContain(event.id);
    await expectEventually(
      () => page.getByRole('textbox', { name: '日付' }).inputValue(),
      yearLater(`${nextYear}-07-01`),
    );
    expect(errors).toEqual([]);
    await context.close();
  });

  it('are held with the list of who could come, on a phone, after telling what that touches', async () => {
    const event = await plan('会員大会', [{ heldOn: '2025-06-10', capacity: 100 }]);
    await signUp(event, {
      familyName: '髙木',
      givenName: '一郎',
      company: '髙木商店',
      phone: '042-000-0003',
    });
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', PHONE);
    await page.goto('/events?show=past');
    await page.getByRole('link', { name: /会員大会/ }).tap();
    await page.getByRole('tab', { name: '対象者名簿' }).tap();
    await page.getByRole('button', { name: '会員全員を入れる' }).tap();
    await dialogOf(page).getByRole('button', { name: '名簿に入れる' }).tap();
    await page.getByText('3事業所', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'サガミ食堂を外す' }).tap();
    await page.getByText('2事業所', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('button', { name: '実施済みにする' }).tap();
    await dialogOf(page).getByText('対象者名簿（2事業所）は、いまの内容で固定されます。').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: '実施済みにする' }).tap();
    await page.getByText(/に実施済みになり、固定されました/).waitFor();
    await expectEventually(() => page.getByRole('button', { name: '会員全員を入れる' }).count(), 0);

    await page.getByRole('tab', { name: '申込者' }).tap();
    await page.getByRole('link', { name: '受付名簿' }).tap();
    const person = page.getByRole('row', { name: /髙木 一郎/ });
    await person.waitFor();
    await expectEventually(
      () => person.getByRole('cell').allTextContents(),
      ['1', '髙木商店', '会員', '', '', ''],
    );
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('are only looked at by who may not write them', async () => {
    const event = await plan('説明会', [{ heldOn: `${nextYear}-08-01` }]);
    await signUp(event, { familyName: '小林', givenName: '実', company: 'サガミ食堂' });
    const { context, page, errors } = await openAs(browser, t, origin, 'auditor', DESKTOP);
    await page.goto(`/events/${event.id}`);
    await personOf(page, '小林 実').getByText('要確認').waitFor();
    const main = page.getByRole('main');
    for (const name of [/申込を追加/, /さんの操作/, /確認する/, /編集/, /実施済み/]) {
      await expectEventually(() => main.getByRole('button', { name }).count(), 0);
    }
    await expectEventually(() => main.getByRole('link', { name: '編集' }).count(), 0);
    // The list may be taken away by who may read it; that is all there is to do.
    await main.getByRole('button', { name: '操作', exact: true }).click();
    await page.getByRole('menuitem', { name: '申込者をExcelに書き出す' }).waitFor();
    await expectEventually(() => page.getByRole('menuitem').count(), 1);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** A year later on the same day of the week. */
function yearLater(day: string): string {
  return new Date(Date.parse(day) + 52 * 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
