/* One thing that was not sent, drawn after the page's #unsent-word, which holds the sentences too; and
   what can be done with it. */
import { deliver } from "./deliver.js";
import { outbox } from "./outbox.js";

const part = document.getElementById("unsent-word");
export const sentences = part?.dataset ?? {};

const CHOICES = {
  ask: ["send", "keep", "remove"],
  refused: ["send", "copy", "remove"],
  kept: ["send", "copy", "remove"],
  ofAnother: ["copy", "remove"],
};

export function drawn(thing) {
  const item = part.content.firstElementChild.cloneNode(true);
  const words = item.querySelector("[data-words]"), why = item.querySelector("[data-why]");
  words.textContent = thing.words ?? thing.label;
  words.hidden = thing.state === "ofAnother"; // nobody reads what whoever was here had to say
  why.textContent = thing.why;
  why.hidden = !thing.why;
  const choices = CHOICES[thing.state];
  item.querySelector("[data-choices]").hidden = !choices;
  for (const button of item.querySelectorAll("[data-does]")) {
    button.hidden = !choices?.includes(button.dataset.does);
    button.onclick = () => does[button.dataset.does](thing, words);
  }
  return item;
}

const does = {
  send({ id, says }) {
    outbox.change(id, { state: "waits", why: "", says: says.filter(([name]) => name !== "if") });
    deliver();
  },

  keep({ id }) {
    outbox.change(id, { state: "kept", why: "" });
  },

  remove({ id, list }) {
    if (list) list.all = list.all.filter((other) => other.id !== id);
    outbox.remove(id);
  },

  /* Plain http has no clipboard: there the words are selected, to be copied by hand. */
  async copy({ words, label }, element) {
    element.hidden = false;
    getSelection().selectAllChildren(element);
    await navigator.clipboard?.writeText(words ?? label);
    if (navigator.clipboard) document.getElementById("said").textContent = sentences.copied;
  },
};
