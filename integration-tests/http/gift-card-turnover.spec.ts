import { BOX_OFFICE_GIFT_CARD } from "../../src/modules/gift-card";
import type { GiftCardModuleService } from "../../src/modules/gift-card/service";
import { type Body, BoxOffice } from "../fixtures/box-office";
import { HAPPENED_AT } from "../fixtures/ledger-past";
import { Organiser } from "../fixtures/organiser";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let organiser: Organiser;

    beforeAll(async () => {
      organiser = new Organiser(new BoxOffice(api, await seedStore(getContainer())));
      await organiser.post("/settings/display", { timezone: "Europe/Oslo" });
    });

    const issue = async (body: Body = {}): Promise<string> => {
      const card = { amount: 500, currency_code: "nok", ...body };
      return (await organiser.post("/gift-cards", card)).data.gift_card.id;
    };
    const sell = async (initial_minor: number, more: Body = {}) => {
      const cards: GiftCardModuleService = getContainer().resolve(BOX_OFFICE_GIFT_CARD);
      await cards.issueCards([
        {
          ...{ currency_code: "nok", initial_minor, mode: "card", origin: "sold" },
          ...{ voucher_type: "multi", expires_at: null, is_active: true, created_by: null },
          ...more,
        },
      ]);
    };
    const happenedAt = async (at: string) => {
      for (const statement of HAPPENED_AT) {
        await sql(getContainer(), statement.replace(":at", `'${at}'`));
      }
    };
    const read = async (query = ""): Promise<Body> => {
      const { status, data } = await organiser.get(`/gift-cards/turnover?${query}`);
      expect([query, status, data.message]).toEqual([query, 200, undefined]);
      return data.turnover;
    };

    it("D1: the turnover of today, in the shop's currency, when nothing else is asked for", async () => {
      const id = await issue({ amount: 500.5, voucher_type: "single" });
      await issue({ amount: 70, origin: "promotional" });
      await issue({ amount: 9, currency_code: "dkk" });
      await sell(25_000, { paid_minor: 20_000 });
      await organiser.post(`/gift-cards/${id}/cash-out`, { amount: 100.25, reason: "Paid out" });
      await organiser.post(`/gift-cards/${id}/balance`, { amount: 350, reason: "Spent" });
      const today = await read();
      expect(today).toMatchObject({
        ...{ timezone: "Europe/Oslo", currency_code: "nok", opening: 0, sold: 250, sold_paid: 200 },
        ...{ issued: 500.5, promotional: 70, cashed_out: 100.25, adjusted: -50.25, closing: 670 },
        ...{ outstanding: 670, of_sold: { redeemed: 0, outstanding: 250, ended: 0 }, periods: [] },
        ...{ imported: 0, voided: 0, redeemed: 0, refunded: 0, moved: 0, moved_in: 0, expired: 0 },
        by_voucher_type: { single: { issued: 500.5, closing: 350 }, multi: { closing: 320 } },
        by_origin: {
          promotional: { closing: 70 },
          sold: { closing: 250 },
          manual: { closing: 350 },
        },
        customer_credit: { closing: 0 },
      });
      expect([today.from, today.as_of]).toEqual([today.to, today.to]);
      expect(today.to).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(await read("currency_code=DKK")).toMatchObject({ currency_code: "dkk", issued: 9 });
      expect(await read("origin[]=promotional")).toMatchObject({ issued: 0, closing: 70 });
    });

    it("D1: of a period that has ended the same is told, whatever happened since", async () => {
      await sell(100_000);
      await happenedAt("2026-05-31T21:59:00Z");
      const id = await issue({ amount: 300 });
      await happenedAt("2026-05-31T22:01:00Z");
      const may = "from=2026-05-01&to=2026-05-31&group_by=month";
      const before = await read(may);
      expect(before).toMatchObject({
        ...{ opening: 0, sold: 1000, issued: 0, closing: 1000, outstanding: 1000 },
        periods: [{ from: "2026-05-01", to: "2026-05-31", sold: 1000, closing: 1000 }],
      });
      await organiser.post(`/gift-cards/${id}/cash-out`, { reason: "Paid out" });
      expect(await read(may)).toEqual(before);
      expect(await read("from=2026-06-01&to=2026-06-30")).toMatchObject({
        ...{ opening: 1000, issued: 300, cashed_out: 0, closing: 1300 },
      });
      expect(await read("from=2026-06-01&to=2026-06-30&as_of=2026-05-31")).toMatchObject({
        ...{ closing: 1300, outstanding: 1000 },
      });
      expect((await read("from=2026-06-01&to=2027-01-01")).closing).toBe(1000);
    });
  },
});
