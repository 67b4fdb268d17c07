/* <play-back data-of="{n} of {all}"> [data-controls hidden] … <ol class="story"><li>…</ol>: the versions
   one at a time, by buttons, by arrow keys, or by themselves. Without a script they are a list. */
const EACH = 6000; // milliseconds

customElements.define("play-back", class extends HTMLElement {
  connectedCallback() {
    this.scenes = [...this.querySelectorAll(".story > li")];
    if (this.scenes.length < 2) return;
    this.at = -1; // all of them
    this.querySelector("[data-controls]").hidden = false;
    this.addEventListener("click", ({ target }) => this.pressed(target.closest("[data-to]")?.dataset.to));
    this.addEventListener("keydown", (event) => this.typed(event));
    if (new URLSearchParams(location.search).has("play")) this.play();
  }

  disconnectedCallback() {
    clearInterval(this.pulse);
  }

  pressed(to) {
    if (to === "play" && !this.pulse) return this.play();
    if (!to) return;
    this.stop();
    if (to === "back") this.show(this.at < 0 ? this.scenes.length - 2 : Math.max(0, this.at - 1));
    if (to === "on") this.show(this.at + 1);
    if (to === "all") this.show(-1);
  }

  typed(event) {
    const to = { ArrowLeft: "back", ArrowRight: "on", Escape: "all" }[event.key];
    if (!to) return;
    event.preventDefault();
    this.pressed(to);
  }

  play() {
    this.show(0);
    this.turn(setInterval(() => this.show(this.at + 1), EACH));
  }

  stop() {
    clearInterval(this.pulse);
    this.turn(null);
  }

  turn(pulse) {
    this.pulse = pulse;
    this.toggleAttribute("data-plays", Boolean(pulse));
  }

  show(at) {
    const last = this.scenes.length - 1;
    if (at >= last) this.stop();
    this.at = Math.max(-1, Math.min(at, last));
    this.scenes.forEach((scene, number) => (scene.hidden = this.at >= 0 && number !== this.at));
    const where = this.dataset.of.replace("{n}", this.at + 1).replace("{all}", last + 1);
    this.querySelector("[data-where]").textContent = this.at < 0 ? "" : where;
    if (this.at >= 0) document.getElementById("said").textContent = this.scenes[this.at].innerText;
  }
});
