import { setTimeout as pause } from "node:timers/promises";
import type { MedusaContainer } from "@medusajs/framework/types";
import { BoxOffice } from "../integration-tests/fixtures/box-office";
import { seedStore, sql } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { copyCart } from "./lib/cart-copies";
import { timed } from "./lib/load";
import { startMailSink } from "./lib/mail-sink";
import { type LoopDelay, loopDelayDuring, usageDuring } from "./lib/measured-process";
import { buyersTold, pay } from "./lib/purchases";
import { inTwoDigits, milliseconds, printFigure, printNote } from "./lib/report";
import { startShop } from "./lib/shop-server";
import { quantile, ratioOf, spreadOf } from "./lib/statistics";

/** Of two tickets each, in one mail with their PDF. */
const ORDERS = 100;
const ROUNDS = 3;
const IDLE_SECONDS = 10;
/** A buyer asks so often whether there are seats. */
const ASKS_EVERY_MS = 50;

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("(j) how long a process's event loop keeps buyers waiting while it mails 200 tickets, against the same process idle", async () => {
      const store = await seedStore(getContainer());
      const event = await new BoxOffice(api, store).createEvent({ capacity: 100_000 });
      const [session] = event.sessions;
      const [{ variant_id }] = session.ticket_offers;
      const sink = await startMailSink();
      const server = await startShop("box-office", dbConfig.clientUrl, { env: sink.env });
      try {
        const office = new BoxOffice(api.create({ baseURL: server.url }), store);
        const cartId = await office.cart([{ variant_id, quantity: 2 }]);
        const orderIds: string[] = [];
        for (const copy of await copyCart(getContainer(), cartId, ORDERS)) {
          orderIds.push(await pay(office, copy));
        }
        await buyersTold(getContainer(), orderIds);
        const tickets = await sql<{ id: string }>(
          getContainer(),
          `SELECT min(id) AS id FROM box_office_ticket`,
        );

        const mailAll = async () => {
          await untell(getContainer(), orderIds);
          await api.post(
            `${server.url}/admin/box-office/registrations/${tickets[0]?.id}/resend`,
            {},
            store.admin,
          );
          await buyersTold(getContainer(), orderIds);
        };
        /** Of the loop and of a buyer who looks for seats meanwhile. */
        const waits = async (work: () => Promise<unknown>) => {
          const asked: number[] = [];
          let isOver = false;
          const loop = await loopDelayDuring(server.process, async () => {
            const ask = async () => {
              while (!isOver) {
                asked.push(await timed(() => office.availability(session.id)));
                await pause(ASKS_EVERY_MS);
              }
            };
            const asking = ask();
            await work();
            isOver = true;
            await asking;
          });
          return { loop, asked };
        };

        await mailAll();
        const loops = { idle: [] as LoopDelay[], mailing: [] as LoopDelay[] };
        const asked = { idle: [] as number[], mailing: [] as number[] };
        const seconds: number[] = [];
        const cpu: number[] = [];
        for (let round = 0; round < ROUNDS; round++) {
          const idle = await waits(() => pause(IDLE_SECONDS * 1000));
          const used = await usageDuring(server.process, async () => {
            const mailing = await waits(async () => {
              seconds.push((await timed(mailAll)) / 1000);
            });
            loops.mailing.push(mailing.loop);
            asked.mailing.push(...mailing.asked);
          });
          cpu.push(used.cpu_ms / ORDERS);
          loops.idle.push(idle.loop);
          asked.idle.push(...idle.asked);
        }

        for (const [name, of, aim] of [
          ["p50", ({ p50 }: LoopDelay) => p50, undefined],
          ["p99", ({ p99 }: LoopDelay) => p99, 20],
          ["max", ({ max }: LoopDelay) => max, undefined],
        ] as const) {
          const mailing = spreadOf(loops.mailing.map(of));
          const idle = spreadOf(loops.idle.map(of));
          printNote(
            `(j) event-loop delay ${name} while 200 tickets are mailed: ${milliseconds(mailing.median)} ` +
              `(${milliseconds(mailing.min)}–${milliseconds(mailing.max)} over ${ROUNDS} rounds), ` +
              `idle ${milliseconds(idle.median)}` +
              (aim ? `; aim ≤ ${aim} ms: ${mailing.median <= aim ? "met" : "MISSED"}` : ""),
          );
        }
        const at = (share: number) =>
          `${milliseconds(quantile(asked.mailing, share))} vs ${milliseconds(quantile(asked.idle, share))} idle`;
        printFigure({
          name: "    a buyer's look for seats meanwhile, p50 ÷ p50 of the idle process",
          ratio: ratioOf([quantile(asked.mailing, 0.5)], [quantile(asked.idle, 0.5)]),
          detail: `p50 ${at(0.5)}, p99 ${at(0.99)}`,
        });
        const { median, min, max } = spreadOf(seconds);
        printNote(
          `    the last of them has its mail after ${inTwoDigits(median)} s (${inTwoDigits(min)}–${inTwoDigits(max)}); ` +
            `aim ≤ 60 s: ${max <= 60 ? "met" : "MISSED"}; CPU of a mail ${milliseconds(spreadOf(cpu).median)}`,
        );
      } finally {
        await server.stop();
        await sink.stop();
      }
    });
  },
});

/** Has the orders' mails wait as if they had never gone: Medusa sends nothing twice that it knows of. */
async function untell(container: MedusaContainer, orderIds: readonly string[]): Promise<void> {
  await sql(container, `DELETE FROM notification`);
  await sql(
    container,
    `UPDATE box_office_message SET status = 'pending', attempts = 0, sent_at = NULL, next_attempt_at = now(), created_at = now()
     WHERE order_id = ANY (:order_ids) AND kind = 'order_tickets'`,
    { order_ids: orderIds },
  );
}
