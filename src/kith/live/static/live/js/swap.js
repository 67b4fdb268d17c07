/* Puts `fresh` in the place of `old`, or at the end of `container` where `old` is not in that one.
   What was open or ticked stays so; the focus goes to the same thing in `fresh`, else to its heading. */
export function swap(old, fresh, container) {
  const moves = container && old?.parentElement !== container;
  if (!moves && old.isEqualNode(fresh)) return;
  const here = old?.contains(document.activeElement) ? document.activeElement : null;
  if (old) keepChoices(old, fresh);
  if (moves) {
    old?.remove();
    container.append(fresh);
  } else {
    old.replaceWith(fresh);
  }
  window.htmx?.process(fresh);
  if (!here) return;
  const there = twin(here, fresh);
  if (there) there.focus({ preventScroll: true });
  else focusOnHeading(fresh);
}

function keepChoices(old, fresh) {
  for (const open of old.querySelectorAll("details[id][open]")) twin(open, fresh)?.setAttribute("open", "");
  for (const box of old.querySelectorAll("input")) {
    const same = box.checked !== box.defaultChecked && twin(box, fresh);
    if (same) same.checked = box.checked;
  }
}

export function focusOnHeading(element) {
  const heading = element.querySelector("h1, h2, h3") ?? element;
  heading.tabIndex = -1;
  heading.focus();
}

function twin(was, fresh) {
  const name = was.getAttribute("name");
  const value = was.matches("button, [type=checkbox], [type=radio]") ? `[value="${CSS.escape(was.value)}"]` : "";
  if (was.id) return within(fresh, `#${CSS.escape(was.id)}`);
  return name ? within(fresh, `[name="${CSS.escape(name)}"]${value}`) : null;
}

function within(fresh, selector) {
  return fresh.matches(selector) ? fresh : fresh.querySelector(selector);
}

export function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  return template.content.firstElementChild;
}
