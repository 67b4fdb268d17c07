/* <step-clock data-began data-ends data-now>: milliseconds, all by the server's clock. `data-now` is
   when the page was made, so that a phone whose clock is wrong shows the same time as the others.
   Inside: [data-clock] shows what is left, .ruler draws it. With `data-paused` it stands still. */
customElements.define("step-clock", class extends HTMLElement {
  connectedCallback() {
    const { keptAt = Date.now() } = document.documentElement.dataset; // of a page that the device kept
    this.ahead = Number(keptAt) - Number(this.dataset.now);
    this.over = this.left <= 0;
    this.show();
    if (!("paused" in this.dataset)) this.pulse = setInterval(() => this.show(), 250);
  }

  disconnectedCallback() {
    clearInterval(this.pulse);
  }

  get left() {
    const now = "paused" in this.dataset ? Number(this.dataset.now) : Date.now() - this.ahead;
    return Math.max(0, Number(this.dataset.ends) - now);
  }

  show() {
    const seconds = Math.ceil(this.left / 1000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    for (const place of this.querySelectorAll("[data-clock]")) {
      if (place.textContent !== time) place.textContent = time;
    }
    this.querySelectorAll(".ruler").forEach((ruler) => this.draw(ruler));
    this.toggleAttribute("data-over", this.left <= 0);
    if (this.left <= 0 && !this.over) {
      this.over = true;
      this.dispatchEvent(new CustomEvent("clock-over", { bubbles: true }));
    }
  }

  draw(ruler) {
    const whole = Number(this.dataset.ends) - Number(this.dataset.began);
    const begin = 300 * (1 - Math.min(1, this.left / whole));
    ruler.querySelector(".left").setAttribute("x1", begin);
    for (const tick of ruler.querySelectorAll("line:not(.left)")) {
      tick.classList.toggle("past", tick.getAttribute("x1") < begin);
    }
  }
});
