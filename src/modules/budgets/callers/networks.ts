import ipaddr from "ipaddr.js";

export type Address = ipaddr.IPv4 | ipaddr.IPv6;
export type Networks = (address: Address) => boolean;

/** Names that Express has for them too, by what the library calls them. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ["loopback"],
  linklocal: ["linkLocal"],
  uniquelocal: ["private", "uniqueLocal"],
};

/** Whether it is an address, a network (CIDR), or the name of networks. */
export function isNetwork(text: string): boolean {
  return Object.hasOwn(NAMED, text) || ipaddr.isValidCIDR(text) || isAddress(text);
}

/** Whether an address is in one of the networks; each has to be what {@link isNetwork} takes. */
export function networksOf(texts: readonly string[]): Networks {
  const tests = texts.map(networkOf);
  return (address) => tests.some((isIn) => isIn(address));
}

function networkOf(text: string): Networks {
  const ranges = NAMED[text];
  if (ranges) return (address) => ranges.includes(address.range());
  const [network, bits] = ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : wholeOf(text);
  return (address) => address.kind() === network.kind() && address.match(network, bits);
}

function wholeOf(text: string): [Address, number] {
  const address = ipaddr.process(text);
  return [address, address.kind() === "ipv4" ? 32 : 128];
}

/** Some proxies add the port: `203.0.113.7:51324`, `[2001:db8::7]:51324`. */
const WITH_PORT = /^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/;

/** An address as a header has it, an IPv4 one within IPv6 as what it is; undefined for anything else. */
export function addressOf(text: string): Address | undefined {
  const [, ipv6, ipv4] = WITH_PORT.exec(text) ?? [];
  const bare = ipv6 ?? ipv4 ?? text;
  return isAddress(bare) ? ipaddr.process(bare) : undefined;
}

/** The library also takes `1` and `0x7f.1` for addresses, as old C libraries do. */
function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}
