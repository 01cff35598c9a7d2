import { renderMail as render } from "../../../modules/messaging/templates/render";
import { LOCALES, type Locale } from "../../../shared/locales";
import { KINDS } from "../kinds";
import type { TicketVariables } from "../variables";
import { MESSAGE_WORDS } from "../words";
import { type MailName, ownMail } from "../words/own-mail";
import { unknownNames } from "./unknown-names";

const TICKET_KINDS = (Object.keys(MESSAGE_WORDS.en.mails) as MailName[]).filter(
  (name) => KINDS[name].audience === "tickets",
);

const renderMail = (kind: MailName, locale: Locale, variables: TicketVariables) =>
  render(ownMail(kind, KINDS[kind].audience, locale), locale, variables);

const VARIABLES: TicketVariables = {
  shop: { name: "Kulturhuset" },
  recipient: { name: "Kari Nordmann" },
  event: { title: "Peer Gynt", venue: "Gålåvatnet", address: "2646 Gålå" },
  session: { name: "Premiere", time: "lørdag 5. desember 2026 kl. 19.00", doors: "18.30" },
  tickets: [
    {
      number: "7KQ-4M2-XPA",
      attendee: "Олена Коваленко",
      ticket_type: "Voksen",
      event: "Peer Gynt",
      session_time: "lørdag 5. desember 2026 kl. 19.00",
      venue: "Gålåvatnet",
      link: "https://shop.example.com/t/abc",
    },
  ],
  order: {
    number: "1042",
    code: "7KQ4-MXPA",
    total: "590,00 kr",
    shipping: null,
    fee: null,
    amount_due: null,
    payment_link: null,
    lines: [{ title: "Peer Gynt", quantity: 1, total: "590,00 kr" }],
    fields: [{ label: "Allergier", value: "Nøtter" }],
    terms_version: "2026-01",
  },
  previous_time: "fredag 4. desember 2026 kl. 19.00",
  change: "both",
  previous_place: "Den Norske Opera",
  message: ["Kjære publikum", "", "Vi flytter."],
  has_ticket: true,
  has_others: false,
  to_come: 0,
  reason: "session",
  money: "paid",
  void_invoices: [{ number: "11" }],
  has_new_invoice: true,
};

/** The same messages with all that may be missing missing. */
const BARE: TicketVariables = {
  shop: VARIABLES.shop,
  recipient: { name: null },
  event: { title: "Peer Gynt", venue: null, address: null },
  session: { name: null, time: "19.00", doors: null },
  tickets: VARIABLES.tickets.map((ticket) => ({
    ...ticket,
    attendee: null,
    venue: null,
    link: null,
  })),
  order: {
    number: "1042",
    code: null,
    total: "0,00 kr",
    shipping: null,
    fee: null,
    amount_due: null,
    payment_link: null,
    lines: [],
    fields: [],
    terms_version: null,
  },
};

const EVERY_MESSAGE = LOCALES.flatMap((locale) => TICKET_KINDS.map((kind) => ({ locale, kind })));

