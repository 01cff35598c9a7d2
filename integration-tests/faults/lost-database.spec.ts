import type { AxiosResponse } from "axios";
import { BOX_OFFICE_TICKETING } from "../../src/modules/ticketing";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { DatabaseFault } from "../fixtures/database-fault";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { lockTables } from "../fixtures/table-lock";

const UNAVAILABLE = {
  status: 503,
  headers: { "retry-after": "5", "access-control-expose-headers": "Retry-After" },
  data: { code: "database_unavailable", type: "database_error" },
};

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let event: Body;
    let cartId: string;
    let fault: DatabaseFault;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
      event = await office.createEvent({ capacity: 3 });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      cartId = await office.cart([{ variant_id, quantity: 2 }]);
      await office.startPayment(cartId);
    });

    beforeEach(async () => {
      fault = await DatabaseFault.of(getContainer());
    });
    afterEach(() => fault.close());

    /** Ends whatever the test did to the database, before the runner wants to work with it. */
    const meanwhile = async (work: () => Promise<unknown>) => {
      try {
        await work();
      } finally {
        await fault.end();
      }
    };
    const events = () => office.try("get", "/store/box-office/events");

    const admin = (method: "get" | "post", path: string, body?: object) =>
      office.try(method, `/admin${path}`, body, office.store.admin);
    const page = (path: string) =>
      api.get(path, {
        headers: { "accept-language": "nb" },
        validateStatus: () => true,
      }) as Promise<AxiosResponse>;

    async function expectSale() {
      expect((await office.complete(cartId)).data).toMatchObject({ type: "order" });
      expect((await office.orderOf(cartId)).tickets).toMatchObject([
        { status: "valid" },
        { status: "valid" },
      ]);
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    }

    /** Whoever reads or writes the tables waits. */
    const lock = (tables: string) => lockTables(getContainer(), tables, "ACCESS EXCLUSIVE");

    it("a lost database is 503 wherever the request would come to us, and soon; when it is back, all goes on", async () => {
      await fault.begin();
      await meanwhile(async () => {
        const reads = await Promise.all([
          events(),
          admin("get", "/box-office/events"),
          admin("get", "/box-office/registrations/export?format=csv"),
        ]);
        const writes = await Promise.all([
          office.hold(cartId),
          admin("post", `/box-office/events/${event.id}/cancel`),
        ]);
        // Of Medusa's routes those that we guard.
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const guarded = await Promise.all([
          office.try("post", `/store/carts/${cartId}/line-items`, { variant_id, quantity: 1 }),
          office.try("post", "/store/payment-collections/paycol_1/payment-sessions", {}),
          office.complete(cartId),
          admin("post", "/order-edits/order_1/confirm"),
          admin("post", "/payments/pay_1/capture"),
        ]);
        for (const answer of [...reads, ...writes, ...guarded]) {
          expect(answer).toMatchObject(UNAVAILABLE);
        }
      });
      expect((await events()).data.count).toBe(1);
      await expectSale();
    });

    it("a change that was at work when the database went is answered by what becomes of it", async () => {
      let cancellation: Promise<AxiosResponse> | undefined;
      await fault.begin();
      await meanwhile(async () => {
        cancellation = admin("post", `/box-office/events/${event.id}/cancel`);
        // Given up, after two seconds in which nothing came of the other either.
        expect(await events()).toMatchObject(UNAVAILABLE);
      });
      expect((await cancellation)?.status).toBe(200);
      expect((await office.readEvent(event.id)).status).toBe("cancelled");
    });

    it("people who follow a link meanwhile read in their language that they should come again", async () => {
      await fault.begin();
      await meanwhile(async () => {
        const paths = ["/box-office/tickets/a", "/box-office/pay/a", "/box-office/tickets/a/pdf"];
        for (const answer of await Promise.all(paths.map(page))) {
          expect(answer).toMatchObject({
            status: 503,
            headers: { "content-type": "text/html; charset=utf-8", "retry-after": "5" },
          });
          expect(answer.data).toContain(`<html lang="nb">`);
          expect(answer.data).toContain("Prøv igjen om et øyeblikk");
        }
      });
    });

    it("a statement that runs into its limit is 503: on our routes, in our guards, and in the hook of a completion", async () => {
      await fault.limitStatements(500);
      await meanwhile(async () => {
        const unlock = await lock(
          "box_office_event, box_office_ticket_offer, box_office_seat_claim",
        );
        const { variant_id } = event.sessions[0].ticket_offers[0];
        const answers = [
          await events(),
          await admin("get", `/box-office/events/${event.id}`),
          await office.try("post", `/store/carts/${cartId}/line-items`, {
            variant_id,
            quantity: 1,
          }),
          await office.complete(cartId),
        ];
        await unlock();
        for (const answer of answers) expect(answer).toMatchObject(UNAVAILABLE);
      });
      // The buyer has the same hold and the same payment.
      await fault.limitStatements(0);
      await eventually(async () => expect((await events()).status).toBe(200));
      await expectSale();
    });

    it("a connection that ends under a statement is 503", async () => {
      const unlock = await lock("box_office_event");
      const reading = events();
      await eventually(async () => expect(await fault.endWaiting()).toBe(1));
      expect(await reading).toMatchObject(UNAVAILABLE);
      await unlock();
      // The pool may still take the ended connection for a living one.
      await eventually(async () => expect((await events()).status).toBe(200));
    });

    it("a file that fails at once is 503 and no file; one that has begun breaks off and is no whole one", async () => {
      const exported = () => admin("get", "/box-office/registrations/export?format=csv");
      await expectSale();
      await nothingOnItsWay(getContainer());
      await fault.limitStatements(500);
      await meanwhile(async () => {
        const unlock = await lock("box_office_ticket");
        const failed = await exported();
        await unlock();
        expect(failed).toMatchObject(UNAVAILABLE);
        expect(failed.headers["content-type"]).toContain("application/json");
        expect(failed.headers["content-disposition"]).toBeUndefined();

        const { registrations } = getContainer().resolve(BOX_OFFICE_TICKETING);
        const { eachRegistration } = registrations;
        const runsIntoTheLimit = jest
          .spyOn(registrations, "eachRegistration")
          .mockImplementation(async function* (filters) {
            for await (const row of eachRegistration(filters)) {
              for (let copy = 0; copy < 1000; copy++) yield row;
              await sql(getContainer(), `SELECT pg_sleep(60)`);
            }
          });
        // The status was out when it happened, so only the end is missing.
        await expect(exported()).rejects.toThrow("200 undefined");
        runsIntoTheLimit.mockRestore();
        expect((await exported()).data).toContain("kari@example.com");
      });
    });

    it("a bug is not called a lost database", async () => {
      const { catalog } = getContainer().resolve(BOX_OFFICE_TICKETING);
      const bug = jest.spyOn(catalog, "readEvents").mockRejectedValueOnce(new TypeError("a bug"));
      expect(await admin("get", `/box-office/events/${event.id}`)).toMatchObject({
        status: 500,
        data: { code: "unknown_error" },
      });
      bug.mockRestore();
    });
  },
});
