/* <sound-switch><button aria-pressed="false" hidden>Sound</button></sound-switch>
   Two soft notes when a clock ends, if this device asked for them. Asking is a touch, which is also
   what browsers want before they let a page be heard; the touch plays them once, to try. */
customElements.define("sound-switch", class extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button");
    this.button.hidden = false;
    this.button.onclick = () => this.turn(this.button.ariaPressed !== "true");
    this.button.ariaPressed = String(this.remembered() === "on");
    this.heard = () => this.button.ariaPressed === "true" && this.play();
    document.addEventListener("clock-over", this.heard);
  }

  disconnectedCallback() {
    document.removeEventListener("clock-over", this.heard);
  }

  turn(on) {
    this.button.ariaPressed = String(on);
    if (on) this.play();
    try {
      localStorage.setItem("kith-sound", on ? "on" : "off");
    } catch { /* then it is asked again next time */ }
  }

  remembered() {
    try {
      return localStorage.getItem("kith-sound");
    } catch {
      return null;
    }
  }

  play() {
    const room = (this.room ??= new AudioContext());
    room.resume();
    for (const [tone, start] of [[523, 0], [392, 0.28]]) {
      const voice = room.createOscillator(), loud = room.createGain(), at = room.currentTime + start;
      voice.frequency.value = tone;
      loud.gain.setValueAtTime(0.12, at);
      loud.gain.exponentialRampToValueAtTime(0.0001, at + 0.7);
      voice.connect(loud).connect(room.destination);
      voice.start(at);
      voice.stop(at + 0.7);
    }
  }
});
