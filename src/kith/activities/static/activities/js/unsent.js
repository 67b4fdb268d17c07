/* Says that something did not get through, with the sentence that the page holds, until it does. */
const say = (failed) => {
  const sentence = document.getElementById("unsent");
  if (sentence) sentence.hidden = !failed;
};

for (const name of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(name, () => say(true));
}
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful) {
    say(false);
    document.getElementById("refused")?.replaceChildren();
  } else if (event.detail.xhr.status >= 500) {
    say(true);
  }
});
