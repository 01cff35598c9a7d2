import { createCartCreditLinesWorkflow } from "@medusajs/medusa/core-flows";
import { readPdf } from "../../src/documents/__tests__/read-pdf";
import { type Body, BoxOffice } from "../fixtures/box-office";
import { ParcelDesk } from "../fixtures/parcel-desk";
import { customerHeaders, seedStore, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

const INVOICE = "pp_invoice_invoice";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let post: ParcelDesk;

    beforeAll(async () => {
      store = await seedStore(getContainer());
      office = new BoxOffice(api, store);
      post = await ParcelDesk.open(office);
      await office.try(
        "post",
        "/admin/box-office/settings/invoicing",
        { seller: { name: "Konserthuset AS", org_number: "923609016", country_code: "no" } },
        store.admin,
      );
    });

    const fetchPdf = async (path: string, caller = store.admin): Promise<string> => {
      const { data, headers } = await api.get(path, { ...caller, responseType: "arraybuffer" });
      expect(headers["content-type"]).toBe("application/pdf");
      const { pages } = await readPdf(Buffer.from(data));
      return pages.map(({ text }) => text.replace(/\s+/g, " ")).join(" ");
    };
    const adminPath = (orderId: string, name: string) =>
      `/admin/box-office/orders/${orderId}/${name}`;
    const paper = (orderId: string, name: string) => fetchPdf(adminPath(orderId, name));
    const refused = async (path: string, caller = store.admin) => {
      const { status, data } = await office.try("get", path, undefined, caller);
      return [status, data.code];
    };

    const ticketLine = async (quantity: number) => {
      const event = await office.createEvent({ capacity: 10 });
      return { variant_id: event.sessions[0].ticket_offers[0].variant_id, quantity };
    };

    it("M3: a packing slip says what is in the parcel and what is still to come, of the order what was sent", async () => {
      const { orderId, lineId } = await post.buy(3, { more: [await ticketLine(2)] });
      const first = await post.pack(orderId, lineId, 1);
      await post.send(orderId, lineId, first, 1, "70715500000012345");
      const second = await post.pack(orderId, lineId, 2);

      const one = await paper(orderId, `fulfillments/${first}/packing-slip.pdf?locale=en`);
      expect(one).toMatch(/Plakat.*3 1 2/);
      expect(one).toContain("Kari Nordmann");
      expect(one).toContain("0184 Oslo");
      expect(one).toContain("70715500000012345");
      expect(one).toContain("Pakke i postkassen");
      // Tickets are not sent, and prices are the buyer's matter.
      expect(one).not.toMatch(/Vinterkonsert|100/);
      const two = await paper(orderId, `fulfillments/${second}/packing-slip.pdf?locale=en`);
      expect(two).toMatch(/Plakat.*3 2/);
      const all = await paper(orderId, "packing-slip.pdf?locale=en");
      expect(all).toMatch(/Sent so far/);
      expect(all).toMatch(/Plakat.*3 1 2/);
      const nb = await paper(orderId, "packing-slip.pdf?locale=nb");
      expect(nb).toContain("Pakkseddel");
    });

    it("E14: a paper's file is called by the order's code, in the paper's language", async () => {
      const { orderId, lineId, token } = await post.buy(1, { provider: INVOICE });
      const parcel = await post.pack(orderId, lineId, 1);
      await office.markPaid(orderId);
      const { order_code: code } = await office.adminOrder(orderId);
      const nameOf = async (path: string, caller = store.admin) => {
        const { headers } = await api.get(path, { ...caller, responseType: "arraybuffer" });
        return /filename="([^"]+)"/.exec(headers["content-disposition"])?.[1];
      };
      for (const [path, name] of [
        ["print.pdf?locale=en", `order-${code}.pdf`],
        ["receipt.pdf?locale=nb", `kvittering-${code}.pdf`],
        ["packing-slip.pdf?locale=en", `packing-slip-${code}.pdf`],
        [`fulfillments/${parcel}/packing-slip.pdf?locale=nb`, `pakkseddel-${code}-1.pdf`],
      ] as const) {
        expect(await nameOf(adminPath(orderId, path))).toBe(name);
      }
      const own = `/store/box-office/orders/${orderId}/receipt.pdf?token=${token}&locale=en`;
      expect(await nameOf(own, store.shop)).toBe(`receipt-${code}.pdf`);
    });

    it("M3: there is no slip of what isn't sent, of a cancelled fulfilment or of an order that isn't there", async () => {
      const { cartId } = await office.buy([await ticketLine(1)]);
      const { order } = await office.orderOf(cartId);
      expect(await refused(adminPath(order.id, "packing-slip.pdf"))).toEqual([
        400,
        "nothing_to_send",
      ]);
      const { orderId, lineId } = await post.buy(1);
      const parcel = await post.pack(orderId, lineId, 1);
      await api.post(`/admin/orders/${orderId}/fulfillments/${parcel}/cancel`, {}, store.admin);
      const slip = `fulfillments/${parcel}/packing-slip.pdf`;
      expect(await refused(adminPath(orderId, slip))).toEqual([404, undefined]);
      for (const name of ["packing-slip.pdf", "print.pdf", "receipt.pdf"]) {
        expect((await refused(adminPath("order_none", name)))[0]).toBe(404);
      }
      expect((await refused(adminPath(orderId, "receipt.pdf?format=110")))[0]).toBe(400);
    });

    it("E14: a receipt is for money that came in, on a roll or a page, and says what the order's page says", async () => {
      const { orderId, token } = await post.buy(2, { provider: INVOICE, locale: "nb-NO" });
      const ofBuyer = `/store/box-office/orders/${orderId}/receipt.pdf`;
      const nothing = [400, "nothing_received"];
      expect(await refused(adminPath(orderId, "receipt.pdf"))).toEqual(nothing);
      expect(await refused(`${ofBuyer}?token=${token}`, store.shop)).toEqual(nothing);

      await office.markPaid(orderId, { amount: 100, reference: "KID 0071" });
      const shown = await office.adminOrder(orderId);
      expect(shown).toMatchObject({ amount_paid: 100, amount_due: 149 });
      for (const format of ["58", "80", "a4"]) {
        const receipt = await paper(orderId, `receipt.pdf?format=${format}&locale=en`);
        for (const said of ["Plakat", "249", "100", "149", "KID 0071", "923 609 016"]) {
          expect(receipt).toContain(said);
        }
      }
      const own = (query: string) => fetchPdf(`${ofBuyer}?token=${token}${query}`, store.shop);
      expect(await own("&format=80")).toContain("Kvittering");
      expect(await own("&locale=uk")).toContain("Квитанція");
      expect((await refused(`${ofBuyer}?token=wrong`, store.shop))[0]).toBe(404);
      expect((await refused(ofBuyer, store.shop))[0]).toBe(404);
    });

    it("E14: what a merchant writes off is no money that came in; what a gift card paid at checkout is", async () => {
      const { orderId } = await post.buy(2, { provider: INVOICE });
      const goodwill = { amount: 50, reference: "goodwill", reference_id: "goodwill" };
      const path = `/admin/orders/${orderId}/credit-lines`;
      expect((await office.try("post", path, goodwill, store.admin)).status).toBe(200);
      expect(await refused(adminPath(orderId, "receipt.pdf"))).toEqual([400, "nothing_received"]);

      const cartId = await office.cart([await ticketLine(1)]);
      const card = { amount: 50, reference: "gift-card", reference_id: "gc_1", metadata: null };
      await createCartCreditLinesWorkflow(getContainer()).run({
        input: [{ cart_id: cartId, ...card }],
      });
      await office.startPayment(cartId, INVOICE);
      await office.complete(cartId);
      const { order } = await office.orderOf(cartId);
      expect(await paper(order.id, "receipt.pdf?locale=en")).toContain("50");
    });

    it("E14: whoever bought it signed in gets the receipt without a token; another customer doesn't", async () => {
      const kari = await customerHeaders(getContainer(), store, "kari@example.com");
      const ola = await customerHeaders(getContainer(), store, "ola@example.com");
      const { answer } = await office.buy([await ticketLine(1)], { buyer: kari });
      const { id } = answer.data.order;
      const capture = `/admin/box-office/orders/${id}/capture`;
      expect((await office.try("post", capture, {}, store.admin)).status).toBe(200);
      const path = `/store/box-office/orders/${id}/receipt.pdf`;
      expect(await fetchPdf(path, kari)).toContain("250");
      expect((await refused(path, ola))[0]).toBe(404);
    });

    it("E14: prints an order as it stands, whatever became of it, with its tickets and its money", async () => {
      const { orderId } = await post.buy(1, {
        provider: INVOICE,
        more: [await ticketLine(2)],
        locale: "en",
      });
      const { order_code, tickets } = await office.adminOrder(orderId);
      const unpaid = await paper(orderId, "print.pdf");
      for (const said of [order_code, "kari@example.com", "Storgata 12", "Vinterkonsert", "649"]) {
        expect(unpaid).toContain(said);
      }
      for (const ticket of tickets) expect(unpaid).toContain(ticket.number);

      await office.try(
        "post",
        "/admin/box-office/registrations/bulk-cancel",
        { registration_ids: [tickets[0].id] },
        store.admin,
      );
      await office.markPaid(orderId);
      const paid = await paper(orderId, "print.pdf?locale=en");
      expect(await office.adminOrder(orderId)).toMatchObject({ amount_paid: 399, amount_due: 0 });
      expect(paid).toContain("Paid");
      expect(paid).toContain("399");
      expect(paid).toContain("Cancelled");
      expect(await paper(orderId, "print.pdf?locale=uk")).toContain("Vinterkonsert");
      const { checks } = await office.health();
      expect(checks.filter((check: Body) => !check.ok)).toEqual([]);
    });

    it("M2: the settings show a sample of an invoice as they are typed, which is saved nowhere and is no invoice", async () => {
      const preview = async (settings: Body, locale?: string): Promise<string> => {
        const { data, headers } = await api.post(
          "/admin/box-office/invoices/preview",
          { settings, locale },
          { ...store.admin, responseType: "arraybuffer" },
        );
        expect(headers["content-type"]).toBe("application/pdf");
        const { pages } = await readPdf(Buffer.from(data));
        return pages.map(({ text }) => text.replace(/\s+/g, " ")).join(" ");
      };
      const seller = { name: "Bokbinderiet AS", country_code: "no", account_number: "86011117947" };
      const texts = { nb: { foot: "Takk for handelen" }, en: { foot: null } };
      const typed = await preview(
        { seller, texts, reference_scheme: "rf", payment_days: 10 },
        "nb",
      );
      for (const part of ["Bokbinderiet AS", "EKSEMPEL", "0000", "RF", "Takk for handelen"]) {
        expect(typed).toContain(part);
      }
      const saved = await preview({});
      expect(saved).toContain("Konserthuset AS");
      expect(saved).toContain("This is a sample");
      expect(saved).not.toContain("Bokbinderiet");

      // What can't stand yet is as it was saved, the rest as it is typed.
      const half = await preview({ seller: { ...seller, org_number: "9236" }, payment_days: null });
      expect(half).toContain("Bokbinderiet AS");
      expect(half).toContain("923 609 016");
      const reason = "Merverdiavgiftsloven § 3-7";
      expect(
        await preview({ tax_categories: [{ rate: 0, category: "E", reason }] }, "en"),
      ).toContain(reason);
      const post = (body: unknown) =>
        office.try("post", "/admin/box-office/invoices/preview", body, store.admin);
      expect((await post({ settings: { colour: "red" } })).data.message).toContain("colour");
      expect((await post({ locale: "fr" })).status).toBe(400);
      const { data } = await office.try("get", "/admin/box-office/invoices", {}, store.admin);
      expect(data.invoices).toEqual([]);
    });
  },
});
