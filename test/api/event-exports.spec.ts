import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { type CellValue, ValueType, Workbook, type Worksheet } from 'exceljs';
import { newEvent } from '../support/chamber-events';

interface EventView {
  id: string;
  sessions: { id: string; heldOn: string }[];
}

/** Lists to take away: read back by the library that wrote them, cell by cell as a spreadsheet would. */
describe('lists of events as Excel files', () => {
  let t: TestApplication;
  let staff: TestClient;
  beforeAll(async () => {
    t = await startTestApplication();
    const scope = { chamberId: t.database.chambers.a.id };
    await t.app
      .get(TenantDatabase)
      .write(scope, (tx) => t.app.get(CodeListService, { strict: false }).ensureDefaults(tx));
    staff = await t.as('staff');
  }, 60_000);
  afterAll(() => t.close());

  const plan = async (part: object = {}): Promise<EventView> => {
    const { status, body } = await staff.post<EventView>(
      '/chamber-events',
      { ...newEvent(), ...part },
      { 'idempotency-key': newId() },
    );
    expect([status, body]).toEqual([201, body]);
    return body;
  };
  const signUp = async (event: EventView, person: object): Promise<{ id: string }> => {
    const { status, body } = await staff.post<{ id: string }>(
      `/chamber-events/${event.id}/registrations`,
      { familyName: '山田', givenName: '太郎', ...person },
      { 'idempotency-key': newId() },
    );
    expect([status, body]).toEqual([201, body]);
    return body;
  };
  const download = async (path: string, client = staff) => {
    const { statusCode, headers, rawPayload } = await t.app.inject({
      method: 'GET',
      url: `/api/v1${path}`,
      headers: client.headers,
    });
    return { status: statusCode, headers, bytes: rawPayload };
  };
  const sheetOf = async (path: string, client = staff): Promise<Worksheet> => {
    const { status, bytes } = await download(path, client);
    expect(status).toBe(200);
    const workbook = new Workbook();
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
    const [sheet] = workbook.worksheets;
    if (sheet === undefined) throw new Error('The file has no sheet');
    return sheet;
  };
  /** A row's cells by the heads of their columns; empty ones are left out. */
  const rowOf = (sheet: Worksheet, row: number): Record<string, CellValue> => {
    const cells: Record<string, CellValue> = {};
    sheet.getRow(row).eachCell((cell, column) => {
      cells[sheet.getRow(1).getCell(column).text] = cell.value;
    });
    return cells;
  };

  it('hold who signed up with their days, fee and business, in cells of their own kind', async () => {
    const { body: business } = await staff.post<{ id: string }>('/businesses', {
      name: '株式会社山田製作所',
      corporateNumber: '7000012050002',
      advisorId: t.database.chambers.a.staff.advisor.id,
    });
    const event = await plan({
      feeYen: 3000,
      sessions: [
        { heldOn: '2025-06-09', startsAt: '13:30', capacity: 1 },
        { heldOn: '2025-06-10', startsAt: '10:00' },
        { heldOn: '2025-06-10', startsAt: '13:30' },
      ],
    });
    const [first, , last] = event.sessions;
    const yamada = await signUp(event, {
      familyKana: 'ヤマダ',
      givenKana: 'タロウ',
      company: '㈱山田製作所',
      phone: '042-000-0001',
      businessId: business.id,
      sessionIds: [first?.id, last?.id],
    });
    const sato = await signUp(event, { familyName: '佐藤', givenName: '花子', sessionIds: [first?.id] });
    await staff.post(`/registrations/${sato.id}/cancellation`, { version: 1, reason: '出張のため' });
    const { status: paid } = await staff.put(`/registrations/${yamada.id}/payment`, {
      version: 1,
      paidOn: '2025-06-01',
    });
    const { body: answer } = await staff.post<{ items: { outcome: string }[] }>(
      `/chamber-events/${event.id}/check-ins`,
      {
        items: [
          {
            id: newId(),
            registrationId: yamada.id,
            sessionId: first?.id,
            action: 'arrived',
            happenedAt: '2025-06-09T13:21:00+09:00',
          },
        ],
      },
    );
    expect([paid, answer.items[0]?.outcome]).toEqual([200, 'done']);

    const sheet = await sheetOf(`/chamber-events/${event.id}/registrations.xlsx`);
    expect(sheet.rowCount).toBe(3);
    expect(rowOf(sheet, 2)).toMatchObject({
      姓: '山田',
      名: '太郎',
      セイ: 'ヤマダ',
      メイ: 'タロウ',
      '会社名（本人の記入）': '㈱山田製作所',
      参加者の区分: '事業所の方',
      '6/9 席': '受付済み',
      '6/9 来場': new Date('2025-06-09T13:21:00Z'),
      '6/10 13:30 席': '受付済み',
      事業所: '株式会社山田製作所',
      法人番号: '7000012050002',
      会員: '会員外',
      電話番号: '042-000-0001',
      '参加費（円）': 3000,
      入金日: new Date('2025-06-01T00:00:00Z'),
      申込の方法: '職員',
    });
    expect(rowOf(sheet, 3)).toMatchObject({
      姓: '佐藤',
      '6/9 席': '取消',
      取消の理由: '出張のため',
    });
    expect(rowOf(sheet, 2)).not.toHaveProperty('6/10 10:00 席');
    expect(rowOf(sheet, 2)).not.toHaveProperty('取消日時');
    // The clock in Japan, whatever the server's: within a minute of now.
    const signedUpAt = (rowOf(sheet, 2)['申込日時'] as Date).getTime() - 9 * 60 * 60 * 1000;
    expect(Math.abs(Date.now() - signedUpAt)).toBeLessThan(60_000);
  });

  it('keep text as it was written: zeros in front, and nothing that a spreadsheet would calculate', async () => {
    const event = await plan({ title: 'A&B：<経営> "相談"/会' });
    const hostile = {
      familyName: '=1+1',
      givenName: '+81',
      company: '-2+3',
      note: '@SUM(A1)\n=HYPERLINK("http://example.jp","x") <&> 𠮷野',
      phone: '0420000001',
    };
    await signUp(event, hostile);
    const { headers } = await download(`/chamber-events/${event.id}/registrations.xlsx`);
    expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(headers['cache-control']).toBe('private, no-store');
    expect(decodeURIComponent(String(headers['content-disposition']))).toBe(
      `attachment; filename="export.xlsx"; filename*=UTF-8''申込者_A&B： 経営   相談  会_2025-06-10.xlsx`,
    );
    const sheet = await sheetOf(`/chamber-events/${event.id}/registrations.xlsx`);
    const values = rowOf(sheet, 2);
    expect([values['姓'], values['名'], values['会社名（本人の記入）'], values['備考']]).toEqual([
      hostile.familyName,
      hostile.givenName,
      hostile.company,
      hostile.note,
    ]);
    expect(values['電話番号']).toMatch(/^0/);
    const texts: [unknown, string][] = [];
    sheet.getRow(2).eachCell((cell) => {
      if (typeof cell.value === 'string') texts.push([cell.type, cell.numFmt]);
    });
    expect(texts.length).toBeGreaterThan(6);
    expect(texts.every(([type, format]) => type === ValueType.String && format === '@')).toBe(true);
  });

  it('are made to be read and printed: a head that stays, widths, A4 with the head on each page', async () => {
    const event = await plan({ title: '研究開発&設計セミナー' });
    const sheet = await sheetOf(`/chamber-events/${event.id}/registrations.xlsx`);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
    expect(sheet.headerFooter.oddHeader).toBe('&L研究開発&&設計セミナー');
    expect(sheet.getColumn(5).width).toBe(28);
    expect(sheet.getRow(1).getCell(1).font.bold).toBe(true);
    expect(sheet.autoFilter).toBeTruthy();
    expect(sheet.rowCount).toBe(1);
  });

  it('leave a trace: who took the names of how many people from which event', async () => {
    const event = await plan();
    await signUp(event, {});
    await download(`/chamber-events/${event.id}/registrations.xlsx`, await t.as('executive'));
    const { body } = await (
      await t.as('auditor')
    ).get<{ items: object[] }>(`/audit-entries?entity=chamber_events&entityId=${event.id}&limit=1`);
    expect(body.items).toEqual([
      expect.objectContaining({
        action: 'export',
        actorId: t.database.chambers.a.staff.executive.id,
        after: { registrations: 1 },
      }),
    ]);
    const unknown = await download(`/chamber-events/${newId()}/registrations.xlsx`);
    expect(unknown.status).toBe(404);
  });

  it('hold the events of a year, each once, also one that begins in the year before', async () => {
    const held = (title: string, ...days: string[]) =>
      plan({ title, sessions: days.map((heldOn) => ({ heldOn, capacity: 30 })) });
    await held('前年度', '2021-03-31');
    await held('年度をまたぐ', '2022-03-31', '2022-04-01');
    const event = await held('年度内', '2021-04-01');
    await held('翌年度', '2022-04-01');
    await signUp(event, {});
    const sheet = await sheetOf('/chamber-events.xlsx?fiscalYear=2021');
    expect(sheet.getColumn(1).values.slice(1)).toEqual(['催事名', '年度内', '年度をまたぐ']);
    expect(rowOf(sheet, 2)).toMatchObject({
      催事名: '年度内',
      種類: 'セミナー',
      状態: '予定',
      最初の開催日: new Date('2021-04-01T00:00:00Z'),
      '定員（最も少ない日）': 30,
      '申込（人）': 1,
      'キャンセル待ち（人）': 0,
      '参加（人）': 0,
    });
    const elsewhere = await sheetOf('/chamber-events.xlsx?fiscalYear=2021', await t.as('staff', 'b'));
    expect(elsewhere.rowCount).toBe(1);
    expect((await download('/chamber-events.xlsx?fiscalYear=123')).status).toBe(400);
  });
});
