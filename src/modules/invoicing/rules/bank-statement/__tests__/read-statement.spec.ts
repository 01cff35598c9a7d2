import fc from "fast-check";
import { type CsvMapping, csvMapping } from "../../../../../shared/csv-mapping";
import { readStatement } from "../read-statement";
import { camt, document, IBAN, ocrGiro } from "./files";

const read = (file: Uint8Array | string, mapping: CsvMapping | null = null) =>
  readStatement(file, { mapping, currency_code: "nok" });

function readWell(file: Uint8Array | string, mapping: CsvMapping | null = null) {
  const reading = read(file, mapping);
  if (reading.fault !== null) throw new Error(`${reading.fault}: ${reading.detail}`);
  return reading;
}

const faultOf = (file: Uint8Array | string) => {
  const reading = read(file);
  return reading.fault === null ? null : [reading.fault, reading.detail];
};

const PAYMENT = {
  date: "2026-11-28",
  amount_minor: 123450,
  reference: "602243",
  payer: "Kåre & Sønner",
  text: "Faktura 104",
  bank_reference: "ARK-1",
};

const ENTRY = { row: 1, account: IBAN, currency_code: "nok", ...PAYMENT };

describe("CAMT", () => {
  it("M1: is read in every version, whatever prefix it has", () => {
    for (const version of ["02", "04", "06", "08"]) {
      for (const prefix of ["", "ns2"]) {
        const { format, entries, bad_rows } = readWell(camt([PAYMENT], { version, prefix }));
        expect({ format, entries, bad_rows }).toEqual({
          format: "camt",
          entries: [ENTRY],
          bad_rows: [],
        });
      }
    }
  });

  it("M1: tells what left the account from what came in", () => {
    const { entries } = readWell(camt([{ ...PAYMENT, amount_minor: -5000 }]));
    expect(entries.map(({ amount_minor }) => amount_minor)).toEqual([-5000]);
  });

  const batch = (amounts: string[], own: (string | null)[] = []) =>
    document(`<Stmt><Acct><Id><Othr><Id>86011117947</Id></Othr></Id></Acct><Ntry>
      <Amt Ccy="NOK">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
      <BookgDt><DtTm>2026-11-28T09:00:00+01:00</DtTm></BookgDt><AcctSvcrRef>B1</AcctSvcrRef>
      <NtryDtls>${amounts
        .map(
          (amount, nth) => `<TxDtls>
            ${own[nth] ? `<Refs><AcctSvcrRef>${own[nth]}</AcctSvcrRef></Refs>` : ""}
            <AmtDtls><TxAmt><Amt Ccy="NOK">${amount}</Amt></TxAmt></AmtDtls>
            <RmtInf><Strd><CdtrRefInf><Ref>KID${nth}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`,
        )
        .join("")}</NtryDtls></Ntry></Stmt>`);

  it("M1: takes a batch apart where its payments add up, and leaves it whole where they don't", () => {
    const told = (file: string) =>
      readWell(file).entries.map((entry) => [
        entry.amount_minor,
        entry.reference,
        entry.bank_reference,
      ]);
    expect(told(batch(["100.00", "200.00"]))).toEqual([
      [10000, "KID0", "B1/1"],
      [20000, "KID1", "B1/2"],
    ]);
    expect(told(batch(["100.00", "200.00"], ["T1", "T2"]))).toEqual([
      [10000, "KID0", "T1"],
      [20000, "KID1", "T2"],
    ]);
    expect(told(batch(["100.00", "200.00"], ["T1", "T1"])).map(([, , own]) => own)).toEqual([
      "B1/1",
      "B1/2",
    ]);
    expect(told(batch(["100.00", "150.00"]))).toEqual([[30000, null, "B1"]]);
    const [entry] = readWell(batch(["100.00", "200.00"])).entries;
    expect([entry?.account, entry?.date]).toEqual(["86011117947", "2026-11-28"]);
  });

  it("M1: takes a payment of several references apart where each says its amount", () => {
    const several = (one: string, other: string) =>
      readWell(
        camt([{ ...PAYMENT, amount_minor: 10000, reference: null, text: "to stk." }]).replace(
          "</Ustrd>",
          `</Ustrd><Strd><RfrdDocAmt>${one}</RfrdDocAmt>
           <CdtrRefInf><Ref>602243</Ref></CdtrRefInf></Strd>
           <Strd><RfrdDocAmt>${other}</RfrdDocAmt><CdtrRefInf><Ref>602248</Ref></CdtrRefInf></Strd>`,
        ),
      ).entries.map((entry) => [
        ...[entry.amount_minor, entry.reference, entry.bank_reference, entry.text],
      ]);
    const paid = (kroner: string) => `<RmtdAmt Ccy="NOK">${kroner}</RmtdAmt>`;
    expect(several(paid("70.00"), paid("30.00"))).toEqual([
      [7000, "602243", "ARK-1/1", "to stk."],
      [3000, "602248", "ARK-1/2", "to stk."],
    ]);
    const whole = [[10000, null, "ARK-1", "602243 602248 to stk."]];
    expect(several(paid("70.00"), "")).toEqual(whole);
    expect(several(paid("100.00"), "")).toEqual(whole);
    expect(several(paid("120.00"), '<CdtNoteAmt Ccy="NOK">20.00</CdtNoteAmt>')).toEqual(whole);
  });

  it("M1: says of each bad entry what is wrong, and reads the others", () => {
    const bad = camt([PAYMENT])
      .replace(/^.*?(?=<Ntry>)/s, "")
      .replace(/<\/Stmt>.*$/s, "");
    const changed = [
      bad.replace("BOOK", "PDNG"),
      bad.replace("2026-11-28", "2026-11-31"),
      bad.replace(/<BookgDt>.*<\/BookgDt>/, ""),
      bad.replace("1234.50", "1234.567"),
      bad.replace("1234.50", ""),
      bad.replace('Ccy="NOK"', ""),
    ];
    const { entries, bad_rows } = readWell(document(`<Stmt>${changed.join("")}${bad}</Stmt>`));
    expect(bad_rows.map(({ row, fault, value }) => [row, fault, value])).toEqual([
      [1, "not_booked", "PDNG"],
      [2, "bad_date", "2026-11-31"],
      [3, "no_date", ""],
      [4, "bad_amount", "1234.567 NOK"],
      [5, "no_amount", ""],
      [6, "bad_amount", "1234.50"],
    ]);
    expect(entries).toEqual([{ ...ENTRY, row: 7, account: null }]);
  });

  it("M1: refuses XML that is damaged, declares entities, is nested without end, or is another's", () => {
    const bomb = `<!DOCTYPE Document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Document>&b;</Document>`;
    expect(faultOf(bomb)).toEqual(["broken", expect.stringContaining("document type")]);
    expect(faultOf("<Document>&a;</Document>")?.[0]).toBe("broken");
    expect(faultOf("<Document><BkToCstmrStmt>")?.[0]).toBe("broken");
    expect(faultOf("<a>".repeat(100_000))).toEqual(["broken", expect.stringContaining("deep")]);
    expect(faultOf("<html><body/></html>")?.[0]).toBe("unknown_format");
    expect(faultOf(camt([]).replaceAll("BkToCstmrStmt", "BkToCstmrAcctRpt"))?.[0]).toBe(
      "unknown_format",
    );
  });
});

