/* <sift-keys>: a key presses the button that says so, [data-key="k"], anywhere on the page, but only
   while the focus is in here: nothing happens to somebody who types, speaks or reads elsewhere. */
customElements.define("sift-keys", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    });
  }
});
