import { createHash } from "node:crypto";
import { PAGE_HEADERS } from "../pages/page";
import { STYLE } from "../pages/style";
import { renderNotFoundPage, renderTicketPage, type TicketPage } from "../ticket-page";
import { SECRET, TICKET } from "./tickets";

const URLS = { pdf: "/t/token/pdf?paper=a4&x=1", ics: "/t/token/ics", holder: "/t/token/holder" };

const PAGE: TicketPage = {
  ticket: TICKET,
  admission: { status: "valid", secret: SECRET },
  holder: { values: { name: null, email: null, phone: null }, outcome: "untouched" },
  urls: URLS,
  locale: "nb",
};

const render = (changes: Partial<TicketPage> = {}) => renderTicketPage({ ...PAGE, ...changes });

describe("the holder's page", () => {
  test("A12: tells the seat in the reader's language and the event's time zone", () => {
    const page = render();
    expect(page).toMatch(/^<!doctype html>\n<html lang="nb">/);
    for (const text of [
      "Vinterkonsert i Operaen",
      "Premiere",
      "Lørdag 5. desember 2026",
      "kl. 19.00–21.30",
      "Dørene åpner kl. 18.00",
      "Operahuset, Store sal",
      "Kirsten Flagstads plass 1, 0150 Oslo",
      "Kari Nordmann",
      "Voksen",
      "7KQ-4M2-XPA",
    ]) {
      expect(page).toContain(text);
    }
    expect(render({ locale: "uk" })).toContain("Субота, 5 грудня 2026");
  });

  test("shows the code and the files of a valid ticket", () => {
    const page = render();
    expect(page).toContain("Gyldig");
    expect(page).toContain("<svg");
    expect(page).toContain('href="/t/token/pdf?paper=a4&amp;x=1"');
    expect(page).toContain('href="/t/token/ics"');
    expect(page).not.toContain(SECRET);
  });

  test("shows no code before the order is paid", () => {
    const page = render({ admission: { status: "reserved" } });
    expect(page).toContain("Venter på betaling");
    expect(page).not.toMatch(/<svg|token\/pdf/);
    expect(page).toContain("<form");
  });

  test("of a cancelled ticket says so, and offers nothing", () => {
    const page = render({ admission: { status: "cancelled" } });
    expect(page).toContain("Kansellert");
    expect(page).not.toMatch(/<svg|<form|href=/);
  });
});

describe("the holder's own details", () => {
  const values = { name: "Ola", email: "ola@example.com", phone: "+47 400 00 000" };

  test("A12: are asked for in labelled fields that browsers can fill in", () => {
    const page = render();
    expect(page).toContain('<form method="post" action="/t/token/holder"');
    for (const name of ["name", "email", "tel"]) {
      expect(page).toContain(`autocomplete="${name}"`);
    }
    const labelled = [...page.matchAll(/<label for="(\w+)">/g)].map(([, id]) => id);
    const fields = [...page.matchAll(/<input id="(\w+)" name="(\w+)"/g)];
    expect(labelled).toEqual(["name", "email", "phone"]);
    expect(fields.map(([, id]) => id)).toEqual(labelled);
    expect(fields.map(([, , name]) => name)).toEqual(labelled);
  });

  test("are shown once saved, and that they are", () => {
    const page = render({ holder: { values, outcome: "saved" } });
    for (const value of Object.values(values)) expect(page).toContain(`value="${value}"`);
    expect(page).toContain("Opplysningene dine er lagret.");
    expect(page).not.toContain('aria-invalid="true"');
  });

  test("are kept in the form when they are refused, with the reason beside the field", () => {
    const page = render({
      holder: { values: { ...values, email: "ola@" }, outcome: { rejected: ["email"] } },
    });
    expect(page).toContain('value="ola@" aria-invalid="true" aria-describedby="email-problem"');
    expect(page).toContain('id="email-problem">Dette er ikke en gyldig e-postadresse.');
    expect(page.match(/aria-invalid="true"/g)).toHaveLength(1);
    expect(page).toContain('role="alert"');
  });
});

describe("safety", () => {
  const EVIL = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;

  test("whatever was typed stays text", () => {
    const { session, event } = TICKET;
    const page = render({
      ticket: {
        number: EVIL,
        ticket_type: EVIL,
        attendee_name: EVIL,
        event: { ...event, title: EVIL, venue_name: EVIL, venue_address: EVIL },
        session: { ...session, name: EVIL },
      },
      holder: { values: { name: EVIL, email: EVIL, phone: EVIL }, outcome: "saved" },
      urls: { pdf: EVIL, ics: EVIL, holder: EVIL },
    });
    expect(page).not.toMatch(/<script|<img|onerror='/);
    const attributes = [...page.matchAll(/(?:value|href|action|aria-label)="([^"]*)"/g)];
    expect(attributes.length).toBeGreaterThan(6);
    for (const [, value] of attributes) expect(value).not.toMatch(/[<>']/);
  });

  test("nothing but the page's own style may be used by it", () => {
    const [, style = ""] = render().match(/<style>(.*)<\/style>/s) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(PAGE_HEADERS["Content-Security-Policy"]).toContain(`style-src 'sha256-${hash}'`);
    expect(PAGE_HEADERS["Content-Security-Policy"]).toContain("default-src 'none'");
    expect(render()).not.toMatch(/ style=|<script|\son\w+=/);
  });
});

test("a link that leads nowhere is answered in the same look", () => {
  const page = renderNotFoundPage("da");
  expect(page).toContain('<html lang="da">');
  expect(page).toContain("Der er ingen billet her");
  expect(page).toContain(STYLE);
});

describe("contrast (WCAG 2.2 AA)", () => {
  const [light = "", dark = ""] = [...STYLE.matchAll(/:root \{([^}]*)\}/g)].map(
    ([, rules]) => rules,
  );
  const PAIRS = [
    ["ink", "card", 4.5],
    ["muted", "card", 4.5],
    ["on-action", "action", 4.5],
    ["good", "good-back", 4.5],
    ["wait", "wait-back", 4.5],
    ["bad", "bad-back", 4.5],
    ["bad", "card", 4.5],
    ["field", "card", 3],
  ] as const;

  const luminance = (hex: string) => {
    const digits = hex.length === 3 ? hex.replace(/./g, "$&$&") : hex;
    const [red = 0, green = 0, blue = 0] = (digits.match(/../g) ?? []).map((pair) => {
      const share = Number.parseInt(pair, 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  test.each([
    ["light", light],
    ["dark", dark],
  ])("is enough in the %s", (_, rules) => {
    const colour = (name: string) =>
      luminance(rules.match(new RegExp(`--${name}: #([\\da-f]+)`))?.[1] ?? "");
    for (const [front, back, least] of PAIRS) {
      const [darker = 0, lighter = 0] = [colour(front), colour(back)].sort((a, b) => a - b);
      expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThanOrEqual(least);
    }
  });
});
