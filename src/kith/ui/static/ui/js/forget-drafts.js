/* <forget-drafts><form>…</form></forget-drafts>: sending the form takes unsent words off the device,
   since the next person at it may be somebody else. */
customElements.define("forget-drafts", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", () => this.forget());
  }

  forget() {
    try {
      for (const place of Object.keys(localStorage)) {
        if (place.startsWith("kith-draft ")) localStorage.removeItem(place);
      }
    } catch { /* a device that keeps nothing has nothing to forget */ }
  }
});
