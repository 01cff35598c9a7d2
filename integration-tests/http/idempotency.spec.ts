import { type Body, BoxOffice } from "../fixtures/box-office";
import { InvoiceDesk } from "../fixtures/invoice-desk";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let desk: InvoiceDesk;

    beforeAll(async () => {
      const office = new BoxOffice(api, await seedStore(getContainer(), ["pp_invoice_invoice"]));
      desk = new InvoiceDesk(office);
      await desk.open();
    });

    const post = (path: string, body: object, key?: string) => {
      const { headers } = desk.office.store.admin;
      const named = { headers: { ...headers, ...(key && { "idempotency-key": key }) } };
      return desk.office.try("post", `/admin/box-office${path}`, body, named);
    };
    const kept = () =>
      sql<Body>(getContainer(), "SELECT key, status, body FROM box_office_kept_answer");
    const endOf = ({ status, data }: { status: number; data: Body }) =>
      `${status} ${data.code ?? ""}`.trim();

    it("M1: a payment that is sent twice with its key is booked once, and answered the same; without a key it is booked twice", async () => {
      const invoice = await desk.issued(await desk.order(300));
      const path = `/invoices/${invoice.id}/mark-paid`;
      const part = { amount: 100, reference: "Bank 7" };
      // What a client that tries again does to a shop without keys.
      const unguarded = [await post(path, part), await post(path, part)];
      expect(unguarded.map(({ data }) => data.invoice.amount_paid)).toEqual([100, 200]);

      const other = await desk.issued(await desk.order(300));
      const again = `/invoices/${other.id}/mark-paid`;
      const first = await post(again, part, "key-1");
      const second = await post(again, { reference: "Bank 7", amount: 100 }, "key-1");
      expect([first.status, first.data.invoice.amount_paid]).toEqual([200, 100]);
      expect([second.status, second.data]).toEqual([200, first.data]);
      expect((await desk.read(other)).amount_paid).toBe(100);

      const more = await post(again, { ...part, amount: 101 }, "key-1");
      expect(endOf(more)).toBe("400 idempotency_key_reused");
      const elsewhere = await post(path, part, "key-1");
      expect(endOf(elsewhere)).toBe("400 idempotency_key_reused");
      expect((await desk.read(other)).amount_paid).toBe(100);
      // The same word is another route's own key.
      const { data } = await desk.draft(await desk.order());
      expect((await post(`/invoices/${data.invoice.id}/issue`, {}, "key-1")).status).toBe(200);
      expect((await post(again, part, "key-2")).data.invoice.amount_paid).toBe(200);
    });

    it("M1: of two at once with one key one is at work and the other is told so; later it is answered the same", async () => {
      const { data } = await desk.draft(await desk.order());
      const path = `/invoices/${data.invoice.id}/issue`;
      const ends = await Promise.all([1, 2, 3].map(() => post(path, {}, "at-once")));
      const issued = ends.filter(({ status }) => status === 200);
      const told = ends.filter(({ status }) => status !== 200).map(endOf);
      expect(issued.length).toBeGreaterThanOrEqual(1);
      expect(new Set(issued.map(({ data }) => data.invoice.number)).size).toBe(1);
      expect(new Set(told)).toEqual(new Set(told.length ? ["400 idempotency_key_in_use"] : []));
      expect((await post(path, {}, "at-once")).data).toEqual(issued[0]?.data);
      // What was refused is answered again as well, though it would be taken by now.
      const bad = await post(path, {}, "too-late");
      expect(endOf(bad)).toBe("400 invoice_issued");
      expect((await post(path, {}, "too-late")).data).toEqual(bad.data);
    });

    it("M1: a process that died at its request blocks the key for ten minutes, and a day later it is free", async () => {
      const invoice = await desk.issued(await desk.order(300));
      const path = `/invoices/${invoice.id}/mark-paid`;
      await post(path, { amount: 100 }, "died");
      const died = (at: string) =>
        sql(
          getContainer(),
          `UPDATE box_office_kept_answer SET status = NULL, body = NULL, at_work_until = ${at}`,
        );
      await died("now() + interval '1 minute'");
      expect(endOf(await post(path, { amount: 100 }, "died"))).toBe("400 idempotency_key_in_use");
      await died("now() - interval '1 second'");
      expect(endOf(await post(path, { amount: 99 }, "died"))).toBe("400 idempotency_key_reused");
      const { data } = await post(path, { amount: 100 }, "died");
      expect(data.invoice.amount_paid).toBe(200);
      await sql(getContainer(), "UPDATE box_office_kept_answer SET ends_at = now()");
      expect((await post(path, { amount: 50 }, "died")).data.invoice.amount_paid).toBe(250);
    });

    it("A14: what is kept names nobody but in the answer; what no guard took is not kept, and what can't be a key is refused", async () => {
      const invoice = await desk.issued(await desk.order(300));
      const path = `/invoices/${invoice.id}/mark-paid`;
      for (const key of ["", " ", "å", "a".repeat(256)]) {
        const answer = await post(path, { amount: 1 }, key || undefined).catch(() => ({
          status: 400,
        }));
        expect([key, answer.status]).toEqual([key, key ? 400 : 200]);
      }
      const wrong = await post(path, { amount: -1 }, "wrong");
      expect(wrong.status).toBe(400);
      expect(await kept()).toEqual([]);
      expect((await post(path, { amount: 2 }, "wrong")).status).toBe(200);
      const [row] = await kept();
      expect(row).toMatchObject({ status: 200, key: expect.stringMatching(/^[0-9a-f]{64}$/) });
    });
  },
});
