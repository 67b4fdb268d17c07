/* Sends what is in the outbox, one after another: at once, when the line is back, and again and again,
   less often the longer it lasts. */
import { outbox } from "./outbox.js";
import { send } from "./send.js";
import { show } from "./show-answer.js";

const FIRST = 1000, LONGEST = 15000; // ms
const { reader } = document.body.dataset;
const alone = (act) => navigator.locks?.request(outbox.name, act) ?? act(); // not two tabs at once
let tries = 0, later, isWanted, isBusy;

export async function deliver() {
  clearTimeout(later);
  isWanted = true;
  if (isBusy) return;
  isBusy = true;
  while (isWanted) await alone(sendAll);
  isBusy = false;
}

async function sendAll() {
  isWanted = false;
  for (let thing; (thing = outbox.next); ) {
    const answer = await send(thing, reader);
    if (answer.came === "again") return again();
    tries = 0;
    settle(thing, answer);
  }
}

function settle(thing, answer) {
  const { came, sentence: why } = answer;
  const isBack = show(thing, answer);
  if (came === "ask") outbox.change(thing.id, { state: "ask", why });
  else if (came === "yes" || isBack || !thing.words) outbox.remove(thing.id);
  else outbox.change(thing.id, { state: "refused", why });
}

function again() {
  outbox.isLate();
  const wait = Math.min(LONGEST, FIRST * 2 ** tries++);
  later = setTimeout(deliver, wait * (0.5 + Math.random() / 2));
}

if (reader) {
  outbox.addEventListener("put", deliver);
  document.addEventListener("line-back", deliver);
  addEventListener("online", deliver);
  deliver();
}
