/** A name that nothing else has; a page over plain http has no `randomUUID`. */
export const unique = () =>
  crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
