/* Sends one thing once, and tells what came of it: "yes"; "again", where there was no line, no server,
   or a page that a network puts in between; "ask" and "no", with the server's sentence. */
const PATIENCE = 15000; // ms
const page = document.body;

export async function send({ to, says }, reader) {
  const cut = new AbortController();
  const late = setTimeout(() => cut.abort(), PATIENCE);
  const headers = { "HX-Request": "true", "Kith-Reader": reader };
  const post = () => fetch(to, {
    method: "POST", body: new URLSearchParams(says), signal: cut.signal,
    headers: { ...headers, "X-CSRFToken": token() },
  });
  try {
    if (!token()) await renewToken(cut.signal);
    let answer = await post();
    if (answer.headers.has("Kith-Stale")) {
      await renewToken(cut.signal);
      answer = await post();
    }
    return judged(answer, await answer.text(), says);
  } catch {
    return { came: "again" };
  } finally {
    clearTimeout(late);
  }
}

function judged({ ok, status, headers }, html, says) {
  const isKith = headers.has("Kith-Reader") || headers.has("HX-Retarget");
  if (!isKith || status >= 500 || headers.has("Kith-Stale") || status === 408) return { came: "again" };
  if (ok) return { came: "yes", html };
  if (status === 404 && says.some(([, said]) => said === "DELETE")) return { came: "yes", html: "" };
  const read = new DOMParser().parseFromString(html, "text/html");
  const sentence = read.querySelector(".field-error, .message")?.textContent.trim();
  return { came: status === 409 ? "ask" : "no", html, sentence, status };
}

/* Never kept: read from the page when something is sent, and from a new page when it is too old. */
function token() {
  return JSON.parse(page.getAttribute("hx-headers") ?? "{}")["X-CSRFToken"];
}

async function renewToken(signal) {
  const answer = await fetch(location.pathname, { cache: "no-store", signal });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
  if (fresh.hasAttribute("hx-headers")) page.setAttribute("hx-headers", fresh.getAttribute("hx-headers"));
  for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token() ?? "";
}
