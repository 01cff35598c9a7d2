import { renderWritten } from "../../../modules/messaging/templates/written-text";
import { MESSAGE_WORDS } from "../words";

const FRAME = {
  locale: "nb",
  shop: { name: "Kulturhuset" },
  footer: MESSAGE_WORDS.nb.labels.footer.order,
} as const;

describe("a mail that an admin wrote for one order", () => {
  it("E7: is plain text: no Liquid, no markup, its lines as they were", () => {
    const { subject, html, text, body } = renderWritten(
      {
        subject: "Om {{ order.number }}\r\nBcc: all@example.com",
        body: "Hei!\r\n{% for i in (1..1e9) %}\r\n\r\n\r\n<b>Vi ses</b>\u0007 & takk",
      },
      FRAME,
    );
    expect(subject).toBe("Om {{ order.number }} Bcc: all@example.com");
    expect(body).toBe("Hei!\n{% for i in (1..1e9) %}\n\n<b>Vi ses</b>  & takk");
    expect(html).toContain("Hei!<br>{% for i in (1..1e9) %}</p>");
    expect(html).toContain("&lt;b&gt;Vi ses&lt;/b&gt;");
    expect(text).toContain("Denne e-posten gjelder bestillingen din hos Kulturhuset.");
  });
});
