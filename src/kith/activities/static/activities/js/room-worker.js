/* The service worker of the room. A page of the room comes from the server; where there is no line, or
   no server behind a proxy, as the device kept it. Static files come as kept: their names are hashes.
   It touches nothing else, and keeps nothing by itself: the page does. */
const ROOM = /^\/activities\/[0-9a-f-]{36}\/$/;
const OLD = 12 * 60 * 60 * 1000; // ms; an activity without a word closes itself after that

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event, { pathname } = new URL(request.url);
  if (request.method !== "GET") return;
  if (request.mode === "navigate" && ROOM.test(pathname)) event.respondWith(page(request, pathname));
  else if (pathname.startsWith("/static/")) event.respondWith(file(request));
});

async function page(request, pathname) {
  const pages = await caches.open("kith-pages");
  const answer = await fetch(request).catch(() => Response.error());
  const isAway = answer.type === "error" || answer.status >= 500;
  if (!isAway && !answer.ok) await pages.delete(pathname); // closed, asked to leave, not theirs
  return (isAway && (await copy(pages, pathname))) || answer;
}

async function copy(pages, pathname) {
  const kept = await pages.match(pathname);
  const since = Number((await kept?.clone().text())?.match(/data-kept-at="(\d+)"/)?.[1]);
  return Date.now() - since < OLD ? kept : pages.delete(pathname).then(() => null);
}

async function file(request) {
  return (await caches.match(request.url, { cacheName: "kith-files", ignoreVary: true })) ?? fetch(request);
}
