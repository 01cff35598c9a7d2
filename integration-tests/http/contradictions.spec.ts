import { BANK, bank } from "../fixtures/bank-provider";
import { type Body, BoxOffice } from "../fixtures/box-office";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let orderId: string;

    /** A paid order of two tickets, of which one was cancelled and given back; the other one is invoiced. */
    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer(), [BANK]));
      bank.answer = "captured";
      const event = await office.createEvent({ price: 100 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const { cartId } = await office.buy([{ variant_id, quantity: 2 }], { provider: BANK });
      const { order, tickets } = await office.orderOf(cartId);
      orderId = order.id;
      const act = (path: string, body: object = {}) =>
        office.try("post", `/admin/box-office${path}`, body, office.store.admin);
      expect((await act(`/registrations/${tickets[0].id}/cancel`)).status).toBe(200);
      const { data } = await act("/refunds-due/refund", { orders: [{ order_id: orderId }] });
      expect(data.results).toEqual([{ order_id: orderId, ok: true }]);
      const seller = {
        ...{ name: "Konserthuset AS", org_number: "923609016", country_code: "no" },
        ...{ address_1: "Storgata 1", postal_code: "0155", city: "Oslo" },
      };
      await act("/settings/invoicing", { seller });
      const { data: drafted } = await act(`/orders/${orderId}/invoices`);
      const { data: issued } = await act(`/invoices/${drafted.invoice.id}/issue`);
      expect(issued.invoice).toMatchObject({ state: "paid", total: 100 });
      await nothingOnItsWay(getContainer());
    });

    /** Those of the checks that find the order, when all of it was written a while ago. */
    async function found(): Promise<string[]> {
      await sql(
        getContainer(),
        `UPDATE box_office_order_standing SET followed_at = followed_at - interval '1 hour', summed_at = followed_at - interval '1 hour'`,
      );
      await sql(
        getContainer(),
        `UPDATE box_office_ticket_order SET settled_at = settled_at - interval '1 hour'`,
      );
      const { ok, checks } = await office.health();
      const failed = checks.filter((check: Body) => !check.ok);
      expect(ok).toBe(failed.length === 0);
      return failed
        .filter(({ sample }: Body) => sample.includes(orderId))
        .map(({ name }: Body) => name);
    }

    it("an order that agrees with itself is found by none", async () => {
      expect(await found()).toEqual([]);
    });

    const STANDING = "UPDATE box_office_order_standing SET";
    const TICKET = "UPDATE box_office_ticket SET";
    const sums = (turned: "DISABLE" | "ENABLE") =>
      `ALTER TABLE box_office_invoice ${turned} TRIGGER box_office_sums_are_of_entries`;

    it.each([
      [
        "a ticket of a line that has left the order admits",
        `${TICKET} order_line_item_id = 'ordli_gone', status = 'valid' WHERE status = 'cancelled'`,
        "lines_ask_for_their_live_tickets",
      ],
      ["paid, and money is due", `${STANDING} due_minor = 5000`, "paid_orders_have_nothing_due"],
      ["due is what was paid", `${STANDING} due_minor = 5000`, "due_is_what_is_not_covered"],
      [
        "paid, and its ticket waits",
        `${TICKET} status = 'reserved' WHERE status = 'valid'`,
        "valid_tickets_are_of_orders_with_money",
      ],
      [
        "nobody paid, and its ticket admits",
        `${STANDING} payment = 'unpaid'`,
        "valid_tickets_are_of_orders_with_money",
      ],
      [
        "it asks for a ticket that is cancelled",
        `${TICKET} status = 'cancelled'`,
        "lines_ask_for_their_live_tickets",
      ],
      [
        "it lives, and its seat is free",
        `UPDATE box_office_seat_claim SET state = 'released'`,
        "live_tickets_equal_sold_claims",
      ],
      [
        "its status is cancelled, and its ticket admits",
        `${STANDING} state = 'cancelled'`,
        "cancelled_orders_hold_no_seats",
      ],
      [
        "its state is not that of its status",
        `${STANDING} state = 'shipped'`,
        "standing_is_of_its_status",
      ],
      [
        "more was given back than came in",
        `${STANDING} refunded_minor = 20001`,
        "no_more_given_back_than_taken",
      ],
      [
        "more was given back than was cancelled or written off",
        `${STANDING} refunded_minor = 15000`,
        "what_is_not_covered_is_due",
      ],
      [
        "less came in than it costs, and nothing is due",
        `${STANDING} captured_minor = captured_minor - 5000`,
        "what_is_not_covered_is_due",
      ],
      [
        "it costs more, and less than that is due",
        `${STANDING} total_minor = total_minor + 5000, due_minor = 2500, payment = 'awaiting'`,
        "what_is_not_covered_is_due",
      ],
      [
        "money came in that is on none of its invoices, of which one waits for it",
        `${sums("DISABLE")}; UPDATE box_office_invoice SET paid_minor = paid_minor - 4000; ${sums("ENABLE")}; ${STANDING} captured_minor = captured_minor + 4000`,
        "what_came_in_is_on_invoices_that_wait",
      ],
      [
        "less came in than is on its invoices",
        `${STANDING} captured_minor = captured_minor - 4000`,
        "invoices_have_no_more_than_came_in",
      ],
      [
        "it costs nothing, nothing was taken, and something is reserved for it",
        `${STANDING} total_minor = 0, captured_minor = 0, refunded_minor = 0, reserved_minor = 10000`,
        "nothing_is_reserved_for_nothing",
      ],
      [
        "a refund that the order does not know",
        `UPDATE refund SET amount = 50, raw_amount = '{"value": "50", "precision": 20}', created_at = now() - interval '1 hour';
         UPDATE capture SET created_at = now() - interval '1 hour'`,
        "captures_and_refunds_are_in_their_orders",
      ],
    ])("%s: health finds it", async (_, contradiction, check) => {
      for (const statement of contradiction.split(";")) await sql(getContainer(), statement);
      expect(await found()).toContain(check);
    });
  },
});
