import { createCartCreditLinesWorkflow } from "@medusajs/core-flows";
import { Modules } from "@medusajs/framework/utils";
import fc from "fast-check";
import { readPdf } from "../../src/documents/__tests__/read-pdf";
import { toMajor, toMinor } from "../../src/shared/money";
import { BANK } from "../fixtures/bank-provider";
import { type Body, BoxOffice, inDays } from "../fixtures/box-office";
import { InvoiceDesk } from "../fixtures/invoice-desk";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { ParcelDesk } from "../fixtures/parcel-desk";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const INVOICE = "pp_invoice_invoice";

/** With 0, 2 and 3 decimals. */
const PLACES = { jp: "jpy", no: "nok", kw: "kwd" };

const purchase = fc.record({
  country: fc.constantFrom("jp" as const, "no" as const, "kw" as const),
  is_tax_inclusive: fc.boolean(),
  rate: fc.constantFrom(0, 8.875, 12, 25),
  discount: fc.constantFrom(null, 10, 15, 33.33),
  lines: fc.array(
    fc.record({
      price: fc.integer({ min: 1, max: 99_999 }),
      quantity: fc.integer({ min: 1, max: 4 }),
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  posters: fc.integer({ min: 0, max: 3 }),
  /** Of the whole, in percent. */
  paidByCard: fc.constantFrom(0, 30),
});

type Purchase = typeof purchase extends fc.Arbitrary<infer Value> ? Value : never;

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let desk: InvoiceDesk;
    let post: ParcelDesk;
    const regions = new Map<string, string>();

    beforeAll(async () => {
      const container = getContainer();
      const store = await seedStore(container, [BANK, INVOICE]);
      office = new BoxOffice(api, store);
      desk = new InvoiceDesk(office);
      await desk.open();
      await admin("post", `/stores/${(await admin("get", "/stores")).data.stores[0].id}`, {
        supported_currencies: [
          { currency_code: "nok", is_default: true },
          { currency_code: "jpy" },
          { currency_code: "kwd" },
        ],
      });
      regions.set("no", store.regionId);
      for (const country of ["jp", "kw"] as const) {
        const { data } = await admin("post", "/regions", {
          ...{ name: country, currency_code: PLACES[country], countries: [country] },
          payment_providers: [INVOICE],
        });
        regions.set(country, data.region.id);
      }
      const taxes = container.resolve(Modules.TAX);
      for (const country_code of Object.keys(PLACES)) {
        const [known] = await taxes.listTaxRegions({ country_code });
        const region =
          known ?? (await taxes.createTaxRegions({ country_code, provider_id: "tp_system" }));
        await taxes.createTaxRates({
          ...{ tax_region_id: region.id, name: "VAT", code: country_code, rate: 0 },
          is_default: true,
        });
      }
      post = await ParcelDesk.open(office, { places: PLACES });
    });

    afterEach(async () => {
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    });

    const admin = (method: "get" | "post", path: string, body: object = {}) =>
      office.try(method, `/admin${path}`, body, office.store.admin);

    const shop = async (path: string, body: object): Promise<Body> => {
      const { data, status } = await office.try("post", `/store${path}`, body);
      expect([status, data.message]).toEqual([200, undefined]);
      return data;
    };

    async function placed(
      bought: Purchase,
      nth: number,
      provider: string = INVOICE,
    ): Promise<string> {
      const { country, is_tax_inclusive, rate, discount, lines, posters, paidByCard } = bought;
      const currency_code = PLACES[country];
      const container = getContainer();
      await sql(container, `UPDATE tax_rate SET rate = :rate`, { rate });
      await sql(container, `UPDATE price_preference SET is_tax_inclusive = :is_tax_inclusive`, {
        is_tax_inclusive,
      });
      const event = await office.createEvent({
        ticket_types: lines.map(({ price }, type) => ({
          name: `Type ${type}`,
          prices: [{ currency_code, amount: toMajor(price, currency_code) }],
        })),
        sessions: [{ starts_at: inDays(30), capacity: 50 }],
      });
      const items = lines.map(({ quantity }, type) => ({
        variant_id: event.sessions[0].ticket_offers[type].variant_id,
        quantity,
      }));
      if (posters) items.push({ variant_id: post.variantId, quantity: posters });
      const address = {
        ...{ first_name: "Kari", last_name: "Nordmann", address_1: "Storgata 12" },
        ...{ postal_code: "0184", city: "Oslo", country_code: country },
      };
      const { cart } = await shop("/carts", {
        ...{ region_id: regions.get(country), email: "kari@example.com", items },
        ...{ shipping_address: address, billing_address: address },
      });
      if (discount) {
        const code = `OFF${nth}`;
        await admin("post", "/promotions", {
          ...{ code, type: "standard", status: "active", is_tax_inclusive },
          application_method: {
            ...{ type: "percentage", value: discount, target_type: "items" },
            ...{ allocation: "each", max_quantity: 10, currency_code },
          },
        });
        await shop(`/carts/${cart.id}/promotions`, { promo_codes: [code] });
      }
      if (posters) await shop(`/carts/${cart.id}/shipping-methods`, { option_id: post.optionId });
      const { data } = await office.try("get", `/store/carts/${cart.id}?fields=total`, {});
      const credit = toMajor(
        Math.floor((toMinor(data.cart.total, currency_code) * paidByCard) / 100),
        currency_code,
      );
      if (credit > 0) {
        await createCartCreditLinesWorkflow(container).run({
          input: [
            {
              cart_id: cart.id,
              amount: credit,
              reference: "gift-card",
              reference_id: "gc_1",
              metadata: null,
            },
          ],
        });
      }
      await office.startPayment(cart.id, provider);
      const { data: completed } = await office.complete(cart.id);
      expect([completed.type, completed.message]).toEqual(["order", undefined]);
      await office.orderOf(cart.id);
      return completed.order.id;
    }

    it("M1, M2: whatever the taxes, discounts, shipping, currency and cards, three invoices come to what Medusa says, to the minor unit", async () => {
      let nth = 0;
      await fc.assert(
        fc.asyncProperty(purchase, async (bought) => {
          nth += 1;
          const orderId = await placed(bought, nth);
          const currency_code = PLACES[bought.country];
          const minor = (amount: number) => toMinor(amount, currency_code);
          const sum = (amounts: number[]) => amounts.map(minor).reduce((all, one) => all + one, 0);

          const { data: ordered } = await desk.admin("get", `/orders/${orderId}/invoices`);
          const halves = ordered.lines
            .map(({ line_item_id, ordered: units }: Body) => ({
              line_item_id,
              quantity: Math.floor(units / 2),
            }))
            .filter(({ quantity }: Body) => quantity > 0);
          const [first] = ordered.lines;
          const parts: Body[] = [];
          if (halves.length) parts.push(await desk.issued(orderId, { lines: halves }));
          if (ordered.left_to_invoice - units(halves) > 1) {
            const one = { line_item_id: first.line_item_id, quantity: 1 };
            parts.push(await desk.issued(orderId, { lines: [one] }));
          }
          parts.push(await desk.issued(orderId));

          const { order } = (
            await admin(
              "get",
              `/orders/${orderId}?fields=total,tax_total,credit_line_total,summary,items.*`,
            )
          ).data;
          const credit = minor(order.credit_line_total ?? 0);
          expect(sum(parts.map(({ total }) => total))).toBe(minor(order.total) + credit);
          for (const part of parts) {
            expect(sum(part.lines.map(({ total }: Body) => total))).toBe(minor(part.total));
            expect(sum(part.lines.map(({ tax }: Body) => tax))).toBe(minor(part.tax));
            expect(minor(part.net) + minor(part.tax)).toBe(minor(part.total));
          }
          const read = await Promise.all(parts.map((part) => desk.read(part)));
          const dueOf = (invoices: Body[]) => sum(invoices.map(({ amount_due }) => amount_due));
          expect(dueOf(read)).toBe(minor(order.total));
          for (const { total, amount_paid, amount_due } of read) {
            expect(minor(total) - minor(amount_paid)).toBe(minor(amount_due));
          }
          for (const invoice of read.filter(({ amount_due }) => amount_due > 0)) {
            expect((await desk.markPaid(invoice)).data.invoice).toMatchObject({ state: "paid" });
          }
          const after = await office.adminOrder(orderId);
          expect(after).toMatchObject({ amount_due: 0, amount_owed: 0 });
        }),
        { numRuns: 8, seed: 20261130, endOnFailure: true },
      );
    }, 300_000);

    describe("prices that are finer than a cent", () => {
      const TYPES = 6;

      /** Tickets of 99.98 without 25 % tax: 124.975 each, of which every second comes to a cent more. */
      const fine = (nth: number, provider?: string) =>
        placed(
          {
            ...{ country: "no", is_tax_inclusive: false, rate: 25, discount: null, posters: 0 },
            lines: Array.from({ length: TYPES }, () => ({ price: 9998, quantity: 1 })),
            paidByCard: 0,
          },
          nth,
          provider,
        );

      const overview = async (orderId: string): Promise<Body> =>
        (await desk.admin("get", `/orders/${orderId}/invoices`)).data;

      const dearer = (lines: readonly Body[]) =>
        new Set(
          lines
            .filter(({ amount_left, total }) => (total ?? amount_left) === 124.98)
            .map(({ line_item_id }) => line_item_id),
        );

      const cancel = async (orderId: string, lineItemIds: ReadonlySet<string>) => {
        const { tickets } = await office.adminOrder(orderId);
        const going = tickets.filter((ticket: Body) => lineItemIds.has(ticket.order_line_item_id));
        expect(going).toHaveLength(TYPES / 2);
        const { data } = await desk.admin("post", "/registrations/bulk-cancel", {
          registration_ids: going.map(({ id }: Body) => id),
        });
        expect(data.results.every(({ ok }: Body) => ok)).toBe(true);
        await nothingOnItsWay(getContainer());
      };

      it("M2: of an order that is invoiced ticket by ticket the dearer ones are cancelled, the others paid: nothing is due", async () => {
        const orderId = await fine(101);
        const { lines } = await overview(orderId);
        const going = dearer(lines);
        for (const { line_item_id } of lines) {
          await desk.issued(orderId, { lines: [{ line_item_id, quantity: 1 }] });
        }
        await cancel(orderId, going);
        const { invoices } = await overview(orderId);
        expect(invoices.map(({ state }: Body) => state).sort()).toEqual([
          ...Array(TYPES / 2).fill("issued"),
          ...Array(TYPES / 2).fill("void"),
        ]);
        for (const invoice of invoices.filter(({ state }: Body) => state === "issued")) {
          await desk.markPaid(invoice);
        }
        expect(await office.adminOrder(orderId)).toMatchObject({
          ...{ amount_paid: 374.91, amount_due: 0, amount_owed: 0 },
          status: { state: "processing" },
        });
        const { data } = await api.get(`/admin/box-office/orders/${orderId}/print.pdf?locale=en`, {
          ...office.store.admin,
          responseType: "arraybuffer",
        });
        const { pages } = await readPdf(Buffer.from(data));
        const print = pages.map(({ text }) => text).join(" ");
        expect(print).toMatch(/Rounding\s+[-−]0\.02/);
        expect(print).toMatch(/Total.*\s+NOK 374\.91/);
      });

      it("M4: of a line with several papers, one ticket of each credited, what the notes say is owed back", async () => {
        const orderId = await placed(
          {
            ...{ country: "no", is_tax_inclusive: false, rate: 25, discount: null, posters: 0 },
            ...{ lines: [{ price: 9998, quantity: 6 }], paidByCard: 0 },
          },
          105,
        );
        const [{ line_item_id }] = (await overview(orderId)).lines;
        const issued: Body[] = [];
        for (let nth = 0; nth < 3; nth++) {
          issued.push(await desk.issued(orderId, { lines: [{ line_item_id, quantity: 2 }] }));
        }
        for (const invoice of issued) await desk.markPaid(invoice);
        for (const invoice of issued) {
          const { status } = await desk.admin("post", `/invoices/${invoice.id}/credit-notes`, {
            lines: [{ invoice_line_id: invoice.lines[0].id, quantity: 1 }],
            reason: "They fell ill",
          });
          expect(status).toBe(200);
        }
        await nothingOnItsWay(getContainer());
        const { invoices } = await overview(orderId);
        const credited = invoices.map(({ amount_credited }: Body) =>
          toMinor(amount_credited, "nok"),
        );
        const { amount_owed, amount_due } = await office.adminOrder(orderId);
        const sum = credited.reduce((all: number, one: number) => all + one, 0);
        expect([toMinor(amount_owed, "nok"), amount_due]).toEqual([sum, 0]);
      });

      it("M2: what an edit on Medusa's page takes off leaves no cent beside what is invoiced", async () => {
        const orderId = await fine(106);
        const { lines } = await overview(orderId);
        const going = dearer(lines);
        for (const { line_item_id } of lines) {
          if (going.has(line_item_id)) continue;
          await desk.issued(orderId, { lines: [{ line_item_id, quantity: 1 }] });
        }
        await admin("post", "/order-edits", { order_id: orderId });
        for (const id of going) {
          await admin("post", `/order-edits/${orderId}/items/item/${id}`, { quantity: 0 });
        }
        await admin("post", `/order-edits/${orderId}/request`);
        expect((await admin("post", `/order-edits/${orderId}/confirm`)).status).toBe(200);
        await nothingOnItsWay(getContainer());
        expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 374.91 });
        for (const invoice of (await overview(orderId)).invoices) {
          expect((await desk.markPaid(invoice)).data.invoice).toMatchObject({ state: "paid" });
        }
        expect(await office.adminOrder(orderId)).toMatchObject({
          ...{ amount_paid: 374.91, amount_due: 0, amount_owed: 0 },
        });
      });

      it("M4: what is credited of one that is paid is what is owed back, and by a card what goes back", async () => {
        const orderId = await fine(102);
        const paid = (await desk.markPaid(await desk.issued(orderId))).data.invoice;
        await cancel(orderId, dearer(paid.lines));
        expect((await overview(orderId)).invoices).toMatchObject([{ amount_credited: 374.94 }]);
        expect(await office.adminOrder(orderId)).toMatchObject({
          ...{ amount_due: 0, amount_owed: 374.94 },
        });

        const byCard = await fine(103, BANK);
        const invoice = await desk.issued(byCard);
        const cheaper = invoice.lines.filter(({ total }: Body) => total !== 124.98);
        const { data } = await desk.admin("post", `/invoices/${invoice.id}/credit-notes`, {
          lines: cheaper.map(({ id }: Body) => ({ invoice_line_id: id, quantity: 1 })),
          reason: "They fell ill",
        });
        expect(data.credit_note).toMatchObject({
          ...{ total: 374.91, refund: { status: "done", amount: 374.91 } },
        });
        await nothingOnItsWay(getContainer());
        expect(await office.adminOrder(byCard)).toMatchObject({
          ...{ amount_due: 0, amount_owed: 0, amount_refunded: 374.91 },
        });
        const { order } = (await admin("get", `/orders/${byCard}?fields=total,summary`)).data;
        expect(order.summary.pending_difference).toBeCloseTo(0, 2);
      });

      it("M2: what was rounded off for invoices that are void since is asked for again", async () => {
        const orderId = await fine(104);
        const { lines } = await overview(orderId);
        for (const { line_item_id } of lines) {
          await desk.issued(orderId, { lines: [{ line_item_id, quantity: 1 }] });
        }
        await cancel(orderId, dearer(lines));
        expect(await office.adminOrder(orderId)).toMatchObject({ amount_due: 374.91 });
        const { invoices } = await overview(orderId);
        for (const { id } of invoices.filter(({ state }: Body) => state === "issued")) {
          const reason = "All on one";
          const { status } = await desk.admin("post", `/invoices/${id}/void`, { reason });
          expect(status).toBe(200);
        }
        await nothingOnItsWay(getContainer());
        const anew = await desk.issued(orderId);
        expect(anew.total).toBe(374.93);
        expect((await desk.markPaid(anew)).data.invoice).toMatchObject({ state: "paid" });
        expect(await office.adminOrder(orderId)).toMatchObject({
          ...{ amount_paid: 374.93, amount_due: 0, amount_owed: 0 },
        });
      });

      const cancelled = fc.record({
        bought: fc.record({
          country: fc.constantFrom("no" as const, "kw" as const),
          is_tax_inclusive: fc.constant(false),
          rate: fc.constantFrom(8.875, 25),
          discount: fc.constantFrom(null, 15),
          lines: fc.array(
            fc.record({
              price: fc.integer({ min: 1, max: 99_999 }),
              quantity: fc.integer({ min: 1, max: 2 }),
            }),
            { minLength: 4, maxLength: 6 },
          ),
          posters: fc.constantFrom(0, 2),
          paidByCard: fc.constant(0 as const),
        }),
        /** Per mille of its tickets, and of its invoices, each. */
        goes: fc.array(fc.nat(999), { minLength: 4, maxLength: 4 }),
        paid: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      });

      it("M2, M4: whatever is cancelled of whatever is invoiced and paid, the order asks for what its invoices do, and owes what they had", async () => {
        let nth = 200;
        await fc.assert(
          fc.asyncProperty(cancelled, async ({ bought, goes, paid }) => {
            nth += 1;
            const orderId = await placed(bought, nth);
            const currency_code = PLACES[bought.country];
            const minor = (amount: number) => toMinor(amount, currency_code);
            for (const part of [0, 1]) {
              const { lines, left_to_invoice } = await overview(orderId);
              if (left_to_invoice === 0) continue;
              const halves = lines
                .filter(({ line_item_id }: Body) => line_item_id)
                .map(({ line_item_id, left_to_invoice: left }: Body) => ({
                  line_item_id,
                  quantity: Math.ceil(left / 2),
                }));
              const invoice = await desk.issued(orderId, part === 0 ? { lines: halves } : {});
              if (paid[part] && invoice.amount_due > 0) await desk.markPaid(invoice);
              const { tickets } = await office.adminOrder(orderId);
              const live = tickets.filter(({ status }: Body) => status !== "cancelled");
              for (const share of goes.slice(part * 2, part * 2 + 2)) {
                const [going] = live.splice(Math.floor((share * live.length) / 1000), 1);
                if (!going) continue;
                await desk.admin("post", `/registrations/${going.id}/cancel`);
              }
              await nothingOnItsWay(getContainer());
            }
            if ((await overview(orderId)).left_to_invoice > 0) await desk.issued(orderId);
            const { invoices } = await overview(orderId);
            const sum = (of: (invoice: Body) => number) =>
              invoices
                .filter(({ state }: Body) => state !== "void" && state !== "draft")
                .reduce((all: number, invoice: Body) => all + minor(of(invoice)), 0);
            const asked = sum(({ total }) => total) - sum(({ amount_credited }) => amount_credited);
            const order = await office.adminOrder(orderId);
            const kept = minor(order.amount_paid) - minor(order.amount_refunded);
            expect([minor(order.amount_due), minor(order.amount_owed)]).toEqual([
              Math.max(0, asked - kept),
              Math.max(0, kept - asked),
            ]);
            expect(sum(({ amount_due }) => amount_due)).toBe(minor(order.amount_due));
          }),
          { numRuns: 5, seed: 20261201, endOnFailure: true },
        );
      }, 300_000);
    });
  },
});

const units = (lines: readonly { quantity: number }[]) =>
  lines.reduce((all, { quantity }) => all + quantity, 0);
