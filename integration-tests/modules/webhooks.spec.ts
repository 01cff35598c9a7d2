import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { BOX_OFFICE_WEBHOOKS } from "../../src/modules/webhooks";
import { SCHEDULE } from "../../src/modules/webhooks/deliveries/schedule";
import { takeDelivery } from "../../src/modules/webhooks/deliveries/take-delivery";
import { checkHealth } from "../../src/modules/webhooks/health";
import type { WebhooksModuleService } from "../../src/modules/webhooks/service";
import type {
  EndpointInput,
  EndpointWithSecret,
  NewWebhook,
  TakenDelivery,
  WebhookDelivery,
  WebhookEvent,
} from "../../src/modules/webhooks/types";
import { type Pool, query, readClock } from "../../src/shared/db";
import { maxAttempts } from "../../src/shared/queue/attempts";
import { passTime, secondsAhead } from "../fixtures/pass-time";

const MODULE = path.resolve(__dirname, "../../src/modules/webhooks");
const NOW = new Date("2026-11-22T12:00:00Z");

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const OK = { response_status: 200, response_excerpt: "thanks", duration_ms: 12 };
const REFUSED = {
  response_status: 500,
  response_excerpt: "sorry",
  duration_ms: 12,
  error: "The answer was 500",
};

let service: WebhooksModuleService;

