/* <keep-draft data-key="…"><form>…</form></keep-draft>
   Words stay on the device until the server has said yes. Yes is a successful answer to htmx, or a
   page whose keep-draft carries `data-kept`. With `data-empties` a yes empties the boxes as well;
   with `data-prefilled` words of before stand in the place of those that the page fills in.
   A device that keeps nothing (a full or a private one) still sends: every touch of storage may fail. */
customElements.define("keep-draft", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", () => this.keep());
    this.addEventListener("htmx:afterRequest", (event) => this.answered(event.detail));
    if ("kept" in this.dataset) this.forget();
    else this.restore();
  }

  get place() {
    return `kith-draft ${this.dataset.key}`;
  }

  get boxes() {
    return this.querySelectorAll("textarea, input[type=text], input:not([type])");
  }

  keep() {
    const words = [...this.boxes].map((box) => [box.name, box.value]);
    if (words.every(([, value]) => !value.trim())) this.forget();
    else this.store((storage) => storage.setItem(this.place, JSON.stringify(words)));
  }

  restore() {
    const words = new Map(JSON.parse(this.store((storage) => storage.getItem(this.place)) ?? "[]"));
    const isFree = (box) => !box.value || ("prefilled" in this.dataset && box.value === box.defaultValue);
    for (const box of this.boxes) if (isFree(box) && words.has(box.name)) box.value = words.get(box.name);
  }

  answered({ successful, requestConfig }) {
    if (!successful || requestConfig?.verb === "get") return;
    this.forget();
    if ("empties" in this.dataset) this.empty(requestConfig?.parameters);
  }

  /* What was typed while the answer was on its way stays. */
  empty(sent) {
    for (const wrong of this.querySelectorAll(".field-error")) wrong.remove();
    for (const box of this.boxes) {
      if (!sent || sent[box.name] === box.value) box.value = "";
      box.removeAttribute("aria-invalid");
    }
    this.boxes[0]?.focus();
    this.keep();
  }

  forget() {
    this.store((storage) => storage.removeItem(this.place));
  }

  store(act) {
    try { return act(localStorage); } catch { return null; }
  }
});
