/* <form data-forgets-drafts>: signing out takes unsent words off the device, since the next person
   at it may be somebody else. */
document.addEventListener("submit", ({ target }) => {
  if (!("forgetsDrafts" in target.dataset)) return;
  try {
    for (const place of Object.keys(localStorage)) {
      if (place.startsWith("kith-draft ")) localStorage.removeItem(place);
    }
  } catch { /* a device that keeps nothing has nothing to forget */ }
});
