/* <live-region src="/live" ticket="…"> parts, each with an id … </live-region>
   Beside it, in the page's words: #said, #reconnecting (hidden), #moved-on (hidden; [data-follow]). */
import { Connection } from "./connection.js";
import { fetchPage } from "./fetch-page.js";
import { apply, follow } from "./operations.js";
import "./own-part.js";

const UNSEEN = 60000; // ms after which a page in the background gives its connection back

customElements.define("live-region", class extends HTMLElement {
  connectedCallback() {
    this.connection = new Connection(() => this.address, (name, event) => this[name](event));
    this.listening = new AbortController();
    const { signal } = this.listening;
    document.addEventListener("click", (event) => this.click(event), { signal });
    document.addEventListener("visibilitychange", () => this.seen(), { signal });
    addEventListener("online", () => this.connection.open(), { signal });
    this.connect();
  }

  disconnectedCallback() {
    this.listening.abort();
    this.connection.close();
  }

  get address() {
    const ticket = this.getAttribute("ticket");
    return `${this.getAttribute("src")}?${new URLSearchParams({ ticket, since: this.revision })}`;
  }

  connect() {
    this.revision = 0; // the ticket knows
    this.connection.open();
  }

  change({ data, lastEventId }) {
    this.revision = lastEventId;
    apply(JSON.parse(data));
  }

  ticket({ data }) {
    this.setAttribute("ticket", data);
  }

  over() {
    fetchPage(this).catch(() => this.connection.over());
  }

  click(event) {
    if (event.target.closest("[data-follow]") && follow()) event.preventDefault();
  }

  seen() {
    clearTimeout(this.unseen);
    if (document.hidden) this.unseen = setTimeout(() => this.connection.close(), UNSEEN);
    else if (this.connection.isDoubtful) this.connection.open();
  }
});
