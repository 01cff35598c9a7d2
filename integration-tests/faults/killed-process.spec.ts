import { Modules } from "@medusajs/framework/utils";
import { finishTicketOrdersWorkflow } from "../../src/workflows/jobs/finish-ticket-orders";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { killWhereItNeeds as killCompletion } from "../fixtures/killed-completion";
import { ordersGrowOlder } from "../fixtures/older-orders";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { assertWaitingFor, lockTables } from "../fixtures/table-lock";

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

    const killWhereItNeeds = (table: string, cartId: string) =>
      killCompletion(getContainer(), table, cartId);

    /** Two minutes and more go by. */
    const pinsGrowStale = () =>
      sql(
        getContainer(),
        `UPDATE box_office_seat_claim SET pinned_at = pinned_at - interval '10 minutes' WHERE state = 'pinned'`,
      );

    /** A minute goes by without a sign of any completion. */
    const nothingSeenForAMinute = () =>
      sql(
        getContainer(),
        `UPDATE box_office_completion_attempt SET seen_at = seen_at - interval '1 minute'`,
      );

    const unseenSeconds = async () => {
      const [attempt] = await sql<{ seconds: number }>(
        getContainer(),
        `SELECT extract(epoch FROM now() - seen_at)::float AS seconds FROM box_office_completion_attempt`,
      );
      return attempt?.seconds;
    };

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

    /** A completion that pinned the cart's seats a minute ago, and has not been seen since. */
    const diesBeforeTheOrder = () =>
      sql(
        getContainer(),
        `WITH died AS (
           INSERT INTO box_office_completion_attempt (id, seen_at)
           VALUES ('died', now() - interval '1 minute') RETURNING id, seen_at
         )
         UPDATE box_office_seat_claim
         SET state = 'pinned', attempt_id = died.id, pinned_at = died.seen_at FROM died`,
      );

    it("killed before the order exists: the buyer's own retry completes the cart, without the job", async () => {
      const { cartId, sessionId } = await readyToComplete();
      await killWhereItNeeds('"order"', cartId);
      expect(await counts()).toEqual({ orders: 0, valid: 0, reserved: 0, pins: 1 });
      // For all that anybody knows it is still at work.
      await sql(getContainer(), `UPDATE box_office_completion_attempt SET seen_at = now()`);
      const inProgress = { status: 400, data: { code: "completion_in_progress" } };
      expect(await office.complete(cartId)).toMatchObject(inProgress);
      expect(await office.hold(cartId)).toMatchObject(inProgress);

      await nothingSeenForAMinute();
      expect((await office.complete(cartId)).data).toMatchObject({ type: "order" });
      expect((await office.orderOf(cartId)).tickets).toMatchObject([
        { status: "valid" },
        { status: "valid" },
      ]);
      await runJob();
      expect(await counts()).toEqual({ orders: 1, valid: 2, reserved: 0, pins: 0 });
      expect(await office.availability(sessionId)).toMatchObject([{ remaining: 1 }]);
      await sweep();
    });

    it("died before the order exists: the seats are free for others when the pin is old, not for silence alone", async () => {
      const { sessionId } = await readyToComplete();
      await diesBeforeTheOrder();
      await runJob();
      expect(await counts()).toEqual({ orders: 0, valid: 0, reserved: 0, pins: 1 });
      expect(await office.availability(sessionId)).toMatchObject([{ remaining: 1 }]);

      await pinsGrowStale();
      await runJob();
      expect(await office.availability(sessionId)).toMatchObject([{ remaining: 3 }]);
      await sweep();
    });

    it("died before the order exists: a new hold takes the places back, for a minute at least", async () => {
      const { cartId } = await readyToComplete();
      await diesBeforeTheOrder();
      await sql(
        getContainer(),
        `UPDATE box_office_seat_claim SET expires_at = now(), max_expires_at = now()`,
      );
      const { status, data } = await office.hold(cartId);
      expect(status).toBe(200);
      const seconds = (Date.parse(data.seat_hold.expires_at) - Date.now()) / 1000;
      expect(seconds).toBeGreaterThan(50);
      expect(await counts()).toEqual({ orders: 0, valid: 0, reserved: 0, pins: 0 });
      await sweep();
    });

    it("a completion that is at work keeps its pin for as long as its process says so", async () => {
      const { cartId } = await readyToComplete();
      const unlock = await lockTables(getContainer(), '"order"');
      const completion = office.complete(cartId);
      try {
        await eventually(() => assertWaitingFor(getContainer(), '"order"'));
        await nothingSeenForAMinute();
        await eventually(async () => expect(await unseenSeconds()).toBeLessThan(20));
        expect(await office.hold(cartId)).toMatchObject({
          status: 400,
          data: { code: "completion_in_progress" },
        });
        await runJob();
        expect((await counts())?.pins).toBe(1);
      } finally {
        await unlock();
      }
      expect((await completion).data).toMatchObject({ type: "order" });
      await office.orderOf(cartId);
      await eventually(async () => expect(await unseenSeconds()).toBeUndefined());
      await sweep();
    });

    it("a completion that is taken for dead and lives oversells nothing", async () => {
      const { event, cartId, sessionId } = await readyToComplete();
      const [{ variant_id }] = event.sessions[0].ticket_offers;
      const unlock = await lockTables(getContainer(), '"order"');
      const completion = office.complete(cartId);
      try {
        await eventually(() => assertWaitingFor(getContainer(), '"order"'));
        await nothingSeenForAMinute();
        // The negative control of the test before: nobody has said anything, so it gives way.
        expect((await office.hold(cartId)).status).toBe(200);
        const rival = await office.cart([{ variant_id, quantity: 2 }], "ola@example.com");
        expect((await office.hold(rival)).data.code).toBe("seats_unavailable");
      } finally {
        await unlock();
      }
      expect((await completion).data).toMatchObject({ type: "order" });
      expect((await office.orderOf(cartId)).tickets).toHaveLength(2);
      expect(await office.availability(sessionId)).toMatchObject([{ remaining: 1 }]);
      await sweep();
    });

    it("where the lock of a cart outlives its process, as on Redis, the retry is told to come again", async () => {
      const { cartId } = await readyToComplete();
      const locking = Object.getPrototypeOf(getContainer().resolve(Modules.LOCKING));
      const { now } = Date;
      const held = jest.spyOn(locking, "acquire").mockImplementation(async () => {
        // Medusa tries for half a minute.
        jest.spyOn(Date, "now").mockImplementation(() => now() + 31_000);
        throw new Error(`Failed to acquire lock for key "${cartId}"`);
      });
      const answer = await office.complete(cartId);
      jest.restoreAllMocks();
      expect(held).toHaveBeenCalled();
      expect(answer).toMatchObject({
        status: 400,
        headers: { "retry-after": "5" },
        data: { code: "completion_in_progress" },
      });
      expect((await office.complete(cartId)).data).toMatchObject({ type: "order" });
    });

    it("killed between order and authorisation: no valid ticket, and the job closes the order", async () => {
      const { cartId, sessionId } = await readyToComplete();
      await killWhereItNeeds("payment", cartId);
      expect(await counts()).toEqual({ orders: 1, valid: 0, reserved: 0, pins: 1 });

      await pinsGrowStale();
      await runJob();
      expect(await counts()).toEqual({ orders: 1, valid: 0, reserved: 2, pins: 0 });
      await sweep();

      await ordersGrowOlder(getContainer(), 31);
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

      await nothingSeenForAMinute();
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
