import { type PaymentPage, renderNoOrderPage, renderPaymentPage } from "../payment-page";

const PAYABLE = {
  amount_due: "500 kr",
  due_date: null,
  pay_url: null,
  providers: [],
  account: null,
  reference: "7KQ4-M2XP",
  invoices: [],
  not_invoiced: null,
};

const PAGE: PaymentPage = {
  order_code: "7KQ4-M2XP",
  status: { label: "Venter på betaling", colour: "#b45309" },
  lines: [{ title: "Vinterkonsert, Voksen", quantity: 2, total: "500 kr" }],
  shipping: null,
  fee: null,
  paid: null,
  reserved: null,
  total: "500 kr",
  payable: { ...PAYABLE, pay_url: "https://shop.example/pay/abc?x=1&y=2" },
  is_cancelled: false,
  message: "Denne ordren er ikke betalt ennå.",
  is_on_its_way: false,
  problem: null,
  action: "abc",
  shop: { name: "Billettkontoret", phone: null, email: null },
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
    const alone = render({ payable: PAYABLE });
    expect(alone).toContain("Ta kontakt med butikken");
    expect(alone).not.toContain("<a ");
  });

  it("takes money itself: a button for each provider, in a form that needs no script", () => {
    const stripe = { id: "pp_stripe_stripe", name: "Stripe" };
    const vipps = { id: "pp_vipps_vipps", name: "Vipps" };
    const one = render({ payable: { ...PAYABLE, providers: [stripe] } });
    expect(one).toMatch(
      /<form method="post" action="abc">\s*<button [^>]*name="provider_id" value="pp_stripe_stripe">Betal nå</,
    );
    expect(one).not.toContain("Ta kontakt");
    const two = render({ payable: { ...PAYABLE, providers: [stripe, vipps] } });
    expect(two).toMatch(/Betal med Stripe<.*Betal med Vipps</s);
    const none = render({ payable: null });
    expect(none).not.toContain("<form");
  });

  it("names the shop, how to reach it, the account, the reference and the day", () => {
    const page = render({
      payable: { ...PAYABLE, account: "1234 56 78903", due_date: "19. desember 2026" },
      shop: { name: "Billettkontoret", phone: "+47 22 33 44 55", email: "post@billett.example" },
    });
    for (const text of [
      "Konto</dt><dd>1234 56 78903",
      "Referanse</dt><dd>7KQ4-M2XP",
      "Betales innen</dt><dd>19. desember 2026",
      'href="tel:+4722334455">+47 22 33 44 55',
      'href="mailto:post@billett.example"',
      "<p>Billettkontoret</p>",
    ]) {
      expect(page).toContain(text);
    }
    expect(page).not.toContain("Ta kontakt");
  });

  it("M2: asks for issued invoices by their references and amounts, and says what is not invoiced yet", () => {
    const invoice = {
      ...{ number: "8", amount_due: "300 kr", due_date: "14. desember 2026" },
      ...{ account: "8601 11 17947", reference: "0000812", link: "https://s.example/i/abc" },
    };
    const page = render({
      payable: {
        ...PAYABLE,
        account: "8601 11 17947",
        invoices: [
          invoice,
          { ...invoice, number: "9", amount_due: "150 kr", reference: "0000911" },
        ],
        not_invoiced: "50 kr",
      },
    });
    expect(page).toMatch(
      /href="https:\/\/s.example\/i\/abc">Faktura 8<.*300 kr.*14. desember 2026.*8601 11 17947.*0000812.*Faktura 9<.*150 kr.*0000911.*50 kr av dette er ikke fakturert ennå/s,
    );
    expect(page).not.toContain("Referanse</dt><dd>7KQ4-M2XP");
    expect(page).not.toContain("Ta kontakt");
  });

  it("says what came of a try, and what is on its way", () => {
    expect(render({ problem: "declined" })).toMatch(/role="alert">Betalingen ble avvist/);
    expect(render({ is_on_its_way: true })).toContain("er på vei");
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
      payable: {
        amount_due: evil,
        due_date: evil,
        pay_url: null,
        providers: [
          { id: evil, name: evil },
          { id: "pp_other_other", name: evil },
        ],
        account: evil,
        reference: evil,
        invoices: [
          {
            ...{ number: evil, amount_due: evil, due_date: evil, account: evil },
            ...{ reference: evil, link: evil },
          },
        ],
        not_invoiced: evil,
      },
      shop: { name: evil, phone: evil, email: evil },
      action: evil,
    });
    expect(page).not.toMatch(/<script| style=|\son\w+=/);
    const payable = { ...PAYABLE, pay_url: evil };
    expect(render({ payable })).not.toMatch(/<script| style=|\son\w+=/);
  });

  it("says that a link opens nothing in the same look", () => {
    expect(renderNoOrderPage("da")).toContain("Der er ingen ordre her");
  });
});
