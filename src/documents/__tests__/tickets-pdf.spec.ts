import { buffer } from "node:stream/consumers";
import type { Locale } from "../../shared/locales";
import type { PrintedTicket } from "../ticket";
import { renderTicketsPdf, type TicketPaper } from "../tickets-pdf";

import { type Box, type ReadPage, readPdf, type Scan } from "./read-pdf";
import { LONG_TICKET, SECRET, TICKET } from "./tickets";

const CREATED_AT = new Date("2026-11-20T08:15:00Z");
const POINTS_PER_MM = 72 / 25.4;
const EDGE = 14;

type Print = { locale?: Locale; paper?: TicketPaper };

const print = (tickets: PrintedTicket[], { locale = "nb", paper = "a4" }: Print = {}) =>
  buffer(renderTicketsPdf(tickets, { locale, paper, created_at: CREATED_AT }));

const read = async (tickets: PrintedTicket[], options?: Print) =>
  readPdf(await print(tickets, options));

async function readOne(ticket: PrintedTicket, options?: Print): Promise<ReadPage> {
  const { pages } = await read([ticket], options);
  expect(pages).toHaveLength(1);
  return pages[0] as ReadPage;
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Every text lies on the page, apart from the others and from the code, whose quiet zone is quiet. */
function expectTidy({ width, height, pieces }: ReadPage, { box, quiet_zone_is_white }: Scan) {
  const outside = pieces.filter(
    ({ left, top, right, bottom }) =>
      left < EDGE || top < EDGE || right > width - EDGE || bottom > height - EDGE,
  );
  expect(outside).toEqual([]);
  expect(pieces.filter((piece) => overlap(piece, box))).toEqual([]);
  const pairs = pieces.flatMap((one, index) =>
    pieces.slice(index + 1).map((other) => [one, other] as const),
  );
  expect(pairs.filter(([one, other]) => overlap(one, other))).toEqual([]);
  expect(quiet_zone_is_white).toBe(true);
}

describe("a ticket on paper", () => {
  test("A12: says everything about the seat, in the event's time zone, and carries the code that admits", async () => {
    const page = await readOne(TICKET);
    expect(page.text.replaceAll("\u00A0", " ").split("\n")).toEqual([
      "Vinterkonsert",
      "i Operaen",
      "Premiere",
      "Lørdag 5. desember 2026",
      "kl. 19.00–21.30",
      "Dørene åpner kl. 18.00",
      "Operahuset, Store sal",
      "Kirsten Flagstads plass 1, 0150 Oslo",
      "Deltaker",
      "Kari Nordmann",
      "Billettype",
      "Voksen",
      "Pris",
      "350 kr",
      "Billettnummer",
      "7KQ-4M2-XPA",
      "Ved inngangen",
      "Vis koden på papir eller på telefonen.",
      "Koden slipper inn én person, én gang. Ikke del den: den som viser den først, kommer inn.",
      "Ordre #1042",
    ]);
    const scan = await page.scan();
    expect(scan.content).toBe(SECRET);
    expect((scan.box.right - scan.box.left) / POINTS_PER_MM).toBeGreaterThan(45);
    expectTidy(page, scan);
  });

  test("E15: a phone gets a page of its own width, as high as the ticket needs", async () => {
    const page = await readOne(TICKET, { paper: "phone" });
    expect(page.width).toBe(390);
    expect(page.text).toContain("Kari Nordmann");
    const scan = await page.scan();
    expect(scan.content).toBe(SECRET);
    expectTidy(page, scan);
  });

  test("several tickets are pages in their order, each with its own code and its place among them", async () => {
    const second = { ...TICKET, number: "9ZW-2A2-HHH", secret: "aaaaaaaaaaaaaaaaaaaaaaaaaaa" };
    const { pages, title } = await read([TICKET, second]);
    const [first, last] = pages as [ReadPage, ReadPage];
    expect(title).toBe("Billetter: Vinterkonsert i Operaen");
    expect(pages).toHaveLength(2);
    expect(first.text).toContain("Billett 1 av 2");
    expect(last.text).toContain("Billett 2 av 2");
    expect(last.text).toContain(second.number);
    expect((await first.scan()).content).toBe(SECRET);
    expect((await last.scan()).content).toBe(second.secret);
  });

  test.each(["a4", "phone"] as const)(
    "texts of hundreds of letters and words without blanks wrap, shrink and stay apart (%s)",
    async (paper) => {
      const { pages } = await read([LONG_TICKET, TICKET], { locale: "uk", paper });
      const [page] = pages as [ReadPage];
      const scan = await page.scan();
      expectTidy(page, scan);
      expect(scan.content).toBe(SECRET);
      expect(page.text).toContain("Міжнародний фестиваль");
      expect(page.text).toContain("ҐҐҐҐ");
      expect(page.text).toContain("…");
    },
  );

  test("what is unknown leaves no trace", async () => {
    const page = await readOne({
      ...TICKET,
      event: { ...TICKET.event, venue_name: null, venue_address: null },
      session: { ...TICKET.session, name: null, ends_at: null, doors_at: null },
      attendee_name: null,
      order_number: null,
      price: null,
    });
    expect(page.text).not.toMatch(/Deltaker|Pris|Ordre|Dørene|null|undefined/);
    expect(page.text).toContain("kl. 19.00\n");
  });

  test("letters that the font lacks cost themselves only", async () => {
    const page = await readOne({
      ...TICKET,
      event: { ...TICKET.event, title: "日本 Festival 🎉 \u0000<b>\uD800" },
      attendee_name: "Nguyễn Ḗva 👩🏽‍🚀",
      ticket_type: "🎟️",
    });
    expect(page.text).toContain("?? Festival <b>?");
    expect(page.text).toContain("Nguyễn Eva");
  });

  test.each([
    ["en", "Saturday", "19:00–21:30 CET"],
    ["da", "Lørdag den 5. december 2026", "kl. 19.00–21.30"],
    ["uk", "Субота, 5 грудня 2026", "19:00–21:30 GMT+1"],
  ] as const)("speaks %s", async (locale, day, clock) => {
    const { pages, language } = await read([TICKET], { locale });
    expect(language).toBe(locale);
    expect(pages[0]?.text).toContain(day);
    expect(pages[0]?.text).toContain(clock);
  });
});

describe("the file", () => {
  test("is titled, dated and tagged for readers that speak it", async () => {
    const title = "Rock & Roll <live> (Ґ)";
    const pdf = await read([{ ...TICKET, event: { ...TICKET.event, title } }]);
    expect(pdf.title).toBe(`Billett: ${title}`);
    expect(pdf.xmp_title).toBe(`Billett: ${title}`);
    expect(pdf.created_at).toEqual(CREATED_AT);
    expect(pdf.pages[0]?.roles.slice(0, 4)).toEqual(["Root", "Document", "Sect", "H1"]);
    expect(pdf.pages[0]?.roles).toContain("Figure");
  });

  test("is the same to the byte for the same ticket", async () => {
    expect((await print([TICKET])).equals(await print([TICKET]))).toBe(true);
  });

  test("is read in its own letters, whatever was printed before with signs that look the same", async () => {
    const named = async (ticket_type: string) => (await readOne({ ...TICKET, ticket_type })).text;
    expect(await named("\u0394")).toContain("\u0394");
    expect(await named("\u2206")).toContain("\u2206");
    expect(await named("\u0394")).toContain("\u0394");
  });

  test.each([
    ["Zaļa x\u0304 q\u0323", "Zaļa x q"],
    ["Оле\u0351на Ї\u1dc4", "Олена Ї"],
    ["Z\u0351\u036b\u0343algo \u20e3", "Zalgo"],
  ])("prints %j without the marks that the font lacks", async (ticket_type, printed) => {
    const { text } = await readOne({ ...TICKET, ticket_type });
    expect(text).toContain(printed);
    expect(text).not.toContain("?");
  });

  test("does not tell the secret in letters", async () => {
    expect((await print([TICKET])).includes(SECRET)).toBe(false);
    expect((await readOne(TICKET)).text).not.toContain(SECRET);
  });

  test("is refused without a ticket", () => {
    const options = { locale: "en", paper: "a4", created_at: CREATED_AT } as const;
    expect(() => renderTicketsPdf([], options)).toThrow("no ticket");
  });
});
