import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { BoxOffice } from "../integration-tests/fixtures/box-office";
import { InvoiceDesk } from "../integration-tests/fixtures/invoice-desk";
import { issuable } from "../integration-tests/fixtures/issuable";
import { seedStore } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { INVOICE, ticketLine } from "../src/documents/__tests__/papers";
import { renderInvoicePdf } from "../src/documents/papers-pdf";
import { BOX_OFFICE_INVOICING } from "../src/modules/invoicing";
import { timed } from "./lib/load";
import { milliseconds, printFigure, printNote, rate } from "./lib/report";
import { inRounds } from "./lib/rounds";
import { withConnectionPools } from "./lib/seat-claims";
import { median, ratioOf, spreadOf } from "./lib/statistics";

const ROUNDS = 5;
const CLIENTS = 20;
const ISSUES_EACH = 50;
const PDFS_PER_ROUND = 20;
const PDF_LINES = 30;
const BANK_ROWS = 5_000;
/** Of the bank's rows, each so manieth pays an invoice. */
const PAYS_EVERY = 10;

const many = <T>(count: number, one: (nth: number) => T) =>
  Array.from({ length: count }, (_, nth) => one(nth));

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("(l) invoices: issued per second against a bare counter row; the processor time of a PDF; a bank's file", async () => {
      const desk = new InvoiceDesk(new BoxOffice(api, await seedStore(getContainer())));
      await desk.open();
      const { invoices } = getContainer().resolve(BOX_OFFICE_INVOICING);
      const perSecond = (milliseconds: number) => (CLIENTS * ISSUES_EACH * 1000) / milliseconds;

      /** Each client one after the other, all at once. */
      const storm = (work: (nth: number) => Promise<unknown>) =>
        Promise.all(
          many(CLIENTS, async (client) => {
            for (let issue = 0; issue < ISSUES_EACH; issue++) {
              await work(client * ISSUES_EACH + issue);
            }
          }),
        );
      const drafted = () =>
        Promise.all(
          many(CLIENTS, async () => {
            const drafts: (() => Promise<unknown>)[] = [];
            for (let issue = 0; issue < ISSUES_EACH; issue++) {
              const { draft, terms } = issuable(`order_${randomUUID()}`);
              const { id } = await invoices.draftInvoice(draft);
              drafts.push(() => invoices.issueInvoice(id, terms));
            }
            return drafts;
          }),
        );

      await withConnectionPools(getContainer(), dbConfig.clientUrl, async ({ plain }) => {
        const next = await bareSeries(plain);
        const rates = await inRounds(
          { rounds: ROUNDS },
          {
            issued: async () => {
              const drafts = (await drafted()).flat();
              return perSecond(
                await timed(() => storm((nth) => drafts[nth]?.() as Promise<unknown>)),
              );
            },
            row: async () => perSecond(await timed(() => storm(next.row))),
            numbered: async () => perSecond(await timed(() => storm(next.transaction))),
          },
        );
        printFigure({
          name: `(l) invoices issued/s, ${CLIENTS} clients × ${ISSUES_EACH}, ÷ a bare counter row`,
          ratio: ratioOf(rates.issued, rates.row),
          detail: `${rate(median(rates.issued))} vs ${rate(median(rates.row))}`,
          aim: { atLeast: 0.5 },
        });
        printFigure({
          name: "    ÷ the least transaction that a number without gaps takes",
          ratio: ratioOf(rates.issued, rates.numbered),
          detail: `${rate(median(rates.numbered))} for begin, counter, row, commit`,
        });
      });

      const paper = {
        ...INVOICE,
        lines: many(PDF_LINES, (nth) => ticketLine({ title: `Kurs i keramikk, kveld ${nth}` })),
      };
      const options = { locale: "nb" as const, created_at: INVOICE.issued_at };
      const { cpu } = await inRounds(
        { rounds: ROUNDS },
        {
          cpu: async () => {
            const before = process.cpuUsage();
            for (let nth = 0; nth < PDFS_PER_ROUND; nth++) await renderInvoicePdf(paper, options);
            const { user, system } = process.cpuUsage(before);
            return (user + system) / 1000 / PDFS_PER_ROUND;
          },
        },
      );
      printFigure({
        name: `(l) ms of processor time of an invoice's PDF of ${PDF_LINES} lines`,
        ratio: spreadOf(cpu),
        aim: { atMost: 25 },
      });

      const due = await invoices.listInvoices(
        { state: ["issued"], timezone: "Europe/Oslo" },
        { limit: BANK_ROWS / PAYS_EVERY, order: "issued_at" },
      );
      const rows = many(BANK_ROWS, (nth) => {
        const paid = nth % PAYS_EVERY === 0 ? due.invoices[nth / PAYS_EVERY] : undefined;
        const amount = paid ? paid.total_minor / 100 : 100 + nth;
        return `27.11.2026;${amount.toFixed(2).replace(".", ",")};${paid?.payment_reference ?? ""};Kunde ${nth};F${nth}`;
      });
      let proposed = 0;
      const { taken } = await inRounds(
        { rounds: ROUNDS },
        {
          taken: () =>
            timed(async () => {
              // Each time another file: what a bank's file has is known the second time.
              const mark = randomUUID();
              const text = [
                "Bokført dato;Beløp;KID;Betaler;Tekst",
                ...rows.map((row) => row + mark),
              ].join("\n");
              const { data } = await desk.admin("post", "/bank-statements", { text });
              const { entries } = data.bank_statement;
              proposed = entries.filter(
                ({ proposal }: { proposal: object | null }) => proposal,
              ).length;
            }),
        },
      );
      printNote(
        `a bank's file of ${BANK_ROWS} rows over HTTP, ${proposed} of them with their invoice: ${milliseconds(median(taken))} (${milliseconds(Math.min(...taken))}–${milliseconds(Math.max(...taken))})`,
      );
    });
  },
});

/** One row that is counted up: alone, and in the least transaction that keeps what has the number. */
async function bareSeries(pool: Pool) {
  await pool.query(`CREATE TABLE bench_series (id text PRIMARY KEY, next integer NOT NULL)`);
  await pool.query(`CREATE TABLE bench_numbered (id text PRIMARY KEY, value integer UNIQUE)`);
  await pool.query(`INSERT INTO bench_series VALUES ('row', 1), ('transaction', 1)`);
  const COUNT = `UPDATE bench_series SET next = next + 1 WHERE id = $1 RETURNING next`;
  return {
    row: () => pool.query(COUNT, ["row"]),
    transaction: async () => {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        const { rows } = await client.query(COUNT, ["transaction"]);
        await client.query(`INSERT INTO bench_numbered VALUES ($1, $2)`, [
          randomUUID(),
          rows[0].next,
        ]);
        await client.query("COMMIT");
      } finally {
        client.release();
      }
    },
  };
}
