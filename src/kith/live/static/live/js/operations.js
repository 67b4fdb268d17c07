/* What the stream asks of the page, by element id; doing it twice is harmless. What would replace a
   thing in use waits in `held`, and all that comes after it does too, to be done in its order. An
   element with a data-revision is never replaced by one that is no newer. */
import { comes, goes } from "./gone.js";
import { isAwaited, isInUse, whenFree } from "./in-use.js";
import { hasFollowed, hasMovedOn } from "./moved-on.js";
import { focusOnHeading, parsed, swap } from "./swap.js";

const held = new Map(); // the id of an element: the last operation on it
const waitedFor = new Set(); // ids
const find = (id) => document.getElementById(id);

export function apply(operations) {
  for (const [verb, id, html] of operations) {
    if (verb === "say") find("said").textContent = html;
    else perform(verb, id, parsed(html));
  }
}

export function perform(verb, id, fresh, anyhow = false) {
  const key = verb === "put" ? fresh.id : id;
  const old = find(key);
  if (Number(old?.dataset.revision) >= Number(fresh?.dataset.revision)) return;
  const isUsed = old && !anyhow && isInUse(old);
  const waits = isUsed || (old && !anyhow && isAwaited(old));
  if (waits) waitedFor.add(key);
  if (waits || held.size) {
    held.delete(key);
    held.set(key, [verb, id, fresh]);
  }
  if (fresh) comes(fresh);
  else goes(key);
  if (!waits) change(old, fresh?.cloneNode(true), verb === "put" ? find(id) : null);
  else if (isUsed && key === "stage") hasMovedOn(fresh);
}

whenFree(() => {
  const elements = [...waitedFor].map(find).filter(Boolean);
  if (!elements.some((element) => isInUse(element) || isAwaited(element))) doWhatWaited(false);
});

/* Do what waits now, because they ask for it. Returns whether there was anything. */
export function follow() {
  if (!held.size) return false;
  doWhatWaited(true);
  if (find("stage")) focusOnHeading(find("stage"));
  return true;
}

function doWhatWaited(anyhow) {
  const waited = [...held.values()];
  held.clear();
  waitedFor.clear();
  for (const [verb, id, fresh] of waited) perform(verb, id, fresh, anyhow);
}

function change(old, fresh, container) {
  if (old?.id === "stage") hasFollowed();
  if (!fresh) old?.remove();
  else if (old?.matches("own-part") && !fresh.hasAttribute("loaded")) old.refresh();
  else if (old || container) swap(old, fresh, container);
}
