/* Whether somebody is in the middle of something inside an element, so that it must not be
   replaced under them: unsent words, a box they are in, a menu that they have not chosen from.
   And whether htmx has asked for a new one already: its answer must find the old one in its place. */
const NO_WORDS = ["hidden", "checkbox", "radio", "submit", "button"];
const WORDS = `textarea, input${NO_WORDS.map((type) => `:not([type=${type}])`).join("")}`;
const awaited = new Set();
let valueBefore;

document.addEventListener("focusin", ({ target }) => {
  valueBefore = target.value;
});

/* Not only where the answer goes: htmx looks for the rest of it from what was pressed. */
document.addEventListener("htmx:beforeSend", ({ detail: { target, elt } }) => awaited.add(target).add(elt));
document.addEventListener("htmx:afterRequest", ({ detail: { target, elt } }) => {
  awaited.delete(target);
  awaited.delete(elt);
});

export function isAwaited(element) {
  return [...awaited].some((target) => element.contains(target));
}

export function isInUse(element) {
  const here = element.contains(document.activeElement) ? document.activeElement : null;
  if (here?.matches("select") && here.value === valueBefore) return true;
  if (here?.matches(WORDS) && here.value) return true;
  return [...element.querySelectorAll(WORDS)].some((box) => box.value && box.value !== box.defaultValue);
}

/* Call `act` whenever somebody may just have finished. */
export function whenFree(act) {
  for (const moment of ["focusout", "reset", "htmx:afterRequest"]) {
    document.addEventListener(moment, () => setTimeout(act));
  }
}
