/* The room's page as it last stood, kept on the device so that it opens while the line is cut. The page
   keeps itself, at no request more, and a worker brings it; plain http has neither, and the page says so. */
import { pageCopy } from "./page-copy.js";

const OFTEN = 2000; // ms
const { reader, worker } = document.body.dataset;
const { dataset, lang } = document.documentElement;
const here = location.pathname;
let next, isKept;

if (reader && !window.isSecureContext) document.getElementById("plain-http").hidden = false;
if (reader && navigator.serviceWorker && window.caches) begin();

function begin() {
  navigator.serviceWorker.register(worker, { scope: "/activities/" }).catch(() => {});
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ target }) => !target.closest("step-clock"))) later();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("line-back", isNew);
  if (dataset.keptAt) tellSinceWhen();
  later();
}

function later() {
  next ??= setTimeout(() => keep().catch(() => {}), OFTEN);
}

async function keep() {
  next = null;
  if (dataset.keptAt) return;
  if (isKept && !(await caches.has("kith-pages"))) return; // somebody signed in or out meanwhile
  const pages = await caches.open("kith-pages");
  if (document.querySelector("#stage[data-closed]")) return pages.delete(here);
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  await pages.put(here, new Response(pageCopy(), { headers }));
  isKept = true;
  await keepFiles();
}

async function keepFiles() {
  const files = await caches.open("kith-files");
  const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
  const wanted = fetched.filter((name) => name.includes("/static/"));
  for (const { url } of await files.keys()) if (!wanted.includes(url)) files.delete(url);
  for (const url of wanted) if (!(await files.match(url))) await files.add(url);
}

function tellSinceWhen() {
  const message = document.getElementById("kept-page"), since = new Date(Number(dataset.keptAt));
  message.querySelector("time").textContent = since.toLocaleTimeString(lang, { hour: "numeric", minute: "2-digit" });
  message.hidden = false;
}

function isNew() {
  document.getElementById("kept-page").hidden = true;
  delete dataset.keptAt;
  later();
}
