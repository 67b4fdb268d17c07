/* When a press becomes a drag: a mouse that moves, a finger that stays. A finger that moves first
   scrolls, as everywhere. `begin` is called once, or never. */
const MOVED = 6, STAYED = 350; // px, ms

export function whenDragged({ pointerId, pointerType, clientX, clientY }, begin) {
  const over = new AbortController();
  const { signal } = over;
  const isMouse = pointerType === "mouse";
  const timer = isMouse ? null : setTimeout(() => end(begin), STAYED);

  function end(then) {
    clearTimeout(timer);
    over.abort();
    then?.();
  }

  document.addEventListener("pointermove", (event) => {
    const far = Math.hypot(event.clientX - clientX, event.clientY - clientY) > MOVED;
    if (event.pointerId === pointerId && far) end(isMouse ? begin : null);
  }, { signal });
  for (const name of ["pointerup", "pointercancel"]) {
    document.addEventListener(name, () => end(), { signal });
  }
}
