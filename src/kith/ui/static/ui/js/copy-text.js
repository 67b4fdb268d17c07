/* <copy-text data-text="R7K MXP" data-said="Copied."><button hidden>Copy</button></copy-text>
   Copies, and lets the page's own live region say so. Without a clipboard the button stays away. */
customElements.define("copy-text", class extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!navigator.clipboard || !button) return;
    button.hidden = false;
    button.onclick = () => this.copy();
  }

  async copy() {
    await navigator.clipboard.writeText(this.dataset.text);
    document.getElementById("said").textContent = this.dataset.said ?? "";
    this.toggleAttribute("data-copied", true);
    setTimeout(() => this.removeAttribute("data-copied"), 2000);
  }
});
