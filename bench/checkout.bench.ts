import { BoxOffice } from "../integration-tests/fixtures/box-office";
import { seedStore } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { copyCart } from "./lib/cart-copies";
import { seedHistory } from "./lib/history";
import { timed } from "./lib/load";
import { type Usage, usageDuring } from "./lib/measured-process";
import { createOrdinaryProduct } from "./lib/ordinary-product";
import { buyersTold, noPinsLeft, pay } from "./lib/purchases";
import { milliseconds, printFigure } from "./lib/report";
import { inRounds, mediansBy } from "./lib/rounds";
import { type ShopServer, withShops } from "./lib/shop-server";
import { median, ratioOf } from "./lib/statistics";

const ROUNDS = 6;
const CARTS_PER_ROUND = 5;
const WARM_UP_CARTS = 3;
const QUANTITY = 2;

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("(c) completing a cart of two tickets, against one of an ordinary product in plain Medusa", async () => {
      const store = await seedStore(getContainer());
      const event = await new BoxOffice(api, store).createEvent({ capacity: 100_000 });
      const { variant_id: ticket } = event.sessions[0].ticket_offers[0];
      const stocked = await createOrdinaryProduct(api, store, {
        title: "Book",
        manageInventory: true,
      });
      const unstocked = await createOrdinaryProduct(api, store, {
        title: "Programme",
        manageInventory: false,
      });
      await seedHistory(getContainer());

      const atOnce: Finished = async () => undefined;
      const ticketsMade: Finished = () => noPinsLeft(getContainer());
      const allTold: Finished = (orderIds) => buyersTold(getContainer(), orderIds);

      await withShops(["box-office", "plain-medusa"], dbConfig.clientUrl, async (servers) => {
        const { "box-office": here, "plain-medusa": plain } = servers;
        const shopper = async (server: ShopServer, variant_id: string) => {
          const office = new BoxOffice(api.create({ baseURL: server.url }), store);
          const cartId = await office.cart([{ variant_id, quantity: QUANTITY }]);
          const carts = (count: number) => copyCart(getContainer(), cartId, count);
          return { server, office, carts, quiet: server === plain ? atOnce : allTold };
        };
        type Shopper = Awaited<ReturnType<typeof shopper>>;

        /** From a filled cart to its order, as its buyer waits for it. What follows is waited for, not counted. */
        const checkout =
          ({ office, carts, quiet }: Shopper) =>
          async () => {
            const [cartId] = await carts(1);
            let orderId = "";
            const time = await timed(async () => {
              orderId = await pay(office, cartId as string);
            });
            await quiet([orderId]);
            return time;
          };
        /** The time of a purchase among many, one right after the other, until `finished`; what they take is noted. */
        const rush =
          ({ server, office, carts, quiet }: Shopper, finished: Finished, usages: Usage[] = []) =>
          async () => {
            const cartIds = await carts(CARTS_PER_ROUND);
            const orderIds: string[] = [];
            let time = 0;
            const { cpu_ms, statements } = await usageDuring(server.process, async () => {
              time = await timed(async () => {
                for (const cartId of cartIds) orderIds.push(await pay(office, cartId));
                await finished(orderIds);
              });
            });
            await quiet(orderIds);
            usages.push({
              cpu_ms: cpu_ms / CARTS_PER_ROUND,
              statements: statements / CARTS_PER_ROUND,
            });
            return time / CARTS_PER_ROUND;
          };

        const tickets = await shopper(here, ticket);
        const stockedPlain = await shopper(plain, stocked);
        const stockedHere = await shopper(here, stocked);
        const times = await inRounds(
          { rounds: ROUNDS * CARTS_PER_ROUND, warmUps: WARM_UP_CARTS },
          {
            tickets: checkout(tickets),
            stocked: checkout(stockedPlain),
            unstocked: checkout(await shopper(plain, unstocked)),
            stockedHere: checkout(stockedHere),
          },
        );
        const used = { tickets: [] as Usage[], stockedHere: [] as Usage[], stocked: [] as Usage[] };
        const rushes = await inRounds(
          { rounds: ROUNDS },
          {
            tickets: rush(tickets, ticketsMade),
            ticketsTold: rush(tickets, allTold, used.tickets),
            stockedHere: rush(stockedHere, allTold, used.stockedHere),
            stocked: rush(stockedPlain, atOnce, used.stocked),
          },
        );

        const compare = (values: number[], peers: number[], size = CARTS_PER_ROUND) => ({
          ratio: ratioOf(mediansBy(size, values), mediansBy(size, peers)),
          detail: `${milliseconds(median(values))} vs ${milliseconds(median(peers))}`,
        });
        printFigure({
          name: "(c) completing a cart of two tickets, hold included, ÷ plain Medusa's of an ordinary product",
          ...compare(times.tickets, times.stocked),
          aim: { atMost: 1.15 },
        });
        printFigure({
          name: "    ÷ plain Medusa's of a product without stock",
          ...compare(times.tickets, times.unstocked),
        });
        printFigure({
          name: "    one right after the other, the making of the tickets included",
          ...compare(rushes.tickets, rushes.stocked, 1),
        });
        printFigure({
          name: "    one right after the other, tickets and mails included",
          ...compare(rushes.ticketsTold, rushes.stocked, 1),
          aim: { atMost: 1.15 },
        });
        printFigure({
          name: "    an ordinary product with the plugin ÷ in plain Medusa",
          ...compare(times.stockedHere, times.stocked),
          aim: { atMost: 1.03 },
        });
        printFigure({
          name: "    an ordinary product with the plugin, one right after the other, mails included",
          ...compare(rushes.stockedHere, rushes.stocked, 1),
        });
        for (const [what, usages] of [
          ["two tickets, mails included", used.tickets],
          ["an ordinary product with the plugin, mails included", used.stockedHere],
        ] as const) {
          for (const [unit, of] of [
            ["CPU", ({ cpu_ms }: Usage) => cpu_ms],
            ["SQL statements", ({ statements }: Usage) => statements],
          ] as const) {
            const [own, peer] = [usages.slice(1).map(of), used.stocked.slice(1).map(of)];
            const shown = (values: number[]) =>
              unit === "CPU" ? milliseconds(median(values)) : `${Math.round(median(values))}`;
            printFigure({
              name: `    ${unit} of ${what} ÷ of an ordinary product in plain Medusa`,
              ratio: ratioOf(own, peer),
              detail: `${shown(own)} vs ${shown(peer)}`,
            });
          }
        }
      });
    });
  },
});

/** Resolves when what is counted of a rush is through. */
type Finished = (orderIds: readonly string[]) => Promise<void>;
