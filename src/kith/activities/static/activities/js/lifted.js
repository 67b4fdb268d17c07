/* The picture of what is dragged: one card that follows the pointer, with the number of all of them;
   they themselves stay where they are, and look so. */
export class Lifted {
  constructor(card, boxes, x, y) {
    this.cards = boxes.map((box) => box.closest(".card-pick"));
    const { left, top, width } = card.getBoundingClientRect();
    this.held = [x - left, y - top];
    this.picture = card.cloneNode(true);
    this.picture.removeAttribute("id");
    this.picture.querySelector("input").remove();
    this.picture.classList.replace("card-pick", "card-lifted");
    this.picture.setAttribute("aria-hidden", "true");
    this.picture.style.inlineSize = `${width}px`;
    if (boxes.length > 1) this.picture.dataset.count = boxes.length;
    document.body.append(this.picture);
    for (const each of this.cards) each.toggleAttribute("data-lifted", true);
  }

  moveTo(x, y) {
    const [fromLeft, fromTop] = this.held;
    this.picture.style.translate = `${x - fromLeft}px ${y - fromTop}px`;
  }

  layDown() {
    this.picture.remove();
    for (const each of this.cards) each.removeAttribute("data-lifted");
  }
}
