import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, PHONE } from '../support/browser';
import { furnishChamber } from '../support/chamber-in-use';
import { expectEventually } from '../support/eventually';
import { openCase, reach, type SentCase, withCaseKinds } from '../support/support-cases';

/** 支援案件: an advisor leads a business from the first talk to what came of it, and an administrator says what is supported. */
describe('support cases', () => {
  let t: TestApplication;
  let advisor: TestClient;
  let browser: Browser;
  let origin: string;
  let businessIds: string[];

  beforeAll(async () => {
    t = await startTestApplication({ worker: true });
    origin = await t.listen();
    ({ businessIds } = await furnishChamber(t));
    await withCaseKinds(t, t.database.chambers.a.id);
    advisor = await t.as('advisor');
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  const business = (at: number): string => businessIds[at] ?? '';
  const looksRight = async (page: Page): Promise<void> => {
    expect(await axeFindings(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(page.viewportSize()?.width);
  };
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const dialogOf = (page: Page) => page.getByRole('dialog');
  const field = (page: Page, name: string) => dialogOf(page).getByRole('textbox', { name, exact: true });
  const choose = async (page: Page, label: string, option: string): Promise<void> => {
    await dialogOf(page).getByRole('combobox', { name: label, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const colleagueOf = async (role: 'staff') => {
    const { body } = await advisor.get<{ items: { id: string; familyName: string; givenName: string }[] }>(
      '/staff',
    );
    const found = body.items.find(({ id }) => id === t.database.chambers.a.staff[role].id);
    if (!found) throw new Error(`Nobody is ${role}`);
    return found;
  };
  const act = async (page: Page, button = '保存'): Promise<void> => {
    await dialogOf(page).getByRole('button', { name: button, exact: true }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
  };

  it('go on a phone from the first talk to the outcome: a stage asks for its milestone, and takes it at once', async () => {
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor', PHONE);
    await page.goto(`/businesses/${business(0)}`);
    await page.getByText('支援案件はまだありません。').waitFor();
    await page.getByRole('button', { name: '案件を始める' }).click();
    await choose(page, '支援の種類', '事業計画策定');
    await expectEventually(() => field(page, '件名').inputValue(), '事業計画策定');
    await field(page, '件名').fill('第二工場の計画');
    await field(page, '開始日').fill('R1.5.7');
    await field(page, '期限').fill('2019-09-30');
    await looksRight(page);
    await act(page);
    await heading(page, '第二工場の計画');
    await looksRight(page);

    await page.getByRole('button', { name: '「第二工場の計画」の段階を移す' }).click();
    await page.getByRole('menuitem', { name: 'フォローアップ' }).click();
    await dialogOf(page)
      .getByText('「フォローアップ」に進めるには、節目「事業計画の策定」の日付を先に記録してください。')
      .waitFor();
    await looksRight(page);
    await dialogOf(page).getByRole('button', { name: '日付を記録して移す' }).click();
    await dialogOf(page).getByText('日付を入力してください。').waitFor();
    await field(page, '事業計画の策定の日').fill('2019-06-20');
    await act(page, '日付を記録して移す');
    await page.locator('[aria-current=step]', { hasText: 'フォローアップ' }).waitFor();
    await page.getByText('この日付で計上').waitFor();

    await page.getByRole('button', { name: 'やることを足す' }).click();
    await field(page, 'やること').fill('試算表を受け取る');
    await field(page, '期限').fill('2019-07-31');
    await act(page);
    await page.getByText('2019/7/31(水)まで（超過）').waitFor();
    await page.getByRole('checkbox', { name: '試算表を受け取る' }).check();
    await page.getByText(/が完了/).waitFor();

    await page.getByRole('button', { name: '結果を記録' }).click();
    await field(page, '確認日').fill('2020-06-30');
    await choose(page, '売上高', '増加');
    await choose(page, '粗利', '横ばい');
    await looksRight(page);
    await act(page);
    await page.getByText('増加', { exact: true }).waitFor();
    await looksRight(page);

    await page.goto('/cases?view=board&kind=business-plan');
    await page.getByText('第二工場の計画').waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: '「第二工場の計画」の段階を移す' }).click();
    await page.getByRole('menuitem', { name: '課題把握' }).click();
    await page.getByText('「第二工場の計画」を「課題把握」に移しました。').waitFor();
    await page.getByRole('combobox', { name: '段階' }).click();
    await page.getByRole('option', { name: '課題把握（1）' }).click();
    await page.getByRole('link', { name: '第二工場の計画' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('are closed, opened again, corrected against somebody else and voided, each with what the page tells of it', async () => {
    const analysis = (
      await openCase(advisor, { businessId: business(1), kind: 'business-analysis', title: '決算の分析' })
    ).body;
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor', DESKTOP);
    await page.goto('/cases');
    await page.getByRole('button', { name: '案件を始める' }).click();
    await field(page, '事業所').fill('サガミ');
    await page.getByRole('option', { name: /サガミ食堂/ }).click();
    await choose(page, '支援の種類', 'マル経資金');
    await choose(page, 'もとになる案件', '経営分析：決算の分析（2019年4月1日開始）');
    await field(page, '開始日').fill('2019-05-07');
    await act(page);
    await heading(page, 'マル経資金');
    await page.getByText('まだ相談の記録がありません').waitFor();
    await page.getByRole('link', { name: '決算の分析' }).waitFor();
    await page.getByRole('button', { name: '「推薦」を記録' }).click();
    await field(page, '日付').fill('2019-07-01');
    await act(page);
    await page.getByText('推薦の日までに、この事業所の相談記録がありません。').waitFor();
    await page.getByRole('button', { name: '推薦を取り消す' }).click();
    await field(page, '取り消す理由').fill('日付の誤り');
    await act(page, '取り消す');
    await page.getByText('計上されません（取り消し：日付の誤り）').waitFor();
    await looksRight(page);

    const id = page.url().split('/').at(-1) ?? '';
    await page.getByRole('button', { name: '編集', exact: true }).click();
    await field(page, '件名').fill('厨房の入れ替え');
    const { body: before } = await advisor.get<SentCase>(`/support-cases/${id}`);
    await advisor.patch(`/support-cases/${id}`, { version: before.version, note: '同僚のメモ' });
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await dialogOf(page).getByText('編集中に、ほかの人がこの記録を保存しました').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await act(page, '入力した内容で保存する');
    await heading(page, '厨房の入れ替え');

    const others = page.getByRole('button', { name: 'その他の操作' });
    await others.click();
    await page.getByRole('menuitem', { name: '終了する' }).click();
    await field(page, '終了日').fill('2019-12-02');
    await choose(page, '結果', '取り下げ');
    await act(page, '終了する');
    await page.getByText('2019年12月2日(月)終了・取り下げ').waitFor();
    await others.click();
    await page.getByRole('menuitem', { name: '再開する' }).click();
    await field(page, '再開の理由').fill('借入の話が戻った');
    await act(page, '再開する');
    await page.getByText('借入の話が戻った').waitFor();
    await others.click();
    await page.getByRole('menuitem', { name: '案件を取り消す' }).click();
    await field(page, '取り消す理由').fill('二重の登録');
    await act(page, '取り消す');
    await page.getByText('二重の登録').waitFor();
    await page.getByRole('button', { name: '編集', exact: true }).waitFor({ state: 'detached' });

    await page.goto(`/cases?kind=${analysis.kind}&state=open`);
    await page.getByRole('link', { name: /決算の分析/ }).waitFor();
    await looksRight(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('go to a colleague all at once, with a sentence that says how many', async () => {
    const held = (await openCase(advisor, { businessId: business(1), title: '渡す案件' })).body;
    await advisor.post(`/support-cases/${held.id}/tasks`, { version: held.version, title: '電話する' });
    const { context, page, errors } = await openAs(browser, t, origin, 'advisor', PHONE);
    await page.goto('/cases');
    await page.getByRole('link', { name: /渡す案件/ }).waitFor();
    await page.getByRole('button', { name: '引き継ぎ' }).click();
    await dialogOf(page).getByRole('button', { name: '引き継ぐ' }).click();
    await dialogOf(page).getByText('引き継ぎ先を選んでください。').waitFor();
    const { familyName, givenName } = await colleagueOf('staff');
    await choose(page, '引き継ぎ先', `${familyName} ${givenName}`);
    await looksRight(page);
    await act(page, '引き継ぐ');
    await page.getByText(/案件\d+件、やること\d+件を.*さんに引き継ぎました。/).waitFor();
    await page.getByRole('link', { name: /渡す案件/ }).waitFor({ state: 'detached' });
    await expectEventually(async () => {
      const { body } = await advisor.get<SentCase>(`/support-cases/${held.id}`);
      return body.advisors.map(({ id }) => id);
    }, [t.database.chambers.a.staff.staff.id]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('lie on a board for who may only look, without a button; and their kinds are the administrator’s', async () => {
    const held = (await openCase(advisor, { businessId: business(2), kind: 'bcp', title: '備えの計画' }))
      .body;
    await reach(advisor, held, 'continuity-plan', '2019-08-01');
    const reader = await openAs(browser, t, origin, 'executive', DESKTOP);
    await reader.page.goto('/cases?view=board&kind=bcp');
    await reader.page.getByRole('link', { name: '備えの計画' }).waitFor();
    await reader.page.getByRole('button', { name: /段階を移す|案件を始める/ }).waitFor({ state: 'detached' });
    await looksRight(reader.page);
    expect(reader.errors).toEqual([]);
    await reader.context.close();

    const { context, page, errors } = await openAs(browser, t, origin, 'administrator', PHONE);
    await page.goto('/settings/caseKinds');
    await page.getByRole('button', { name: 'BCP・事業継続力強化計画を編集' }).click();
    await field(page, '段階1の名称').fill('備えの確認');
    await expectEventually(
      () => dialogOf(page).getByRole('button', { name: '節目1を除く' }).isDisabled(),
      true,
    );
    await dialogOf(page).getByRole('button', { name: '段階1を除く' }).click();
    await dialogOf(page).getByRole('button', { name: '保存' }).click();
    await dialogOf(page)
      .getByText(/「issue」は案件で使われているため、消せません/)
      .first()
      .waitFor();
    await looksRight(page);
    await dialogOf(page).getByRole('button', { name: 'やめる' }).click();
    await page.getByRole('button', { name: 'BCP・事業継続力強化計画を編集' }).click();
    await field(page, '段階1の名称').fill('備えの確認');
    await dialogOf(page).getByRole('button', { name: '公募回を足す' }).click();
    await field(page, '公募回1の名称').fill('第1回');
    await field(page, '公募の締切').fill('2019-10-31');
    await act(page);
    await page.getByText(/備えの確認 →/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
