/* Puts the answer to something from the outbox where htmx would have put it, if the page still has
   that place and nobody is writing there. Returns whether words are back in the box they came from. */
const WORDS = "textarea, input[type=text]";
const isTyped = (box) => box.value !== box.defaultValue;
const isInUse = (place) => [...(place?.querySelectorAll(WORDS) ?? [])].some(isTyped);
const find = (selector) => document.querySelector(selector);

export function show({ to, target, swap, words }, { came, html, status }) {
  const isThere = find(`form[data-queued][action="${to}"]`), place = isThere && find(target);
  const own = place?.matches("own-part") ? place : find("#own");
  if (came === "yes") {
    find("#refused").replaceChildren();
    if (!html || (isInUse(own) && swap !== "none")) own?.refresh?.();
    else if (place) window.htmx.swap(place, html, { swapStyle: swap });
  } else if (came === "no" && !words) {
    find("#refused").innerHTML = html;
  }
  if (status !== 422 || !place || isInUse(place)) return false;
  window.htmx.swap(place, html, { swapStyle: swap === "none" ? "outerHTML" : swap });
  find(`${target} keep-draft`)?.keep();
  return true;
}
