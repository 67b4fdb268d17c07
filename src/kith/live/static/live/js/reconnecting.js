/* Shows the page's own #reconnecting once a stream has been away for a second. */
let missed = null;

export function isAway() {
  missed ??= setTimeout(() => show(true), 1000);
}

export function isBack() {
  clearTimeout(missed);
  missed = null;
  show(false);
}

function show(lost) {
  const message = document.getElementById("reconnecting");
  if (message) message.hidden = !lost;
}
