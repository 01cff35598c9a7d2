import { readFileSync } from "node:fs";
import { LOCALES, type Locale } from "../../shared/locales";
import type { PrintedInvoice } from "../invoice";
import {
  renderInvoicePdf,
  renderInvoicesPdf,
  renderOrderPdf,
  renderPackingSlipPdf,
  renderReceiptPdf,
  renderTurnoverPdf,
} from "../papers-pdf";
import type { ReceiptPaper } from "../receipt";
import { TEXTS } from "../texts";
import {
  at,
  BUYER,
  CREDIT_NOTE,
  DRAFT,
  INVOICE,
  logo,
  ORDER,
  RECEIPT,
  SALE,
  SELLER,
  SLIP,
  TURNOVER,
  ticketLine,
  VOID,
} from "./papers";
import { type Box, type ReadPage, type ReadPdf, readPdf } from "./read-pdf";

const created_at = at("2026-11-29T22:30:00Z");
const MM = 72 / 25.4;
const EDGE = 10;
const WORDS = "Міжнародний фестиваль камерної музики, джазу та імпровізації на Подолі ";
const UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, " ");
/** All that the document says, running parts too, in one line. */
const textOf = ({ pages }: ReadPdf) =>
  plain(pages.map(({ text }) => text).join("\n")).replaceAll("\n", " ");

async function invoice(shown: PrintedInvoice, locale: Locale = "nb") {
  return readPdf(Buffer.from(await renderInvoicePdf(shown, { locale, created_at })));
}

async function receipt(paper: ReceiptPaper, over: Partial<typeof RECEIPT> = {}) {
  const options = { locale: "nb", paper, created_at } as const;
  return readPdf(Buffer.from(await renderReceiptPdf({ ...RECEIPT, ...over }, options)));
}

async function order(over: Partial<typeof ORDER> = {}) {
  const pdf = await renderOrderPdf({ ...ORDER, ...over }, { locale: "nb", created_at });
  return readPdf(Buffer.from(pdf));
}

