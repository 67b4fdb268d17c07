/* <count-left data-most="2000"><textarea></textarea><p data-left hidden>Room left: <b></b></p></count-left>
   The line shows when little room is left. The server refuses what is too long, in a sentence. */
customElements.define("count-left", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", () => this.count());
    this.count();
  }

  count() {
    const words = this.querySelector("textarea, input");
    const line = this.querySelector("[data-left]");
    if (!words || !line) return;
    const left = Number(this.dataset.most) - [...words.value].length;
    line.hidden = left > Number(this.dataset.most) / 10;
    line.querySelector("b").textContent = left;
    line.toggleAttribute("data-over", left < 0);
  }
});
