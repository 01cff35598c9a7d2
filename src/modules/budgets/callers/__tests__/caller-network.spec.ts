import fc from "fast-check";
import { budgetsOptions } from "../../options";
import { callerNetwork } from "../caller-network";
import { isNetwork, networksOf } from "../networks";

const from = (peer: string | undefined, forwarded_for?: string, ...storefronts: string[]) => {
  const { trusted_proxies } = budgetsOptions.parse({});
  return callerNetwork({ peer, forwarded_for }, networksOf([...trusted_proxies, ...storefronts]));
};

describe("whom a request is counted for", () => {
  it("a browser that calls this server itself, whatever it says of others", () => {
    expect(from("198.51.100.7")).toBe("198.51.100.7");
    expect(from("198.51.100.7", "203.0.113.9")).toBe("198.51.100.7");
    expect(from("198.51.100.7", "10.0.0.1, 127.0.0.1")).toBe("198.51.100.7");
  });

  it("a browser behind proxies in private networks: the last that they heard from", () => {
    expect(from("127.0.0.1", "198.51.100.7")).toBe("198.51.100.7");
    expect(from("::ffff:10.1.2.3", "203.0.113.9, 198.51.100.7, 192.168.0.2")).toBe("198.51.100.7");
    expect(from("fd00::1", "198.51.100.7")).toBe("198.51.100.7");
  });

  it("a buyer for whom a trusted storefront calls, and the storefront itself where it isn't trusted", () => {
    expect(from("203.0.113.80", "198.51.100.7", "203.0.113.80")).toBe("198.51.100.7");
    expect(from("203.0.113.81", "198.51.100.7", "203.0.113.80/31")).toBe("198.51.100.7");
    expect(from("203.0.113.82", "198.51.100.7", "203.0.113.80/31")).toBe("203.0.113.82");
    expect(from("2001:db8::80", "198.51.100.7", "2001:db8::/32")).toBe("198.51.100.7");
  });

  it("a buyer for whom a trusted storefront calls through a proxy", () => {
    const hops = "1.1.1.1, 198.51.100.7, 203.0.113.80";
    expect(from("10.0.0.5", hops, "203.0.113.80")).toBe("198.51.100.7");
    expect(from("10.0.0.5", hops)).toBe("203.0.113.80");
  });

  it("an IPv6 address with its /64, an IPv4 one within it as what it is", () => {
    expect(from("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
    expect(from("2001:db8:1:2:ffff::1")).toBe("2001:db8:1:2::/64");
    expect(from("2001:db8:1:3::1")).toBe("2001:db8:1:3::/64");
    expect(from("::ffff:198.51.100.7")).toBe("198.51.100.7");
    expect(from("::1", "fe80::1%eth0, 2001:db8::1")).toBe("2001:db8:0:0::/64");
  });

  it("an address that a proxy wrote with its port", () => {
    expect(from("127.0.0.1", "198.51.100.7:51324")).toBe("198.51.100.7");
    expect(from("127.0.0.1", "[2001:db8::7]:51324")).toBe("2001:db8:0:0::/64");
    expect(from("127.0.0.1", "[2001:db8::7]")).toBe("2001:db8:0:0::/64");
  });

  it.each(["", ",", "unknown", "_hidden", "1", "0x7f.1", "1.2.3.4.5", "::g", "[", "null", ":80"])(
    "the last hop that is one, where %j stands before it",
    (garbage) => {
      expect(from("127.0.0.1", `198.51.100.7, ${garbage}`)).toBe("127.0.0.1");
      expect(from("127.0.0.1", `${garbage}, 10.0.0.9`)).toBe("10.0.0.9");
    },
  );

  it("nobody, once the connection is gone", () => {
    expect(from(undefined, "198.51.100.7")).toBe("unknown");
  });

  it("somebody, whatever a trusted proxy says", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(from("127.0.0.1", text)).toMatch(/^[\da-f.:]+(\/64)?$/);
      }),
    );
  });
});

describe("the operator's lists", () => {
  it.each([
    "loopback",
    "linklocal",
    "uniquelocal",
    "203.0.113.7",
    "203.0.113.0/24",
    "2001:db8::/32",
  ])("may have %s", (text) => expect(isNetwork(text)).toBe(true));

  it.each(["", "*", "0", "203.0.113.7/33", "shop.example.com", "private", "toString", "10.0.0"])(
    "refuse %j when the server boots",
    (text) => {
      const read = budgetsOptions.safeParse({ trusted_storefronts: [text] });
      expect(read.error?.issues).toMatchObject([{ path: ["trusted_storefronts", 0] }]);
    },
  );
});
