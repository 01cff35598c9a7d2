import { Client } from "pg";
import deliverMessages from "../../src/jobs/deliver-messages";
import remindParticipants from "../../src/jobs/remind-participants";
import { settleOrderWorkflow } from "../../src/workflows";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { databaseUrl } from "../fixtures/child";
import { longSinceTold } from "../fixtures/long-since-told";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { OrderDesk } from "../fixtures/order-desk";
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

    const ok = async (asked: Promise<{ status: number; data: Body }>) => {
      const { status, data } = await asked;
      expect([status, data.message]).toEqual([200, undefined]);
    };

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
      const blocker = new Client({ connectionString: databaseUrl(getContainer()) });
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
      await eventually(async () => {
        const { tickets, problem } = await office.adminOrder(order.id);
        expect(problem).toBe("event_cancelled");
        expect(tickets.filter((ticket: Body) => ticket.status === "valid")).toEqual([]);
      });
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

    it("A9: in a storm of cancellations, moves and payments two workers remind everybody who may come, once, and nobody else", async () => {
      const desk = new OrderDesk(office);
      const event = await office.createEvent({
        capacity: 60,
        reminder_hours: null,
        sessions: [
          { name: "Early", starts_at: inDays(0.4), capacity: 60 },
          { name: "Late", starts_at: inDays(0.5), capacity: 60 },
        ],
      });
      const [early, late] = event.sessions;
      const { variant_id } = early.ticket_offers[0];
      const buyers: Body[] = [];
      for (let nth = 0; nth < 24; nth++) {
        const provider = nth < 20 ? "pp_system_default" : "pp_invoice_invoice";
        const email = `guest-${nth}@example.com`;
        const { cartId } = await office.buy([{ variant_id, quantity: 1 }], { provider, email });
        const { order, tickets } = await office.orderOf(cartId);
        buyers.push({ order: order.id, ticket: tickets[0].id });
      }
      await nothingOnItsWay(getContainer());

      const group = (from: number, to: number) => buyers.slice(from, to);
      const [before, ticketOff, orderOff] = [group(0, 2), group(2, 6), group(6, 10)];
      const [thereAndBack, moved, reissued, left] = [
        group(10, 13),
        group(13, 16),
        group(16, 18),
        group(18, 20),
      ];
      const [paid, paidLate] = [group(20, 22), group(22, 24)];

      for (const { ticket } of before) await ok(act(`/registrations/${ticket}/cancel`));
      await longSinceTold(getContainer());
      await ok(act(`/events/${event.id}`, { reminder_hours: 24 }));
      const storm = Promise.all([
        ...ticketOff.map(({ ticket }) => ok(act(`/registrations/${ticket}/cancel`))),
        ...orderOff.map(({ order }) => ok(desk.move(order, "cancelled"))),
        ...thereAndBack.map(async ({ order }) => {
          await ok(desk.move(order, "cancelled"));
          await ok(desk.move(order, "processing"));
        }),
        ...moved.map(({ ticket }) =>
          ok(act(`/registrations/${ticket}/move`, { session_id: late.id })),
        ),
        ...reissued.map(({ ticket }) => ok(act(`/registrations/${ticket}/reissue`))),
        ...paid.map(({ order }) => ok(office.markPaid(order))),
      ]);
      let isOver = false;
      const worker = async () => {
        do {
          await remindParticipants(getContainer());
          await deliverMessages(getContainer());
        } while (!isOver);
      };
      const workers = [worker(), worker()];
      await storm.finally(() => {
        isOver = true;
      });
      await Promise.all(workers);
      await nothingOnItsWay(getContainer());

      const [{ stormOver }] = await sql<Body>(getContainer(), `SELECT now() AS "stormOver"`);
      for (const { order } of paidLate) await ok(office.markPaid(order));
      await nothingOnItsWay(getContainer());
      await longSinceTold(getContainer());
      await Promise.all([worker(), worker()]);
      await nothingOnItsWay(getContainer());

      const reminders = await sql<Body>(
        getContainer(),
        `SELECT message.order_id, message.session_id, message.status, message.created_at >= came_back.at AS is_anew
         FROM box_office_message message
         LEFT JOIN LATERAL (
           SELECT max(created_at) AS at FROM box_office_order_log log
           WHERE log.order_id = message.order_id AND log.from_state = 'cancelled'
         ) came_back ON true
         WHERE message.kind = 'session_reminder' AND message.status = 'sent'`,
      );
      const remindedOf = ({ order }: Body, session: Body, what: object = {}) =>
        reminders.filter(
          (reminder) =>
            reminder.order_id === order &&
            reminder.session_id === session.id &&
            Object.entries(what).every(([name, value]) => reminder[name] === value),
        ).length;
      expect({
        before: before.map((buyer) => remindedOf(buyer, early)),
        left: left.map((buyer) => remindedOf(buyer, early)),
        reissued: reissued.map((buyer) => remindedOf(buyer, early)),
        paid: paid.map((buyer) => remindedOf(buyer, early)),
        paidLate: paidLate.map((buyer) => remindedOf(buyer, early)),
        moved: moved.map((buyer) => remindedOf(buyer, late)),
        thereAndBack: thereAndBack.map((buyer) => remindedOf(buyer, early, { is_anew: true })),
      }).toEqual({
        before: [0, 0],
        left: [1, 1],
        reissued: [1, 1],
        paid: [1, 1],
        paidLate: [1, 1],
        moved: [1, 1, 1],
        thereAndBack: [1, 1, 1],
      });
      for (const buyer of [...ticketOff, ...orderOff, ...moved, ...thereAndBack]) {
        expect(remindedOf(buyer, early, { is_anew: null })).toBeLessThanOrEqual(1);
      }
      const afterwards = await sql(
        getContainer(),
        `SELECT ticket.id FROM box_office_ticket_notice notice
         JOIN box_office_ticket ticket ON ticket.id = ANY (notice.ticket_ids)
         WHERE notice.kind = 'reminder' AND ticket.status = 'cancelled' AND notice.created_at > :stormOver`,
        { stormOver },
      );
      expect(afterwards).toEqual([]);
      await expectSweepClean();
    }, 300_000);
  },
});
