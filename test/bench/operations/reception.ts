import type { Browser } from 'playwright-core';
import { hasChromium, launchBrowser } from '../../support/chromium';
import { load } from '../load/load';
import { median, percentile } from '../load/statistics';
import type { Pace } from '../options';
import type { Stage } from '../stage';
import { eventually } from './drained';

/** Milliseconds. */
export interface Reception {
  people: number;
  /** The whole list over HTTP. */
  list: { p50: number; p99: number; samples: number };
  /** From opening the page without a network until somebody can be checked in; null where there is no browser. */
  offline: number | null;
}

const PHONE = { width: 390, height: 844 };

/** The list of a door to which 2,000 come, read whole by one door after another, and its page in a real browser. */
export async function measureReception(stage: Stage, pace: Pace): Promise<Reception> {
  const { crowd, ours, as } = stage;
  const path = `/api/v1/chamber-events/${crowd.eventId}/reception`;
  const read = (rounds: number) =>
    load(ours.port, 1, rounds * pace.roundMs, () => [{ method: 'GET', path, headers: as.staff }]);
  await read(1);
  const { latencies } = await read(pace.rounds);
  return {
    people: crowd.registrationIds.length,
    list: { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99), samples: latencies.length },
    offline: hasChromium() ? await measureOffline(stage, pace) : null,
  };
}

async function measureOffline({ crowd, ours, as }: Stage, { slowRounds }: Pace): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await openDoor(
      browser,
      `http://127.0.0.1:${ours.port}`,
      as.staff.cookie ?? '',
      crowd.eventId,
    );
    await page.context().setOffline(true);
    const took: number[] = [];
    for (let round = 0; round < slowRounds; round += 1) {
      const begun = performance.now();
      await page.reload({ waitUntil: 'commit' });
      await page
        .getByRole('button', { name: /さんを受付/ })
        .first()
        .waitFor();
      took.push(performance.now() - begun);
    }
    return median(took);
  } finally {
    await browser.close();
  }
}

/** Opens the page as staff do, and waits until this browser keeps all that it needs without a network. */
async function openDoor(browser: Browser, origin: string, cookie: string, eventId: string) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: PHONE,
    hasTouch: true,
    locale: 'ja-JP',
  });
  const end = cookie.indexOf('=');
  await context.addCookies([{ name: cookie.slice(0, end), value: cookie.slice(end + 1), url: origin }]);
  const page = await context.newPage();
  await page.goto(`/events/${eventId}/reception`);
  await page
    .getByRole('button', { name: /さんを受付/ })
    .first()
    .waitFor();
  await eventually('the page is kept', () =>
    page.evaluate(async () => (await caches.match('/kept/session')) !== undefined),
  );
  await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  return page;
}
