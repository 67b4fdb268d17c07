/* <a class="term" href="…" aria-description="what it means here">: shows it beside the word, on hover, on
   focus and on a first tap; a second tap, like Enter, goes to the word's page. Escape puts it away. */
const slip = Object.assign(document.createElement("div"), { className: "meaning", popover: "manual" });
const SLOWLY = 150; // milliseconds, so that a pointer can move onto the slip
let word = null, wait = 0;

const meant = (target) => target.closest?.("a.term[aria-description]");

function show(link) {
  clearTimeout(wait);
  if (link === word) return;
  hide();
  word = link;
  word.toggleAttribute("data-shown", true);
  const name = Object.assign(document.createElement("a"), { href: link.href, tabIndex: -1 });
  name.textContent = link.textContent;
  slip.replaceChildren(name, link.getAttribute("aria-description"));
  slip.lang = link.closest("[lang]").lang;
  (link.closest("main") ?? document.body).append(slip);
  slip.showPopover();
}

function hide() {
  clearTimeout(wait);
  word?.removeAttribute("data-shown");
  word = null;
  slip.remove();
}

if (slip.showPopover) {
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch") return;
    const link = meant(target);
    if (link) show(link);
    else if (slip.contains(target)) clearTimeout(wait);
    else if (word && document.activeElement !== word) wait = setTimeout(hide, SLOWLY);
  });
  document.addEventListener("focusin", ({ target }) => {
    const link = meant(target);
    if (link?.matches(":focus-visible")) show(link);
    else if (!slip.contains(target)) hide();
  });
  document.addEventListener("click", (event) => {
    const link = meant(event.target);
    if (link && link !== word && event.pointerType === "touch") {
      event.preventDefault();
      show(link);
    } else if (!link && !slip.contains(event.target)) hide();
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
}
