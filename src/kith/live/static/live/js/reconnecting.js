/* Shows the page's own #reconnecting once a stream has been away for a second. Whoever waits for the
   line hears "line-back" on the document. */
let missed = null;

export function isAway() {
  missed ??= setTimeout(() => show(true), 1000);
}

export function isBack() {
  clearTimeout(missed);
  missed = null;
  show(false);
  document.dispatchEvent(new Event("line-back"));
}

function show(lost) {
  const message = document.getElementById("reconnecting");
  if (message) message.hidden = !lost;
}