async function slip(over: Partial<typeof SLIP> = {}) {
  const pdf = await renderPackingSlipPdf({ ...SLIP, ...over }, { locale: "nb", created_at });
  return readPdf(Buffer.from(pdf));
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right - 0.1 && b.left < a.right - 0.1 && a.top < b.bottom && b.top < a.bottom;

/** Across the page of a draft. */
const MARKS = LOCALES.map((locale) => TEXTS[locale].paper.draft_mark);

/** Every text lies on its page, apart from the others. */
function expectTidy({ pages }: ReadPdf) {
  for (const { width, height, pieces: all } of pages) {
    const pieces = all.filter(({ text }) => !MARKS.includes(text));
    const outside = pieces.filter(
      ({ left, top, right, bottom }) =>
        left < EDGE || top < EDGE || right > width - EDGE || bottom > height - EDGE,
    );
    expect(outside).toEqual([]);
    const touching = pieces.flatMap((one, index) =>
      pieces.slice(index + 1).flatMap((other) => (overlap(one, other) ? [[one, other]] : [])),
    );
    expect(touching).toEqual([]);
  }
}

async function barcodeOf(page: ReadPage) {
  const { prepareZXingModule, readBarcodes } = await import("zxing-wasm/reader");
  const wasm = readFileSync(require.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const found = await readBarcodes(await page.picture(4), { formats: ["Code128"] });
  return found.map(({ text }) => text);
}

describe("an invoice", () => {
  test("M2: says who sells what to whom, for how much, and how and by when it is paid", async () => {
    const read = await invoice(INVOICE);
    expect(read.title).toBe("Faktura 2026-00042");
    expect(read.pages).toHaveLength(1);
    expect(plain(read.pages[0]?.text ?? "").split("\n")).toEqual([
      "Fjordklang Konserter AS · NO 987 654 325 MVA · fjordklang.example",
      "Side 1 av 1",
      "Fjordklang Konserter AS",
      "Faktura",
      "2026-00042",
      "Til",
      "Nordlys Kurs og Konferanse AS",
      "Kari Nordmann",
      "Storgata 12",
      "0184 Oslo",
      "Organisasjonsnummer 912 345 674",
      "kari@nordlys.example",
      "Fra",
      "Fjordklang Konserter AS",
      "Kirsten Flagstads plass 1, 0150 Oslo",
      "Organisasjonsnummer NO 987 654 325 MVA",
      "Foretaksregisteret",
      "post@fjordklang.example · +47 22 33 44 55",
      "fjordklang.example",
      "Fakturadato",
      "29. november 2026",
      "Forfallsdato",
      "13. desember 2026",
      "Ordre",
      "#1042 · KX7-4M2",
      "Deres referanse",
      "PO 4500123",
      "Beskrivelse",
      "Antall",
      "Pris ekskl.",
      "MVA",
      "Rabatt",
      "MVA",
      "Beløp",
      "ekskl. MVA",
      "Vinterkonsert i Operaen, Voksen",
      "Lørdag 5. desember 2026 kl. 19.00",
      "4",
      "350,00",
      "0 %",
      "1 400,00",
      "Plakat, signert",
      "50 × 70 cm",
      "2",
      "249,50",
      "50,00",
      "25 %",
      "449,00",
      "Pakke i postkassen",
      "25 %",
      "80,00",
      "MVA-sats",
      "Grunnlag",
      "MVA-beløp",
      "25 %",
      "529,00",
      "132,25",
      "0 %",
      "1 400,00",
      "0,00",
      "0 %: Unntatt etter merverdiavgiftsloven § 3-7",
      "Sum ekskl. MVA",
      "1 929,00",
      "MVA",
      "132,25",
      "Sum inkl. MVA",
      "2 061,25 kr",
      "Takk for bestillingen! Billettene sendes til deltakerne så snart betalingen er registrert.",
      "Betalingsinformasjon",
      "Å betale",
      "2 061,25 kr",
      "Forfallsdato",
      "13. desember 2026",
      "Betalingsreferanse (KID)",
      "1042000426",
      "Kontonummer",
      "1234 56 78903",
      "IBAN",
      "NO93 8601 1117 947",
      "BIC",
      "DNBANOKKXXX",
      "Ved forsinket betaling beregnes forsinkelsesrente etter gjeldende satser.",
    ]);
    expectTidy(read);
  });

  test("its days are those of its time zone's calendar", async () => {
    const newYear = { ...INVOICE, issued_at: at("2026-12-31T23:30:00Z"), due_at: null };
    expect(textOf(await invoice(newYear))).toContain("Fakturadato 1. januar 2027");
    expect(textOf(await invoice({ ...newYear, timezone: "America/New_York" }))).toContain(
      "Fakturadato 31. desember 2026",
    );
  });

  test("what came in already is taken from what is due, gift cards too", async () => {
    const text = textOf(
      await invoice({ ...INVOICE, payments: RECEIPT.payments.slice(0, 1), amount_due: 1561.25 }),
    );
    expect(text).toContain("Gavekort 29. november 2026 · •••• 7KQ4 −500,00 Å betale 1 561,25 kr");
    expect(text).toContain("Betalingsinformasjon Å betale 1 561,25 kr");
  });

  test("of one that is paid it says so, and asks for no money", async () => {
    const text = textOf(await invoice({ ...INVOICE, payments: RECEIPT.payments, amount_due: 0 }));
    expect(text).toContain("Å betale 0,00 kr");
    expect(text).toContain("Fakturaen er betalt.");
    expect(text).not.toMatch(/KID|IBAN/);
  });

  test("prices with tax are said to have it", async () => {
    const text = textOf(
      await invoice({
        ...INVOICE,
        prices_include_tax: true,
        lines: [ticketLine({ unit_price: 437.5, tax_rate: 25, tax: 350, total: 1750 })],
      }),
    );
    expect(text).toContain("Pris inkl. MVA");
    expect(text).toContain("437,50 25 % 1 750,00");
    expect(text).not.toContain("Rabatt");
  });

  test("a seller outside the VAT register says nothing of it", async () => {
    const untaxed = {
      ...INVOICE,
      seller: { ...SELLER, is_vat_registered: false, is_in_business_register: false },
      lines: [ticketLine()],
      taxes: [{ rate: 0, net: 1400, tax: 0, reason: null }],
      tax: 0,
      net: 1400,
      total: 1400,
    };
    const text = textOf(await invoice(untaxed));
    expect(text).toContain("Organisasjonsnummer 987 654 325");
    expect(text).toContain("Totalt 1 400,00 kr");
    expect(text).not.toMatch(/MVA|Foretaksregisteret/);
  });

  test("a Danish company has its CVR number", async () => {
    const danish = { country_code: "dk", org_number: "12345674" };
    const text = textOf(
      await invoice(
        { ...INVOICE, seller: { ...SELLER, ...danish }, buyer: { ...BUYER, ...danish } },
        "da",
      ),
    );
    expect(text.match(/CVR-nr\. 12345674/g)).toHaveLength(2);
    expect(text).toContain("Betalingsreference 1042000426");
  });

  test.each([
    ["jpy", 12_000, "12 000", "12 000 JPY"],
    ["kwd", 5.125, "5,125", "5,125 KWD"],
    ["kwd", 5, "5,000", "5,000 KWD"],
    ["nok", 123_456_789, "123 456 789,00", "123 456 789,00 kr"],
  ])("amounts in %s have its decimals (%s)", async (currency_code, total, cell, sum) => {
    const line = ticketLine({ quantity: 1, unit_price: total, net: total, total });
    const taxes = [{ rate: 0, net: total, tax: 0, reason: null }];
    const read = await invoice({
      ...INVOICE,
      ...{ currency_code, lines: [line], taxes, net: total, tax: 0, total, amount_due: total },
    });
    expect(textOf(read)).toContain(`${cell} 0 % ${cell}`);
    expect(textOf(read)).toContain(`Sum inkl. MVA ${sum}`);
    expectTidy(read);
  });

  test("in euros a bank's app reads the payment from it", async () => {
    const euros = {
      ...INVOICE,
      currency_code: "eur",
      payment: {
        account_number: null,
        iban: "NO9386011117947",
        bic: null,
        reference: "RF18539007547034",
      },
    };
    const { pages } = await invoice(euros);
    expect((await pages[0]?.scan())?.content).toBe(
      "BCD\n002\n1\nSCT\n\nFjordklang Konserter AS\nNO9386011117947\nEUR2061.25\n\nRF18539007547034",
    );
    expect(pages[0]?.text).toContain("RF18 5390 0754 7034");
    expect(pages[0]?.roles).toContain("Figure");
    expect((await invoice(INVOICE)).pages[0]?.roles).not.toContain("Figure");
  });

  test("what isn't known leaves neither a word nor a gap", async () => {
    const bare = {
      ...INVOICE,
      seller: { ...SELLER, org_number: null, email: null, phone: null, website: null },
      buyer: { ...BUYER, company: null, org_number: null, email: null, country_code: null },
      order: { code: "KX7-4M2", display_number: null },
      lines: [ticketLine({ detail: null })],
      taxes: [{ rate: 0, net: 1400, tax: 0, reason: null }],
      due_at: null,
      ...{ reference: null, note: null, foot_text: null, payment: null },
    };
    const read = await invoice(bare);
    expect(textOf(read)).not.toMatch(/null|undefined|referanse|Forfall|Betalingsinformasjon|·/);
    const [full] = (await invoice(INVOICE)).pages as [ReadPage];
    const [page] = read.pages as [ReadPage];
    const topOf = ({ pieces }: ReadPage, said: string) =>
      pieces.find(({ text }) => text === said)?.top ?? 0;
    expect(topOf(page, "Kari Nordmann")).toBeCloseTo(
      topOf(full, "Nordlys Kurs og Konferanse AS"),
      1,
    );
    expect(topOf(page, "Beskrivelse")).toBeLessThan(topOf(full, "Beskrivelse"));
  });

  test("has the shop's logo, and none that can't be drawn", async () => {
    const withLogo = (picture: Uint8Array) =>
      renderInvoicePdf(
        { ...INVOICE, seller: { ...SELLER, logo: picture } },
        { locale: "nb", created_at },
      );
    const drawn = await withLogo(logo());
    expect(Buffer.from(drawn).includes("/Subtype /Image")).toBe(true);
    const broken = await withLogo(logo().slice(0, 300));
    expect(Buffer.from(broken).includes("/Subtype /Image")).toBe(false);
    const [page] = (await readPdf(Buffer.from(broken))).pages as [ReadPage];
    expect(page.pieces.filter(({ text }) => text === SELLER.name)).toHaveLength(2);
  });

  test("several are one file, each from a page of its own on", async () => {
    const pdf = await renderInvoicesPdf(
      [
        { invoice: INVOICE, locale: "nb" },
        { invoice: CREDIT_NOTE, locale: "en" },
      ],
      { created_at },
    );
    const { pages, title } = await readPdf(Buffer.from(pdf));
    expect(title).toBe("Faktura 2026-00042 – Credit note K2026-00007");
    expect(pages.map(({ text }) => /(Side|Page) 1 (av|of) 1/.test(text))).toEqual([true, true]);
    expect(() => renderInvoicesPdf([], { created_at })).toThrow("no invoice");
  });

  test("a logo is in a file once, on however many invoices", async () => {
    const withLogo = { ...INVOICE, seller: { ...SELLER, logo: logo() } };
    const pictures = async (count: number) => {
      const invoices = Array.from({ length: count }, () => ({
        invoice: structuredClone(withLogo),
        locale: "nb" as const,
      }));
      const pdf = Buffer.from(await renderInvoicesPdf(invoices, { created_at }));
      return pdf.toString("latin1").split("/Subtype /Image").length;
    };
    expect(await pictures(3)).toBe(await pictures(1));
  });
});

describe("the other papers of an invoice", () => {
  test("a draft has no number, and says on every page what it is", async () => {
    const read = await invoice({ ...DRAFT, lines: Array.from({ length: 40 }, () => ticketLine()) });
    expect(read.title).toBe("Fakturautkast");
    expect(read.pages.length).toBeGreaterThan(1);
    for (const { text } of read.pages) expect(text).toContain("UTKAST");
    expect(textOf(read)).toContain("Dette er et utkast.");
    expect(textOf(read)).not.toMatch(/2026-00042|Fakturadato|KID/);
  });

  test("M4: a credit note names the invoice that it credits, why, and how the money went back", async () => {
    const read = await invoice(CREDIT_NOTE);
    const text = textOf(read);
    expect(read.title).toBe("Kreditnota K2026-00007");
    expect(text).toContain("Kreditnotaen gjelder faktura 2026-00042 av 29. november 2026.");
    expect(text).toContain("Årsak: Forestillingen er avlyst.");
    expect(text).toContain("Kreditert beløp 2 061,25 kr");
    expect(text).toContain("Tilbakebetalt til kort 20. desember 2026 · re_3PqX 2 061,25");
    expect(text).not.toMatch(/Forfall|Å betale|KID/);
    expectTidy(read);
  });

  test("that an invoice is void has its number, its day and why", async () => {
    const text = textOf(await invoice(VOID));
    expect(text).toContain(
      "Faktura 2026-00042 av 29. november 2026 er annullert og skal ikke betales.",
    );
    expect(text).toContain("Annullert 2. desember 2026");
    expect(text).toContain("Årsak: Kunden betaler med kort i stedet.");
    expect(text).not.toMatch(/Forfall|Å betale|KID/);
  });

  test.each([
    ["en", "Invoice Credit note Draft invoice Voided invoice", "Due date 13 December 2026", "VAT"],
    [
      "nb",
      "Faktura Kreditnota Fakturautkast Annullert faktura",
      "Forfallsdato 13. desember 2026",
      "MVA",
    ],
    [
      "da",
      "Faktura Kreditnota Fakturakladde Annulleret faktura",
      "Forfaldsdato 13. december 2026",
      "Moms",
    ],
    [
      "uk",
      "Рахунок Кредит-нота Чернетка рахунка Анульований рахунок",
      "Термін оплати 13 грудня 2026 р.",
      "ПДВ",
    ],
  ] as const)("speak %s", async (locale, titles, due, tax) => {
    const read = [];
    for (const shown of [INVOICE, CREDIT_NOTE, DRAFT, VOID])
      read.push(await invoice(shown, locale));
    const [first] = read as [ReadPdf];
    expect(read.map(({ title }) => title.replace(/ K?2026-.*/, "")).join(" ")).toBe(titles);
    expect(first.language).toBe(locale);
    expect(textOf(first)).toContain(due);
    expect(textOf(first)).toContain(tax);
    read.forEach(expectTidy);
  });
});

describe("a long invoice", () => {
  const lines = Array.from({ length: 60 }, (_, index) =>
    ticketLine({ title: `Linje ${index + 1}.` }),
  );

  test("breaks between its rows, with the headings again and the number of each page", async () => {
    const read = await invoice({ ...INVOICE, lines });
    const { pages } = read;
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach(({ text }, index) => {
      expect(text).toContain(`Side ${index + 1} av ${pages.length}`);
      if (text.includes("Linje")) expect(text).toContain("Beskrivelse");
      if (index > 0) expect(text).toContain("Faktura 2026-00042");
    });
    for (const { title } of lines) {
      expect(pages.filter(({ text }) => text.split("\n").includes(title))).toHaveLength(1);
    }
    expectTidy(read);
  });

  test("its sums stand with its last row, however many there are", async () => {
    for (let count = 1; count <= 24; count++) {
      const { pages } = await invoice({ ...INVOICE, lines: lines.slice(0, count) });
      const page = pages.find(({ text }) => text.split("\n").includes(`Linje ${count}.`));
      expect(page?.text).toContain("Sum inkl. MVA");
    }
  });

  test("is one table to those who hear it, and what runs along isn't read out", async () => {
    const { pages } = await invoice({ ...INVOICE, lines });
    const roles = pages.map((page) => page.roles);
    expect(roles[0]?.slice(0, 4)).toEqual(["Root", "Document", "Sect", "P"]);
    expect(roles[0]).toEqual(expect.arrayContaining(["H1", "Table", "TR", "TH", "TD"]));
    expect(roles[1]).not.toContain("TH");
    expect(roles.at(-1)).toContain("H2");
  });

  test("names of hundreds of letters wrap and stay apart, in Cyrillic too", async () => {
    const long = `${WORDS.repeat(3)}${UNBROKEN}`;
    const read = await invoice(
      {
        ...INVOICE,
        number: "2026-".repeat(20),
        order: { code: "KX7-4M2", display_number: `#${"1".repeat(60)}` },
        seller: { ...SELLER, name: long, website: UNBROKEN.repeat(2), address_lines: [long] },
        buyer: { ...BUYER, company: long, name: long, address_lines: [long, UNBROKEN.repeat(2)] },
        lines: [
          ticketLine({
            title: long,
            detail: long,
            unit_price: 123_456_789.95,
            net: 987_654_321.95,
          }),
        ],
        taxes: [{ rate: 0, net: 1400, tax: 0, reason: long }],
        payments: [{ label: long, reference: UNBROKEN, amount: 1, paid_at: created_at }],
        reference: long,
        note: `${WORDS.repeat(120)}\n\n${UNBROKEN.repeat(4)}`,
        payment: { account_number: "1".repeat(90), iban: UNBROKEN, bic: null, reference: long },
      },
      "uk",
    );
    expectTidy(read);
    expect(textOf(read).match(/на Подолі/g)?.length).toBeGreaterThan(120);
  });

  test("a row that is higher than a page is cut, and loses nothing", async () => {
    const title = Array.from({ length: 900 }, (_, index) => `ord${index}`).join(" ");
    const read = await invoice({ ...INVOICE, lines: [ticketLine({ title })] });
    expect(read.pages.length).toBeGreaterThan(1);
    expect(textOf(read).match(/ord\d+/g)).toHaveLength(900);
    expectTidy(read);
  });
});

describe("E14: a receipt", () => {
  test.each(["58", "80"] as const)(
    "is as long as it has to be on a roll of %s mm",
    async (paper) => {
      const read = await receipt(paper);
      const [page] = read.pages as [ReadPage];
      expect(read.pages).toHaveLength(1);
      expect(page.width / MM).toBeCloseTo(Number(paper), 0);
      expectTidy(read);
      const text = textOf(read);
      expect(text).toContain("Kvittering #1042 · KX7-4M2 29. november 2026");
      expect(text).toContain(
        "Nordlys Kurs og Konferanse AS Organisasjonsnummer 912 345 674 Deres referanse: PO-4471",
      );
      expect(text).toContain("4 × 350,00");
      expect(text).toContain("MVA 25 % 132,25");
      expect(text).toMatch(/Gavekort 500,00|Gavekort 29. november 2026 · •••• 7KQ4 500,00/);
      expect(text).toContain("ch_3PqX");
      expect(text).toContain("Betalt 2 061,25 kr");
      expect(await barcodeOf(page)).toEqual(["KX7-4M2"]);
      const longer = await receipt(paper, { lines: [...SALE.lines, ...SALE.lines] });
      expect(longer.pages[0]?.height).toBeGreaterThan(page.height);
    },
  );

  test("on a roll it is black only, whatever the logo", async () => {
    const [page] = (await receipt("58", { seller: { ...SELLER, logo: logo() } })).pages as [
      ReadPage,
    ];
    const { data } = await page.picture(2);
    let shades = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) shades++;
    }
    expect(shades).toBe(0);
  });

  test("on a page it looks like an invoice, and says what went back and is still due", async () => {
    const read = await receipt("a4", { refunded: 100, amount_due: 100 });
    const text = textOf(read);
    expect(read.title).toBe("Kvittering #1042 · KX7-4M2");
    expect(text).toContain("Kort 29. november 2026 · ch_3PqX 1 561,25 Betalt 2 061,25 kr");
    expect(text).toContain("Tilbakebetalt −100,00 Å betale 100,00");
    expect(text).toContain("Nordlys Kurs og Konferanse AS Kari Nordmann");
    expect(text).toContain("Deres referanse PO-4471");
    expect(text).not.toContain("Betalingsinformasjon");
    expectTidy(read);
  });
});

