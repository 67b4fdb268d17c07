/* <forget-drafts><form>… <div data-asks hidden>…</div></form></forget-drafts>: sending the form takes
   unsent words and kept pages off the device, since the next person at it may be somebody else; where
   there are such words it asks first, if the page can. With `data-pages` it takes pages alone. */
const UNSENT = /^kith-(draft|outbox) /;

customElements.define("forget-drafts", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", (event) => this.sent(event));
  }

  async sent(event) {
    const asks = this.querySelector("[data-asks][hidden]");
    if (asks && this.unsent.length) return this.ask(asks, event);
    if (!("pages" in this.dataset)) for (const name of this.unsent) localStorage.removeItem(name);
    const kept = ["kith-pages", "kith-files"].map((name) => window.caches?.delete(name));
    if ("pages" in this.dataset || !window.caches) return;
    event.preventDefault();
    await Promise.allSettled(kept);
    event.target.submit();
  }

  ask(asks, event) {
    event.preventDefault();
    asks.hidden = false;
    event.submitter.hidden = true;
    asks.querySelector("a, button")?.focus();
  }

  get unsent() {
    try {
      return Object.keys(localStorage).filter((name) => UNSENT.test(name));
    } catch {
      return []; // a device that keeps nothing has nothing to forget
    }
  }
});
