/* One drag, from its beginning to the drop, or to Escape. */
import { scrollAt } from "./edge-scroll.js";
import { mark, placeAt, sendTo } from "./drop-places.js";
import { Lifted } from "./lifted.js";

export class Drag {
  constructor(card, boxes, { pointerId, clientX, clientY }, ended) {
    Object.assign(this, { boxes, ended, x: clientX, y: clientY });
    this.lifted = new Lifted(card, boxes, clientX, clientY);
    this.over = new AbortController();
    const mine = (act) => (event) => event.pointerId === pointerId && act(event);
    const on = (name, act) => document.addEventListener(name, act, { signal: this.over.signal });
    on("pointermove", mine((event) => this.move(event)));
    on("pointerup", mine(() => this.drop()));
    on("pointercancel", mine(() => this.end()));
    on("keydown", (event) => event.key === "Escape" && this.giveUp());
    this.follow();
  }

  move({ clientX, clientY }) {
    Object.assign(this, { x: clientX, y: clientY });
  }

  follow() {
    scrollAt(this.x, this.y);
    this.lifted.moveTo(this.x, this.y);
    mark(placeAt(this.x, this.y));
    this.next = requestAnimationFrame(() => this.follow());
  }

  drop() {
    const place = placeAt(this.x, this.y);
    this.end();
    passOverClick();
    if (place) sendTo(place, this.boxes);
  }

  giveUp() {
    this.end();
    document.addEventListener("pointerup", passOverClick, { once: true });
  }

  end() {
    cancelAnimationFrame(this.next);
    this.over.abort();
    this.lifted.layDown();
    mark(null);
    this.ended();
  }
}

/* The browser takes the end of a drag for a click, which would tick a card. Those of keys and
   of `click()` have no detail, and pass. */
function passOverClick() {
  const passed = new AbortController();
  const pass = (event) => event.detail && event.preventDefault();
  document.addEventListener("click", pass, { capture: true, signal: passed.signal });
  setTimeout(() => passed.abort(), 50);
}
