/* One stream, opened again whenever it is lost. `hear(name, event)` gets each "change", "ticket" and
   "over"; a stream that the browser gives up on is "over" too, since only a new page can say why. */
import { isAway, isBack } from "./reconnecting.js";

const SILENCE = 40000, DOUBTFUL = 20000, STEADY = 5000; // ms; the server beats every 15 s
const LOST = 4000, OVER = 8000; // ms, the longest waits

export class Connection {
  constructor(address, hear) {
    Object.assign(this, { address, hear, tries: 0 });
  }

  get isDoubtful() {
    return !this.source || Date.now() - this.heardAt > DOUBTFUL;
  }

  open() {
    this.close();
    const source = (this.source = new EventSource(this.address()));
    source.onopen = isBack;
    source.onerror = () => (source.readyState === EventSource.CLOSED ? this.over() : this.lost());
    source.addEventListener("over", () => this.over());
    for (const name of ["beat", "change", "ticket"]) {
      source.addEventListener(name, (event) => this.heard(name, event));
    }
    this.steady = setTimeout(() => (this.tries = 0), STEADY);
    this.heard("beat");
  }

  close() {
    this.source?.close();
    this.source = null;
    for (const timer of [this.next, this.silence, this.steady]) clearTimeout(timer);
  }

  heard(name, event) {
    this.heardAt = Date.now();
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lost(), SILENCE);
    if (name !== "beat") this.hear(name, event);
  }

  lost() {
    this.again(LOST, () => this.open());
  }

  over() {
    this.again(OVER, () => this.hear("over"));
  }

  /* Not all at the same moment, and less often the longer it lasts. */
  again(most, act) {
    this.close();
    isAway();
    const wait = Math.min(most, (most / 4) * 2 ** this.tries++);
    this.next = setTimeout(act, wait * (0.4 + 0.6 * Math.random()));
  }
}
