import { renderMail as render, renderLine } from "../../../modules/messaging/templates/render";
import { LOCALES, type Locale } from "../../../shared/locales";
import type { AdminNoticeKind, NoticeVariables } from "../../notify-admin";
import { KINDS } from "../kinds";
import type { MerchantVariables, ParcelVariables, StatusVariables } from "../variables";
import { MESSAGE_WORDS } from "../words";
import { type MailName, ownMail } from "../words/own-mail";
import { unknownNames } from "./unknown-names";

const ORDER_KINDS = (Object.keys(MESSAGE_WORDS.en.mails) as MailName[]).filter(
  (name) => KINDS[name].audience === "order" || KINDS[name].audience === "merchant",
);

const renderMail = (kind: MailName, locale: Locale, variables: Variables) =>
  render(ownMail(kind, KINDS[kind].audience, locale), locale, variables);

const renderMerchantSms = (locale: Locale, variables: MerchantVariables) =>
  renderLine(MESSAGE_WORDS[locale].merchant_sms, variables);

const renderNotice = <Kind extends AdminNoticeKind>(
  kind: Kind,
  locale: Locale,
  variables: NoticeVariables[Kind],
) => {
  const { title, description } = MESSAGE_WORDS[locale].notices[kind];
  return {
    title: renderLine(title, variables),
    description: renderLine(description, variables),
  };
};

type Variables = MerchantVariables & StatusVariables & { parcel: ParcelVariables };

const VARIABLES: Variables = {
  shop: { name: "Kulturhuset" },
  recipient: { name: "Kari Nordmann" },
  order: {
    number: "#1042",
    code: "7KQ4-MXPA",
    lines: [{ title: "Program, papir", quantity: 2, total: "100 kr" }],
    shipping: "49 kr",
    fee: null,
    total: "149 kr",
    amount_due: "149 kr",
    payment_link: "https://shop.example.com/box-office/pay/abc",
    fields: [{ label: "Allergier", value: "Nøtter" }],
    terms_version: "2026-01",
  },
  status: { label: "Mottatt" },
  tickets: [
    {
      number: "7KQ-4M2-XPA",
      attendee: "Олена Коваленко",
      ticket_type: "Voksen",
      event: "Peer Gynt",
      session_time: "lørdag 5. desember 2026 kl. 19.00",
      venue: "Gålåvatnet",
      link: null,
    },
  ],
  money: "paid",
  comes_due: { paid: "100 kr", keeps_tickets: true },
  parcel: {
    lines: [{ title: "Program, papir", quantity: 1 }],
    tracking: [{ number: "70715500000012345", url: "https://track.example/7071" }],
    to_come: [{ title: "Program, papir", quantity: 1 }],
  },
  by_invoice: true,
  deadline: { date: "19. desember 2026", releases: true },
  has_tickets: true,
  to_pay: {
    invoices: [
      {
        ...{ number: "1008", amount_due: "300 kr", due_date: "14. desember 2026" },
        ...{ account: "8601 11 17947", reference: "0100812" },
        link: "https://shop.example.com/box-office/invoices/abc",
      },
      {
        ...{ number: "1009", amount_due: "150 kr", due_date: null },
        ...{ account: null, reference: null, link: null },
      },
    ],
    not_invoiced: "50 kr",
  },
  customer: {
    ...{ name: "Kari Nordmann", email: "kari@example.com", phone: "+4790000001" },
    ...{ company: "Kurs & Co AS", org_number: "974760673", reference: "PO 7" },
  },
  admin_link: "https://shop.example.com/app/orders/order_1",
};

const OF_CARD: NoticeVariables["gift_card_waits"] = {
  order: { number: "#1042", code: "7KQ4-MXPA" },
  gift_card: {
    ...{ masked_code: "•••• HHRT", amount: "500 kr", balance: "120 kr" },
    ...{ recipient: "Ola", send_date: "24. desember 2026" },
  },
};

