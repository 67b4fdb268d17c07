/* The page's own #moved-on: the group is at another step, and whoever types may finish or follow.
   A [data-step-name] in it gets the name of that step, which its stage has as data-step-name.
   Whoever wants to know hears "fell-behind", with the step that is still shown, and "caught-up". */
export function hasMovedOn(stage) {
  const message = document.getElementById("moved-on");
  const name = message?.querySelector("[data-step-name]");
  if (name) name.textContent = stage?.dataset.stepName ?? "";
  if (message?.hidden) tell("fell-behind", document.getElementById("stage")?.dataset.step);
  if (message) message.hidden = false;
}

export function hasFollowed() {
  const message = document.getElementById("moved-on");
  if (message && !message.hidden) tell("caught-up");
  if (message) message.hidden = true;
}

function tell(name, detail) {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}
