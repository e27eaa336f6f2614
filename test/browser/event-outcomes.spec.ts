import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import type { Browser, Page, Route } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';
import { expectEventually } from '../support/eventually';
import { addEvent, attend, type TestEvent } from '../support/registrations';

/** 成果: what came of an event is written down in one go, corrected, voided, and adds up on its page. */
describe('what came of an event', () => {
  let t: TestApplication;
  let browser: Browser;
  let origin: string;
  let staff: TestClient;
  let event: TestEvent;

  beforeAll(async () => {
    t = await startTestApplication();
    origin = await t.listen();
    await furnishChamber(t);
    staff = await t.as('staff');
    event = await addEvent(t.database, t.database.chambers.a.id, {
      title: '受発注商談会',
      days: [{ heldOn: '2019-06-10' }],
      state: 'held',
    });
    for (const person of [
      {
        familyName: '山田',
        givenName: '太郎',
        familyKana: 'ヤマダ',
        phone: '042-000-0001',
        company: '㈱山田製作所',
      },
      { familyName: '鈴木', givenName: '花子', company: '鈴木精機' },
      { familyName: '佐藤', givenName: '欠席' },
    ]) {
      const { body } = await staff.post<{ id: string }>(`/chamber-events/${event.id}/registrations`, person, {
        'idempotency-key': newId(),
      });
      if (person.givenName !== '欠席') await attend(t.database, body.id, event.sessions[0] ?? '');
    }
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  const dialogOf = (page: Page) => page.getByRole('dialog');
  const choose = async (
    page: Page,
    label: string,
    typed: string,
    option: string,
    line = 0,
  ): Promise<void> => {
    await dialogOf(page).getByRole('textbox', { name: label }).nth(line).fill(typed);
    await page.getByRole('option', { name: option }).click();
  };
  const act = async (page: Page, name: string, action: string): Promise<void> => {
    await page.getByRole('button', { name: `${name}の操作` }).click();
    await page.getByRole('menuitem', { name: action }).click();
    await dialogOf(page).waitFor();
  };

  it('is recorded line by line, corrected and voided, and adds up', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto(`/events/${event.id}`);
    await page.getByRole('tab', { name: '成果' }).click();
    await page.getByText('まだ成果は記録されていません。').waitFor();
    await page.getByRole('button', { name: '成果を記録' }).click();
    await dialogOf(page).getByRole('button', { name: '1件を記録する' }).click();
    await dialogOf(page).getByText('参加者を選んでください。').waitFor();

    await choose(page, '参加者', 'ヤマ', '山田 太郎');
    await choose(page, '相手（いれば）', '海外商事', '「海外商事」を申込のない相手とする');
    await dialogOf(page).getByRole('textbox', { name: '件数' }).fill('12');
    await dialogOf(page).getByRole('button', { name: '続けてもう1件' }).click();
    const second = dialogOf(page).getByRole('group', { name: '2件目' });
    await second.getByText('成約', { exact: true }).click();
    await choose(page, '参加者', '鈴木', '鈴木 花子', 1);
    await choose(page, '相手（いれば）', '山田', '山田 太郎', 1);
    await second.getByRole('textbox', { name: '成約額' }).fill('1200000');
    await second.getByRole('textbox', { name: '成果の日' }).fill('2019-11-01');
    expect(await axeFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: '2件を記録する' }).click();

    const totals = page.getByLabel('受発注商談会の成果の合計');
    await totals.getByText('1,200,000円').waitFor();
    expect(await totals.innerText()).toMatch(
      /商談件数\s+12件\s+成約件数\s+1件\s+成約率\s+8.33%\s+成約額\s+1,200,000円/,
    );
    await page.getByRole('link', { name: '株式会社山田製作所' }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await act(page, '成約 鈴木 花子（鈴木精機） × 山田 太郎（株式会社山田製作所）', '編集');
    await dialogOf(page).getByRole('textbox', { name: '件数' }).fill('3');
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await totals.getByText('25%').waitFor();

    await act(page, '商談 山田 太郎（株式会社山田製作所） × 海外商事', '取り消す');
    await dialogOf(page).getByRole('textbox', { name: '取り消す理由' }).fill('別の催事の分');
    await dialogOf(page).getByRole('button', { name: '取り消す' }).click();
    await page.getByText('取り消し：別の催事の分').waitFor();
    await totals.getByText('商談件数').waitFor();
    expect(await totals.innerText()).toMatch(/^商談件数\s+0件\s+成約件数\s+3件\s+成約額/);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is recorded at a phone too, and says what keeps it from counting', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor', PHONE);
    await page.goto(`/events/${event.id}?part=outcomes`);
    await page.getByRole('button', { name: '成果を記録' }).click();
    await dialogOf(page).getByText('内定', { exact: true }).click();
    await choose(page, '参加者', '佐藤', '佐藤 欠席');
    await dialogOf(page).getByRole('button', { name: '1件を記録する' }).click();
    await page.getByText('来場の受付をすると数えます').waitFor();
    await page.getByText('数えていない成果が1件あります。').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is recorded once where the answer is lost on its way, and a corrected form is no dead end', async () => {
    const { context, page } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto(`/events/${event.id}?part=outcomes`);
    const recorded = async () => {
      const rows = await t.database.sql<{ quantity: number }>(
        `SELECT quantity FROM event_outcomes WHERE kind = 'foreign-hire' ORDER BY id`,
      );
      return rows.map(({ quantity }) => quantity);
    };
    const alert = dialogOf(page).getByRole('alert');
    const press = () => dialogOf(page).getByRole('button', { name: '1件を記録する' }).click();
    const begin = async (lose: (route: Route) => Promise<void>): Promise<void> => {
      await page.getByRole('button', { name: '成果を記録' }).click();
      await dialogOf(page).getByText('外国人材の採用', { exact: true }).click();
      await choose(page, '参加者', 'ヤマ', '山田 太郎');
      await page.route(
        '**/outcomes',
        async (route) => {
          await route.fetch();
          await lose(route);
        },
        { times: 1 },
      );
      await press();
      await alert.waitFor();
    };

    // A gateway that gives up: the same form is sent again.
    await begin((route) => route.fulfill({ status: 502 }));
    // What is refused in between says nothing of the attempt before it.
    await page.route('**/outcomes', (route) => route.fulfill({ status: 429 }), { times: 1 });
    const refused = page.waitForResponse('**/outcomes');
    await press();
    expect((await refused).status()).toBe(429);
    await press();
    await dialogOf(page).waitFor({ state: 'hidden' });
    expect(await recorded()).toEqual([1]);

    // A line that breaks, and a form that is corrected before it goes again: however often, there is no second record.
    await begin((route) => route.abort());
    await dialogOf(page).getByRole('textbox', { name: '人数' }).fill('2');
    for (let times = 0; times < 2; times++) {
      const answered = page.waitForResponse('**/outcomes');
      await press();
      expect((await answered).status()).toBe(409);
      await alert.getByText('すでに別の内容で成果を記録しています').waitFor();
    }
    expect(await recorded()).toEqual([1, 1]);
    // What was saved stands in the list behind, to be corrected there; a form opened anew is a new record.
    await dialogOf(page).getByRole('button', { name: 'やめる' }).click();
    await expectEventually(
      () => page.getByRole('button', { name: /^外国人材の採用 山田 太郎.*の操作$/ }).count(),
      2,
    );
    await page.getByRole('button', { name: '成果を記録' }).click();
    await dialogOf(page).getByText('外国人材の採用', { exact: true }).click();
    await choose(page, '参加者', 'ヤマ', '山田 太郎');
    await dialogOf(page).getByRole('textbox', { name: '人数' }).fill('2');
    await press();
    await dialogOf(page).waitFor({ state: 'hidden' });
    expect(await recorded()).toEqual([1, 1, 2]);
    await context.close();
  });

  it('is read by who may not write it', async () => {
    const { context, page } = await openAs(browser, t, origin, 'executive', DESKTOP);
    await page.goto(`/events/${event.id}?part=outcomes`);
    await page.getByText('取り消し：別の催事の分').waitFor();
    expect(await page.getByRole('button', { name: '成果を記録' }).isVisible()).toBe(false);
    await context.close();
  });
});
