/* The page as it stands, as HTML that opens again: without its token, and without words that were not
   sent, which are kept once, elsewhere. `data-kept-at` says since when; its clocks count from there. */
export function pageCopy() {
  const root = document.documentElement, copy = root.cloneNode(true), now = Date.now();
  copy.dataset.keptAt = now;
  copy.querySelector("body").removeAttribute("hx-headers");
  for (const field of copy.querySelectorAll("[name=csrfmiddlewaretoken]")) field.removeAttribute("value");
  for (const list of copy.querySelectorAll("words-waiting ul")) list.replaceChildren();
  const clocks = copy.querySelectorAll("step-clock");
  document.querySelectorAll("step-clock").forEach(({ ahead }, at) => (clocks[at].dataset.now = now - ahead));
  return `<!doctype html>${copy.outerHTML}`;
}
