import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication } from '@banso/testing';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, DESKTOP, launchBrowser, openAs, openBrowser, PHONE } from '../support/browser';
import { furnishChamber, PLAN_CODE } from '../support/chamber-in-use';
import { eventInUse } from '../support/event-in-use';
import { openCase, reach, withCaseKinds } from '../support/support-cases';

/** Every page, by everybody who works on it: axe finds nothing, nothing is wider than the screen, no script fails. */
describe('every page', () => {
  let t: TestApplication;
  let browser: Browser;
  let origin: string;
  let pages: Record<'advisor' | 'executive' | 'administrator' | 'staff' | 'auditor', string[]>;

  beforeAll(async () => {
    t = await startTestApplication({ worker: true });
    origin = await t.listen();
    const { businessIds } = await furnishChamber(t);
    const eventId = await eventInUse(t, businessIds);
    const advisor = await t.as('advisor');
    const { body: consultation } = await advisor.post<{ id: string }>(
      '/consultations',
      {
        occurredOn: '2021-06-01',
        businessIds: [businessIds[0]],
        channel: 'visit',
        topics: ['finance'],
        summary: '資金繰り',
      },
      { 'idempotency-key': 'accessibility-1' },
    );
    await withCaseKinds(t, t.database.chambers.a.id);
    const opened = await openCase(advisor, { businessId: businessIds[1] ?? '', kind: 'marukei' });
    const { body: supportCase } = await reach(advisor, opened.body, 'recommended', '2021-06-30');
    const staff = await t.as('staff');
    await staff.post('/survey-rounds', {
      survey: 'business-climate',
      title: '第1回',
      surveyedOn: '2021-06-11',
      distributed: 300,
      returned: 100,
    });
    await staff.post('/examination-sittings', {
      examination: 'bookkeeping',
      grade: '3級',
      examinedOn: '2021-06-13',
      examinees: 120,
      passed: 40,
    });
    await staff.post('/yearly-totals', {
      series: 'mutual-aid-enrolments',
      recordedOn: '2021-09-30',
      amount: 120,
    });
    const { body: voice } = await staff.post<{ id: string }>(
      '/feedback',
      {
        channel: 'paper',
        receivedOn: '2021-06-03',
        body: '駐車場が足りません。',
        email: 'taro@yamada.example',
      },
      { 'idempotency-key': newId() },
    );
    const { body: petition } = await staff.post<{ id: string }>('/petitions', {
      title: '市政に関する要望',
      addressee: 'mayor',
      submittedOn: '2021-10-01',
      items: [{ text: '道路の整備' }, { text: '市内企業への優先発注' }],
    });
    const { body: board } = await advisor.get<{ indicators: { id: string; key: string }[] }>(
      `/action-plans/${PLAN_CODE}/board`,
    );
    const indicator = (key: string) =>
      `/indicators/${board.indicators.find((found) => found.key === key)?.id ?? key}`;
    pages = {
      advisor: [
        '/',
        '/log',
        '/consultations',
        `/consultations/${consultation.id}`,
        '/cases',
        '/cases?view=board&kind=marukei',
        `/cases/${supportCase.id}`,
        '/businesses',
        '/businesses?q=山田',
        '/businesses/new',
        `/businesses/${businessIds[0] ?? ''}`,
        `/businesses/${businessIds[0] ?? ''}/card`,
        `/businesses/${businessIds[0] ?? ''}/edit`,
        '/more',
      ],
      executive: [
        '/plans',
        `/plans/${PLAN_CODE}`,
        indicator('guidance-count'),
        indicator('members'),
        indicator('follow-up-cadence'),
        indicator('survey-response-rate'),
        indicator('job-fair-students'),
        indicator('gathering-attendance'),
        indicator('examinees-on-2017'),
      ],
      staff: [
        '/imports',
        indicator('founders-supported'),
        '/surveys-and-examinations',
        '/surveys-and-examinations?year=2021',
        '/surveys-and-examinations?year=2021&kind=examinations',
        '/surveys-and-examinations?year=2021&kind=totals',
        '/feedback',
        `/feedback/${voice.id}`,
        '/members?year=2021',
        '/members/referrals?year=2021',
        '/members/dues?year=2021',
        '/members/designations?year=2021',
        '/schemes',
        '/petitions?year=2021',
        `/petitions/${petition.id}`,
        '/s/a/feedback',
        '/events',
        '/events?show=past',
        '/events?view=calendar',
        '/events/new',
        '/events/review',
        ...[
          '',
          '?part=outcomes',
          '?part=questionnaire',
          '/questionnaire',
          '?part=eligibles',
          '?part=facts',
          '/edit',
          '/roll',
          '/badges',
        ].map((part) => `/events/${eventId}${part}`),
      ],
      administrator: [
        '/settings',
        ...[
          'staff',
          'departments',
          'codes',
          'caseKinds',
          'policies',
          'plans',
          'schemes',
          'tokens',
          'jobs',
          'audit',
        ].map((section) => `/settings/${section}`),
      ],
      auditor: ['/settings/audit', '/no-such-page'],
    };
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await t?.close();
  });

  // Each page is loaded once, on a phone, and widened then: loading takes longer than looking.
  it.each(['advisor', 'executive', 'staff', 'administrator', 'auditor'] as const)(
    'is accessible and fits on a phone and on a desktop, for a person who is %s',
    async (role) => {
      const findings: string[] = [];
      const { context, page, errors } = await openAs(browser, t, origin, role, PHONE);
      for (const path of pages[role]) {
        await page.setViewportSize(PHONE);
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined); // boards keep asking
        for (const viewport of [PHONE, DESKTOP]) {
          await page.setViewportSize(viewport);
          const width = await settledWidth(page, viewport.width);
          const found = [...(await axeFindings(page)), ...errors.splice(0)];
          if (width > viewport.width) found.push(`is ${width} wide`);
          findings.push(...found.map((finding) => `${path} at ${viewport.width}: ${finding}`));
        }
      }
      await context.close();
      expect(findings).toEqual([]);
    },
    420_000,
  );

  it('lets a newcomer in: the page to sign in', async () => {
    const { context, page, errors } = await openBrowser(browser, origin);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'サインイン' }).waitFor();
    expect([...(await axeFindings(page)), ...errors]).toEqual([]);
    await context.close();
  });
});

/** How wide the page is once it has taken the room that it was given: a chart draws itself again, menus move. */
async function settledWidth(page: Page, room: number): Promise<number> {
  const fits = (most: number): boolean => document.documentElement.scrollWidth <= most;
  await page.waitForFunction(fits, room, { timeout: 15_000 }).catch(() => undefined);
  return page.evaluate(() => document.documentElement.scrollWidth);
}
