// Without a network, the page of the door is opened from what it kept the last time (src/features/reception/kept-page.ts).
// With one, everything comes from the server as if this file did not exist: nothing can grow old.
const KEPT = 'banso-reception';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isPage = request.mode === 'navigate';
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (!isPage && !pathname.startsWith('/assets/')) return;
  event.respondWith(
    fetch(request).catch(async (unreachable) => {
      const kept = await (await caches.open(KEPT)).match(isPage ? '/' : request);
      if (!kept) throw unreachable;
      return kept;
    }),
  );
});
