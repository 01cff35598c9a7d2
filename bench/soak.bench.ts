import { setTimeout as pause } from "node:timers/promises";
import type { MedusaContainer } from "@medusajs/framework/types";
import { BoxOffice } from "../integration-tests/fixtures/box-office";
import { multiplyTicket } from "../integration-tests/fixtures/many-tickets";
import { seedStore, sql } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { copyCart } from "./lib/cart-copies";
import { download } from "./lib/download";
import { startMailSink } from "./lib/mail-sink";
import { heapOf, loopDelayDuring } from "./lib/measured-process";
import { createOrdinaryProduct } from "./lib/ordinary-product";
import { pay } from "./lib/purchases";
import { milliseconds, printNote } from "./lib/report";
import { startShop } from "./lib/shop-server";
import { slopeOf } from "./lib/statistics";

const MINUTES = Number(process.env.SOAK_MINUTES ?? 60);
const HEAP_MIB = 600;
const REGISTRATIONS = 5_000;
const MINUTE = 60_000;

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it(
      `(k) memory of a process with ${HEAP_MIB} MiB of heap in ${MINUTES} minutes of checkouts, mails, files, lists and check-ins`,
      async () => {
        const container = getContainer();
        const store = await seedStore(container);
        const office = new BoxOffice(api, store);
        const event = await office.createEvent({ capacity: 1_000_000 });
        const { variant_id: ticket } = event.sessions[0].ticket_offers[0];
        const goods = await createOrdinaryProduct(api, store, {
          title: "Book",
          manageInventory: true,
        });
        const first = await office.buy([{ variant_id: ticket, quantity: 1 }]);
        const { tickets } = await office.orderOf(first.cartId);
        await multiplyTicket(container, tickets[0].id, { first: 0, count: REGISTRATIONS });

        const sink = await startMailSink();
        const server = await startShop("box-office", dbConfig.clientUrl, {
          env: sink.env,
          nodeArgs: [`--max-old-space-size=${HEAP_MIB}`],
        });
        try {
          const shop = new BoxOffice(api.create({ baseURL: server.url }), store);
          const admin = (path: string) => shop.try("get", `/admin${path}`, undefined, store.admin);
          const carts = {
            tickets: await shop.cart([{ variant_id: ticket, quantity: 2 }]),
            goods: await shop.cart([{ variant_id: goods, quantity: 1 }]),
          };
          const done: Record<string, number> = {};
          const failed: Record<string, number> = {};
          const endsAt = Date.now() + MINUTES * MINUTE;

          /** Does the work again and again, each time after a pause, until the end. */
          const again = async (
            name: string,
            pauseMs: number,
            work: (nth: number) => Promise<unknown>,
          ) => {
            for (let nth = 0; Date.now() < endsAt; nth++) {
              try {
                await work(nth);
                done[name] = (done[name] ?? 0) + 1;
              } catch (error) {
                const what = `${name}: ${(error as Error).message.slice(0, 200)}`;
                failed[what] = (failed[what] ?? 0) + 1;
              }
              await pause(pauseMs);
            }
          };
          const buy = (what: keyof typeof carts) => async () => {
            const [cartId] = await copyCart(container, carts[what], 1);
            await pay(shop, cartId as string);
          };
          const heaps: number[] = [];
          const eachMinute = async () => {
            while (Date.now() < endsAt) {
              const loop = await loopDelayDuring(server.process, () => pause(MINUTE));
              const { mebibytes, resident } = await heapOf(server.process);
              heaps.push(mebibytes);
              printNote(
                `minute ${heaps.length}: ${mebibytes.toFixed(1)} MiB in use after a collection, ${resident.toFixed(0)} MiB resident; ` +
                  `event loop p99 ${milliseconds(loop.p99)}; ${sink.taken()} mails`,
              );
            }
          };

          await Promise.all([
            eachMinute(),
            again("checkouts of tickets", 300, buy("tickets")),
            again("checkouts of goods", 1000, buy("goods")),
            again("lists", 500, (nth) =>
              ok(
                admin(
                  [
                    "/box-office/registrations?limit=20",
                    "/box-office/orders?limit=25",
                    `/box-office/registrations?limit=20&q=gjest${nth % REGISTRATIONS}`,
                    `/box-office/events/${event.id}/orders?limit=20`,
                    `/box-office/events/${event.id}/report`,
                  ][nth % 5] as string,
                ),
              ),
            ),
            again("files", 10_000, (nth) =>
              download(
                `${server.url}/admin/box-office/registrations/export?format=${nth % 2 ? "xlsx" : "csv"}`,
                store.admin,
              ),
            ),
            again("check-ins", 400, async (nth) => {
              const [newest] = await newestTickets(container);
              await ok(
                shop.try(
                  "post",
                  "/admin/box-office/check-ins",
                  { number: newest?.number, nonce: `soak-${nth}` },
                  store.admin,
                ),
              );
            }),
            again("ticket PDFs", 700, async () => {
              const [newest] = await newestTickets(container);
              await download(`${server.url}/box-office/tickets/${newest?.link_token}/pdf`, {
                headers: {},
              });
            }),
            again("mails sent again", 2000, async () => {
              const [newest] = await newestTickets(container);
              await ok(
                shop.try(
                  "post",
                  `/admin/box-office/registrations/${newest?.id}/resend`,
                  {},
                  store.admin,
                ),
              );
            }),
          ]);

          const settled = heaps.slice(Math.floor(heaps.length / 2));
          printNote(
            `(k) in use after a collection of garbage: ${heaps[0]?.toFixed(1)} MiB in the first minute, ` +
              `${heaps.at(-1)?.toFixed(1)} MiB in the last; over the second half ${(slopeOf(settled) * 60).toFixed(1)} MiB an hour`,
          );
          printNote(`    done: ${told(done)}`);
          printNote(`    failed: ${told(failed) || "nothing"}`);
        } finally {
          await server.stop();
          await sink.stop();
        }
      },
      (MINUTES + 10) * MINUTE,
    );
  },
});

type SoldTicket = { id: string; number: string; link_token: string };

function newestTickets(container: MedusaContainer): Promise<SoldTicket[]> {
  return sql<SoldTicket>(
    container,
    `SELECT id, number, link_token FROM box_office_ticket WHERE status = 'valid' ORDER BY created_at DESC, id LIMIT 1`,
  );
}

/** An answer that is no success is counted as one. */
async function ok(answer: Promise<{ status: number; data: unknown }>): Promise<void> {
  const { status, data } = await answer;
  if (status >= 400) throw new Error(`${status} ${JSON.stringify(data)}`);
}

const told = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
