import { Client } from "pg";
import { finishTicketOrdersWorkflow } from "../../src/workflows/orders/finish-ticket-orders";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { databaseUrl, kill, runInChild } from "../fixtures/child";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
    });

    /** A cart of two tickets out of three that is ready to be completed. */
    async function readyToComplete() {
      const event = await office.createEvent({ capacity: 3 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const cartId = await office.cart([{ variant_id, quantity: 2 }]);
      await office.startPayment(cartId);
      return { event, cartId, sessionId: event.sessions[0].id as string };
    }

    /**
     * Completes the cart in a process of its own and kills it with SIGKILL where it waits for a table that
     * this test keeps locked.
     */
    async function killWhereItNeeds(table: string, cartId: string) {
      const blocker = new Client({ connectionString: await databaseUrl(getContainer()) });
      await blocker.connect();
      await blocker.query("BEGIN");
      await blocker.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
      const child = await runInChild(getContainer(), "complete-cart", cartId);
      try {
        await eventually(async () => {
          const rows = await sql(
            getContainer(),
            `SELECT 1 FROM pg_stat_activity
             WHERE wait_event_type = 'Lock' AND datname = current_database() AND query ILIKE :pattern`,
            { pattern: `%${table.replaceAll('"', "")}%` },
          );
          if (!rows.length) throw new Error(`the child has not come to ${table}: ${child.output}`);
        }, 90);
      } finally {
        await kill(child);
        await blocker.query("ROLLBACK");
        await blocker.end();
      }
      await eventually(async () => {
        const [open] = await sql<{ count: number }>(
          getContainer(),
          `SELECT count(*)::integer AS count FROM pg_stat_activity
           WHERE datname = current_database() AND state = 'idle in transaction'`,
        );
        expect(open?.count).toBe(0);
      });
    }

    /** Two minutes and more go by. */
    const pinsGrowStale = () =>
      sql(
        getContainer(),
        `UPDATE box_office_seat_claim SET pinned_at = pinned_at - interval '10 minutes' WHERE state = 'pinned'`,
      );

    const runJob = () => finishTicketOrdersWorkflow(getContainer()).run();

    const counts = async () => {
      const [row] = await sql(
        getContainer(),
        `SELECT (SELECT count(*) FROM "order" WHERE deleted_at IS NULL)::integer AS orders,
                (SELECT count(*) FROM box_office_ticket WHERE status = 'valid')::integer AS valid,
                (SELECT count(*) FROM box_office_ticket WHERE status = 'reserved')::integer AS reserved,
                (SELECT count(*) FROM box_office_seat_claim WHERE state = 'pinned')::integer AS pins`,
      );
      return row;
    };

    const sweep = async () => {
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    };

    it("killed before the order exists: the seats are free again", async () => {
      const { cartId, sessionId } = await readyToComplete();
      await killWhereItNeeds('"order"', cartId);
      expect(await counts()).toEqual({ orders: 0, valid: 0, reserved: 0, pins: 1 });
      expect(await office.availability(sessionId)).toMatchObject([{ remaining: 1 }]);

      await runJob();
      expect((await counts())?.pins).toBe(1);
      await pinsGrowStale();
      await runJob();
      expect(await office.availability(sessionId)).toMatchObject([{ remaining: 3 }]);
      await sweep();
    });

    it("killed between order and authorisation: no valid ticket, and the job closes the order", async () => {
      const { cartId, sessionId } = await readyToComplete();
      await killWhereItNeeds("payment", cartId);
      expect(await counts()).toEqual({ orders: 1, valid: 0, reserved: 0, pins: 1 });

      await pinsGrowStale();
      await runJob();
      expect(await counts()).toEqual({ orders: 1, valid: 0, reserved: 2, pins: 0 });
      await sweep();

      await sql(
        getContainer(),
        `UPDATE "order" SET created_at = created_at - interval '31 minutes'`,
      );
      await sql(
        getContainer(),
        `UPDATE box_office_ticket_order SET settled_at = settled_at - interval '2 minutes'`,
      );
      await runJob();
      expect(await counts()).toEqual({ orders: 1, valid: 0, reserved: 0, pins: 0 });
      expect(await office.availability(sessionId)).toMatchObject([{ remaining: 3 }]);
      const [order] = await sql(getContainer(), `SELECT status FROM "order"`);
      expect(order).toEqual({ status: "canceled" });
      await sweep();
    });

    it("killed after completion, before the tickets: they are made exactly once", async () => {
      const { cartId, sessionId } = await readyToComplete();
      await killWhereItNeeds("box_office_ticket", cartId);
      expect(await counts()).toEqual({ orders: 1, valid: 0, reserved: 0, pins: 1 });

      await pinsGrowStale();
      await Promise.all([runJob(), runJob(), runJob()]);
      expect(await counts()).toEqual({ orders: 1, valid: 2, reserved: 0, pins: 0 });
      await runJob();
      expect(await counts()).toEqual({ orders: 1, valid: 2, reserved: 0, pins: 0 });
      expect((await office.orderOf(cartId)).tickets).toHaveLength(2);
      expect(await office.availability(sessionId)).toMatchObject([{ remaining: 1 }]);
      await sweep();
    });
  },
});
