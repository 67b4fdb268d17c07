/* <unsent-words hidden><ul></ul><template><li>[data-words] [data-why] copy-text [data-remove] [data-room]</li>
   </template></unsent-words>: words that were said in a room and not sent stay on this device. Here are
   those of this page's room or, with `data-all`, of every room. */
customElements.define("unsent-words", class extends HTMLElement {
  connectedCallback() {
    try {
      this.show(Object.keys(localStorage).filter((name) => this.isWanted(name)));
    } catch { /* a device that keeps nothing has nothing to show */ }
  }

  isWanted(name) {
    const [kind, room] = name.split(" ");
    return kind === "kith-outbox" && ("all" in this.dataset || location.pathname.startsWith(room));
  }

  show(names) {
    const items = names.flatMap((name) => this.items(name));
    this.hidden = !items.length;
    this.querySelector("ul").replaceChildren(...items);
  }

  items(name) {
    const worded = JSON.parse(localStorage.getItem(name)).filter(({ words }) => words);
    return worded.map((thing) => this.item(name, thing));
  }

  item(name, { id, words, why }) {
    const item = this.querySelector("template").content.firstElementChild.cloneNode(true);
    item.querySelector("[data-words]").textContent = words;
    item.querySelector("[data-why]").textContent = why ?? "";
    item.querySelector("copy-text").dataset.text = words;
    item.querySelector("[data-room]").href = name.split(" ")[1];
    item.querySelector("[data-remove]").onclick = () => this.remove(name, id);
    return item;
  }

  remove(name, removed) {
    const left = JSON.parse(localStorage.getItem(name)).filter(({ id }) => id !== removed);
    if (left.length) localStorage.setItem(name, JSON.stringify(left));
    else localStorage.removeItem(name);
    this.connectedCallback();
    (this.querySelector("ul button") ?? document.getElementById("main"))?.focus();
  }
});
