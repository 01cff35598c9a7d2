import { type Address, addressOf, type Networks } from "./networks";

/** Where a request came from: the other end of its connection, and what was said of the hops before that. */
export type Origin = { peer: string | undefined; forwarded_for: string | undefined };

/**
 * The network that a request is counted for: an IPv4 address, or the /64 that one IPv6 subscriber has at least.
 *
 * Each hop writes down, at the end, whom it heard from. Read from the end the list is true as long as the hop that
 * wrote it is trusted; what stands before that is anybody's claim. So the first hop that isn't trusted is the caller,
 * and so is the last one before something that is no address.
 */
export function callerNetwork({ peer, forwarded_for }: Origin, isTrusted: Networks): string {
  const told = (forwarded_for ?? "").split(",").map((hop) => hop.trim());
  let caller = addressOf(peer ?? "");
  while (caller && isTrusted(caller)) {
    const before = addressOf(told.pop() ?? "");
    if (!before) break;
    caller = before;
  }
  return caller ? networkOf(caller) : "unknown";
}

function networkOf(address: Address): string {
  if (!("parts" in address)) return address.toString();
  const [a, b, c, d] = address.parts.map((part) => part.toString(16));
  return `${a}:${b}:${c}:${d}::/64`;
}