const NOTICES: NoticeVariables = {
  new_order: VARIABLES,
  paid_while_cancelled: VARIABLES,
  paid_when_closed: VARIABLES,
  lacks_tickets: { ...VARIABLES, problem: "seats_unavailable" },
  overpaid: VARIABLES,
  payment_due: VARIABLES,
  order_expired: VARIABLES,
  gift_card_waits: OF_CARD,
  gift_card_spent: OF_CARD,
  gift_card_guesses: { failures: 214 },
  webhook_disabled: { webhook: { name: "Till in the foyer" }, reason: "failing" },
};

/** The same with all that may be missing missing. */
const BARE: Variables = {
  ...VARIABLES,
  tickets: [],
  comes_due: null,
  parcel: { ...VARIABLES.parcel, tracking: [], to_come: [] },
  recipient: { name: null },
  order: {
    ...VARIABLES.order,
    code: null,
    shipping: null,
    fee: null,
    amount_due: null,
    payment_link: null,
    fields: [],
    terms_version: null,
  },
  by_invoice: false,
  deadline: null,
  has_tickets: false,
  to_pay: null,
  customer: {
    ...{ name: null, email: "kari@example.com", phone: null },
    ...{ company: null, org_number: null, reference: null },
  },
};

const EVERY_MAIL = LOCALES.flatMap((locale) => ORDER_KINDS.map((kind) => ({ locale, kind })));

