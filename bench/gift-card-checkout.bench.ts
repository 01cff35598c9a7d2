import type { AxiosResponse } from "axios";
import { seedStore } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { type CardShop, LoyaltyCards, OwnCards } from "./lib/card-shops";
import { copyCart } from "./lib/cart-copies";
import { timed } from "./lib/load";
import { type Usage, usageDuring } from "./lib/measured-process";
import { createOrdinaryProduct } from "./lib/ordinary-product";
import { buyersTold, pay } from "./lib/purchases";
import { milliseconds, printFigure, printNote } from "./lib/report";
import { inRounds, mediansBy } from "./lib/rounds";
import { migrateFor, type ShopServer, withShops } from "./lib/shop-server";
import { median, ratioOf } from "./lib/statistics";

const ROUNDS = 6;
const CARTS_PER_ROUND = 3;
const WARM_UP_CARTS = 2;
const QUANTITY = 2;
/** What the ordinary product costs, twice. */
const CART_TOTAL = 500;

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("(n) a card that pays for a filled cart, against Medusa's own gift cards", async () => {
      await migrateFor("loyalty-beside-ours", dbConfig.clientUrl);
      const store = await seedStore(getContainer());
      const goods = await createOrdinaryProduct(api, store, {
        title: "Programme",
        manageInventory: false,
      });
      const names = ["box-office", "loyalty", "loyalty-beside-ours"] as const;
      await withShops(names, dbConfig.clientUrl, async (servers) => {
        const told = (orderId: string) => buyersTold(getContainer(), [orderId]);
        const shopper = async (shop: CardShop, quiet: (orderId: string) => Promise<void>) => {
          const cartId = await shop.office.cart([{ variant_id: goods, quantity: QUANTITY }]);
          const cart = async () => (await copyCart(getContainer(), cartId, 1))[0] as string;
          return { shop, quiet, cart, rich: await shop.issue(100_000) };
        };
        type Shopper = Awaited<ReturnType<typeof shopper>>;
        const loyalty = (server: ShopServer) => new LoyaltyCards(server, api, store);
        const shoppers = {
          own: await shopper(new OwnCards(servers["box-office"], api, store), told),
          loyalty: await shopper(loyalty(servers.loyalty), async () => undefined),
          beside: await shopper(loyalty(servers["loyalty-beside-ours"]), told),
        };

        const usages = { own: [] as Usage[], loyalty: [] as Usage[], beside: [] as Usage[] };
        /** From a filled cart to its order, by a card that has enough. What follows is waited for, not counted. */
        const whole =
          ({ shop, quiet, cart, rich }: Shopper, used: Usage[]) =>
          async () => {
            const cartId = await cart();
            let time = 0;
            used.push(
              await usageDuring(shop.server.process, async () => {
                let orderId = "";
                time = await timed(async () => {
                  await shop.apply(cartId, rich.code);
                  orderId = orderOf(await shop.office.complete(cartId));
                });
                await quiet(orderId);
              }),
            );
            return time;
          };
        /** The same by a card of a fifth, and a payment session for the rest. */
        const part =
          ({ shop, quiet, cart }: Shopper) =>
          async () => {
            const [cartId, { code }] = [await cart(), await shop.issue(CART_TOTAL / 5)];
            let orderId = "";
            const time = await timed(async () => {
              await shop.apply(cartId, code);
              orderId = await pay(shop.office, cartId);
            });
            await quiet(orderId);
            return time;
          };
        const applied =
          ({ shop, cart, rich }: Shopper) =>
          async () => {
            const cartId = await cart();
            return timed(() => shop.apply(cartId, rich.code));
          };

        const times = await inRounds(
          { rounds: ROUNDS * CARTS_PER_ROUND, warmUps: WARM_UP_CARTS },
          {
            whole: whole(shoppers.own, usages.own),
            wholeLoyalty: whole(shoppers.loyalty, usages.loyalty),
            wholeBeside: whole(shoppers.beside, usages.beside),
            part: part(shoppers.own),
            partLoyalty: part(shoppers.loyalty),
            partBeside: part(shoppers.beside),
            applied: applied(shoppers.own),
            appliedLoyalty: applied(shoppers.loyalty),
          },
        );
        const compare = (name: string, values: number[], peers: number[], aim: number) =>
          printFigure({
            name,
            ratio: ratioOf(mediansBy(CARTS_PER_ROUND, values), mediansBy(CARTS_PER_ROUND, peers)),
            detail: `${milliseconds(median(values))} vs ${milliseconds(median(peers))}`,
            aim: { atMost: aim },
          });
        compare(
          "(n) a card put on a filled cart and paying all of it, ÷ Medusa's own in plain Medusa",
          times.whole,
          times.wholeLoyalty,
          1,
        );
        compare("    ÷ Medusa's own beside ours", times.whole, times.wholeBeside, 1);
        compare(
          "    a card that pays a part, and a session for the rest, ÷ in plain Medusa",
          times.part,
          times.partLoyalty,
          1,
        );
        compare("    ÷ Medusa's own beside ours", times.part, times.partBeside, 1);
        compare("    a card put on a filled cart", times.applied, times.appliedLoyalty, 1);
        for (const [unit, of] of [
          ["SQL statements", ({ statements }: Usage) => statements],
          ["ms of CPU", ({ cpu_ms }: Usage) => cpu_ms],
        ] as const) {
          const [own, plain, beside] = [usages.own, usages.loyalty, usages.beside].map((used) =>
            Math.round(median(used.slice(WARM_UP_CARTS).map(of))),
          );
          printNote(
            `${unit} of a cart paid by card, with all that follows: ${own}; Medusa's own ${plain}, beside ours ${beside}`,
          );
        }
      });
    });
  },
});

function orderOf({ data }: AxiosResponse): string {
  if (data.type !== "order") throw new Error(`No order: ${JSON.stringify(data)}`);
  return data.order.id;
}
