import ipaddr from "ipaddr.js";

/** Networks of one's own, which an operator may open to outgoing calls. Metadata services are link-local: never. */
const PRIVATE_RANGES: ReadonlySet<string> = new Set([
  "private",
  "loopback",
  "uniqueLocal",
  "carrierGradeNat",
]);

/** The part of IPv6 that is given to public networks; what the library knows no name for lies outside. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/** `::8.8.8.8`, which the library takes for 8.8.8.8, is an address of its own that nothing has. */
const IPV4_COMPATIBLE = /^::\d+\./;

/** The address that a URL's host is, without its brackets; undefined for a name. */
export function addressOf(url: URL): string | undefined {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  return ipaddr.isValid(host) ? host : undefined;
}

/**
 * Why a server must not call an address that somebody else has chosen (SSRF), as a sentence; undefined when it may.
 * Public unicast may be called, encrypted; private networks only where `allowPrivate`, by plain http too. Addresses
 * that embed another one (6to4, NAT64, Teredo), multicast, link-local and reserved ones never.
 */
export function refusalOf(
  address: string,
  { isEncrypted, allowPrivate }: { isEncrypted: boolean; allowPrivate: boolean },
): string | undefined {
  const range = rangeOf(address);
  if (range === "public") {
    return isEncrypted ? undefined : `${address} is a public address, which takes https`;
  }
  if (allowPrivate && PRIVATE_RANGES.has(range)) return undefined;
  return `${address} is not a public address`;
}

function rangeOf(text: string): string {
  if (!ipaddr.isValid(text)) return "invalid";
  if (IPV4_COMPATIBLE.test(text)) return "deprecated";
  // An IPv4 address within an IPv6 one (::ffff:127.0.0.1) is reached as what it is.
  const address = ipaddr.process(text);
  if (address.range() !== "unicast") return address.range();
  const isGlobal = address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST);
  return isGlobal ? "public" : "unassigned";
}
