/* Whether somebody is in the middle of something inside an element, so that it must not be
   replaced under them: unsent words, a box they are in, a menu that they have not chosen from. */
const NO_WORDS = ["hidden", "checkbox", "radio", "submit", "button"];
const WORDS = `textarea, input${NO_WORDS.map((type) => `:not([type=${type}])`).join("")}`;
let valueBefore;

document.addEventListener("focusin", ({ target }) => {
  valueBefore = target.value;
});

export function isInUse(element) {
  const here = element.contains(document.activeElement) ? document.activeElement : null;
  if (here?.matches("select") && here.value === valueBefore) return true;
  if (here?.matches(WORDS) && here.value) return true;
  return [...element.querySelectorAll(WORDS)].some((box) => box.value && box.value !== box.defaultValue);
}
