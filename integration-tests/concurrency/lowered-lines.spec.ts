import { BOX_OFFICE_TICKETING } from "../../src/modules/ticketing";
import { lowerAllLines } from "../../src/workflows/cancellations/lower-all-lines";
import { lowerLinesWorkflow } from "../../src/workflows/cancellations/lower-lines";
import { type Body, BoxOffice } from "../fixtures/box-office";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
    });

    /** A paid order of three tickets of which two were cancelled, and nobody has heard of it. */
    async function cancelledUnheard() {
      const event = await office.createEvent({ price: 100 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const { cartId } = await office.buy([{ variant_id, quantity: 3 }], {
        provider: "pp_invoice_invoice",
      });
      const { order, tickets } = await office.orderOf(cartId);
      expect((await office.markPaid(order.id)).status).toBe(200);
      const ids = tickets.slice(0, 2).map(({ id }: Body) => id);
      await getContainer()
        .resolve(BOX_OFFICE_TICKETING)
        .tickets.cancelTickets(ids, false, "user_test");
      return order.id as string;
    }

    /** Those who wait for it and two runs of the job lower the order at once; how often it was done, and what went wrong. */
    async function loweredAtOnce() {
      const orderId = await cancelledUnheard();
      // Whoever lowers takes a while, so that all have looked before one is done.
      await sql(
        getContainer(),
        `CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(1); RETURN NEW; END'`,
      );
      await sql(
        getContainer(),
        `CREATE TRIGGER slowly BEFORE INSERT ON order_change FOR EACH ROW EXECUTE FUNCTION slowly()`,
      );
      const runs = await Promise.allSettled([
        ...Array.from({ length: 3 }, () =>
          lowerLinesWorkflow(getContainer()).run({ input: { order_id: orderId } }),
        ),
        ...Array.from({ length: 2 }, () => lowerAllLines(getContainer())),
      ]);
      const [row] = await sql<{ changes: number; noted: number }>(
        getContainer(),
        `SELECT (SELECT count(*) FROM order_change WHERE created_by = 'box_office' AND deleted_at IS NULL)::integer AS changes,
                (SELECT count(*) FROM box_office_lowered_line)::integer AS noted`,
      );
      const failed = runs.filter(({ status }) => status === "rejected").length;
      return { orderId, outcome: { ...row, failed } };
    }

    const ONCE = { changes: 1, noted: 1, failed: 0 };

    it("the control: without the order's lease they do it twice, or get in each other's way", async () => {
      await sql(
        getContainer(),
        `CREATE FUNCTION no_lease() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.leased_until := NULL; RETURN NEW; END'`,
      );
      await sql(
        getContainer(),
        `CREATE TRIGGER no_lease BEFORE INSERT OR UPDATE ON box_office_order FOR EACH ROW EXECUTE FUNCTION no_lease()`,
      );
      expect((await loweredAtOnce()).outcome).not.toEqual(ONCE);
    });

    it("an order is lowered by five at once: each line once, and owed once", async () => {
      const { orderId, outcome } = await loweredAtOnce();
      expect(outcome).toEqual(ONCE);
      const { amount_owed, amount_due, cancelled_lines } = await office.adminOrder(orderId);
      expect({ amount_owed, amount_due }).toEqual({ amount_owed: 200, amount_due: 0 });
      expect(cancelled_lines).toMatchObject([{ quantity: 2, amount: 200 }]);
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    });
  },
});
