/* <grow-rows><div data-row>…</div>…</grow-rows>: rows to fill, of which one empty one is seen. Enter
   goes to the next box, so that hands stay on the keys; sending takes the button. */
customElements.define("grow-rows", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", () => this.show());
    this.addEventListener("keydown", (event) => this.pressed(event));
    this.show();
  }

  show() {
    const rows = [...this.querySelectorAll("[data-row]")];
    const last = rows.findLastIndex((row) => this.boxes(row).some((box) => box.value.trim()));
    rows.forEach((row, at) => (row.hidden = at > last + 1));
  }

  pressed(event) {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    const boxes = this.boxes(this).filter((box) => !box.closest("[hidden]"));
    boxes[boxes.indexOf(event.target) + 1]?.focus();
  }

  boxes(within) {
    return [...within.querySelectorAll("input, select")];
  }
});
