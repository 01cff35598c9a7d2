import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import type { Locale } from "../../shared/locales";
import { type Column, writeCsv, writeXlsx } from "../table";

import { readZip } from "./read-zip";

type Registration = {
  name: string | null;
  amount?: number;
  checked_in?: boolean;
  starts_at?: Date;
  timezone?: string;
};

const COLUMNS: Column<Registration>[] = [
  { header: "Name", value: (row) => row.name },
  { header: "Amount", value: (row) => row.amount ?? null },
  { header: "Checked in", value: (row) => row.checked_in ?? null },
  {
    header: "=Starts at",
    time: ({ starts_at, timezone = "UTC" }) => (starts_at ? { at: starts_at, timezone } : null),
  },
];

const EVENING: Registration = {
  name: "Kari Nordmann",
  amount: -350.5,
  checked_in: true,
  starts_at: new Date("2026-12-05T18:00:00Z"),
  timezone: "Europe/Oslo",
};

const FORMULAS = [
  "=1+1",
  "+4740000000",
  "-2",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1",
  "＋1",
  "－1",
  "＠1",
  "\u200b=1+1",
  "\u2066\u00ad\ufeff@SUM(A1)",
  "\u3164\u2800-1",
];

async function* each<Row>(rows: Row[]): AsyncGenerator<Row> {
  yield* rows;
}

const csv = async (rows: Registration[], locale: Locale = "en") =>
  (await buffer(writeCsv(COLUMNS, each(rows), { locale }))).toString();

const xlsx = (rows: Registration[], sheet_name = "Registrations") =>
  buffer(writeXlsx(COLUMNS, each(rows), { sheet_name }));

async function readSheet(workbook: Buffer) {
  const { readXlsx } = await import("hucre/xlsx");
  const [sheet] = (await readXlsx(workbook)).sheets;
  if (!sheet) throw new Error("There is no sheet.");
  return sheet;
}

/** As Excel parts a file: a quote that closes a cell too early is passed over, and what follows belongs to the cell. */
function spreadsheetCells(file: string, separator: string): string[] {
  const cells = [""];
  let isQuoted = false;
  for (const [at, sign] of [...file].entries()) {
    const cell = cells.at(-1) as string;
    const isNew = at === 0 || file[at - 1] === separator || file[at - 1] === "\n";
    if (sign === '"' && (isQuoted || isNew)) isQuoted = !isQuoted;
    else if (!isQuoted && (sign === separator || sign === "\n")) cells.push("");
    else cells[cells.length - 1] = cell + sign;
  }
  return cells;
}

