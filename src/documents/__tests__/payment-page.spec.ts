import { type PaymentPage, renderNoOrderPage, renderPaymentPage } from "../payment-page";

const PAGE: PaymentPage = {
  order_code: "7KQ4-M2XP",
  status: { label: "Venter på betaling", colour: "#b45309" },
  lines: [{ title: "Vinterkonsert, Voksen", quantity: 2, total: "500 kr" }],
  shipping: null,
  paid: null,
  total: "500 kr",
  payable: { amount_due: "500 kr", pay_url: "https://shop.example/pay/abc?x=1&y=2" },
  is_cancelled: false,
  message: "Denne ordren er ikke betalt ennå.",
  locale: "nb",
};

const render = (changes: Partial<PaymentPage> = {}) => renderPaymentPage({ ...PAGE, ...changes });

describe("E14: the page of a payment link", () => {
  it("shows order, lines, status with its colour, and what is due", () => {
    const page = render({ shipping: "79 kr", total: "579 kr" });
    expect(page).toMatch(/^<!doctype html>\n<html lang="nb">/);
    for (const text of [
      "<h1>Ordre 7KQ4-M2XP</h1>",
      "2 × Vinterkonsert, Voksen",
      "Frakt</dt><dd>79 kr",
      "Totalt</dt><dd>579 kr",
      "Å betale</dt><dd>500 kr",
      'fill="#b45309"',
      "Venter på betaling",
      "Denne ordren er ikke betalt ennå.",
    ]) {
      expect(page).toContain(text);
    }
  });

  it("leads to the shop's own page for paying, and without one says how to pay", () => {
    expect(render()).toContain('href="https://shop.example/pay/abc?x=1&amp;y=2">Betal nå');
    const alone = render({ payable: { amount_due: "500 kr", pay_url: null } });
    expect(alone).toContain("Ta kontakt med butikken");
    expect(alone).not.toContain("<a ");
  });

  it.each([
    [false, "valid"],
    [true, "cancelled"],
  ])("E8: offers nothing where there is nothing to pay (cancelled: %s)", (is_cancelled, tone) => {
    const page = render({ payable: null, is_cancelled, message: "Betalingen er i orden." });
    expect(page).toContain(`<p class="note ${tone}">Betalingen er i orden.`);
    expect(page).not.toMatch(/Å betale|<a |kontakt/);
  });

  it("leaves what was typed text, and needs no style or script of its own", () => {
    const evil = `"><script>alert(1)</script>`;
    const page = render({
      order_code: evil,
      status: { label: evil, colour: evil },
      lines: [{ title: evil, quantity: 1, total: evil }],
      message: evil,
      payable: { amount_due: evil, pay_url: evil },
    });
    expect(page).not.toMatch(/<script| style=|\son\w+=/);
  });

  it("says that a link opens nothing in the same look", () => {
    expect(renderNoOrderPage("da")).toContain("Der er ingen ordre her");
  });
});
