import { addressOfSession } from "../address-of-session";

describe("E14: where a provider sends its buyer", () => {
  it.each([
    [{ url: "https://bank.example/pay?id=1" }, "url", "https://bank.example/pay?id=1"],
    [
      { _links: { checkout: { href: "https://bank.example/" } } },
      "_links.checkout.href",
      "https://bank.example/",
    ],
    [{ links: ["https://bank.example/"] }, "links.0", "https://bank.example/"],
  ])("is found in %j at %s", (data, place, address) => {
    expect(addressOfSession(data, place)).toBe(address);
  });

  it.each([
    [{}, "url"],
    [{ url: null }, "url"],
    [{ url: "/pay" }, "url"],
    [{ url: "javascript:alert(1)" }, "url"],
    [{ url: "http://bank.example/" }, "url"],
    [{ url: { href: "https://bank.example/" } }, "url"],
    [{ url: "https://bank.example/" }, "url.href"],
    [{ url: "https://bank.example/" }, "constructor.name"],
  ])("is nowhere in %j at %s", (data, place) => {
    expect(addressOfSession(data, place)).toBeUndefined();
  });
});
