/* Moves the page while something is dragged near its head or its foot, the faster the nearer; and a
   row that is wider than the page while it is dragged near its ends. */
const NEAR = 64, MOST = 16; // px; px a frame

export function scrollAt(x, y) {
  const head = document.getElementById("head")?.getBoundingClientRect().bottom ?? 0;
  const foot = document.getElementById("where")?.getBoundingClientRect().top ?? innerHeight;
  const row = document.elementFromPoint(x, y)?.closest("[data-row]");
  if (row) row.scrollLeft += pull(x, 0, innerWidth);
  else if (y < foot) scrollBy({ top: pull(y, Math.max(0, head), Math.min(foot, innerHeight)), behavior: "instant" });
}

function pull(at, start, end) {
  const before = start + NEAR - at;
  const after = at - (end - NEAR);
  if (before > 0) return -Math.min(MOST, before / 4);
  return after > 0 ? Math.min(MOST, after / 4) : 0;
}