describe("OCR giro", () => {
  it("M1: gives amount, date, KID and the bank's reference of each payment", () => {
    const { format, entries, bad_rows } = readWell(ocrGiro([PAYMENT, { ...PAYMENT, type: "21" }]));
    expect([format, bad_rows]).toEqual(["ocr_giro", []]);
    expect(entries).toEqual([
      {
        ...ENTRY,
        row: 3,
        account: "12345678903",
        payer: null,
        text: "Faktura 104 8601 11 17947",
        bank_reference: "2811261320101464-0000000000000000001",
      },
      expect.objectContaining({ row: 6, amount_minor: 123450 }),
    ]);
    expect(readWell(ocrGiro([PAYMENT], { line: "" })).entries).toHaveLength(1);
  });

  it("M1: knows what is given back, and tells apart what was archived together", () => {
    const { entries } = readWell(
      ocrGiro([
        { ...PAYMENT, sign: "-" },
        { ...PAYMENT, type: "18", archived: "000000009" },
        { ...PAYMENT, archived: "000000009" },
        { ...PAYMENT, archived: "000000000" },
      ]),
    );
    expect(entries.map(({ amount_minor }) => amount_minor)).toEqual([
      -123450, -123450, 123450, 123450,
    ]);
    expect(entries.map(({ bank_reference }) => bank_reference?.slice(-4))).toEqual([
      "0001",
      "0009",
      "09/2",
      undefined,
    ]);
  });

  it("M1: passes over other services, says of bad records what is wrong, and refuses what is cut off", () => {
    const whole = ocrGiro([PAYMENT, { ...PAYMENT, date: "2026-11-31" }, PAYMENT]).split("\r\n");
    const agreement = "NY21947000000011".padEnd(80);
    const withMore = [...whole.slice(0, -2), agreement, "NY09", ...whole.slice(-2)];
    const { entries, bad_rows } = readWell(withMore.join("\n"));
    expect(entries.map(({ row }) => row)).toEqual([3, 9]);
    expect(bad_rows).toEqual([
      { row: 6, fault: "bad_date", value: "311126" },
      { row: 13, fault: "bad_record", value: "NY09" },
    ]);
    expect(faultOf(whole.slice(0, -1).join("\n"))?.[0]).toBe("broken");
    expect(faultOf(whole.filter((_, at) => at !== 2 && at !== 3).join("\n"))).toEqual([
      "broken",
      expect.stringContaining("counts 3 payments, 2 are there"),
    ]);
  });
});

