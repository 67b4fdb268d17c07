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
   they stay ticked while somebody types one. Known by their values, since the stream may have put
   others in the place of these boxes meanwhile. */
export function sendTo(place, boxes) {
  const { into } = place.dataset;
  if (into !== NEW && boxes.every((box) => box.closest("[data-into]")?.dataset.into === into)) return;
  const { elements } = document.getElementById("sorting");
  const cards = boxes.map((box) => box.value);
  for (const box of elements) if (box.name === "cards") box.checked = cards.includes(box.value);
  if (into === NEW && !elements.name.value.trim()) return elements.name.focus();
  [...elements].find((button) => button.name === "into" && button.value === into)?.click();
}
