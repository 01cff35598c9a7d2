import { Client } from "pg";
import { settleOrderWorkflow } from "../../src/workflows";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { databaseUrl } from "../fixtures/child";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
    });

    const act = (path: string, body: object = {}) =>
      office.try("post", `/admin/box-office${path}`, body, office.store.admin);

    const codes = (answers: { status: number; data: Body }[]) =>
      answers.map(({ status, data }) => (status === 200 ? "ok" : data.code)).sort();

    /** Two evenings, the second with few places, and the tickets of one order for the first. */
    async function evenings(tickets: number, placesLater: number) {
      const event = await office.createEvent({
        sessions: [
          { name: "Friday", starts_at: inDays(20), capacity: 10 },
          { name: "Saturday", starts_at: inDays(21), capacity: placesLater },
        ],
      });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const { cartId } = await office.buy([{ variant_id, quantity: tickets }]);
      return { event, later: event.sessions[1].id, ...(await office.orderOf(cartId)) };
    }

    const expectSweepClean = async () => {
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    };

    it("ten moves to a session of three places at once: three get there, the rest stay", async () => {
      const { event, later, tickets } = await evenings(10, 3);
      const answers = await Promise.all(
        tickets.map((ticket: Body) =>
          act(`/registrations/${ticket.id}/move`, { session_id: later }),
        ),
      );
      expect(codes(answers)).toEqual([
        ...Array(3).fill("ok"),
        ...Array(7).fill("seats_unavailable"),
      ]);
      const [friday, saturday] = (await office.report(event.id)).sessions;
      expect([friday.sold, saturday.sold, saturday.left]).toEqual([7, 3, 0]);
      await expectSweepClean();
    });

    it("moves race with buyers of the same places: never more than there are", async () => {
      const { event, later, tickets } = await evenings(6, 4);
      const { variant_id } = event.sessions[1].ticket_offers[0];
      const [moves, purchases] = await Promise.all([
        Promise.all(
          tickets.map((ticket: Body) =>
            act(`/registrations/${ticket.id}/move`, { session_id: later }),
          ),
        ),
        Promise.all(
          Array.from({ length: 6 }, (_, nth) =>
            office.buy([{ variant_id, quantity: 1 }], { email: `buyer${nth}@example.com` }),
          ),
        ),
      ]);
      const moved = moves.filter(({ status }) => status === 200).length;
      const bought = purchases.filter(({ answer }) => answer.data.type === "order").length;
      expect(moved + bought).toBe(4);
      await Promise.all(
        purchases
          .filter(({ answer }) => answer.data.type === "order")
          .map(({ cartId }) => office.orderOf(cartId)),
      );
      await expectSweepClean();
    });

    it("one ticket is cancelled ten times and moved five times at once: its seat comes free once", async () => {
      const { event, later, order, tickets } = await evenings(3, 3);
      const [ticket] = tickets;
      const answers = await Promise.all([
        ...Array.from({ length: 10 }, () => act(`/registrations/${ticket.id}/cancel`)),
        ...Array.from({ length: 5 }, () =>
          act(`/registrations/${ticket.id}/move`, { session_id: later }),
        ),
        ...Array.from({ length: 5 }, () =>
          settleOrderWorkflow(getContainer())
            .run({ input: { order_id: order.id } })
            .then(() => ({ status: 0, data: { code: "settled" } })),
        ),
      ]);
      const cancels = answers.slice(0, 10);
      expect(codes(cancels)).toEqual(["ok", ...Array(9).fill("ticket_cancelled")].sort());
      const { totals } = await office.report(event.id);
      expect([totals.sold, totals.left]).toEqual([2, 11]);
      await expectSweepClean();
    });

    it("a session that is cancelled while an order settles: no valid ticket is made for it", async () => {
      const { event, later } = await evenings(1, 5);
      const { variant_id } = event.sessions[1].ticket_offers[0];
      // The cancellation takes two seconds, with the pools locked from its beginning.
      await sql(
        getContainer(),
        `CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(2); RETURN NEW; END'`,
      );
      await sql(
        getContainer(),
        `CREATE TRIGGER slowly BEFORE UPDATE ON box_office_event_session FOR EACH ROW EXECUTE FUNCTION slowly()`,
      );
      // The order is placed and its settlement waits for this table.
      const blocker = new Client({ connectionString: await databaseUrl(getContainer()) });
      await blocker.connect();
      await blocker.query("BEGIN");
      await blocker.query("LOCK TABLE box_office_ticket_order IN SHARE ROW EXCLUSIVE MODE");
      const { cartId, answer } = await office.buy([{ variant_id, quantity: 1 }]);
      expect(answer.data.type).toBe("order");
      let isOver = false;
      const cancellation = act(`/sessions/${later}/cancel`).finally(() => {
        isOver = true;
      });
      await eventually(async () => {
        if (isOver) return;
        const asleep = await sql(
          getContainer(),
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`,
        );
        expect(asleep).toHaveLength(1);
      });
      await blocker.query("ROLLBACK");
      await blocker.end();
      await cancellation;
      const { order } = await office.orderOf(cartId);
      const { tickets, problem } = await office.adminOrder(order.id);
      expect(tickets.filter((ticket: Body) => ticket.status === "valid")).toEqual([]);
      expect(problem).toBe("event_cancelled");
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok).map((check: Body) => check.name)).toEqual([
        "no_order_without_its_seats",
      ]);
    });

    it("a ticket is scanned and cancelled at once: it is one or the other", async () => {
      const { tickets } = await evenings(8, 1);
      for (const ticket of tickets) {
        const [scan, cancel] = await Promise.all([
          act("/check-ins", { number: ticket.number, nonce: ticket.id }),
          act(`/registrations/${ticket.id}/cancel`),
        ]);
        const outcome = [
          scan.data.check_in.result,
          cancel.status === 200 ? "ok" : cancel.data.code,
        ];
        expect([
          ["admitted", "ticket_scanned"],
          ["cancelled", "ok"],
        ]).toContainEqual(outcome);
      }
      await expectSweepClean();
    });
  },
});