moduleIntegrationTestRunner<WebhooksModuleService>({
  moduleName: BOX_OFFICE_WEBHOOKS,
  resolve: MODULE,
  pathToMigrations: `${MODULE}/migrations`,
  moduleOptions: { public_url: "another module has options too" },
  hooks: {
    // The runner hands out a stand-in, which has no private fields.
    afterModuleInit: async (_, real) => {
      service = real;
    },
  },
  testSuite: ({ MikroOrmWrapper }) => {
    const pool = (): Pool => MikroOrmWrapper.forkManager().getKnex();

    const addEndpoint = (input: Partial<EndpointInput> = {}): Promise<EndpointWithSecret> =>
      service.createEndpoint(
        { url: "https://example.com/hook", events: ["order.placed"], ...input },
        NOW,
      );

    const message = (nth: number, type: WebhookEvent = "order.placed"): NewWebhook => ({
      message_id: `bolog_${nth}-placed`,
      payload: {
        type,
        timestamp: NOW.toISOString(),
        data: { order: { id: `order_${nth}`, order_code: "ABCD-EFGH" } },
      },
    });

    const queueMany = (count: number) =>
      service.queueDeliveries(Array.from({ length: count }, (_, nth) => message(nth)));

    const take = async (): Promise<TakenDelivery> =>
      (await service.takeDelivery()) as TakenDelivery;

    const ahead = () => secondsAhead(pool(), "box_office_webhook_delivery", "next_attempt_at");
    const pass = (seconds: number) =>
      passTime(pool(), seconds, {
        box_office_webhook_delivery: ["next_attempt_at", "updated_at"],
        box_office_webhook_endpoint: ["failing_since", "previous_secret_expires_at"],
      });

    const deliveriesOf = async ({ id }: { id: string }) =>
      (await service.listDeliveries({ endpoint_id: id }, { limit: 100, offset: 0 })).deliveries;

    describe("a delivery goes once", () => {
      it("E5: a message is queued once for each enabled endpoint that chose its event", async () => {
        const chose = await addEndpoint();
        const other = await addEndpoint({ events: ["order.paid", "order.deleted"] });
        const disabled = await addEndpoint({ is_enabled: false });
        expect((await service.listWantedEvents()).sort()).toEqual([
          "order.deleted",
          "order.paid",
          "order.placed",
        ]);
        const messages = Array.from({ length: 30 }, (_, nth) => message(nth));
        const made = await Promise.all(
          Array.from({ length: 20 }, (_, nth) =>
            service.queueDeliveries(nth % 2 ? messages : [...messages].reverse()),
          ),
        );
        expect(made.reduce((sum, count) => sum + count)).toBe(30);
        expect(await deliveriesOf(chose)).toHaveLength(30);
        expect([...(await deliveriesOf(other)), ...(await deliveriesOf(disabled))]).toEqual([]);
        expect((await deliveriesOf(chose))[0]).toMatchObject({
          event: "order.placed",
          order_code: "ABCD-EFGH",
          status: "pending",
        });
        expect(await service.queueDeliveries([])).toBe(0);
      });

      /** Twenty takers at once, each until it finds nothing more; what they took, with repetitions. */
      async function takeAllAtOnce(db: Pool): Promise<string[]> {
        const taken: string[] = [];
        await Promise.all(
          Array.from({ length: 20 }, async () => {
            for (;;) {
              const delivery = await takeDelivery(db);
              if (!delivery) return;
              taken.push(delivery.id);
              await service.markDelivered(delivery.id, delivery.lease_id, OK);
            }
          }),
        );
        return taken;
      }

      /** The pool, whose transactions run other SQL than they were given. */
      const changing = (change: (sql: string) => string): Pool =>
        ({
          transaction: (work: (trx: unknown) => Promise<unknown>) =>
            pool().transaction((trx) =>
              work({
                raw: (sql: string, bindings: Record<string, string>) =>
                  trx.raw(change(sql), bindings),
              }),
            ),
        }) as unknown as Pool;

      it("negative control: without the locks, takers at the same time take the same delivery", async () => {
        await addEndpoint();
        const count = await queueMany(30);
        const guards = ["pg_advisory_xact_lock", "FOR UPDATE SKIP LOCKED"];
        const unguarded = changing((sql) => {
          if (!guards.some((guard) => sql.includes(guard))) throw new Error("the SQL changed");
          return sql
            .replace("pg_advisory_xact_lock", "pg_typeof")
            .replace("FOR UPDATE SKIP LOCKED", "")
            .replace("SELECT due.id,", "SELECT pg_sleep(0.01), due.id,");
        });
        const taken = await takeAllAtOnce(unguarded);
        expect(taken.length).toBeGreaterThan(count);
      });

      it("E5: twenty takers at the same time take each of 60 deliveries once", async () => {
        await Promise.all([addEndpoint(), addEndpoint()]);
        expect(await queueMany(30)).toBe(60);
        const taken = await takeAllAtOnce(pool());
        expect([taken.length, new Set(taken).size]).toEqual([60, 60]);
      });

      it("E5: what a process that died had taken is taken up when its lease has run out, not before", async () => {
        await addEndpoint();
        await queueMany(1);
        const first = await take();
        expect(await ahead()).toEqual([60]);
        await pass(50);
        expect(await service.takeDelivery()).toBeUndefined();
        await pass(10);
        const second = await take();
        expect([second.id, second.lease_id === first.lease_id]).toEqual([first.id, false]);

        // The first was only slow: what it says now counts no more.
        const { id } = first;
        expect(await service.markDelivered(id, first.lease_id, OK)).toBe(false);
        expect(await service.markFailed(id, first.lease_id, REFUSED)).toBe(false);
        expect(await service.markDelivered(id, second.lease_id, OK)).toBe(true);
        expect(await service.markFailed(id, second.lease_id, REFUSED)).toBe(false);
      });

      it("E5: a delivery that ends its sender each time is given up after seven attempts", async () => {
        const endpoint = await addEndpoint();
        await queueMany(1);
        for (let attempt = 0; attempt < 7; attempt++) {
          await take();
          await pass(MINUTE);
        }
        expect(await service.takeDelivery()).toBeUndefined();
        expect(await deliveriesOf(endpoint)).toMatchObject([
          { status: "failed", attempts: 7, last_error: "Sending was never finished" },
        ]);
      });
    });

    describe("endpoints beside each other", () => {
      it("E5: never has more than two on their way, and holds up nobody else", async () => {
        const slow = await addEndpoint({ url: "https://slow.example.com/" });
        const quick = await addEndpoint({ url: "https://quick.example.com/" });
        await queueMany(5);
        const taken = await Promise.all(Array.from({ length: 20 }, () => service.takeDelivery()));
        const urls = taken.flatMap((delivery) => delivery?.url ?? []).sort();
        expect(urls).toEqual([quick.url, quick.url, slow.url, slow.url]);

        const [first] = taken.filter((delivery) => delivery?.url === quick.url);
        await service.markDelivered(first?.id as string, first?.lease_id as string, OK);
        expect((await take()).url).toBe(quick.url);
        expect(await service.takeDelivery()).toBeUndefined();
      });

      it("E5: one that fails comes after those that don't", async () => {
        const broken = await addEndpoint({ url: "https://broken.example.com/" });
        await queueMany(3);
        const failed = await take();
        await service.markFailed(failed.id, failed.lease_id, REFUSED);
        const healthy = await addEndpoint({ url: "https://healthy.example.com/" });
        await pass(MINUTE);
        await service.queueDeliveries([message(9)]);
        expect((await take()).url).toBe(healthy.url);
        expect((await take()).url).toBe(broken.url);
      });
    });

    describe("failures", () => {
      it("E5: it is tried again after 5 s, 5 and 30 minutes, 2, 5 and 10 hours, then no more", async () => {
        const endpoint = await addEndpoint();
        await queueMany(1);
        const waits = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR];
        for (const wait of waits) {
          const { id, lease_id } = await take();
          await service.markFailed(id, lease_id, REFUSED);
          const [delivery] = await deliveriesOf(endpoint);
          expect(delivery).toMatchObject({
            status: "pending",
            response_status: 500,
            response_excerpt: "sorry",
            last_error: "The answer was 500",
          });
          const [waited] = (await ahead()) as [number];
          expect(waited).toBeGreaterThanOrEqual(wait);
          expect(waited).toBeLessThanOrEqual(wait * 1.2);
          await pass(waited - 3);
          expect(await service.takeDelivery()).toBeUndefined();
          await pass(4);
        }
        const last = await take();
        const noise = `\0\u001b[31m\n no\u202e ${"no ".repeat(400)}`;
        const failure = { ...REFUSED, response_excerpt: noise, error: noise };
        await service.markFailed(last.id, last.lease_id, failure);
        const [delivery] = await deliveriesOf(endpoint);
        expect(delivery).toMatchObject({ status: "failed", attempts: 7 });
        for (const text of [delivery?.response_excerpt, delivery?.last_error]) {
          expect(text).toMatch(/^\[31m no no no/);
          expect(text).toHaveLength(500);
        }
        await pass(99 * DAY);
        expect(await service.takeDelivery()).toBeUndefined();
      });

      let sent = 0;

      /** The last attempt of one message, so many seconds after what was before; what came of the endpoint. */
      async function lastAttemptAfter(seconds: number, outcome: typeof REFUSED | typeof OK) {
        await pass(seconds);
        await service.queueDeliveries([message(1000 + sent++)]);
        const { id, lease_id } = await take();
        await query(
          pool(),
          `UPDATE box_office_webhook_delivery SET attempts = :attempts WHERE id = :id`,
          { id, attempts: maxAttempts(SCHEDULE) },
        );
        if ("error" in outcome) await service.markFailed(id, lease_id, outcome);
        else await service.markDelivered(id, lease_id, outcome);
        return (await service.listEndpoints())[0];
      }

      it("E5: an endpoint where everything fails for five days is disabled; a success in between counts anew", async () => {
        await addEndpoint();
        const first = await lastAttemptAfter(0, REFUSED);
        const since = first?.failing_since?.getTime() ?? 0;
        expect(await lastAttemptAfter(4 * DAY, REFUSED)).toMatchObject({
          failing_since: new Date(since - 4 * DAY * 1000),
        });
        expect(await lastAttemptAfter(1, OK)).toMatchObject({ failing_since: null });
        expect(await lastAttemptAfter(2 * DAY, REFUSED)).toMatchObject({ is_enabled: true });
        expect(await lastAttemptAfter(5 * DAY - 60, REFUSED)).toMatchObject({ is_enabled: true });
        expect(await service.listUntoldDisabled()).toEqual([]);
        const disabled = await lastAttemptAfter(60, REFUSED);
        expect(disabled).toMatchObject({
          is_enabled: false,
          disabled_reason: "failing",
        });
        const [at] = await secondsAhead(pool(), "box_office_webhook_endpoint", "disabled_at");
        expect(at).toBeCloseTo(0, 2);
        const [untold] = await service.listUntoldDisabled();
        expect(untold).toEqual(disabled);
        await service.markDisabledTold(untold as NonNullable<typeof untold>, NOW);
        expect(await service.listUntoldDisabled()).toEqual([]);
      });

      it("E5: the first failure after a quiet week disables nothing; the delivery gets all its attempts", async () => {
        const { id } = await addEndpoint();
        await lastAttemptAfter(0, REFUSED);
        await pass(12 * DAY);
        await service.queueDeliveries([message(1)]);
        const first = await take();
        await service.markFailed(first.id, first.lease_id, REFUSED);
        expect(await service.readEndpoint(id)).toMatchObject({ is_enabled: true });
        expect(await lastAttemptAfter(1, REFUSED)).toMatchObject({ is_enabled: false });
      });

      it("E5: an endpoint that answers 410 is disabled at once; what waits is sent when it is enabled again", async () => {
        const { id } = await addEndpoint();
        await queueMany(2);
        const gone = await take();
        await service.markFailed(gone.id, gone.lease_id, { ...REFUSED, response_status: 410 });
        expect(await service.readEndpoint(id)).toMatchObject({
          is_enabled: false,
          disabled_reason: "gone",
        });
        expect((await deliveriesOf({ id })).map(({ status }) => status).sort()).toEqual([
          "failed",
          "pending",
        ]);
        await pass(DAY);
        expect(await service.takeDelivery()).toBeUndefined();
        expect(await service.updateEndpoint(id, { is_enabled: true }, NOW)).toMatchObject({
          is_enabled: true,
          disabled_at: null,
          disabled_reason: null,
          failing_since: null,
        });
        expect(await take()).toMatchObject({ url: "https://example.com/hook" });
      });
    });

    it("E5: the secret is told at creation and rotation only; the one before signs for a day", async () => {
      const { secret, ...endpoint } = await addEndpoint();
      expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      expect(await service.readEndpoint(endpoint.id)).toEqual(endpoint);
      await queueMany(3);
      const rotated = await service.rotateSecret(endpoint.id);
      expect(rotated.secret).not.toBe(secret);
      const inOneDay = new Date(await readClock(pool())).getTime() + DAY * 1000;
      const signsUntil = rotated.previous_secret_expires_at?.getTime() ?? 0;
      expect(Math.abs(signsUntil - inOneDay)).toBeLessThan(MINUTE * 1000);
      expect((await take()).secrets).toEqual([rotated.secret, secret]);
      await pass(DAY - 60);
      await service.forgetWhatIsOver();
      expect((await take()).secrets).toEqual([rotated.secret, secret]);
      await pass(60);
      expect((await take()).secrets).toEqual([rotated.secret]);
      await service.forgetWhatIsOver();
      const rows = await query<{ previous_secret: string | null }>(
        pool(),
        `SELECT previous_secret FROM box_office_webhook_endpoint`,
      );
      expect(rows).toEqual([{ previous_secret: null }]);
    });

    it("E5: deliveries are deleted when nothing has happened to them for 30 days", async () => {
      const endpoint = await addEndpoint();
      await queueMany(2);
      await pass(DAY);
      const sent = await take();
      await service.markDelivered(sent.id, sent.lease_id, OK);
      await pass(29 * DAY + 60);
      await service.forgetWhatIsOver();
      expect(await deliveriesOf(endpoint)).toMatchObject([{ id: sent.id }]);
      await pass(DAY);
      await service.forgetWhatIsOver();
      expect(await deliveriesOf(endpoint)).toEqual([]);
    });

    it("E5: there is a limit to endpoints", async () => {
      for (let nth = 0; nth < 50; nth++) await addEndpoint();
      await expect(addEndpoint()).rejects.toMatchObject({ code: "too_many_webhooks" });
    });

    it.each([
      "http://example.com/",
      "https://ola:hemmelig@example.com/",
      "https://127.0.0.1/",
      "https://2130706433/",
      "https://0x7f000001/",
      "https://0177.1/",
      "https://[::1]:8443/",
      "https://[::ffff:10.0.0.1]/",
      "https://[fd00::1]/",
      "https://[64:ff9b::7f00:1]/",
      "https://169.254.169.254/latest/meta-data/",
      "https://0/",
    ])("E5: %s is refused when it is saved", async (url) => {
      const refused = { type: "invalid_data", message: expect.stringMatching(/^url: /) };
      await expect(addEndpoint({ url })).rejects.toMatchObject(refused);
      const { id } = await addEndpoint();
      await expect(service.updateEndpoint(id, { url }, NOW)).rejects.toMatchObject(refused);
    });

    it("E5: health is red while a webhook waits that is due, and for a day after one was given up", async () => {
      const set = (table: "delivery" | "endpoint", change: string) =>
        query(pool(), `UPDATE box_office_webhook_${table} SET ${change}`);
      const broken = async () =>
        (await service.checkHealth()).flatMap(({ ok, name, sample }) =>
          ok ? [] : [[name, sample]],
        );
      const endpoint = await addEndpoint();
      await queueMany(1);
      const [{ id }] = (await deliveriesOf(endpoint)) as [WebhookDelivery];
      await set("delivery", `next_attempt_at = now() - interval '14 minutes'`);
      expect(await broken()).toEqual([]);
      await set("delivery", `next_attempt_at = now() - interval '16 minutes'`);
      expect(await broken()).toEqual([["no_webhook_left_waiting", [id]]]);
      // Such a receiver is told of on its page, and by a notification when it is disabled.
      await set("endpoint", `failing_since = now()`);
      expect(await broken()).toEqual([]);
      await set("endpoint", `failing_since = NULL, is_enabled = false`);
      expect(await broken()).toEqual([]);

      await set("endpoint", `is_enabled = true`);
      const { lease_id } = await take();
      await service.markFailed(id, lease_id, { ...REFUSED, response_status: 410 });
      expect((await broken()).map(([name]) => name)).toEqual(["no_webhook_failed"]);
      await set("endpoint", `disabled_at = now() - interval '61 minutes'`);
      expect(await broken()).toContainEqual(["no_disabled_webhook_left_untold", [endpoint.id]]);
      await set("endpoint", `disabled_told_at = now()`);
      expect(await broken()).toEqual([["no_webhook_failed", [id]]]);
      await set("delivery", `updated_at = now() - interval '25 hours'`);
      expect(await broken()).toEqual([]);

      await service.updateEndpoint(endpoint.id, { is_enabled: true });
      await service.testEndpoint(endpoint.id);
      const ping = await take();
      await service.markFailed(ping.id, ping.lease_id, { ...REFUSED, response_status: 410 });
      expect(await broken()).toEqual([]);
    });

    it("E5: every reading finds its rows by an index", async () => {
      const endpoint = await addEndpoint();
      await queueMany(1);
      const plan: string[] = [];
      const explaining = {
        transaction: (work: (trx: unknown) => Promise<unknown>) =>
          pool().transaction(async (trx) => {
            await query(trx, "SET LOCAL enable_seqscan = off");
            return work({
              raw: async (sql: string, bindings: Record<string, string>) => {
                const { rows } = await trx.raw(`EXPLAIN ${sql}`, bindings);
                plan.push(...rows.map((row: Record<string, string>) => row["QUERY PLAN"]));
                return { rows: [] };
              },
            });
          }),
      } as unknown as Pool;
      await takeDelivery(explaining);
      expect(plan.join("\n")).toContain("IX_box_office_webhook_delivery_due");
      expect(plan.join("\n")).not.toMatch(/Seq Scan on box_office_webhook_delivery/);
      expect(await deliveriesOf(endpoint)).toHaveLength(1);
    });

    it("E5: among thousands that arrived, health finds what waits and what failed by an index", async () => {
      await addEndpoint();
      await queueMany(1);
      await query(
        pool(),
        `INSERT INTO box_office_webhook_delivery (id, endpoint_id, message_id, event, payload, status, next_attempt_at)
         SELECT 'bowhd_' || n, endpoint_id, 'message_' || n, event, payload, 'delivered', now()
         FROM box_office_webhook_delivery, generate_series(1, 5000) n`,
      );
      await query(pool(), `ANALYZE box_office_webhook_delivery`);
      const plan: string[] = [];
      await checkHealth({
        raw: async (sql: string, bindings: Record<string, string>) => {
          const { rows } = await pool().raw(`EXPLAIN ${sql}`, bindings);
          plan.push(...rows.map((row: Record<string, string>) => row["QUERY PLAN"]));
          return { rows: [] };
        },
      } as unknown as Pool);
      expect(plan.join("\n")).toContain("IX_box_office_webhook_delivery_due");
      expect(plan.join("\n")).toContain("IX_box_office_webhook_delivery_failed");
      expect(plan.join("\n")).not.toMatch(/Seq Scan on box_office_webhook_delivery/);
    });
  },
});
