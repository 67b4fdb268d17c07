/* What the stream has taken away stays away, also where an answer that was asked for before brings it. */
const gone = new Set(); // ids

export const goes = (id) => gone.add(id);

export function comes(fresh) {
  for (const one of [fresh, ...fresh.querySelectorAll("[id]")]) gone.delete(one.id);
}

document.addEventListener("htmx:afterSwap", () => {
  for (const id of gone) document.getElementById(id)?.remove();
});
