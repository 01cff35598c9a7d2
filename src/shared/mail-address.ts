export type MailAddress = { name: string; address: string };

/** One address and nothing that could begin another address, or another header. */
const ADDRESS = /^[^\s\p{Cc}<>()[\],;:\\"@]+@[^\s\p{Cc}<>()[\],;:\\"@]+$/u;
const WITH_NAME = /^"?([^"<>\p{Cc}]*?)"?\s*<([^<>]*)>$/u;

/** Reads `address` or `Name <address>`; undefined where it is not exactly one address. */
export function parseMailAddress(text: string): MailAddress | undefined {
  const trimmed = text.trim();
  const [, name = "", address = trimmed] = WITH_NAME.exec(trimmed) ?? [];
  return ADDRESS.test(address) ? { name, address } : undefined;
}
