/* <theme-choice> around the form that works without it: the page changes under the finger. */
customElements.define("theme-choice", class extends HTMLElement {
  connectedCallback() {
    this.querySelector("button").hidden = true;
    this.addEventListener("change", ({ target }) => this.choose(target.value));
  }

  choose(theme) {
    const age = theme ? 60 * 60 * 24 * 365 : 0;
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `kith-theme=${theme}; path=/; max-age=${age}; samesite=lax${secure}`;
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }
});
