/* <form data-queued="A vote for Aloud"> goes into the outbox instead of on its way. What is shown of it
   while it waits are its words or, where it says so, `data-queued`; a button may say it as well. */
import "./deliver.js";
import { fresh } from "./fresh-id.js";
import { outbox } from "./outbox.js";

const BOXES = "textarea, input[type=text]";

document.addEventListener("submit", (event) => {
  const form = event.target, button = event.submitter;
  if (!form.matches("[data-queued]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const label = button?.dataset.queued ?? form.dataset.queued;
  const [box] = label ? [] : form.querySelectorAll(BOXES);
  if (box && !box.value.trim()) return box.focus();
  const target = form.getAttribute("hx-target").replace("this", `#${form.id}`);
  const adds = box && form.querySelector("[data-fresh-id]") && !document.querySelector(target)?.matches("own-part");
  outbox.put({
    id: fresh(), to: form.getAttribute("action"), says: said(form, button), label, words: box?.value.trim(),
    target, swap: adds ? "none" : form.getAttribute("hx-swap"),
  });
  leave(form, box);
}, { capture: true });

/* Without the token, which is never kept. Whoever presses although they see that the group has moved
   on knows that it arrives alone. */
function said(form, button) {
  const knows = document.getElementById("moved-on")?.hidden === false;
  const says = [...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken" && !(knows && name === "if"));
  return button?.name ? [...says, [button.name, button.value]] : says;
}

/* The words are in the outbox: the box is free for others. What is changed stays as it was said. */
function leave(form, box) {
  const id = form.querySelector("[data-fresh-id]");
  if (id) id.value = "";
  for (const wrong of form.querySelectorAll(".field-error")) wrong.remove();
  for (const each of form.querySelectorAll(BOXES)) {
    each.removeAttribute("aria-invalid");
    if (id) each.value = "";
    each.defaultValue = each.value;
  }
  form.closest("details.card")?.removeAttribute("open");
  form.dispatchEvent(new Event("input", { bubbles: true }));
  form.dispatchEvent(new Event("reset", { bubbles: true }));
  if (id) box?.focus();
}
