/* Tells the server that somebody is still writing at a step which the group has left, so that a
   reload shows that step again; and that they have followed. Where it does not get through, nothing
   is lost: the page itself knows. */
const token = () => JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");

function say(words) {
  const place = document.getElementById("moved-on")?.dataset.ownStep;
  const sent = { method: "POST", body: new URLSearchParams(words), headers: { ...token(), "HX-Request": "true" } };
  if (place) fetch(place, sent).catch(() => {});
}

document.addEventListener("fell-behind", ({ detail }) => detail && say({ at: detail }));
document.addEventListener("caught-up", () => say({ _method: "DELETE" }));
