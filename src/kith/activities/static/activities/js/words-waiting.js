/* <words-waiting hidden><p>It waits …</p><ul></ul></words-waiting>: what is in the outbox, in the last
   of these places that can be seen. One sentence is said, however much waits. */
import { outbox } from "./outbox.js";
import { drawn, sentences } from "./unsent-word.js";

let told = "", hadWaited = false;

customElements.define("words-waiting", class extends HTMLElement {
  connectedCallback() {
    queueMicrotask(show);
  }

  fill(things) {
    const what = JSON.stringify(things), hadFocus = this.contains(document.activeElement);
    if (what === this.what) return;
    this.what = what;
    this.hidden = !things.length;
    this.querySelector("p").hidden = !things.some(isWaiting);
    this.querySelector("ul").replaceChildren(...things.map(drawn));
    if (hadFocus) (this.querySelector("button:not([hidden])") ?? document.querySelector("#words, #main")).focus();
  }
});

const isWaiting = ({ state }) => state === "waits";

function show() {
  const places = [...document.querySelectorAll("words-waiting")];
  const here = places.filter(({ parentElement }) => parentElement.checkVisibility?.() ?? true).pop();
  const all = [...mine(), ...ofOthers()];
  const things = [...all.filter(isWaiting), ...all.filter((thing) => !isWaiting(thing))];
  for (const place of places) place.fill(place === here ? things : []);
  if (here) tell(things, here.querySelector("p").textContent);
}

function mine() {
  return outbox.all.filter(({ id }) => !outbox.onTheirWay.has(id));
}

function ofOthers() {
  const theirs = outbox.ofOthers.flatMap((list) => list.all.map((thing) => ({ ...thing, list })));
  return theirs.filter(({ words }) => words).map((thing) => ({ ...thing, state: "ofAnother", why: sentences.ofAnother }));
}

function tell(things, waits) {
  const why = things.find((thing) => thing.why)?.why, waited = hadWaited;
  hadWaited = things.some(isWaiting);
  if (why && why !== told) say(why);
  else if (hadWaited && !waited) say(waits);
  else if (waited && !things.length) say(sentences.sent);
  told = why;
}

function say(sentence) {
  document.getElementById("said").textContent = sentence;
}

outbox.addEventListener("change", show);
document.addEventListener("toggle", show, { capture: true });
