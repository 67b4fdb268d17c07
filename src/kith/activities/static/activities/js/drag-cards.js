/* <drag-cards> cards to tick, each in its place: [data-into] </drag-cards>
   Drags the ticked cards, or one that is not, to any [data-into] of the page. What a drop sends is
   what the button of that place sends. Escape puts them back. */
import { Drag } from "./drag.js";
import { whenDragged } from "./press.js";

customElements.define("drag-cards", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("pointerdown", (event) => this.press(event));
    this.addEventListener("dragstart", (event) => event.preventDefault());
    // A finger that drags must not scroll as well; asked for before it begins, or it is too late.
    this.addEventListener("touchmove", (event) => this.drag && event.preventDefault(), { passive: false });
    this.addEventListener("contextmenu", (event) => this.drag && event.preventDefault());
  }

  disconnectedCallback() {
    this.drag?.end();
  }

  press(event) {
    const card = event.target.closest(".card-pick");
    const box = card?.querySelector("input[form=sorting]");
    if (!box || this.drag || event.button !== 0 || !event.isPrimary) return;
    whenDragged(event, () => {
      this.drag = new Drag(card, this.chosen(box), event, () => (this.drag = null));
    });
  }

  /* Those that are ticked, where this one is; else it alone, as on any desktop. */
  chosen(box) {
    const ticked = [...this.querySelectorAll("input[form=sorting][name=cards]:checked")];
    return ticked.includes(box) ? ticked : [box];
  }
});
