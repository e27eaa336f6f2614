// Without a network, the page of the door is opened from what it kept the last time (src/features/reception/kept-page.ts).
// With one, the page comes from the server as if this file did not exist. Its parts are named by what is in them, so
// what was kept of them is what the server would send: neither can grow old.
const KEPT = 'banso-reception';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(pageFor(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(partFor(request));
});

async function pageFor(request) {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const page = await kept('/');
    if (!page) throw unreachable;
    return page;
  }
}

async function partFor(request) {
  // A browser whose store is broken still has its network.
  return (await kept(request).catch(() => undefined)) ?? fetch(request);
}

// Not caches.open: that would make anew what was forgotten at signing out.
function kept(request) {
  return caches.match(request, { cacheName: KEPT });
}
