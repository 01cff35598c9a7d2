import type { MedusaContainer } from "@medusajs/framework/types";
import { BoxOffice } from "../integration-tests/fixtures/box-office";
import { multiplyTicket } from "../integration-tests/fixtures/many-tickets";
import { seedStore, sql, type TestStore } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { writeCsvByHand } from "./lib/csv-by-hand";
import { download } from "./lib/download";
import { timed } from "./lib/load";
import { memoryDuring } from "./lib/measured-process";
import { milliseconds, printFigure, rate } from "./lib/report";
import { inRounds, mediansBy } from "./lib/rounds";
import { startShop, withShops } from "./lib/shop-server";
import { median, quantile, ratioOf } from "./lib/statistics";

/** Of four events. The last is what the small file holds. */
const REGISTRATIONS = [20_000, 15_000, 10_000, 5_000];
const ALL = REGISTRATIONS.reduce((sum, count) => sum + count, 0);

const ROUNDS = 7;
const REQUESTS_PER_ROUND = 5;
const WARM_UP_REQUESTS = 5;
const FILE_ROUNDS = 3;
const FORMATS = ["csv", "xlsx"] as const;

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let store: TestStore;
    let eventIds: string[];

    beforeAll(async () => {
      store = await seedStore(getContainer());
      eventIds = await seedRegistrations(getContainer(), new BoxOffice(api, store));
      await seedCustomers(getContainer());
      await sql(getContainer(), "VACUUM ANALYZE");
    });

    it("(e) list, filter and search of 50,000 registrations, against Medusa's own list of as many customers", async () => {
      await withShops(["box-office"], dbConfig.clientUrl, async (servers) => {
        const client = api.create({
          baseURL: servers["box-office"].url,
          headers: store.admin.headers,
        });
        const get = (path: string) => () => timed(() => client.get(`/admin${path}`));
        const [event] = eventIds;
        const registrations = (query: string) => get(`/box-office/registrations?limit=20&${query}`);
        const customers = (query: string) => get(`/customers?limit=20&${query}`);
        const times = await inRounds(
          { rounds: ROUNDS * REQUESTS_PER_ROUND, warmUps: WARM_UP_REQUESTS },
          {
            list: registrations(""),
            customers: customers(""),
            filter: registrations(`event_id=${event}&status=valid`),
            customersFiltered: customers("has_account=true"),
            search: registrations("q=gjest49111"),
            customersFound: customers("q=gjest49111"),
            searchAll: registrations("q=hansen"),
            customersAllFound: customers("q=hansen"),
          },
        );
        for (const [name, own, peer, aim] of [
          ["list", "list", "customers", { atMost: 1 }],
          ["filter by event and status", "filter", "customersFiltered", { atMost: 1.2 }],
          ["search that finds one", "search", "customersFound", { atMost: 0.2 }],
          ["search that finds all", "searchAll", "customersAllFound", undefined],
        ] as const) {
          printFigure({
            name: `(e) ${name} of 50,000 registrations, p50, ÷ Medusa's of 50,000 customers`,
            ratio: ratioOf(
              mediansBy(REQUESTS_PER_ROUND, times[own]),
              mediansBy(REQUESTS_PER_ROUND, times[peer]),
            ),
            detail: `${milliseconds(median(times[own]))} vs ${milliseconds(median(times[peer]))}, p95 ${milliseconds(quantile(times[own], 0.95))}`,
            aim,
          });
        }
      });
    });

    it("(f) the file of 50,000 registrations: rows a second, against a cursor of pg and CSV by hand", async () => {
      await withShops(["box-office"], dbConfig.clientUrl, async (servers) => {
        const file = (format: string) => async () => {
          const path = `/admin/box-office/registrations/export?format=${format}`;
          const time = await timed(() =>
            download(`${servers["box-office"].url}${path}`, store.admin),
          );
          return ALL / (time / 1000);
        };
        const byHand = async () => {
          let rows = 0;
          const time = await timed(async () => {
            rows = await writeCsvByHand(dbConfig.clientUrl);
          });
          if (rows !== ALL) throw new Error(`${rows} rows by hand`);
          return ALL / (time / 1000);
        };
        const rates = await inRounds(
          { rounds: FILE_ROUNDS },
          { csv: file("csv"), xlsx: file("xlsx"), byHand },
        );
        for (const format of FORMATS) {
          printFigure({
            name: `(f) rows/s of a ${format.toUpperCase()} file of 50,000 ÷ a cursor and CSV by hand`,
            ratio: ratioOf(rates[format], rates.byHand),
            detail: `${rate(median(rates[format]))} vs ${rate(median(rates.byHand))}`,
          });
        }
      });
    });

    it("(g) the memory that a file of 50,000 takes, against ten of 5,000", async () => {
      const { clientUrl } = dbConfig;
      for (const format of FORMATS) {
        const inUse = { small: [] as number[], large: [] as number[] };
        const server = await startShop("box-office", clientUrl);
        try {
          const all = `${server.url}/admin/box-office/registrations/export?format=${format}`;
          const some = `${all}&event_id=${eventIds.at(-1)}`;
          const memoryOf = (url: string, times: number) =>
            memoryDuring(server.process, async () => {
              for (let time = 0; time < times; time++) await download(url, store.admin);
            });
          // The first file loads what writes it.
          await memoryOf(some, 1);
          for (let round = 0; round < FILE_ROUNDS; round++) {
            // As many rows either way, so that both are looked at as often.
            inUse.small.push(await memoryOf(some, 10));
            inUse.large.push(await memoryOf(all, 1));
          }
        } finally {
          await server.stop();
        }
        const mebibytes = (values: number[]) => `${median(values).toFixed(1)} MiB`;
        printFigure({
          name: `(g) memory that a ${format.toUpperCase()} file of 50,000 rows takes at most ÷ ten of 5,000`,
          ratio: ratioOf(inUse.large, inUse.small),
          detail: `${mebibytes(inUse.large)} vs ${mebibytes(inUse.small)}`,
          aim: { atMost: 1.5 },
        });
      }
    });
  },
});

/** A real ticket of each event, and its copies. */
async function seedRegistrations(container: MedusaContainer, office: BoxOffice): Promise<string[]> {
  const eventIds: string[] = [];
  let first = 0;
  for (const count of REGISTRATIONS) {
    const event = await office.createEvent({ capacity: null });
    const { variant_id } = event.sessions[0].ticket_offers[0];
    const { cartId } = await office.buy([{ variant_id, quantity: 1 }]);
    const { tickets } = await office.orderOf(cartId);
    await multiplyTicket(container, tickets[0].id, { first, count: count - 1 });
    // Two to an order, so that no order spans two events.
    first += count;
    eventIds.push(event.id);
  }
  return eventIds;
}

/** Medusa's own rows with the same names, to be listed beside ours. */
async function seedCustomers(container: MedusaContainer): Promise<void> {
  await sql(
    container,
    `INSERT INTO customer (id, email, first_name, last_name, phone, has_account, created_at)
     SELECT 'cus_copy_' || n, 'gjest' || n || '@example.com', 'Gjest ' || n, 'Hansen', '+47 400 ' || n, n % 2 = 0,
            now() - n * interval '1 second'
     FROM generate_series(1, :count::integer) n`,
    { count: ALL },
  );
}