describe("a table", () => {
  const first = (text: string) => {
    const { entries, bad_rows } = readWell(text);
    expect(bad_rows).toEqual([]);
    return entries[0];
  };
  const expected = {
    date: "2026-11-28",
    amount_minor: 123450,
    reference: "602243",
    payer: "Kari Ås",
    text: "Faktura 104",
  };

  it("M1: is understood by its header in Norwegian, Danish, English and Ukrainian", () => {
    const tables = [
      "Bokføringsdato;Beløp;Navn;Melding;KID;Arkivref\n28.11.2026;1 234,50;Kari Ås;Faktura 104;602243;A1",
      "Dato;Forklaring;Rentedato;Inn på konto;Ut fra konto;Betaler;KID-nummer;Arkivref\n28.11.2026;Faktura 104;30.11.2026;1.234,50;;Kari Ås;602243;A1",
      "Bogføringsdato;Beløb (DKK);Navn;Besked;Betalings-id;Bankreference\n28-11-2026;1.234,50;Kari Ås;Faktura 104;602243;A1",
      'Date,Amount,Name,Description,Reference,Transaction ID\n2026-11-28,"1,234.50",Kari Ås,Faktura 104,602243,A1',
      "Date\tPaid in\tPaid out\tPayer\tDetails\tPayment reference\tBank reference\n11/28/2026\t1234.5\t\tKari Ås\tFaktura 104\t602243\tA1",
      "Дата операції;Сума (грн);Платник;Призначення платежу;Референс платежу;Референс\n28.11.2026 14:05;1 234,50;Kari Ås;Faktura 104;602243;A1",
      "Дата;Дебет;Кредит;Контрагент;Призначення платежу;Код платежу;ID операції\n28.11.26;;1234,50;Kari Ås;Faktura 104;602243;A1",
    ];
    for (const table of tables) {
      expect(first(table)).toMatchObject({ ...expected, bank_reference: "A1" });
    }
  });

  it("M1: may have lines above its header, other columns, and rows that say their currency", () => {
    const table = `Konto;86011117947\n\nSaldo;"1 000,00"\n;;\nDato;Tekst;Beløp;Saldo;Valuta\n28.11.2026;"Fra: ""Kari"";\nKID 602243";-1 234,50;0;EUR\n`;
    const {
      mapping,
      table: found,
      entries,
    } = readWell(table) as Extract<ReturnType<typeof readWell>, { format: "csv" }>;
    expect(mapping).toMatchObject({ date: "Dato", amount: "Beløp", currency: "Valuta" });
    expect(csvMapping.parse(mapping)).toEqual(mapping);
    expect(found.columns).toEqual(["Dato", "Tekst", "Beløp", "Saldo", "Valuta"]);
    expect(entries).toEqual([
      expect.objectContaining({
        amount_minor: -123450,
        currency_code: "eur",
        text: 'Fra: "Kari"; KID 602243',
      }),
    ]);
  });

  const AS_CHOSEN: CsvMapping = {
    ...{ delimiter: ";", decimal: ",", date_format: "dmy", amount: null, currency: null },
    ...{ date: "Når", credit: "Pluss", debit: "Minus" },
    ...{ reference: null, payer: null, text: "Hva", bank_reference: null },
  };

  it("M1: asks for its columns where it can't tell them, and reads them as they are chosen", () => {
    const table = "Når;Pluss;Minus;Hva\n03.04.2026;10,00;;Kari\n04.04.2026;;-2,50;Gebyr\n";
    const reading = read(table);
    expect(reading).toMatchObject({
      fault: "columns_unknown",
      table: { delimiter: ";", columns: ["1", "2", "3", "4"] },
    });
    const { entries } = readWell(table, AS_CHOSEN);
    expect(entries.map(({ date, amount_minor }) => [date, amount_minor])).toEqual([
      ["2026-04-03", 1000],
      ["2026-04-04", -250],
    ]);
    expect(read(table, { ...AS_CHOSEN, text: "Hvem" }).fault).toBe("columns_unknown");
  });

  it("M1: may have no header, its columns called by their numbers", () => {
    const mapping = { ...AS_CHOSEN, date: "1", credit: "2", debit: null, text: "3" };
    const { entries, bad_rows } = readWell("03.04.2026;10,00;Kari\n;;;Sum\n", mapping);
    expect(bad_rows).toEqual([{ row: 2, fault: "no_date", value: ";;;Sum" }]);
    expect(entries).toEqual([expect.objectContaining({ amount_minor: 1000, text: "Kari" })]);
  });

  it("M1: has its amounts in one column, or in those of what came in and went out", () => {
    const isTaken = (given: Partial<CsvMapping>) =>
      csvMapping.safeParse({ ...AS_CHOSEN, ...given }).success;
    expect(isTaken({})).toBe(true);
    expect(isTaken({ debit: null })).toBe(true);
    expect(isTaken({ amount: "Sum", credit: null, debit: null })).toBe(true);
    expect(isTaken({ amount: "Sum" })).toBe(false);
    expect(isTaken({ credit: null, debit: null })).toBe(false);
  });

  it("M1: is read in every encoding that banks write", () => {
    const table =
      "Dato;Beløp;Navn;Melding;KID\r\n28.11.2026;1234,50;Kari Ås;Faktura 104;602243\r\n";
    const utf16be = Buffer.from(table, "utf16le").swap16();
    const files = [
      Buffer.from(table),
      Buffer.from(`\uFEFF${table}`),
      Buffer.from(table, "latin1"),
      Buffer.from(`\uFEFF${table}`, "utf16le"),
      Buffer.from(table, "utf16le"),
      Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be]),
      utf16be,
    ];
    for (const file of files) expect(readWell(file).entries).toMatchObject([expected]);
    const cyrillic = Buffer.from(
      Array.from("Дата;Сума;Платник\n28.11.2026;10,00;Юлія", (sign) => {
        const code = sign.charCodeAt(0);
        if (sign === "і") return 0xb3;
        return code < 128 ? code : code - 0x350;
      }),
    );
    expect(readWell(cyrillic).entries).toMatchObject([{ payer: "Юлія", amount_minor: 1000 }]);
  });

  it("M1: says of each bad row what is wrong, and reads the others", () => {
    const rows = [
      "28.11.2026;10,00;a",
      ";10,00;b",
      "31.02.2026;10,00;c",
      "28.11.2026;;d",
      "28.11.2026;ti kroner;e",
      "28.11.2026;10,005;f",
      '28.11.2026;11,00;"g',
      "28.11.2026;1.23,00;h",
      "28.11.2026;12,00;i",
      "Sum;999,00",
    ];
    const { entries, bad_rows } = readWell(`Dato;Beløp;Tekst\n${rows.join("\n")}`);
    expect(entries.map(({ row, amount_minor }) => [row, amount_minor])).toEqual([
      [2, 1000],
      [10, 1200],
    ]);
    expect(bad_rows.map(({ row, fault, value }) => [row, fault, value])).toEqual([
      [3, "no_date", ";10,00;b"],
      [4, "bad_date", "31.02.2026"],
      [5, "no_amount", "28.11.2026;;d"],
      [6, "bad_amount", "ti kroner"],
      [7, "bad_amount", "10,005"],
      [8, "bad_record", '28.11.2026;11,00;"g'],
      [9, "bad_amount", "1.23,00"],
      [11, "bad_date", "Sum"],
    ]);
  });

  it("M1: keeps to the minor unit what it reads, however it is written", () => {
    const minor = fc.integer({ min: -1e11, max: 1e11 });
    const ways = fc.constantFrom(
      ...(["nb-NO", "da-DK", "en-GB", "uk-UA", "de-CH", "fr-FR"] as const),
    );
    fc.assert(
      fc.property(minor, ways, (amount_minor, locale) => {
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(
          amount_minor / 100,
        );
        const table = `Dato;Beløp\n2026-11-28;${written}\n2026-11-28;1${locale === "en-GB" || locale === "de-CH" ? "." : ","}25`;
        expect(readWell(table).entries[0]?.amount_minor).toBe(amount_minor);
      }),
    );
  });
});

