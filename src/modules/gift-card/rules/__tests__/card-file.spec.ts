import { readCardFile } from "../card-file";

const read = (file: string | Uint8Array) => {
  const reading = readCardFile(file, "nok");
  if (reading.fault !== null) throw new Error(reading.fault);
  return reading;
};

describe("a file of another system's gift cards", () => {
  it("has what is left on a card, not what it was worth, where it says both", () => {
    const { cards } = read("Kode;Beløp;Gjenstående\nABCD12345678;1000;200");
    expect(cards).toMatchObject([{ amount_minor: 20_000 }]);
  });

  it("says which numbers it may have meant, where the amount may be what the cards were worth", () => {
    const file =
      "Kode;Ordre;Beløp;Igjen nå;Navn;Kjøpt\nABCD12345678;A-17;1000;200,50;Ola;1.2.2025\nABCD12345679;A-18;500;;;1.3.2025";
    expect(read(file)).toMatchObject({
      ...{ amount_column: "Beløp", other_amount_columns: ["Igjen nå"] },
      cards: [{ amount_minor: 100_000 }, { amount_minor: 50_000 }],
    });
    const chosen = readCardFile(file, "nok", "igjen nå");
    expect(chosen).toMatchObject({
      ...{ amount_column: "Igjen nå", other_amount_columns: [] },
      ...{ cards: [{ amount_minor: 20_050 }], bad_rows: [{ row: 3, fault: "bad_amount" }] },
    });
    expect(readCardFile(file, "nok", "Beløp")).toMatchObject({ other_amount_columns: [] });
    expect(read("Kode;Beløp;Saldo;Nr\nABCD12345678;1000;200;7")).toMatchObject({
      ...{ amount_column: "Saldo", other_amount_columns: [] },
    });
    expect(readCardFile(file, "nok", "Rest")).toEqual({
      fault: expect.stringMatching(/no columns/),
    });
  });

  it("is read by the names of its columns in each language, with its marks, decimals and days", () => {
    const card = { amount_minor: 125_050, currency_code: "nok", code: "GK12345678" };
    for (const [file, more] of [
      ["code,balance\nGK-1234 5678,1250.50", {}],
      [
        "\uFEFFKode;Saldo;Utløper\r\ngk12345678;1 250,50;31.12.2027\r\n",
        { expires_on: "2027-12-31" },
      ],
      ["Gavekortnummer\tRestbeløb\tValuta\nGK12345678\t1.250,50\tNOK", {}],
      [
        "номер картки;залишок;дійсна до\nGK12345678;1250,50;2028-02-29",
        { expires_on: "2028-02-29" },
      ],
      [
        'Cards of 2025\n"Gift card","Amount","Name","E-mail","Note"\nGK12345678,"1,250.50",Ola,ola@example.com,"a\nb"',
        { recipient: { name: "Ola", email: "ola@example.com" }, note: "a b" },
      ],
    ] as const) {
      const { cards, bad_rows } = read(file);
      expect([file, bad_rows]).toEqual([file, []]);
      expect(cards).toMatchObject([
        { ...card, expires_on: null, recipient: {}, note: null, ...more },
      ]);
    }
    const western = Buffer.from("kode;beløp\nGK12345678;5\n", "latin1");
    expect(read(western).cards).toMatchObject([{ amount_minor: 500 }]);
  });

  it("says of each line that can't be taken which it is and why, and never a code", () => {
    const { cards, bad_rows, empty } = read(
      [
        "code;balance;currency;expires",
        "GOOD-0001;10;;",
        "SHORT;10;;",
        "good 0001;20;;",
        "GOOD-0002;ten;;",
        "GOOD-0003;-5;;",
        "GOOD-0004;1,005;;",
        "GOOD-0005;10;xyz;",
        "GOOD-0006;10;;31.02.2027",
        "GOOD-0007;0;;",
        ";10;;",
        "GOOD<0008>;10;;",
        "GOOD-0009;10,5;dkk;",
        "GOOD-0010;10,5;jpy;",
      ].join("\n"),
    );
    expect(
      cards.map(({ row, amount_minor, currency_code }) => [row, amount_minor, currency_code]),
    ).toEqual([
      [2, 1000, "nok"],
      [13, 1050, "dkk"],
    ]);
    expect(bad_rows).toEqual([
      { row: 3, fault: "bad_code", value: null },
      { row: 4, fault: "duplicate_code", value: null },
      { row: 5, fault: "bad_amount", value: "ten" },
      { row: 6, fault: "bad_amount", value: "-5" },
      { row: 7, fault: "bad_amount", value: "1,005" },
      { row: 8, fault: "bad_currency", value: "xyz" },
      { row: 9, fault: "bad_date", value: "31.02.2027" },
      { row: 11, fault: "bad_code", value: null },
      { row: 12, fault: "bad_code", value: null },
      { row: 14, fault: "bad_amount", value: "10,5" },
    ]);
    expect(empty).toBe(1);
  });

  it("is refused as a whole where it is no table of cards", () => {
    for (const [file, fault] of [
      ["", /nothing/],
      ["\0\0\0\u0001", /no text/],
      ["code;balance\n", /no cards/],
      ["name;age\nOla;7", /no columns/],
      ["GK12345678;5\n", /no columns/],
      [`code;balance\n${"GK12345678;5\n".repeat(2001)}`, /more than 2000/],
      ["x".repeat(2 * 1024 * 1024 + 1), /2 MB/],
    ] as const) {
      expect(readCardFile(file, "nok")).toEqual({ fault: expect.stringMatching(fault) });
    }
  });
});
