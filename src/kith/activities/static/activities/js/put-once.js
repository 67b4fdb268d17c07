/* What an answer adds to a list stands there once, also where the stream or an answer before brought
   it: an element of the same id makes room. */
document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  for (const { id } of detail.fragment.children) {
    const old = id && document.getElementById(id);
    if (old && old !== detail.target) old.remove();
  }
});
