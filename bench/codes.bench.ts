import { seedStore, sql } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { OwnCards } from "./lib/card-shops";
import { timed } from "./lib/load";
import { createOrdinaryProduct } from "./lib/ordinary-product";
import { milliseconds, printFigure, printNote } from "./lib/report";
import { mediansBy } from "./lib/rounds";
import { withShops } from "./lib/shop-server";
import { median, quantile, ratioOf, shareAbove } from "./lib/statistics";

const ROUNDS = 9;
const REQUESTS_PER_ROUND = 30;
const WARM_UP_REQUESTS = 10;

const UNKNOWN = "AAAA-BBBB-CCCC-DDDD";
/** Asked for as the others are, it says by how much two of the same differ. */
const CONTROL = "an unknown code again";

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("(r) how long the answer to a code takes that can't be used, against one to a code that there is not", async () => {
      const store = await seedStore(getContainer());
      const goods = await createOrdinaryProduct(api, store, {
        title: "Programme",
        manageInventory: false,
      });
      await withShops(["box-office"], dbConfig.clientUrl, async (servers) => {
        const shop = new OwnCards(servers["box-office"], api, store);
        const made = async (change: string, more = {}) => {
          const { id, code } = await shop.issue(100, more);
          if (change) {
            await sql(getContainer(), `UPDATE box_office_gift_card SET ${change} WHERE id = :id`, {
              id,
            });
          }
          return { id, code };
        };
        const empty = await made("");
        await shop.admin("post", `/box-office/gift-cards/${empty.id}/cash-out`, { reason: "Out" });
        const everywhere = {
          "an unknown code": UNKNOWN,
          [CONTROL]: "EEEE-FFFF-GGGG-HHHH",
          "an expired card": (await made("expires_at = now() - interval '1 day'")).code,
          "a disabled card": (await made("state = 'disabled'")).code,
          "a pending card": (await made("state = 'pending', activated_at = NULL")).code,
          "a void card": (await made("state = 'void'")).code,
        };
        const inCarts = {
          ...everywhere,
          "a card of another currency": (await made("", { currency_code: "eur" })).code,
          "an empty card": empty.code,
        };
        const cartId = await shop.office.cart([{ variant_id: goods, quantity: 1 }]);
        for (const [where, codes, ask] of [
          ["on a cart", inCarts, (code: string) => shop.tryCard(cartId, code)],
          ["for its balance", everywhere, (code: string) => shop.askBalance(code)],
        ] as const) {
          const times = Object.fromEntries(
            Object.keys(codes).map((what) => [what, [] as number[]]),
          );
          for (let nth = 0; nth < WARM_UP_REQUESTS + ROUNDS * REQUESTS_PER_ROUND; nth++) {
            // Nobody has that many wrong codes: each turn begins with the same budgets.
            await sql(getContainer(), "UPDATE box_office_budget SET spent = 1");
            for (const [what, code] of shuffled(Object.entries(codes))) {
              const time = await timed(async () => {
                const { status, data } = await ask(code);
                if (status !== 400 || data.code !== "gift_card_not_usable") {
                  throw new Error(`${what} ${where}: ${status} ${JSON.stringify(data)}`);
                }
              });
              if (nth >= WARM_UP_REQUESTS) times[what]?.push(time);
            }
          }
          const of = (what: string) => times[what] as number[];
          const unknown = of("an unknown code");
          const [low, high] = [0.25, 0.75].map((share) => milliseconds(quantile(unknown, share)));
          printNote(
            `an unknown code ${where}: ${milliseconds(median(unknown))}, half of them ${low} to ${high} (${unknown.length} requests)`,
          );
          const against = (what: string) =>
            ratioOf(
              mediansBy(REQUESTS_PER_ROUND, of(what)),
              mediansBy(REQUESTS_PER_ROUND, unknown),
            );
          const control = against(CONTROL);
          for (const what of [CONTROL, ...Object.keys(codes).slice(2)]) {
            printFigure({
              name: `(r) ${what} ${where} ÷ an unknown code, p50`,
              ratio: against(what),
              detail: `${milliseconds(median(of(what)))} vs ${milliseconds(median(unknown))}, a tenth below ${milliseconds(quantile(of(what), 0.1))} vs ${milliseconds(quantile(unknown, 0.1))}; slower than an unknown one in ${Math.round(shareAbove(of(what), unknown) * 100)} of 100 pairs`,
              aim: what === CONTROL ? undefined : { within: control },
            });
          }
        }
      });
    });
  },
});

/** By lot. */
function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, lot: Math.random() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ value }) => value);
}
