import type { MedusaContainer } from "@medusajs/framework/types";
import { BoxOffice } from "../integration-tests/fixtures/box-office";
import { seedStore, sql } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { copyCart } from "./lib/cart-copies";
import { seedHistory } from "./lib/history";
import { timed } from "./lib/load";
import { createOrdinaryProduct } from "./lib/ordinary-product";
import { milliseconds, printFigure } from "./lib/report";
import { inRounds, mediansBy } from "./lib/rounds";
import { withShops } from "./lib/shop-server";
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

      const ticketsMade = () => noPinsLeft(getContainer());

      await withShops(["box-office", "plain-medusa"], dbConfig.clientUrl, async (urls) => {
        const shopper = async (shop: keyof typeof urls, variant_id: string) => {
          const office = new BoxOffice(api.create({ baseURL: urls[shop] }), store);
          const cartId = await office.cart([{ variant_id, quantity: QUANTITY }]);
          return { office, carts: (count: number) => copyCart(getContainer(), cartId, count) };
        };
        type Shopper = Awaited<ReturnType<typeof shopper>>;

        /** From a filled cart to its order, as its buyer waits for it. What follows is waited for, not counted. */
        const checkout =
          ({ office, carts }: Shopper) =>
          async () => {
            const [cartId] = await carts(1);
            const time = await timed(() => pay(office, cartId as string));
            await ticketsMade();
            return time;
          };
        /** The time of a purchase among many, one right after the other, until the last ticket is made. */
        const rush =
          ({ office, carts }: Shopper) =>
          async () => {
            const cartIds = await carts(CARTS_PER_ROUND);
            const time = await timed(async () => {
              for (const cartId of cartIds) await pay(office, cartId);
              await ticketsMade();
            });
            return time / CARTS_PER_ROUND;
          };

        const tickets = await shopper("box-office", ticket);
        const stockedPlain = await shopper("plain-medusa", stocked);
        const times = await inRounds(
          { rounds: ROUNDS * CARTS_PER_ROUND, warmUps: WARM_UP_CARTS },
          {
            tickets: checkout(tickets),
            stocked: checkout(stockedPlain),
            unstocked: checkout(await shopper("plain-medusa", unstocked)),
            stockedHere: checkout(await shopper("box-office", stocked)),
          },
        );
        const rushes = await inRounds(
          { rounds: ROUNDS },
          { tickets: rush(tickets), stocked: rush(stockedPlain) },
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
          name: "    an ordinary product with the plugin ÷ in plain Medusa",
          ...compare(times.stockedHere, times.stocked),
        });
      });
    });
  },
});

async function pay(office: BoxOffice, cartId: string): Promise<void> {
  const payment = await office.startPayment(cartId);
  const { data } = payment.status === 200 ? await office.complete(cartId) : payment;
  if (data.type !== "order") throw new Error(`No order: ${JSON.stringify(data)}`);
}

/** Resolves when every pinned seat has become a ticket. */
async function noPinsLeft(container: MedusaContainer): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const pins = await sql(
      container,
      `SELECT 1 FROM box_office_seat_claim WHERE state = 'pinned' AND deleted_at IS NULL LIMIT 1`,
    );
    if (!pins.length) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("The tickets of a completed order were not made");
}
