/* Where cards can be dropped: whatever has a data-into, which is the value that its button sends. */
const NEW = "new";
let marked = null;

export function placeAt(x, y) {
  return document.elementFromPoint(x, y)?.closest("[data-into]") ?? null;
}

export function mark(place) {
  if (place === marked) return;
  marked?.removeAttribute("data-over");
  place?.setAttribute("data-over", "");
  marked = place;
}

/* Tick these cards and no others, and press the button of the place. A new group wants a name first:
   they stay ticked while somebody types one. */
export function sendTo(place, boxes) {
  const { form } = boxes[0];
  const { into } = place.dataset;
  if (into !== NEW && boxes.every((box) => box.closest("[data-into]")?.dataset.into === into)) return;
  for (const box of form.elements) if (box.name === "cards") box.checked = boxes.includes(box);
  const name = form.elements.name;
  if (into === NEW && !name.value.trim()) return name.focus();
  [...form.elements].find((button) => button.name === "into" && button.value === into)?.click();
}