describe("what people read", () => {
  it.each(EVERY_MESSAGE)(
    "$kind in $locale is whole, with everything and with the least",
    async ({ kind, locale }) => {
      for (const variables of [VARIABLES, BARE]) {
        const { subject, html, text } = renderMail(kind, locale, variables);
        for (const part of [subject, html, text]) {
          expect(part).not.toMatch(/\{\{|\{%|\}\}|%\}|undefined|\bnull\b|NaN|\[object/);
          expect(part.trim()).not.toBe("");
        }
        expect(subject).not.toMatch(/\p{Cc}| {2}|\(\s*\)|[:,]$/u);
        expect(html).toContain(`<html lang="${locale}"`);
        expect(html).not.toMatch(/<p[^>]*>\s*<\/p>|<td[^>]*>\s*<\/td>|src=|url\(/);
        expect(text).not.toMatch(/\n{3}|^[^\n]{1,20}: *$| ,|,,|\( *\)/m);
        for (const part of [html, text]) expect(part).toContain("7KQ-4M2-XPA");
      }
    },
  );

  it("E16, M6: an order's tickets come with what its buyer answered and accepted", () => {
    const { html, text } = renderMail("order_tickets", "nb", VARIABLES);
    expect(text).toContain("Allergier: Nøtter\nGodtatte vilkår, versjon: 2026-01");
    for (const part of ["Allergier", "Nøtter", "2026-01"]) expect(html).toContain(part);
  });

  it("no text names what its kind of message doesn't have", () => {
    expect(TICKET_KINDS.flatMap((kind) => unknownNames(kind, VARIABLES))).toEqual([]);
    expect(unknownNames("ticket_moved", {})).toContain("en ticket_moved: session.time");
  });

  it("no two languages say the same", () => {
    for (const kind of TICKET_KINDS) {
      const texts = LOCALES.map((locale) => renderMail(kind, locale, VARIABLES).text);
      expect(new Set(texts).size).toBe(LOCALES.length);
    }
  });

  it("a name makes neither markup nor a header", () => {
    const name = `<b onclick="x()">Kari</b> & {{ shop.name }}\r\nBcc: all@example.com`;
    const variables: TicketVariables = {
      ...VARIABLES,
      recipient: { name },
      event: { title: name, venue: name, address: null },
      tickets: VARIABLES.tickets.map((ticket) => ({ ...ticket, attendee: name, event: name })),
    };
    for (const { kind, locale } of EVERY_MESSAGE) {
      const { subject, html, text } = renderMail(kind, locale, variables);
      expect(html).not.toContain("<b onclick");
      expect(html).toContain("&lt;b onclick=&#34;x()&#34;&gt;Kari&lt;/b&gt; &amp; {{ shop.name }}");
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text).not.toMatch(/^Bcc/m);
    }
    const { subject } = renderMail("ticket", "en", variables);
    expect(subject).toBe(
      `Your ticket for <b onclick="x()">Kari</b> & {{ shop.name }} Bcc: all@example.com`,
    );
  });

  it.each([
    ["event", "Avlyst: Peer Gynt"],
    ["session", "Avlyst: Peer Gynt, lørdag 5. desember 2026 kl. 19.00"],
    ["order", "Ordre 1042 er kansellert"],
    ["ticket", "Billetten din er kansellert: Peer Gynt"],
  ] as const)(
    "A10: a cancelled %s is called by its name, and no refund is promised",
    (reason, subject) => {
      const rendered = renderMail("tickets_cancelled", "nb", {
        ...VARIABLES,
        reason,
      });
      expect(rendered.subject).toBe(subject);
      expect(rendered.text).toContain(
        "Er det noe å betale tilbake, er det Kulturhuset som betaler det tilbake til deg",
      );
      expect(rendered.html).not.toContain("https://shop.example.com/t/abc");
    },
  );

  it.each([
    [
      "paid",
      "If there is money to pay back, Kulturhuset pays it back to you, unless you have got it already.",
    ],
    ["reserved", "Nothing is charged for it: what is reserved for it is released."],
    ["unpaid", "You need not pay for it."],
    ["free", undefined],
  ] as const)(
    "A10: a cancelled ticket that was %s says what becomes of its money",
    (money, says) => {
      const { text } = renderMail("tickets_cancelled", "en", { ...VARIABLES, money });
      const all = ["If there is money", "Nothing is charged", "You need not pay"];
      expect(all.filter((words) => text.includes(words))).toEqual(
        all.filter((words) => says?.startsWith(words)),
      );
      if (says) expect(text).toContain(says);
    },
  );

  it("A10: of tickets of which some were paid both truths are told", () => {
    const { text } = renderMail("tickets_cancelled", "en", { ...VARIABLES, money: "partly" });
    expect(text).toContain(
      "What has not been paid is no longer asked for. If there is money to pay back, Kulturhuset pays it back to you",
    );
  });

  it("M2, M4: which invoice is void is told, and of a new one where something is left", () => {
    const text = (more: Partial<TicketVariables>) =>
      renderMail("tickets_cancelled", "en", { ...VARIABLES, ...more }).text;
    const ended = "Invoice 11 is void: please do not pay it.";
    const anew = "A new invoice for what is left will follow.";
    expect(text({})).toContain(`${ended}\n\n${anew}`);
    expect(text({ has_new_invoice: false })).toContain(ended);
    expect(text({ has_new_invoice: false })).not.toContain(anew);
    expect(text({ void_invoices: [] })).not.toMatch(/invoice/i);
  });

  it("A10: a session that is off is not called the whole event", () => {
    const heading = (reason: "event" | "session") =>
      renderMail("tickets_cancelled", "en", { ...VARIABLES, reason }).html;
    expect(heading("session")).toContain("The session has been cancelled");
    expect(heading("event")).toContain("The event has been cancelled");
  });

  it("E2: only a mail with all of an order's tickets says that it has them all", () => {
    const [ticket] = VARIABLES.tickets as [TicketVariables["tickets"][number]];
    const text = (has_others: boolean) =>
      renderMail("order_tickets", "en", { ...VARIABLES, has_others, tickets: [ticket, ticket] })
        .text;
    expect(text(false)).toContain("All your tickets are attached in one PDF.");
    expect(text(true)).toContain(
      "Your new tickets are attached in one PDF; those that you have already stay valid.",
    );
  });

  it("A9, M2: a mail with a part of an order's tickets says how many it has, and when the others follow", () => {
    const [ticket] = VARIABLES.tickets as [TicketVariables["tickets"][number]];
    const text = (to_come: number, tickets = [ticket]) =>
      renderMail("order_tickets", "en", { ...VARIABLES, to_come, tickets }).text;
    expect(text(1, [ticket, ticket])).toContain(
      "2 of the order’s 3 tickets are attached in one PDF. One more ticket follows when it is paid.",
    );
    expect(text(2)).toContain(
      "1 of the order’s 3 tickets is attached as a PDF. 2 more tickets follow when they are paid.",
    );
  });

  it("an order's tickets are told apart by event, and one is not many", () => {
    const [ticket] = VARIABLES.tickets as [TicketVariables["tickets"][number]];
    const tickets = [
      ticket,
      { ...ticket, number: "B3D-9TR-QWE" },
      { ...ticket, number: "2ZZ-8HJ-KLM", event: "Hamlet", venue: null, link: null },
    ];
    const several = { ...VARIABLES, event: null, session: null, tickets };
    const { subject, text, html } = renderMail("order_tickets", "en", several);
    expect(subject).toBe("Your tickets (order 1042)");
    expect(text).toContain(`Peer Gynt, lørdag 5. desember 2026 kl. 19.00, Gålåvatnet
- Олена Коваленко, Voksen, 7KQ-4M2-XPA
  Open the ticket: https://shop.example.com/t/abc
- Олена Коваленко, Voksen, B3D-9TR-QWE
  Open the ticket: https://shop.example.com/t/abc

Hamlet, lørdag 5. desember 2026 kl. 19.00
- Олена Коваленко, Voksen, 2ZZ-8HJ-KLM
`);
    expect(html.match(/href="https:\/\/shop.example.com\/t\/abc"/g)).toHaveLength(2);
    const one = renderMail("order_tickets", "en", VARIABLES);
    expect(one.subject).toBe("Your ticket for Peer Gynt (order 1042)");
  });

  it("an order of 300 tickets is rendered within the limits", () => {
    const [ticket] = VARIABLES.tickets as [TicketVariables["tickets"][number]];
    const tickets = Array.from({ length: 300 }, () => ticket);
    for (const kind of ["order_tickets", "tickets_cancelled"] satisfies MailName[]) {
      const { text } = renderMail(kind, "uk", { ...VARIABLES, tickets });
      expect(text.match(/7KQ-4M2-XPA/g)).toHaveLength(300);
    }
  });
});
