import { BoxOffice } from "../integration-tests/fixtures/box-office";
import { codeOf, placeManyOrders } from "../integration-tests/fixtures/many-orders";
import { seedStore, sql, type TestStore } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { explain } from "./lib/explain";
import { timed } from "./lib/load";
import { milliseconds, printFigure, printNote } from "./lib/report";
import { inRounds, mediansBy } from "./lib/rounds";
import { withShops } from "./lib/shop-server";
import { median, quantile, ratioOf } from "./lib/statistics";

const ORDERS = 100_000;
const ROUNDS = 7;
const REQUESTS_PER_ROUND = 5;
const WARM_UP_REQUESTS = 5;
const PAGE = "limit=25";

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let store: TestStore;
    let overdueId: string;

    beforeAll(async () => {
      store = await seedStore(getContainer());
      await placeManyOrders(getContainer(), ORDERS);
      await sql(getContainer(), "VACUUM ANALYZE");
      const { data } = await api.get("/admin/box-office/order-statuses", store.admin);
      overdueId = data.order_statuses[2].id;
    });

    it("(h) the orders by status out of 100,000 and their log, against Medusa's own list of the same orders", async () => {
      await withShops(["box-office"], dbConfig.clientUrl, async (servers) => {
        const client = api.create({
          baseURL: servers["box-office"].url,
          headers: store.admin.headers,
        });
        const get = (path: string) => () => timed(() => client.get(`/admin${path}`));
        const ours = (query: string) => get(`/box-office/orders?${PAGE}&${query}`);
        const medusas = (query: string) => get(`/orders?${PAGE}&${query}`);
        const times = await inRounds(
          { rounds: ROUNDS * REQUESTS_PER_ROUND, warmUps: WARM_UP_REQUESTS },
          {
            list: ours(""),
            medusasList: medusas("order=-created_at"),
            filter: ours("state=processing&payment=paid"),
            rare: ours(`status_id=${overdueId}`),
            medusasFilter: medusas("order=-created_at&status=pending"),
            total: ours("order=-total"),
            search: ours("q=gjest49111"),
            medusasSearch: medusas("q=gjest49111"),
            code: ours(`q=${codeOf(49_111)}`),
            searchAll: ours("q=hansen"),
            log: get(`/box-office/logs?${PAGE}&kind=status`),
            logFound: get(`/box-office/logs?${PAGE}&q=gjest49111`),
            logAllFound: get(`/box-office/logs?${PAGE}&q=hansen`),
          },
        );
        for (const [name, own, peer, aim] of [
          ["list", "list", "medusasList", { atMost: 1 }],
          ["filter by state and payment", "filter", "medusasFilter", { atMost: 1 }],
          ["filter by a rare status", "rare", "medusasFilter", { atMost: 1 }],
          ["list by total", "total", "medusasList", { atMost: 1 }],
          ["search that finds one", "search", "medusasSearch", { atMost: 1 }],
          ["search by order code", "code", "medusasSearch", { atMost: 1 }],
          ["search that finds all", "searchAll", "medusasList", undefined],
          ["log, one kind", "log", "medusasList", { atMost: 1 }],
          ["log, search that finds one order", "logFound", "medusasSearch", { atMost: 1 }],
          ["log, search that finds all orders", "logAllFound", "medusasList", undefined],
        ] as const) {
          printFigure({
            name: `(h) ${name} of 100,000 orders, p50, ÷ Medusa's`,
            ratio: ratioOf(
              mediansBy(REQUESTS_PER_ROUND, times[own]),
              mediansBy(REQUESTS_PER_ROUND, times[peer]),
            ),
            detail: [
              `${milliseconds(median(times[own]))} vs ${milliseconds(median(times[peer]))}`,
              `p95 ${milliseconds(quantile(times[own], 0.95))} vs ${milliseconds(quantile(times[peer], 0.95))}`,
            ].join(", "),
            aim,
          });
        }
      });
    });

    it("(h) what PostgreSQL does for them", async () => {
      const office = new BoxOffice(api, store);
      for (const query of [
        "",
        `status_id=${overdueId}`,
        "order=-total&state=completed",
        "q=gjest49111",
      ]) {
        const path = `/admin/box-office/orders?${PAGE}&${query}`;
        printNote(path.replace(overdueId, "…"));
        await explain(getContainer(), dbConfig.clientUrl, () =>
          office.try("get", path, undefined, store.admin),
        );
      }
    });
  },
});
