/**
 * Where a provider sends its buyer: the address that stands in what it keeps of the session. Browsers follow no other
 * than https from the page's form, by its policy.
 *
 * @param place names with dots between: `url`, `links.checkout`
 * @returns undefined where none stands there
 */
export function addressOfSession(data: Record<string, unknown>, place: string): string | undefined {
  const value = place.split(".").reduce<unknown>((within, name) => own(within, name), data);
  if (typeof value !== "string" || !URL.canParse(value)) return undefined;
  const { protocol, href } = new URL(value);
  return protocol === "https:" ? href : undefined;
}

function own(within: unknown, name: string): unknown {
  const isKeyed = typeof within === "object" && within !== null && Object.hasOwn(within, name);
  return isKeyed ? (within as Record<string, unknown>)[name] : undefined;
}
