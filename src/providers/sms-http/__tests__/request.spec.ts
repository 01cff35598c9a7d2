import { smsHttpOptions } from "../options";
import { requestOf } from "../request";

const URL_OF = "https://sms.example.com/send";
const SMS = { to: "+4790000001", from: "Kulturhus", text: `Ny "ordre" & {{to}}\n100 %=å` };

const request = (options: object) =>
  requestOf(smsHttpOptions.parse({ url: URL_OF, ...options }), SMS);

describe("what the gateway is asked (E3)", () => {
  it("gets JSON by default, in which no text ends a string", () => {
    const { url, method, headers, body } = request({});
    expect({ url, method, headers }).toEqual({
      url: URL_OF,
      method: "POST",
      headers: { "Content-Type": "application/json" },
    });
    expect(JSON.parse(body as string)).toEqual(SMS);
  });

  it("gets JSON of the gateway's own shape", () => {
    const { body } = request({
      body: {
        messages: [{ recipients: ["{{ to }}"], text: "{{text}}", priority: 1, flash: false }],
        meta: { sender: "no-{{from}}" },
      },
      headers: { Authorization: "Bearer secret" },
    });
    expect(JSON.parse(body as string)).toEqual({
      messages: [{ recipients: [SMS.to], text: SMS.text, priority: 1, flash: false }],
      meta: { sender: "no-Kulturhus" },
    });
  });

  it("gets a form, in which no text ends a field", () => {
    const { headers, body } = request({
      content_type: "form",
      body: { To: "{{to}}", Body: "{{text}}" },
    });
    expect(headers).toEqual({ "Content-Type": "application/x-www-form-urlencoded" });
    expect([...new URLSearchParams(body)]).toEqual([
      ["To", SMS.to],
      ["Body", SMS.text],
    ]);
  });

  it("gets a query, and parts of an address, in which no text ends a part", () => {
    const { url, body } = request({
      url: "https://sms.example.com/v1/{{to}}/send?key=1",
      method: "GET",
      body: { m: "{{text}}" },
    });
    const asked = new URL(url);
    expect(body).toBeUndefined();
    expect(asked.pathname).toBe("/v1/%2B4790000001/send");
    expect([...asked.searchParams]).toEqual([
      ["key", "1"],
      ["m", SMS.text],
    ]);
  });
});

describe("the options", () => {
  it.each([
    [{ url: "ftp://sms.example.com" }, "url"],
    [{ url: "https://{{to}}.example.com" }, "url"],
    [{ method: "PUT" }, "method"],
    [{ content_type: "xml" }, "content_type"],
    [{ content_type: "form", body: { to: { nested: "{{to}}" } } }, "body"],
    [{ method: "GET", body: { list: ["{{to}}"] } }, "body"],
    [{ timeout_ms: 1_000_000 }, "timeout_ms"],
    [{ from: "" }, "from"],
  ])("%j is refused, and the field is named", (options, field) => {
    const read = smsHttpOptions.safeParse({ url: URL_OF, ...options });
    expect(read.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
});