describe("what people read of an order", () => {
  it.each(EVERY_MAIL)(
    "E2: $kind in $locale is whole, with everything and with the least",
    ({ kind, locale }) => {
      for (const variables of [VARIABLES, BARE]) {
        const { subject, html, text } = renderMail(kind, locale, variables);
        for (const part of [subject, html, text]) {
          expect(part).not.toMatch(/\{\{|\{%|\}\}|%\}|undefined|\bnull\b|NaN|\[object/);
          expect(part.trim()).not.toBe("");
          expect(part).toContain("#1042");
        }
        expect(subject).not.toMatch(/\p{Cc}| {2}|\(\s*\)|[:,]$/u);
        expect(html).toContain(`<html lang="${locale}"`);
        expect(html).not.toMatch(/<p[^>]*>\s*<\/p>|<td[^>]*>\s*<\/td>|src=|url\(/);
        expect(text).not.toMatch(/\n{3}|^[^\n]{1,20}: *$| ,|,,|\( *\)/m);
        for (const part of [html, text]) expect(part).toContain("Program, papir");
      }
    },
  );

  it("E8: how to pay stands there while the order can be paid, and only then", () => {
    const others = ["merchant_order", "order_unpaid", "shipped"];
    const ended = ["order_expired", "merchant_order_expired"];
    const payableOrders = EVERY_MAIL.filter(({ kind }) => ![...others, ...ended].includes(kind));
    for (const { kind, locale } of payableOrders) {
      const payable = renderMail(kind, locale, VARIABLES);
      expect(payable.html).toContain(`href="https://shop.example.com/box-office/pay/abc"`);
      expect(payable.text).toContain(": https://shop.example.com/box-office/pay/abc");
      expect(payable.text).toContain("1008");
      expect(payable.html).toContain("0100812");
      const whole = renderMail(kind, locale, { ...VARIABLES, to_pay: null });
      expect(whole.text).toContain(`: ${VARIABLES.order.amount_due}\n`);
      const paid = renderMail(kind, locale, BARE);
      expect(paid.text).not.toContain("149 kr\nhttps");
      expect(paid.html).not.toContain("/pay/");
    }
  });

  it("M2: an order with invoices to pay asks for each by its reference and amount, not for the whole by its code", () => {
    const { text, html } = renderMail("order_confirmation", "nb", VARIABLES);
    expect(text).toContain(`
Faktura: 1008
Å betale: 300 kr
Forfallsdato: 14. desember 2026
Konto: 8601 11 17947
Betalingsreferanse: 0100812
Åpne fakturaen: https://shop.example.com/box-office/invoices/abc
Faktura: 1009
Å betale: 150 kr
Ikke fakturert ennå: 50 kr
Betal nå: https://shop.example.com/box-office/pay/abc
`);
    expect(text).not.toContain(`Å betale: ${VARIABLES.order.amount_due}\n`);
    expect(html).toMatch(
      /invoices\/abc"[^>]*>1008<.*300 kr.*1009.*150 kr.*Ikke fakturert ennå.*50 kr/s,
    );
  });

  it("E2, A13: the merchant reads who ordered what and whom to call, and gets to the order", () => {
    const { subject, text, html } = renderMail("merchant_order", "nb", VARIABLES);
    expect(subject).toBe("Ny ordre på faktura #1042: 149 kr");
    expect(text).toBe(`Ny ordre på faktura #1042

Kunden har bestilt mot faktura og venter på å høre fra dere. Ordren venter på betaling til 19. desember 2026, og kanselleres hvis ingenting er kommet inn da.

Kunde: Kari Nordmann
Firma: Kurs & Co AS
Organisasjonsnummer: 974760673
Telefon: +4790000001
E-post: kari@example.com
Kundens referanse: PO 7
Status: Mottatt
Åpne ordren: https://shop.example.com/app/orders/order_1

Ordre #1042 · 7KQ4-MXPA
2 × Program, papir: 100 kr
Frakt: 49 kr
Totalt: 149 kr

Allergier: Nøtter
Godtatte vilkår, versjon: 2026-01

-- 
Du får denne e-posten fordi Kulturhuset varsler deg om ordrer.
`);
    expect(html).toContain(`href="https://shop.example.com/app/orders/order_1"`);
  });

  it("E3, E4: phones and the admin are told in one line, in four languages", () => {
    const lines = LOCALES.flatMap((locale) => [
      renderMerchantSms(locale, VARIABLES),
      ...Object.keys(NOTICES).flatMap((name) => {
        const kind = name as AdminNoticeKind;
        return Object.values(renderNotice(kind, locale, NOTICES[kind]));
      }),
    ]);
    for (const line of lines) expect(line).not.toMatch(/\p{Cc}|\{|undefined|\bnull\b/u);
    expect(renderMerchantSms("en", VARIABLES)).toBe(
      "New order by invoice #1042 (7KQ4-MXPA): 149 kr, Kari Nordmann, Kurs & Co AS, +4790000001. Kulturhuset",
    );
    expect(renderMerchantSms("en", BARE)).toBe("New order #1042: 149 kr. Kulturhuset");
    expect(renderNotice("new_order", "uk", VARIABLES)).toEqual({
      title: "Нове замовлення #1042",
      description: "Kari Nordmann, 149 kr, Mottatt",
    });
  });

  it("F1: a warning names the order by its number and its code, as merchants know it, in four languages", () => {
    const titles = (kind: "lacks_tickets" | "overpaid") =>
      LOCALES.map((locale) => renderNotice(kind, locale, NOTICES[kind]).title);
    expect(titles("lacks_tickets")).toEqual([
      "Order #1042 (7KQ4-MXPA) lacks tickets",
      "Ordre #1042 (7KQ4-MXPA) mangler billetter",
      "Ordre #1042 (7KQ4-MXPA) mangler billetter",
      "Замовленню #1042 (7KQ4-MXPA) бракує квитків",
    ]);
    expect(titles("overpaid")).toEqual([
      "Order #1042 (7KQ4-MXPA) was paid too much",
      "Det er betalt for mye for ordre #1042 (7KQ4-MXPA)",
      "Der er betalt for meget for ordre #1042 (7KQ4-MXPA)",
      "За замовлення #1042 (7KQ4-MXPA) сплачено забагато",
    ]);
    expect(renderNotice("overpaid", "en", BARE).title).toBe("Order #1042 was paid too much");
  });

  it("F1: a warning says why, each reason in words of its own, in four languages", () => {
    const said = LOCALES.flatMap((locale) => [
      ...["seats_unavailable", "event_cancelled"].map(
        (problem) => renderNotice("lacks_tickets", locale, { ...VARIABLES, problem }).description,
      ),
      ...["failing", "gone"].map(
        (reason) =>
          renderNotice("webhook_disabled", locale, { webhook: { name: "Till" }, reason })
            .description,
      ),
    ]);
    expect(new Set(said).size).toBe(said.length);
    expect(said.filter((words) => words.includes("Till"))).toHaveLength(2 * LOCALES.length);
  });

  it.each([
    ["en", "Its tickets are not valid."],
    ["nb", "Billettene i den er ikke gyldige."],
    ["da", "Billetterne i den er ikke gyldige."],
    ["uk", "Квитки з нього недійсні."],
  ] as const)(
    "A10: who reads in %s that an unpaid order is closed reads that its tickets are too",
    (locale, words) => {
      const { text, html } = renderMail("order_unpaid", locale, BARE);
      expect(text).toContain(`\n\n${words}\n\n`);
      expect(html).toContain(`>${words}</p>`);
    },
  );

  it.each([
    ["en", "; if nothing has come in by then, it is cancelled and its places are free for others"],
    ["nb", "; er ingenting kommet inn da, blir den kansellert, og plassene blir ledige for andre"],
    ["da", "; er der intet kommet ind til den tid, annulleres den, og pladserne bliver ledige"],
    [
      "uk",
      " замовлення чекає на оплату; якщо до того часу нічого не надійде, його буде скасовано, а місця звільняться",
    ],
  ] as const)(
    "A4: who orders by invoice reads in %s until when, and what comes then",
    (locale, ends) => {
      const read = (deadline: Variables["deadline"]) =>
        renderMail("order_confirmation", locale, { ...VARIABLES, deadline }).text;
      const date = "19. desember 2026";
      expect(read({ date, releases: true })).toContain(`${date}${ends}`);
      expect(read({ date, releases: false })).toMatch(
        /19\. desember 2026( замовлення чекає на оплату)?\./,
      );
      expect(read(null)).not.toContain(date);
    },
  );

  it.each(ORDER_KINDS)(
    "%s in uk ends no sentence twice, whose dates end in a full stop",
    (kind) => {
      const date = "21 грудня 2026 р.";
      for (const releases of [true, false]) {
        const mail = renderMail(kind, "uk", { ...VARIABLES, deadline: { date, releases } });
        for (const part of [mail.subject, mail.text]) expect(part).not.toContain("..");
      }
    },
  );

  it("E8: who has to pay after the fact reads why, what is paid, and that tickets stay valid", () => {
    const due = { ...VARIABLES, tickets: [], status: { label: "Awaiting payment" } };
    const mail = (comes_due: StatusVariables["comes_due"]) =>
      renderMail("order_status", "en", { ...due, comes_due });
    const { subject, text } = mail({ paid: "100 kr", keeps_tickets: true });
    expect(subject).toBe("Order #1042: 149 kr left to pay");
    expect(text).toContain(
      "Order #1042 was changed and costs more than has been paid for it. 100 kr is paid, and 149 kr is left to pay. Tickets that are valid already stay valid.",
    );
    expect(mail({ paid: null, keeps_tickets: false }).text).toContain("149 kr is left to pay.\n");
    expect(mail(null).subject).toBe("Order #1042: Awaiting payment");
  });

  it("A13: who ordered an invoice reads that all it takes to pay at once is on the page", () => {
    const { text } = renderMail("order_confirmation", "en", VARIABLES);
    expect(text).toContain("will be in touch with you and send you the invoice.");
    expect(text).toContain("all that it takes is on this page:");
    expect(text).not.toContain("come with the invoice");
  });

  it("no text names what its kind of message doesn't have", () => {
    expect(ORDER_KINDS.flatMap((kind) => unknownNames(kind, VARIABLES))).toEqual([]);
    expect(unknownNames("merchant_order", {})).toContain("en merchant_order: customer.name");
  });

  it("no two languages say the same", () => {
    for (const kind of ORDER_KINDS) {
      const texts = LOCALES.map((locale) => renderMail(kind, locale, VARIABLES).text);
      expect(new Set(texts).size).toBe(LOCALES.length);
    }
  });

  it("a customer's name makes neither markup nor a header", () => {
    const name = `<img src=x onerror="x()"> & {{ shop.name }}\r\nBcc: all@example.com`;
    const variables = {
      ...VARIABLES,
      recipient: { name },
      customer: { ...VARIABLES.customer, name, email: name, company: name },
    };
    for (const { kind, locale } of EVERY_MAIL) {
      const { subject, html, text } = renderMail(kind, locale, variables);
      expect(html).not.toContain("<img");
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text).not.toMatch(/^Bcc/m);
    }
  });
});
