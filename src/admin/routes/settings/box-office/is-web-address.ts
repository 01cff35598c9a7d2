/** As much as spares a mistyped address the way to the server, which looks closer. */
export const isWebAddress = (text: string) => /^https?:\/\/\S+\.\S+$/.test(text.trim());
