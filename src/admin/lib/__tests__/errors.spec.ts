import type { Translate } from "../../hooks/use-text";
import { messageOf } from "../errors";
import { RequestFailed } from "../request-failed";

const t: Translate = (key, values) => `<${[key, ...Object.values(values ?? {})].join(" ")}>`;

describe("what a user is told of an error", () => {
  it("is in their language where we know its code", () => {
    expect(messageOf(new RequestFailed("Sold out", 400, "seats_unavailable"), t)).toBe(
      "<common.errors.seats_unavailable>",
    );
  });

  it.each([
    ["url: Invalid URL", "<webhooks.url>", "<common.fieldProblem.url>"],
    ["sessions.0.starts_at: Required", "<events.fields.starts>", "Required"],
    [
      "content.nb.body: undefined variable: a.b",
      "<statuses.message.body>",
      "<common.fieldProblem.variable a.b>",
    ],
    ["label.en: Required; colour: Required", "<statuses.form.label>", "Required; colour: Required"],
    ["constructor: Required", "constructor", "Required"],
  ])("%s names the field in their language, and says more than the server does", (...said) => {
    const [message, field, problem] = said;
    expect(messageOf(new RequestFailed(message, 400), t)).toBe(
      `<common.invalidField ${field} ${problem}>`,
    );
  });

  it("M2: names all that keeps a document from being an e-invoice", () => {
    const message =
      "7 can't be an e-invoice: the buyer has no organisation number; the settings lack the category of 0 %; it is blue";
    expect(messageOf(new RequestFailed(message, 400, "e_invoice_impossible"), t)).toBe(
      "<common.errors.e_invoice_impossible <common.eInvoiceLacks.buyerNumber>; <common.eInvoiceLacks.category 0>; it is blue>",
    );
  });

  it("is the server's own message otherwise", () => {
    const message = "ends_at must be after starts_at";
    expect(messageOf(new RequestFailed(message, 400), t)).toBe(message);
    expect(messageOf(new RequestFailed(message, 400, "toString"), t)).toBe(message);
  });

  it("says so when nobody answered", () => {
    expect(messageOf(new RequestFailed("fetch failed", 0), t)).toBe("<common.errors.unreachable>");
  });

  it("is what was thrown when it was no request", () => {
    expect(messageOf(new Error("Broken"), t)).toBe("Broken");
    expect(messageOf("Broken", t)).toBe("Broken");
  });
});
