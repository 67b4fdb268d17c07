/* <print-page><button hidden>Print</button></print-page> */
customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = false;
    button.onclick = () => print();
  }
});