describe("E14: a packing slip", () => {
  test("M3: says what is in the parcel and what is still to come, and no prices", async () => {
    const read = await slip();
    const text = textOf(read);
    expect(read.title).toBe("Pakkseddel #1042 · KX7-4M2");
    expect(text).toContain("Leveres til Kari Nordmann Storgata 12 0184 Oslo");
    expect(text).toContain("Sporingsnummer 70715500000012345");
    expect(text).toContain("Bestilt I denne pakken Kommer senere");
    expect(text).toContain("Plakat, signert 50 × 70 cm · PL-50 3 2 1");
    expect(text).not.toMatch(/ kr |MVA-|,\d\d/);
    expect(await barcodeOf(read.pages[0] as ReadPage)).toEqual(["KX7-4M2"]);
    expectTidy(read);
  });

  test("of the whole order it says what was sent so far", async () => {
    const text = textOf(await slip({ parcel: null, tracking_numbers: [], shipping_method: null }));
    expect(text).toContain("Sendt hittil");
    expect(text).not.toMatch(/Pakket|Sporing|Leveringsmåte/);
  });
});

describe("D1: the turnover of gift cards", () => {
  test("leads from what was owed to what is owed, and tells what is apart and each month", async () => {
    for (const locale of LOCALES) {
      const pdf = await renderTurnoverPdf(TURNOVER, { locale, created_at });
      expectTidy(await readPdf(Buffer.from(pdf)));
    }
    const pdf = await renderTurnoverPdf(TURNOVER, { locale: "nb", created_at });
    const text = textOf(await readPdf(Buffer.from(pdf)));
    expect(text).toContain("Gavekortomsetning 1. oktober 2026 – 30. november 2026");
    expect(text).toContain("Utestående før 12 400,00 Solgt (pålydende) 25 000,00");
    expect(text).toContain("Justert −150,00 Innløst −18 250,50 Annullert −500,00");
    expect(text).toContain("Utestående etter 22 350,00 kr");
    expect(text).toContain("Betalt for det som ble solgt 24 500,00 Innløst 9 000,00");
    expect(text).toContain("1. oktober 2026 – 31. oktober 2026 12 400,00 25 000,00");
  });
});

