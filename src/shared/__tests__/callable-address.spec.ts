import fc from "fast-check";
import { addressOf, refusalOf } from "../callable-address";

const outside = { isEncrypted: true, allowPrivate: false };
const inside = { isEncrypted: false, allowPrivate: true };

const PUBLIC = ["8.8.8.8", "93.184.216.34", "172.32.0.1", "2606:4700:4700::1111", "2a02:c0:1::1"];

/** Of the operator's own network. */
const PRIVATE = [
  "127.0.0.1",
  "127.255.255.254",
  "10.0.0.1",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "100.64.0.1",
  "::1",
  "fd00:ec2::254",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:10.1.2.3",
];

/** Never, whoever allows what. */
const NEVER = [
  "169.254.169.254",
  "::ffff:169.254.169.254",
  "0.0.0.0",
  "0.1.2.3",
  "::",
  "::127.0.0.1",
  "::8.8.8.8",
  "::808:808",
  "fe80::1",
  "fe80::1%eth0",
  "fec0::1",
  "ff02::1",
  "224.0.0.1",
  "255.255.255.255",
  "240.0.0.1",
  "192.0.0.1",
  "192.0.2.1",
  "192.88.99.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "2002:7f00:1::",
  "2002:a00:1::1",
  "64:ff9b::7f00:1",
  "64:ff9b::8.8.8.8",
  "64:ff9b:1::1",
  "::ffff:0:127.0.0.1",
  "2001::1",
  "2001:db8::1",
  "3fff::1",
  "100::1",
  "4000::1",
  "5f00::1",
  "localhost",
  "",
];

describe("an address that somebody else has chosen", () => {
  it.each(PUBLIC)("%s may be called, encrypted", (address) => {
    expect(refusalOf(address, outside)).toBeUndefined();
    expect(refusalOf(address, inside)).toContain("takes https");
  });

  it.each(PRIVATE)("%s only where the operator allows private networks", (address) => {
    expect(refusalOf(address, outside)).toBe(`${address} is not a public address`);
    expect(refusalOf(address, inside)).toBeUndefined();
  });

  it.each(NEVER)("%s is never called", (address) => {
    expect(refusalOf(address, outside)).toContain("is not a public address");
    expect(refusalOf(address, inside)).toContain("is not a public address");
  });

  it("an IPv4 address is judged the same within IPv6", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.boolean(), fc.boolean(), (address, isEncrypted, allowPrivate) => {
        const rules = { isEncrypted, allowPrivate };
        const plain = refusalOf(address, rules) !== undefined;
        expect(refusalOf(`::ffff:${address}`, rules) !== undefined).toBe(plain);
      }),
    );
  });

  it.each([
    ["http://127.0.0.1/", "127.0.0.1"],
    ["http://2130706433/", "127.0.0.1"],
    ["http://0x7f.1/", "127.0.0.1"],
    ["http://0177.0.0.1/", "127.0.0.1"],
    ["http://127.1:8080/", "127.0.0.1"],
    ["http://①②⑦.⓪.⓪.①/", "127.0.0.1"],
    ["http://[::1]/", "::1"],
    ["http://[::ffff:127.0.0.1]/", "::ffff:7f00:1"],
  ])("%s is seen to be %s", (url, address) => {
    expect(addressOf(new URL(url))).toBe(address);
  });

  it("a name is none", () => {
    expect(addressOf(new URL("https://localhost/"))).toBeUndefined();
    expect(addressOf(new URL("https://10.0.0.1.example.com/"))).toBeUndefined();
  });
});