describe("a bank's file", () => {
  it("M1: is refused with a reason when it is none, empty or too large", () => {
    expect(faultOf("")?.[0]).toBe("empty");
    expect(faultOf(" \n\uFEFF")?.[0]).toBe("empty");
    expect(faultOf("Kjære bank")?.[0]).toBe("unknown_format");
    expect(faultOf(Buffer.from("%PDF-1.7\n%\u0001\u0002;;\n"))?.[0]).toBe("unknown_format");
    expect(faultOf("Dato;Beløp\n".padEnd(21 * 1024 * 1024))?.[0]).toBe("too_large");
    const most = `Dato;Beløp\n${"2026-11-28;1,00\n".repeat(20_000)}`;
    expect(faultOf(most)).toBeNull();
    expect(faultOf(`${most}2026-11-28;1,00`)?.[0]).toBe("too_many_rows");
    expect(faultOf(`${most}"`)?.[0]).toBe("too_many_rows");
  });

  it("M1: never brings anything down, whatever is in it", () => {
    const seeds = [camt([PAYMENT]), ocrGiro([PAYMENT]), "Dato;Beløp\n2026-11-28;1,00\n"];
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.nat(3000),
        fc.nat(40),
        fc.string({ unit: "binary", maxLength: 40 }),
        (seed, at, cut, put) => {
          const file = seed.slice(0, at) + put + seed.slice(at + cut);
          expect(() => read(file)).not.toThrow();
          expect(() => read(Buffer.from(file, "utf16le").subarray(1))).not.toThrow();
        },
      ),
      { numRuns: 50 },
    );
  });

  it("M1: of 5,000 rows is read whole", () => {
    const payments = Array.from({ length: 5000 }, (_, nth) => ({
      ...PAYMENT,
      amount_minor: nth + 1,
      bank_reference: `A${nth}`,
    }));
    const rows = payments.map(
      ({ amount_minor }) => `28.11.2026;${(amount_minor / 100).toFixed(2)};Kari Ås;Faktura;602243`,
    );
    const files = [
      camt(payments),
      ocrGiro(payments),
      `Dato;Beløp;Navn;Melding;KID\n${rows.join("\n")}`,
    ];
    for (const file of files) {
      expect(readWell(Buffer.from(file)).entries).toHaveLength(5000);
    }
  });
});
