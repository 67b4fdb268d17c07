/* <talk-timer data-minutes="5" data-over="…" hidden><button/><template><step-clock/></template>
   <p data-said hidden/></talk-timer>: counts on this device alone, by the page's own clock. */
customElements.define("talk-timer", class extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector("button").onclick = () => this.begin();
    this.addEventListener("clock-over", () => this.end());
  }

  begin() {
    this.querySelector("step-clock")?.remove();
    const clock = this.querySelector("template").content.cloneNode(true).querySelector("step-clock");
    const now = Date.now();
    Object.assign(clock.dataset, { began: now, now, ends: now + this.dataset.minutes * 60_000 });
    this.querySelector("[data-said]").hidden = true;
    this.append(clock);
  }

  end() {
    const said = this.querySelector("[data-said]");
    said.hidden = false;
    said.textContent = this.dataset.over;
    document.getElementById("said").textContent = this.dataset.over;
  }
});
