/* Gives each thing that is sent an id of its own, made here, so that sending it again is harmless.
   The id stays until the server has said yes; then the next thing gets another one.
   `getRandomValues`, because plain http has no `randomUUID`. */
export const fresh = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
};

const field = (form) => form.querySelector?.("input[data-fresh-id]");

const give = (event) => {
  const id = field(event.target);
  if (id && !id.value) id.value = fresh();
};

const take = (event) => {
  const id = event.detail.successful && field(event.target);
  if (id) id.value = "";
};

document.addEventListener("submit", give, { capture: true });
document.addEventListener("htmx:afterRequest", take);
