import { createCartCreditLinesWorkflow } from "@medusajs/core-flows";
import { Modules } from "@medusajs/framework/utils";
import fc from "fast-check";
import { toMajor, toMinor } from "../../src/shared/money";
import { type Body, BoxOffice, inDays } from "../fixtures/box-office";
import { InvoiceDesk } from "../fixtures/invoice-desk";
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
      const store = await seedStore(container);
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

    async function placed(bought: Purchase, nth: number): Promise<string> {
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
      await office.startPayment(cart.id, INVOICE);
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
  },
});

const units = (lines: readonly { quantity: number }[]) =>
  lines.reduce((all, { quantity }) => all + quantity, 0);
