/* The room's page as it last stood, kept on the device so that it opens while the line is cut. The page
   keeps itself, at no request more, and a worker brings it; plain http has neither, and the page says so. */
const { reader, worker } = document.body.dataset;
const { documentElement: root } = document;
const OFTEN = 2000; // ms
const here = location.pathname;
let next;

if (reader && !window.isSecureContext) document.getElementById("plain-http").hidden = false;
if (reader && navigator.serviceWorker && window.caches) begin();

function begin() {
  navigator.serviceWorker.register(worker, { scope: "/activities/" }).catch(() => {});
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => !target.closest("step-clock"))) later();
  }).observe(document.body, { childList: true, subtree: true });
  document.addEventListener("line-back", isNew);
  if (root.dataset.keptAt) tellSinceWhen();
  later();
}

function later() {
  next ??= setTimeout(() => keep().catch(() => {}), OFTEN);
}

async function keep() {
  next = null;
  if (root.dataset.keptAt) return;
  const pages = await caches.open("kith-pages");
  if (document.querySelector("#stage[data-closed]")) return pages.delete(here);
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  await pages.put(here, new Response(`<!doctype html>${copied().outerHTML}`, { headers }));
  const files = await caches.open("kith-files");
  const wanted = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.includes("/static/"));
  for (const { url } of await files.keys()) if (!wanted.includes(url)) files.delete(url);
  for (const url of wanted) if (!(await files.match(url))) await files.add(url);
}

/* Without its token, and without words that were not sent: those are kept elsewhere, once. */
function copied() {
  const copy = root.cloneNode(true), body = copy.querySelector("body");
  copy.dataset.keptAt = Date.now();
  body.removeAttribute("hx-headers");
  for (const field of copy.querySelectorAll("[name=csrfmiddlewaretoken]")) field.removeAttribute("value");
  for (const list of copy.querySelectorAll("words-waiting ul")) list.replaceChildren();
  const clocks = copy.querySelectorAll("step-clock");
  document.querySelectorAll("step-clock").forEach(({ ahead }, at) => (clocks[at].dataset.now = Date.now() - ahead));
  return copy;
}

function tellSinceWhen() {
  const message = document.getElementById("kept-page"), since = new Date(Number(root.dataset.keptAt));
  message.querySelector("time").textContent = since.toLocaleTimeString(root.lang, { hour: "numeric", minute: "2-digit" });
  message.hidden = false;
}

function isNew() {
  document.getElementById("kept-page").hidden = true;
  delete root.dataset.keptAt;
  later();
}
