import { parseMailAddress } from "../mail-address";

describe("a mail address", () => {
  it.each([
    ["kari@example.com", "", "kari@example.com"],
    ["  kari+a.b'c@post.example.co.uk ", "", "kari+a.b'c@post.example.co.uk"],
    ["Kulturhuset <billett@example.com>", "Kulturhuset", "billett@example.com"],
    ['"Teater, Øst" <post@example.com>', "Teater, Øst", "post@example.com"],
    ["<post@example.com>", "", "post@example.com"],
    ["post@кіно.укр", "", "post@кіно.укр"],
  ])("%s is read", (text, name, address) =>
    expect(parseMailAddress(text)).toEqual({ name, address }),
  );

  it.each([
    "",
    "kari",
    "kari@",
    "a@b@c",
    "a@example.com, b@example.com",
    "a@example.com b@example.com",
    "a@example.com\r\nBcc: b@example.com",
    "Kari\r\nBcc: x <a@example.com>",
    "Kari <a@example.com> <b@example.com>",
    "Kari <a@example.com>, b@example.com",
    "group: a@example.com;",
  ])("%j is not one address", (text) => expect(parseMailAddress(text)).toBeUndefined());
});