describe("E14: the print of an order", () => {
  test("has the order as it stands: lines, attendees, answers, terms, and its money", async () => {
    const read = await order();
    const text = textOf(read);
    expect(text).toContain("Bestilt 27. november 2026 kl. 11.00");
    expect(text).toContain("Ordrestatus Venter på betaling");
    expect(text).toContain("Deres referanse PO-4471");
    expect(text).toContain("Betalt 500,00 Å betale 1 561,25 kr");
    expect(text).not.toContain("Reservert");
    expect(text).toContain("Vinterkonsert i Operaen, Barn 1 150,00");
    expect(text).toContain("Ola Nordmann 7KQ-4M2-XP1");
    expect(text).toContain("Allergier Nøtter Skalldyr");
    expect(text).toContain("Salgsvilkår, utgave 3 27. november 2026 kl. 10.59");
    expectTidy(read);
  });

  test("what it has nothing of isn't headed", async () => {
    const none = {
      cancelled_lines: [],
      tickets: [],
      answers: [],
      terms: [],
      payments: [],
      ship_to: [],
    };
    const text = textOf(await order({ ...none, reserved: 200, refunded: 50, reference: null }));
    expect(text).toContain("Reservert 200,00 Tilbakebetalt −50,00");
    expect(text).not.toMatch(/referanse|Deltakere|Kansellert|vilkår|Svar|Leveres til/);
  });

  test("hundreds of attendees go on over pages", async () => {
    const [ticket] = ORDER.tickets;
    const tickets = Array.from({ length: 300 }, (_, index) => ({
      ...(ticket as (typeof ORDER.tickets)[number]),
      attendee_name: `Deltaker nr. ${index}`,
    }));
    const read = await order({ tickets });
    expect(textOf(read).match(/Deltaker nr\. \d+/g)).toHaveLength(300);
    expectTidy(read);
  });
});

test("the same input gives the same bytes, whatever was drawn before", async () => {
  const seller = { ...SELLER, logo: logo() };
  const all = async () => {
    const pdfs = [];
    for (const locale of LOCALES) {
      const options = { locale, created_at };
      pdfs.push(
        await renderInvoicePdf({ ...INVOICE, seller, currency_code: "eur" }, options),
        await renderPackingSlipPdf({ ...SLIP, seller }, options),
        await renderReceiptPdf(RECEIPT, { ...options, paper: "58" }),
        await renderOrderPdf(ORDER, options),
      );
    }
    return pdfs.map((pdf) => Buffer.from(pdf).toString("base64"));
  };
  expect(await all()).toEqual(await all());
});
