import { dateInJapan } from '@banso/japan';
import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { Workbook } from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';

interface EventView {
  id: string;
  sessions: { id: string }[];
}

const TITLE = '省エネ・補助金活用セミナー';
const LONGEST = 'アレクサンドラ・コンスタンティノプロス＝ヘルナンデス';

/** What leaves the screen: badges and the list of the door on paper, Excel files, an address; and the month on the wall. */
describe('events on paper and in a calendar', () => {
  const { month, lastButOne, last, next } = sixWeeks(Number(dateInJapan(new Date()).slice(0, 4)) + 1);
  let t: TestApplication;
  let browser: Browser;
  let origin: string;
  let staff: TestClient;
  let event: EventView;

  beforeAll(async () => {
    t = await startTestApplication();
    origin = await t.listen();
    const { businessIds } = await furnishChamber(t);
    staff = await t.as('staff');
    event = await plan({
      title: TITLE,
      feeYen: 3000,
      published: true,
      sessions: [
        { heldOn: lastButOne, startsAt: '13:30', endsAt: '16:00' },
        { heldOn: last, startsAt: '10:00', title: '個別相談' },
        { heldOn: next, startsAt: '13:30' },
      ],
    });
    for (let number = 1; number <= 43; number += 1) {
      await signUp({
        familyName: `山田${number}`,
        givenName: '太郎',
        familyKana: 'ヤマダ',
        company: '山田製作所',
        ...(number === 1 && {
          familyName: LONGEST,
          givenName: LONGEST,
          familyKana: LONGEST,
          company: LONGEST,
        }),
        ...(number === 2 && { businessId: businessIds[0] }),
        ...(number > 21 && { sessionIds: [event.sessions[0]?.id] }),
      });
    }
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  const plan = async (part: object): Promise<EventView> => {
    const { status, body } = await staff.post<EventView>(
      '/chamber-events',
      { kind: 'seminar', ...part },
      { 'idempotency-key': newId() },
    );
    expect(status).toBe(201);
    return body;
  };
  const signUp = async (person: object): Promise<void> => {
    const { status } = await staff.post(`/chamber-events/${event.id}/registrations`, person, {
      'idempotency-key': newId(),
    });
    expect(status).toBe(201);
  };

  it('print a badge for everybody, ten to a sheet, however long a name is', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await page.goto(`/events/${event.id}`);
    await page.getByRole('button', { name: '操作', exact: true }).click();
    await page.getByRole('menuitem', { name: '名札' }).click();
    await page.getByText('43人分・5枚').waitFor();
    expect(await sheetsOfPaper(page)).toBe(5);

    const longest = page.getByRole('article', { name: `${LONGEST} ${LONGEST}さんの名札` });
    await longest.waitFor();
    expect(await overTheEdge(page)).toEqual([]);
    const member = page.getByRole('article', { name: '山田2 太郎さんの名札' });
    expect(await member.innerText()).toMatch(/会員[^]*株式会社山田製作所[^]*ヤマダ[^]*山田2\s*太郎/);
    await page.getByRole('checkbox', { name: '受付用のQRコードを入れる' }).check();
    await page.getByRole('img', { name: `${LONGEST} ${LONGEST}さんの受付用のQRコード` }).waitFor();
    expect(await overTheEdge(page)).toEqual([]);

    await page.getByRole('combobox', { name: '開催日' }).click();
    await page.getByRole('option', { name: /個別相談/ }).click();
    await page.getByText('21人分・3枚').waitFor();
    expect(await sheetsOfPaper(page)).toBe(3);
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('print the list of the door: each day on pages of its own, under its head', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'executive', DESKTOP);
    await page.goto(`/events/${event.id}/roll`);
    await page.getByRole('row', { name: /山田43 太郎/ }).waitFor();
    // 43 people fill three pages at most, 21 two.
    const sheets = await sheetsOfPaper(page);
    expect(sheets).toBeGreaterThanOrEqual(6);
    expect(sheets).toBeLessThanOrEqual(7);
    await page.emulateMedia({ media: 'print' });
    const heads = page.locator('thead').filter({ hasText: '署名' });
    expect(await heads.allInnerTexts()).toEqual([
      expect.stringMatching(new RegExp(`受付名簿：${TITLE}[^]*${dayInWords(lastButOne)}[^]*43人`)),
      expect.stringMatching(new RegExp(`${dayInWords(last)}[^]*個別相談[^]*21人`)),
      expect.stringMatching(new RegExp(`${dayInWords(next)}[^]*21人`)),
    ]);
    expect(await page.getByRole('link', { name: '本文へ移動' }).isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('are taken away as an Excel file, and their address in the clipboard', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', DESKTOP);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/events/${event.id}`);
    await page.getByText('全日の実人数：申込 43・参加 0（延べ 申込 85・参加 0）').waitFor();
    await page.getByText('参加費：入金 0人 0円・未入金 43人 129,000円').waitFor();
    await page.getByRole('button', { name: 'URLをコピー' }).click();
    await page.getByRole('button', { name: 'コピーしました' }).waitFor();
    const address = await page.getByRole('link', { name: '申込ページ' }).getAttribute('href');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);

    await page.getByRole('button', { name: '操作', exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: '申込者をExcelに書き出す' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`申込者_${TITLE}_${lastButOne}.xlsx`);
    const workbook = new Workbook();
    await workbook.xlsx.readFile(await file.path());
    expect(workbook.getWorksheet('申込者')?.rowCount).toBe(44);

    await page.goto(address ?? '');
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('hang on the wall by the month, a day at a time, and lie below each other on a phone', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor', DESKTOP);
    await page.goto('/events');
    await page.getByText('カレンダー').click();
    await page.getByRole('heading', { name: monthInWords(dateInJapan(new Date())), level: 2 }).waitFor();
    await page.goto(`/events?view=calendar&month=${month}`);
    const on = (day: string) =>
      page
        .getByRole('cell')
        .filter({ has: page.locator(`time[datetime="${day}"]`) })
        .getByRole('link');
    await on(lastButOne).filter({ hasText: TITLE }).waitFor();
    await on(last).filter({ hasText: '個別相談' }).waitFor();
    // It lies in the last week that is shown.
    await on(next).filter({ hasText: TITLE }).waitFor();
    expect(await page.getByRole('row').count()).toBe(7);

    // By keyboard: to the next month, from there into the event.
    await page.getByRole('button', { name: '次の月' }).press('Enter');
    await page.getByRole('heading', { name: monthInWords(next), level: 2 }).waitFor();
    await on(next).press('Enter');
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: monthInWords(next), level: 2 }).waitFor();
    await context.close();

    const phone = await openAs(browser, t, origin, 'advisor', PHONE);
    await phone.page.goto(`/events?view=calendar&month=${month}`);
    const day = phone.page.getByRole('region', { name: new RegExp(dayInWords(last)) });
    await day.getByRole('link', { name: /10:00.*個別相談/ }).waitFor();
    expect(await phone.page.getByRole('region', { name: new RegExp(dayInWords(next)) }).count()).toBe(0);
    await phone.page.getByRole('button', { name: '前の月' }).tap();
    await phone.page.getByText('この月の催事はありません。').waitFor();
    expect([...errors, ...phone.errors]).toEqual([]);
    await phone.context.close();
  });

  it('say at the door that nobody has signed up, not that nobody was found; the account opens without a flaw', async () => {
    const nobody = await plan({ title: '誰もいない会', sessions: [{ heldOn: lastButOne }] });
    const { context, page, errors } = await openAs(browser, t, origin, 'staff', PHONE);
    await page.goto(`/events/${nobody.id}/reception`);
    await page.getByText('この日の申込はまだありません').waitFor();
    await page.getByRole('searchbox').fill('山田');
    await page.getByText('見つかりません').waitFor();
    await page.getByRole('button', { name: /アカウント/ }).tap();
    await page.getByRole('menuitem', { name: 'サインアウト' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** How many pages the browser would print. */
async function sheetsOfPaper(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** The badges from which text runs out, or over the QR code, as they lie on the screen in the size of paper. */
function overTheEdge(page: Page): Promise<string[]> {
  return page.getByRole('article').evaluateAll((badges) =>
    badges.flatMap((badge) => {
      const card = badge.getBoundingClientRect();
      const code = badge.querySelector('svg')?.getBoundingClientRect();
      const range = document.createRange();
      const lies = (box: DOMRect) =>
        box.left >= card.left &&
        box.right <= card.right &&
        box.top >= card.top &&
        box.bottom <= card.bottom &&
        !(code && box.right > code.left && box.bottom > code.top && box.width > 0 && box.top < code.bottom);
      const texts = [...badge.querySelectorAll('p, p > span')].flatMap((text) => {
        range.selectNodeContents(text);
        return [...range.getClientRects()];
      });
      return texts.every(lies) ? [] : [badge.textContent ?? ''];
    }),
  );
}

/** The first month of a year that takes six weeks of a calendar, and its last two days and the day after them. */
function sixWeeks(year: number): { month: string; lastButOne: string; last: string; next: string } {
  const day = (number: number, date: number) =>
    new Date(Date.UTC(year, number, date)).toISOString().slice(0, 10);
  const found = Array.from({ length: 12 }, (_, number) => number).find((number) => {
    const before = new Date(Date.UTC(year, number, 1)).getUTCDay();
    return before + new Date(Date.UTC(year, number + 1, 0)).getUTCDate() > 5 * 7;
  });
  if (found === undefined) throw new Error('Each year has such a month');
  return {
    month: day(found, 1).slice(0, 7),
    lastButOne: day(found + 1, -1),
    last: day(found + 1, 0),
    next: day(found + 1, 1),
  };
}

function dayInWords(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

function monthInWords(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return `${year}年${month}月`;
}
