/* <own-part id="own" src="…" data-jitter="2000"><a href="…">…</a></own-part>
   What is mine alone, in a page that is the same for all: fetched a little later, so that not
   everybody asks at once. With `loaded` it holds that already. A stream that sends it again without
   `loaded` asks it to fetch anew. */
import { isInUse } from "./in-use.js";

const AGAIN = 5000; // ms

customElements.define("own-part", class extends HTMLElement {
  connectedCallback() {
    if (!this.hasAttribute("loaded")) this.refresh();
  }

  disconnectedCallback() {
    clearTimeout(this.next);
  }

  refresh(wait = 0) {
    clearTimeout(this.next);
    const most = Number(this.dataset.jitter ?? 2000);
    this.next = setTimeout(() => this.ask(), wait + Math.random() * most);
  }

  async ask() {
    if (isInUse(this)) return this.refresh(AGAIN);
    try {
      const answer = await fetch(this.getAttribute("src"), { headers: { "HX-Request": "true" } });
      if (answer.status >= 500) this.refresh(AGAIN);
      if (answer.ok && this.isConnected) this.show(await answer.text());
    } catch {
      this.refresh(AGAIN); // no connection
    }
  }

  show(html) {
    if (isInUse(this)) return this.refresh(AGAIN);
    this.innerHTML = html;
    this.setAttribute("loaded", "");
    window.htmx?.process(this);
  }
});
