import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { BOX_OFFICE_MESSAGING } from "../../src/modules/messaging";
import { listMessages } from "../../src/modules/messaging/delivery/read-messages";
import { SCHEDULE } from "../../src/modules/messaging/delivery/schedule";
import { takeMessages } from "../../src/modules/messaging/delivery/take-messages";
import { checkHealth } from "../../src/modules/messaging/health";
import type { MessagingModuleService } from "../../src/modules/messaging/service";
import type { NewMessage, TakenMessage } from "../../src/modules/messaging/types";
import { type Db, type Pool, query } from "../../src/shared/db";
import { maxAttempts } from "../../src/shared/queue/attempts";
import type { TicketVariables } from "../../src/workflows/messages/variables";
import { ownMail } from "../../src/workflows/messages/words/own-mail";
import { passTime, secondsAhead } from "../fixtures/pass-time";

const MODULE = path.resolve(__dirname, "../../src/modules/messaging");

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const ticketMessage = (key: string, more: Partial<NewMessage> = {}): NewMessage => ({
  key,
  kind: "ticket",
  recipient: `${key}@example.com`,
  locale: "nb",
  ...more,
});

let service: MessagingModuleService;

moduleIntegrationTestRunner<MessagingModuleService>({
  moduleName: BOX_OFFICE_MESSAGING,
  resolve: MODULE,
  pathToMigrations: `${MODULE}/migrations`,
  moduleOptions: {
    locale: "nb",
    from: "Kulturhuset <billett@example.com>",
    public_url: "https://example.com/billetter/",
    another_module: "has options too",
  },
  hooks: {
    // The runner hands out a stand-in, which has no private fields.
    afterModuleInit: async (_, real) => {
      service = real;
    },
  },
  testSuite: ({ MikroOrmWrapper }) => {
    const pool = (): Pool => MikroOrmWrapper.forkManager().getKnex();

    const queueMany = (count: number) =>
      service.queueMessages(
        Array.from({ length: count }, (_, nth) => ticketMessage(`ticket-${nth}`)),
      );

    const take = async (): Promise<TakenMessage> =>
      (await service.takeMessages({ limit: 1 }))[0] as TakenMessage;

    const pass = (seconds: number) =>
      passTime(pool(), seconds, { box_office_message: ["next_attempt_at"] });

    const ahead = (moment: "next_attempt_at" | "sent_at") =>
      secondsAhead(pool(), "box_office_message", moment);

    const read = () => service.listMessages({}, { limit: 10, offset: 0 });

    describe("a message goes once", () => {
      /** Twenty takers at once, each until it finds nothing more; the ids that they took, with repetitions. */
      async function takeAllAtOnce(db: Db): Promise<string[]> {
        const taken: string[] = [];
        await Promise.all(
          Array.from({ length: 20 }, async () => {
            for (;;) {
              const messages = await takeMessages(db, { limit: 7 });
              if (!messages.length) return;
              taken.push(...messages.map(({ id }) => id));
            }
          }),
        );
        return taken;
      }

      it("negative control: without the lock, takers at the same time take the same messages", async () => {
        const ids = await queueMany(200);
        const unguarded: Db = {
          raw: ((sql: string, bindings: Record<string, string>) => {
            const [guard, select] = ["FOR UPDATE SKIP LOCKED", "SELECT id AS due_id"];
            if (!sql.includes(guard) || !sql.includes(select)) throw new Error("the SQL changed");
            const slow = sql.replace(guard, "").replace(select, `${select}, pg_sleep(0.002)`);
            return pool().raw(slow, bindings);
          }) as Db["raw"],
        };
        const taken = await takeAllAtOnce(unguarded);
        expect(new Set(taken).size).toBe(ids.length);
        expect(taken.length).toBeGreaterThan(ids.length);
      });

      it("twenty takers at the same time take each of 200 messages once", async () => {
        const ids = await queueMany(200);
        const taken = await takeAllAtOnce(pool());
        expect(taken.sort()).toEqual(ids.sort());
      });

      it("the same messages queued twenty times at the same time, in any order, are made once", async () => {
        const wishes = Array.from({ length: 60 }, (_, nth) => ticketMessage(`ticket-${nth}`));
        const made = await Promise.all(
          Array.from({ length: 20 }, (_, nth) =>
            service.queueMessages(nth % 2 ? wishes : [...wishes].reverse()),
          ),
        );
        expect(made.flat()).toHaveLength(60);
        expect(await service.listMessages({}, { limit: 100, offset: 0 })).toHaveLength(60);
      });

      it("a key is used up for good, also within one batch and after the message went", async () => {
        const twice = [ticketMessage("a"), ticketMessage("a", { recipient: "other@example.com" })];
        expect(await service.queueMessages(twice)).toHaveLength(1);
        const message = await take();
        await service.markSent(message.id, message.lease_id, "<1@example.com>");
        expect(await service.queueMessages(twice)).toEqual([]);
        await pass(48 * HOUR);
        expect(await service.takeMessages({ limit: 9 })).toEqual([]);
      });

      it("a long list is queued in several statements", async () => {
        expect(await queueMany(1201)).toHaveLength(1201);
        expect(await queueMany(1203)).toHaveLength(2);
      });
    });

    describe("a lease", () => {
      it("what a process that died had taken is taken up when its lease has run out, not before", async () => {
        await queueMany(1);
        const first = await take();
        expect(first).toMatchObject({ status: "sending", attempts: 1 });
        expect(await ahead("next_attempt_at")).toEqual([120]);
        await pass(110);
        expect(await service.takeMessages({ limit: 9 })).toEqual([]);
        await pass(10);
        const second = await take();
        expect(second).toMatchObject({ id: first.id, status: "sending", attempts: 2 });
        expect(second.lease_id).not.toBe(first.lease_id);

        // The first was only slow: what it says now counts no more.
        expect(await service.markSent(first.id, first.lease_id, null)).toBe(false);
        expect(await service.markFailed(first.id, first.lease_id, "late")).toBe(false);
        expect(await service.markSkipped(first.id, first.lease_id, "late")).toBe(false);
        expect(await service.markSent(second.id, second.lease_id, "<2@x>")).toBe(true);
        expect(await service.markFailed(second.id, second.lease_id, "?")).toBe(false);
        expect(await read()).toMatchObject([
          { status: "sent", external_id: "<2@x>", last_error: null },
        ]);
        expect(await ahead("sent_at")).toEqual([0]);
      });

      it("a message that ends its sender each time is given up after eight attempts", async () => {
        await queueMany(1);
        for (let attempt = 1; attempt <= 8; attempt++) {
          expect(await take()).toMatchObject({ attempts: attempt });
          await pass(120);
        }
        expect(await service.takeMessages({ limit: 9 })).toEqual([]);
        expect(await read()).toMatchObject([
          { status: "failed", attempts: 8, last_error: "Sending was never finished" },
        ]);
      });

      it("what somebody waits for goes before what goes to a whole audience", async () => {
        await service.queueMessages([ticketMessage("reminder", { is_bulk: true })]);
        await pass(MINUTE);
        await service.queueMessages([ticketMessage("bought")]);
        const [first] = await service.takeMessages({ limit: 1 });
        expect(first?.key).toBe("bought");
      });
    });

    it("a message that fails is tried again after 1, 5, 15 and 60 minutes, 4, 12 and 24 hours, then no more", async () => {
      await queueMany(1);
      const waits = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR];
      for (const [nth, wait] of waits.entries()) {
        const { id, lease_id, attempts } = await take();
        expect(attempts).toBe(nth + 1);
        await service.markFailed(id, lease_id, "451 try again later");
        const [message] = await read();
        expect(message).toMatchObject({ status: "pending", last_error: "451 try again later" });
        const [waited] = (await ahead("next_attempt_at")) as [number];
        expect(waited).toBeGreaterThanOrEqual(wait);
        expect(waited).toBeLessThanOrEqual(wait * 1.2);
        await pass(waited - 10);
        expect(await service.takeMessages({ limit: 1 })).toEqual([]);
        await pass(11);
      }
      const last = await take();
      await service.markFailed(last.id, last.lease_id, `550 ${"no ".repeat(400)}\0\n`);
      const [message] = await read();
      expect(message).toMatchObject({ status: "failed", attempts: 8 });
      expect(message?.last_error).toHaveLength(500);
      await pass(99 * HOUR);
      expect(await service.takeMessages({ limit: 9 })).toEqual([]);
    });

    it("T6: results are listed per ticket, order, session and recipient", async () => {
      const friday = { session_id: "s1", event_id: "e1" };
      await service.queueMessages([
        ticketMessage("a", { ...friday, order_id: "o1", ticket_ids: ["t3"] }),
        ticketMessage("b", { ...friday, order_id: "o1", ticket_ids: ["t4"] }),
        ticketMessage("c", {
          order_id: "o2",
          session_id: "s2",
          event_id: "e1",
          ticket_ids: ["t1", "t2"],
          data: { reason: "session" },
        }),
        ticketMessage("d", { kind: "order_unpaid", order_id: "o2", ticket_ids: [] }),
      ]);
      const [a, b] = (await service.takeMessages({ limit: 4 }))
        .filter(({ order_id }) => order_id === "o1")
        .sort((one, other) => one.key.localeCompare(other.key)) as [TakenMessage, TakenMessage];
      await service.markSent(a.id, a.lease_id, null);
      await service.markSkipped(b.id, b.lease_id, "the ticket is cancelled");

      const keys = async (filters: Parameters<typeof service.listMessages>[0]) => {
        const messages = await service.listMessages(filters, { limit: 10, offset: 0 });
        return messages.map(({ key }) => key).sort();
      };
      const orderOf = (id: string, ...ticket_ids: string[]) => keys({ order: { id, ticket_ids } });
      expect(await orderOf("o1", "t3", "t4")).toEqual(["a", "b"]);
      expect(await orderOf("o3", "t2")).toEqual(["c"]);
      const ticketOf = (order_id: string, id: string) => keys({ ticket: { id, order_id } });
      expect(await ticketOf("o2", "t2")).toEqual(["c", "d"]);
      expect(await ticketOf("o1", "t4")).toEqual(["b"]);
      expect(await keys({ session_id: "s1", status: ["skipped", "failed"] })).toEqual(["b"]);
      expect(await keys({ event_id: "e1" })).toEqual(["a", "b", "c"]);
      const page = await service.listMessages({}, { limit: 3, offset: 3 });
      expect(page).toHaveLength(1);
      const messages = await service.listMessages(
        { order: { id: "o2", ticket_ids: [] } },
        { limit: 2, offset: 0 },
      );
      const message = messages.find(({ key }) => key === "c");
      expect(message).toMatchObject({
        channel: "email",
        recipient: "c@example.com",
        locale: "nb",
        ticket_ids: ["t1", "t2"],
        data: { reason: "session" },
      });
    });

    it("every reading finds its rows by an index", async () => {
      await queueMany(1);
      const plans = await pool().transaction(async (trx) => {
        await query(trx, "SET LOCAL enable_seqscan = off");
        const plan: string[] = [];
        const explained: Db = {
          raw: (async (sql: string, bindings: Record<string, string>) => {
            const { rows } = await trx.raw(`EXPLAIN ${sql}`, bindings);
            plan.push(...rows.map((row: Record<string, string>) => row["QUERY PLAN"]));
            return { rows: [] };
          }) as Db["raw"],
        };
        const page = { limit: 5, offset: 0 };
        await listMessages(explained, { order: { id: "o", ticket_ids: ["t"] } }, page);
        await listMessages(explained, { ticket: { id: "t", order_id: "o" } }, page);
        await listMessages(explained, { session_id: "s" }, page);
        await listMessages(explained, { event_id: "e" }, page);
        await takeMessages(explained, { limit: 5 });
        await checkHealth(explained);
        return plan.join("\n");
      });
      expect(plans).not.toContain("Seq Scan");
      expect(plans).toContain("IX_box_office_message_due");
      expect(plans).toContain("IX_box_office_message_tickets");
      expect(plans).toContain("IX_box_office_message_failed");
    });

    it("health is red while a message waits that is due, and for a day after one was given up", async () => {
      const set = (change: string) => query(pool(), `UPDATE box_office_message SET ${change}`);
      const broken = async () =>
        (await service.checkHealth()).flatMap(({ ok, name, sample }) =>
          ok ? [] : [[name, sample]],
        );
      const [id] = await service.queueMessages([ticketMessage("a")]);
      await set(`next_attempt_at = now() - interval '14 minutes'`);
      expect(await broken()).toEqual([]);
      await set(`next_attempt_at = now() - interval '16 minutes'`);
      expect(await broken()).toEqual([["no_message_left_waiting", [id]]]);
      await set(`status = 'sending'`);
      expect(await broken()).toEqual([["no_message_left_waiting", [id]]]);
      await set(`is_bulk = true`);
      expect(await broken()).toEqual([]);
      await set(`next_attempt_at = now() - interval '5 hours'`);
      expect(await broken()).toEqual([["no_message_left_waiting", [id]]]);

      await set(`status = 'pending', next_attempt_at = now()`);
      for (let attempt = 1; attempt <= maxAttempts(SCHEDULE); attempt++) {
        const { lease_id } = await take();
        await service.markFailed(id as string, lease_id, "550 No such user");
        await query(
          pool(),
          `UPDATE box_office_message SET next_attempt_at = now() - interval '1 second' WHERE status = 'pending'`,
        );
      }
      expect(await broken()).toEqual([["no_message_failed", [id]]]);
      await set(`updated_at = now() - interval '25 hours'`);
      expect(await broken()).toEqual([]);
    });

    it("renders, and has its options", async () => {
      expect(service.options).toEqual({ from: "Kulturhuset <billett@example.com>" });
      const variables: TicketVariables = {
        shop: { name: "Kulturhuset" },
        recipient: { name: null },
        event: { title: "Peer Gynt", venue: null, address: null },
        session: { name: null, time: "i kveld", doors: null },
        tickets: [],
      };
      const mail = ownMail("ticket_reissued", "tickets", "nb");
      const { subject } = await service.renderMail(mail, "nb", variables);
      expect(subject).toBe("Den nye billetten din til Peer Gynt");
    });
  },
});
