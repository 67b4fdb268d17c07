/* The page anew: its ticket, and every part of its live region that differs. Where there is no
   such region any more, the browser goes there, and the page itself says why. */
import { perform } from "./operations.js";

export async function fetchPage(region) {
  const answer = await fetch(location.href, { cache: "no-store" });
  if (answer.status >= 500) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("live-region");
  if (answer.redirected) location.replace(answer.url);
  else if (!fresh) location.reload();
  else renew(region, fresh);
}

/* Parts without an id stay as they are. The stage is one wherever it stands, as it may have to wait. */
function renew(region, fresh) {
  const parts = [...fresh.children].map((part) => part.querySelector("#stage") ?? part).filter(({ id }) => id);
  const ids = new Set(parts.map((part) => part.id));
  for (const { id, firstElementChild } of [...region.children]) {
    if (id && !ids.has(id) && firstElementChild?.id !== "stage") perform("remove", id);
  }
  for (const part of parts) {
    if (document.getElementById(part.id)) perform("replace", part.id, part);
    else region.append(part);
  }
  region.setAttribute("ticket", fresh.getAttribute("ticket"));
  region.connect();
}
