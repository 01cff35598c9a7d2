import type { AxiosResponse } from "axios";
import { BoxOffice } from "../integration-tests/fixtures/box-office";
import { seedStore } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { seedHistory } from "./lib/history";
import { timed } from "./lib/load";
import { milliseconds, printFigure, printNote } from "./lib/report";
import { withShops } from "./lib/shop-server";
import { median, quantile, ratioOf } from "./lib/statistics";

const ROUNDS = 9;
const CARTS_PER_ROUND = 12;

type Times = Record<"add" | "hold" | "renew", number[]>;

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("(b) a seat hold over HTTP, against Medusa's own add-to-cart of the same ticket", async () => {
      const store = await seedStore(getContainer());
      const event = await new BoxOffice(api, store).createEvent({ capacity: 100_000 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      await seedHistory(getContainer());
      await withShops(["box-office"], dbConfig.clientUrl, async (servers) => {
        const office = new BoxOffice(api.create({ baseURL: servers["box-office"].url }), store);
        const addToCart = (cartId: string) =>
          office.try("post", `/store/carts/${cartId}/line-items`, { variant_id, quantity: 2 });
        const timeOf = (request: () => Promise<AxiosResponse>) =>
          timed(async () => {
            const { status, data } = await request();
            if (status !== 200) throw new Error(`${status} ${JSON.stringify(data)}`);
          });

        // The two are the two things that happen to one cart, and so side by side all the time.
        const rounds: Times[] = [];
        for (let round = 0; round <= ROUNDS; round++) {
          const times: Times = { add: [], hold: [], renew: [] };
          for (let nth = 0; nth < CARTS_PER_ROUND; nth++) {
            const cartId = await office.cart([], `buyer-${round}-${nth}@example.com`);
            times.add.push(await timeOf(() => addToCart(cartId)));
            times.hold.push(await timeOf(() => office.hold(cartId)));
            times.renew.push(await timeOf(() => office.hold(cartId)));
          }
          if (round > 0) rounds.push(times);
        }

        const all = (what: keyof Times) => rounds.flatMap((times) => times[what]);
        const p50s = (what: keyof Times) => rounds.map((times) => median(times[what]));
        printFigure({
          name: "(b) seat hold p50 ÷ add-to-cart p50 over HTTP",
          ratio: ratioOf(p50s("hold"), p50s("add")),
          detail: `${milliseconds(median(all("hold")))} vs ${milliseconds(median(all("add")))}`,
          aim: { atMost: 0.2 },
        });
        for (const [what, name] of [
          ["hold", "hold"],
          ["renew", "renewal"],
          ["add", "add-to-cart"],
        ] as const) {
          const [p50, p95] = [0.5, 0.95].map((share) => milliseconds(quantile(all(what), share)));
          printNote(`${name}: p50 ${p50}, p95 ${p95} (${all(what).length} requests)`);
        }
      });
    });
  },
});