describe("CSV", () => {
  test("begins with a byte order mark and a line of headers, and ends each line as RFC 4180 wants", async () => {
    expect(await csv([EVENING, { name: null }])).toBe(
      `\uFEFF"Name","Amount","Checked in","'=Starts at"\r\n` +
        `"Kari Nordmann","-350.5","true","2026-12-05T19:00:00+01:00"\r\n` +
        `"","","",""\r\n`,
    );
  });

  test.each([
    ["nb", "05.12.2026 19:00", "Ja"],
    ["da", "05-12-2026 19:00", "Ja"],
    ["uk", "05.12.2026 19:00", "Так"],
  ] as const)(
    "in %s it has the columns, numbers and dates that a spreadsheet there knows",
    async (locale, time, yes) => {
      expect(await csv([EVENING, { name: "A; B" }], locale)).toBe(
        `\uFEFF"Name";"Amount";"Checked in";"'=Starts at"\r\n` +
          `"Kari Nordmann";"-350,5";"${yes}";"${time}"\r\n` +
          `"A; B";"";"";""\r\n`,
      );
    },
  );

  test("quotes every cell, and doubles the quotes in it", async () => {
    const [, ...lines] = (await csv([{ name: 'A "B", C\r\nD' }])).split("\r\n");
    expect(lines.join("\r\n")).toBe('"A ""B"", C\r\nD","","",""\r\n');
  });

  test("tells times in their zone, whatever its offset", async () => {
    const at = (timezone: string) => ({ ...EVENING, timezone });
    const text = await csv([at("America/St_Johns"), at("Asia/Kolkata"), at("UTC")]);
    expect(text.match(/2026[^"]+/g)).toEqual([
      "2026-12-05T14:30:00-03:30",
      "2026-12-05T23:30:00+05:30",
      "2026-12-05T18:00:00+00:00",
    ]);
  });

  test.each(FORMULAS)("%j is no formula", async (name) => {
    const [, line = ""] = (await csv([{ name }])).split("\r\n");
    expect(line.replace(/^"/, "").startsWith("'")).toBe(true);
  });

  test.each([
    ["Kari;=1+1;x", "Kari;'=1+1;x"],
    ['Kari;"=1+1&";x', `Kari;"'=1+1&";x`],
    ["Kari\n=1+1", "Kari\n'=1+1"],
    ["Kari, @SUM(A1)\t+1|-1", "Kari, '@SUM(A1)\t'+1|'-1"],
    [" =1+1", " '=1+1"],
    [" \u200b=1+1", " \u200b'=1+1"],
    ["Kari;\u2060\u00ad=1+1", "Kari;\u2060\u00ad'=1+1"],
    ["；＝1;＝1", "；＝1;'＝1"],
  ])("%j is no formula where another sign parts cells: %j", async (name, cell) => {
    const [, line] = (await csv([{ name }])).split("\r\n");
    expect(line).toBe(`"${cell.replaceAll('"', '""')}","","",""`);
  });

  test.each([
    "Rock - live",
    "Ås; kommune",
    "kari-anne@example.com",
    "A, B; C",
    "1 × Adult, 2 × Child",
  ])("%j is left as it is", async (name) => {
    expect(await csv([{ name }])).toContain(`"${name}"`);
  });

  test("no cell of a text is a formula, whatever program opens the file", async () => {
    const hostile = fc.array(
      fc.constantFrom(..."=+-@＝＋－＠;,|\t\r\n \"'x1", "\u2028", "\u0085", "\u000b", "=1+1"),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (parts) => {
        const file = await csv([{ name: parts.join("") }, { name: "next" }]);
        // However it is read, a cell begins after something that may part cells, and maybe quotes and blanks.
        const cells = file
          .split(/[,;|\p{Cc}\u2028\u2029]/u)
          .map((cell) => cell.replace(/^[\s"\u200b\u00ad]+/, ""));
        expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([",", ";", "\t", "|"])(
    "parted by %j as a spreadsheet does it has no formula",
    async (separator) => {
      const hostile = fc.array(fc.constantFrom(...'=-;,|\t\n "x'), { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(hostile, async (parts) => {
          const file = (await csv([{ name: parts.join("") }, { name: "next" }])).slice(1);
          for (const cell of spreadsheetCells(file, separator))
            expect(cell).not.toMatch(/^\s*[=+\-@]/);
        }),
        { numRuns: 500 },
      );
    },
  );
});

describe("XLSX", () => {
  test("has texts, numbers, booleans and real dates that show the clock of their zone", async () => {
    const workbook = await xlsx([EVENING, { name: null }, { name: "" }]);
    const sheet = await readSheet(workbook);
    expect(sheet.name).toBe("Registrations");
    expect(sheet.rows.slice(0, 2)).toEqual([
      ["Name", "Amount", "Checked in", "=Starts at"],
      ["Kari Nordmann", -350.5, true, new Date("2026-12-05T19:00:00Z")],
    ]);
    expect(readZip(workbook).get("xl/styles.xml")).toContain('formatCode="yyyy-mm-dd hh:mm"');
  });

  test("has the parts that a strict reader looks for", async () => {
    const parts = readZip(await xlsx([EVENING]));
    const types = parts.get("[Content_Types].xml") ?? "";
    for (const [, part = ""] of types.matchAll(/PartName="\/([^"]+)"/g)) {
      expect([...parts.keys()]).toContain(part);
    }
    const related = parts.get("xl/_rels/workbook.xml.rels") ?? "";
    for (const [, target] of related.matchAll(/Target="([^"]+)"/g)) {
      expect([...parts.keys()]).toContain(`xl/${target}`);
    }
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain('state="frozen"');
  });

  test.each([...FORMULAS, "+47 900 00 001", "{=1+1}", "0047", "2026-12-05", "TRUE", "#REF!"])(
    "%j is the text that it is, and no formula",
    async (name) => {
      const workbook = await xlsx([{ name }]);
      const written = readZip(workbook).get("xl/worksheets/sheet1.xml") ?? "";
      expect(written).not.toContain("<f");
      expect(written).toMatch(/<c r="A2"[^>]* t="(s|inlineStr)"/);
      expect((await readSheet(workbook)).rows[1]?.[0]).toBe(name);
    },
  );

  test("survives what XML and Excel can't say", async () => {
    const workbook = await xlsx([
      { name: "<b>&\"'</b> \u0000\u0007\uFFFE\uD800 Ґ 🎻" },
      { name: "_x0041_" },
      { name: "a".repeat(40_000) },
    ]);
    const [, [first], [second], [third]] = (await readSheet(workbook)).rows as [
      unknown,
      string[],
      string[],
      string[],
    ];
    expect(first).toContain("<b>&\"'</b>");
    expect(first).toContain("\uFFFD\uFFFD Ґ 🎻");
    expect(second).toBe("_x0041_");
    expect(third).toHaveLength(32_767);
  });

  test.each([
    ["AC/DC: [live]*?", "AC DC   live"],
    ["x".repeat(40), "x".repeat(31)],
    ["'quoted'", "quoted"],
    ["", "Sheet"],
    ["History", "Sheet History"],
  ])("names a sheet %j as Excel allows", async (wanted, name) => {
    expect((await readSheet(await xlsx([], wanted))).name).toBe(name);
  });
});

type Writer = (columns: Column<Registration>[], rows: AsyncIterable<Registration>) => Readable;

const writers: [string, Writer][] = [
  ["CSV", (columns, rows) => writeCsv(columns, rows, { locale: "en" })],
  ["XLSX", (columns, rows) => writeXlsx(columns, rows, { sheet_name: "Rows" })],
];

describe.each(writers)("streaming %s", (_, write) => {
  /** Counts the rows that were asked for, and whether anybody said that no more are wanted. */
  function source(limit: number, failure?: Error) {
    const seen = { asked: 0, closed: false };
    async function* rows(): AsyncGenerator<Registration> {
      try {
        while (seen.asked < limit) {
          seen.asked++;
          yield { ...EVENING, name: `Kari ${Math.random()}` };
        }
        if (failure) throw failure;
      } finally {
        seen.closed = true;
      }
    }
    return { seen, rows: rows() };
  }

  /** About as many as either format puts into a piece of the file. */
  const ROWS_OF_A_CHUNK = 400;

  const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

  test("asks for no more rows than are read", async () => {
    const { seen, rows } = source(1_000_000);
    const stream = write(COLUMNS, rows);
    expect(seen.asked).toBe(0);
    for await (const _chunk of stream) if (seen.asked > 0) break;
    await settled();
    expect(seen.asked).toBeGreaterThan(0);
    expect(seen.asked).toBeLessThan(10 * ROWS_OF_A_CHUNK);
  });

  test("a reader that leaves ends the rows", async () => {
    const { seen, rows } = source(1_000_000);
    const stream = write(COLUMNS, rows);
    await new Promise((resolve) => stream.once("data", resolve));
    while (seen.asked === 0) await settled();
    const asked = seen.asked;
    stream.destroy();
    await new Promise((resolve) => stream.once("close", resolve));
    expect(seen.closed).toBe(true);
    expect(seen.asked - asked).toBeLessThan(ROWS_OF_A_CHUNK);
  });

  test("an error of the rows is the stream's", async () => {
    const { seen, rows } = source(3_000, new Error("the database went away"));
    await expect(buffer(write(COLUMNS, rows))).rejects.toThrow("the database went away");
    expect(seen.closed).toBe(true);
  });

  test("an error of a column is the stream's, and ends the rows", async () => {
    const { seen, rows } = source(1_000_000);
    const broken: Column<Registration>[] = [
      {
        header: "Name",
        value: () => {
          throw new Error("no such field");
        },
      },
    ];
    await expect(buffer(write(broken, rows))).rejects.toThrow("no such field");
    expect(seen.closed).toBe(true);
  });
});
