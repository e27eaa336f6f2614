import type { ReceptionView, SessionView } from '../../api/types';

// The worker reads the same name: public/reception-worker.js.
const KEPT = 'banso-reception';
const SESSION = '/kept/session';
const listOf = (eventId: string) => `/kept/reception/${eventId}`;

let signedOut = false;
let lastWrite: Promise<void> = Promise.resolve();

/** One write after another, and none once somebody signs out: names must not come back behind their being forgotten. */
function write(work: (kept: Cache) => Promise<void>): Promise<void> {
  lastWrite = lastWrite
    .catch(() => undefined)
    .then(async () => {
      if (!signedOut && canKeep()) await work(await caches.open(KEPT));
    });
  return lastWrite;
}

/**
 * Keeps in this browser what it needs to open the door's page without a network: the program, who is signed in, and the
 * list of this event. Another event's list goes: no more names than needed lie on a phone. Does nothing where the
 * browser cannot, such as without HTTPS.
 */
export function keepPage(session: SessionView, reception: ReceptionView): Promise<void> {
  return write(async (kept) => {
    await navigator.serviceWorker.register('/reception-worker.js');
    const assets = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    const program = assets.filter(
      ({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'),
    );
    const list = listOf(reception.event.id);
    await forget(kept, (path) => path.startsWith(listOf('')) && path !== list);
    await kept.put(list, Response.json(reception));
    await keepProgram(kept, new Set(program.map(({ pathname }) => pathname)));
    await kept.put(SESSION, Response.json(session));
  });
}

// A server that was updated meanwhile sends a page with other parts than this one has: what was kept stays whole.
async function keepProgram(kept: Cache, parts: ReadonlySet<string>): Promise<void> {
  const page = await fetch('/', { cache: 'no-store' });
  if (!page.ok || !namesThisProgram(await page.clone().text())) return;
  await kept.addAll([...parts]);
  await kept.put('/', page);
  await forget(kept, (path) => path.startsWith('/assets/') && !parts.has(path));
}

async function forget(kept: Cache, what: (path: string) => boolean): Promise<void> {
  const old = (await kept.keys()).filter(({ url }) => what(new URL(url).pathname));
  await Promise.all(old.map((request) => kept.delete(request)));
}

/** Whether a page begins with the script that this one began with. */
function namesThisProgram(html: string): boolean {
  const entry = document.querySelector('script[type="module"][src^="/assets/"]')?.getAttribute('src');
  return entry != null && html.includes(entry);
}

/** Keeps the list as it is now. */
export function keepList(reception: ReceptionView): Promise<void> {
  return write((kept) => kept.put(listOf(reception.event.id), Response.json(reception)));
}

/** The list as it was read last; null where none was kept. */
export async function keptList(eventId: string): Promise<ReceptionView | null> {
  return (await readKept(listOf(eventId))) as ReceptionView | null;
}

/** Who was signed in at the door; null where nobody was, or has signed out since. */
export async function keptSession(): Promise<SessionView | null> {
  return (await readKept(SESSION)) as SessionView | null;
}

/** Forgets all of it: who signs out leaves no names behind. */
export async function forgetKeptPage(): Promise<void> {
  signedOut = true;
  await lastWrite.catch(() => undefined);
  if (canKeep()) await caches.delete(KEPT);
}

function canKeep(): boolean {
  return 'caches' in window && 'serviceWorker' in navigator;
}

async function readKept(path: string): Promise<unknown> {
  if (!canKeep()) return null;
  const answer = await (await caches.open(KEPT)).match(path);
  return answer ? answer.json() : null;
}
