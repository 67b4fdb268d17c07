/* The page's own #moved-on: the group is at another step, and whoever types may finish or follow.
   A [data-step-name] in it gets the name of that step, which its stage has as data-step-name. */
export function hasMovedOn(stage) {
  const message = document.getElementById("moved-on");
  const name = message?.querySelector("[data-step-name]");
  if (name) name.textContent = stage?.dataset.stepName ?? "";
  if (message) message.hidden = false;
}

export function hasFollowed() {
  const message = document.getElementById("moved-on");
  if (message) message.hidden = true;
}
