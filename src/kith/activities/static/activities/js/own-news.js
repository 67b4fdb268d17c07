/* <own-news data-of="seat seat" data-says="…">: there is something new in what is theirs alone, for
   the participants of these seats, or for all where it names none. They fetch it; the others do not. */
customElements.define("own-news", class extends HTMLElement {
  connectedCallback() {
    const { of, says } = this.dataset;
    if (of === undefined || (of && !of.split(" ").includes(document.body.dataset.seat))) return;
    for (const part of document.querySelectorAll("own-part")) part.refresh();
    document.getElementById("said").textContent = says;
  }
});
