/* What was said here and the server has not said yes to, in order. `state` of each thing: "waits",
   "ask", "refused" or "kept"; but for the first, with `why`. Tells of a "change" and of a "put". */
import { KeptList } from "./kept-list.js";

const SOON = 1000; // ms
const beginning = `kith-outbox ${location.pathname} `;
const list = new KeptList(beginning + document.body.dataset.reader);

class Outbox extends EventTarget {
  name = list.name;
  onTheirWay = new Set(); // ids of what is sent for the first time, and not worth a word yet

  get all() {
    return list.all;
  }

  get next() {
    return list.all.find(({ state }) => state === "waits");
  }

  get ofOthers() {
    return list.others(beginning);
  }

  put(thing) {
    this.onTheirWay.add(thing.id);
    setTimeout(() => this.isLate([thing.id]), SOON);
    this.become([...list.all, { ...thing, state: "waits" }]);
    this.dispatchEvent(new Event("put"));
  }

  change(id, news) {
    this.become(list.all.map((thing) => (thing.id === id ? { ...thing, ...news } : thing)));
  }

  remove(id) {
    this.become(list.all.filter((thing) => thing.id !== id));
  }

  become(things) {
    list.all = things;
    this.dispatchEvent(new Event("change"));
  }

  isLate(ids = this.onTheirWay) {
    for (const id of ids) this.onTheirWay.delete(id);
    this.dispatchEvent(new Event("change"));
  }
}

export const outbox = new Outbox();
