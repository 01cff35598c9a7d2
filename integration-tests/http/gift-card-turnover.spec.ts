import { readPdf } from "../../src/documents/__tests__/read-pdf";
import { BOX_OFFICE_GIFT_CARD } from "../../src/modules/gift-card";
import type { GiftCardModuleService } from "../../src/modules/gift-card/service";
import { type Body, BoxOffice } from "../fixtures/box-office";
import { HAPPENED_AT } from "../fixtures/ledger-past";
import { Organiser } from "../fixtures/organiser";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { downloadTable } from "../fixtures/tables";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let organiser: Organiser;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
      organiser = new Organiser(office);
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

    const download = (path: string) =>
      downloadTable(api, `/admin/box-office/gift-cards/${path}`, office.store);

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
      const behind = async (query: string) => {
        const { data } = await organiser.get(`/gift-cards?order=purchased_at&${query}`);
        return data.gift_cards.map((card: Body) => card.initial_amount);
      };
      for (const [flow, amounts] of [
        ["issued", [500.5]],
        ["promotional", [70]],
        ["sold", [250]],
        ["cashed_out", [500.5]],
        ["adjusted", [500.5]],
        ["redeemed", []],
        ["issued&currency_code=dkk", [9]],
        ["issued&from=2026-01-01&to=2026-01-31", []],
      ] as const) {
        expect([flow, await behind(`flow=${flow}`)]).toEqual([flow, amounts]);
      }
      expect((await organiser.get("/gift-cards?from=2026-01-01")).status).toBe(400);
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
      const today = (await read()).to;
      expect(await read("from=2026-06-01&to=2199-01-01&as_of=2199-01-01")).toMatchObject({
        ...{ to: "2199-01-01", closing: 1000, as_of: today, outstanding: 1000 },
      });
    });

    it("D1: as a table it has a row for each month, for all of it, and for what is apart; as a PDF the same sums", async () => {
      await sell(100_000, { paid_minor: 90_000 });
      await happenedAt("2026-05-10T12:00:00Z");
      await issue({ amount: 75.5, origin: "promotional", voucher_type: "single" });
      await happenedAt("2026-06-10T12:00:00Z");
      const period = "from=2026-05-01&to=2026-06-30&group_by=month";
      const { filename, rows } = await download(`turnover/export?${period}&locale=nb`);
      expect(filename).toBe("gift-card-turnover-2026-05-01-2026-06-30.xlsx");
      expect(rows.map((row) => [row.Hva, row.Fra, row["Utestående etter"]])).toEqual([
        ["Alt", "2026-05-01", 1000],
        ["Alt", "2026-06-01", 1075.5],
        ["Alt", "2026-05-01", 1075.5],
        ["Solgt", "2026-05-01", 1000],
        ["Utstedt manuelt", "2026-05-01", 0],
        ["Kampanje", "2026-05-01", 75.5],
        ["Importert", "2026-05-01", 0],
        ["Gitt som refusjon", "2026-05-01", 0],
        ["Kundenes tilgodehavende", "2026-05-01", 0],
        ["Flerformålskort", "2026-05-01", 1000],
        ["Enkeltformålskort", "2026-05-01", 75.5],
      ]);
      expect(rows[0]).toMatchObject({ "Solgt (pålydende)": 1000, Valuta: "NOK" });
      expect(rows[2]).toMatchObject({
        ...{ "Betalt for det som ble solgt": 900, Kampanje: 75.5 },
        ...{ "Utestående per": "2026-06-30", Utestående: 1075.5 },
        ...{ "Av det som ble solgt: Utestående": 1000, "Av det som ble solgt: Innløst": 0 },
      });
      expect(rows[3]?.["Utestående per"]).toBeFalsy();
      const url = `/admin/box-office/gift-cards/turnover/export?${period}&format=pdf&locale=nb`;
      const pdf = await api.get(url, { ...office.store.admin, responseType: "arraybuffer" });
      expect(pdf.headers["content-type"]).toBe("application/pdf");
      const { pages } = await readPdf(Buffer.from(pdf.data));
      const text = pages
        .map((page) => page.text)
        .join("\n")
        .replace(/\s+/g, " ");
      expect(text).toContain("Gavekortomsetning");
      expect(text).toContain("Utestående 1 075,50 kr Utestående per 30. juni 2026");
    });

    it("D2: cards are exported as they are listed, whatever is filtered, and of their codes only the end", async () => {
      const recipient = { name: "=1+1", email: "ola@example.com" };
      const made = await organiser.post("/gift-cards", {
        ...{ amount: 99.5, currency_code: "nok", recipient, note: "Tombola" },
      });
      await issue({ amount: 200, origin: "promotional" });
      for (const format of ["csv", "xlsx"]) {
        for (const query of ["", "origin[]=promotional", "q=ola@example.com", "state=void"]) {
          const { rows } = await download(`export?format=${format}&${query}`);
          const { data } = await organiser.get(`/gift-cards?order=purchased_at&${query}`);
          expect([query, rows.map((row) => row["Gift card"])]).toEqual([
            query,
            data.gift_cards.map(({ masked_code }: Body) => masked_code),
          ]);
        }
      }
      const { filename, rows } = await download("export?format=xlsx");
      expect(filename).toBe("gift-cards.xlsx");
      expect(rows[0]).toMatchObject({
        ...{ "Gift card": made.data.gift_card.masked_code, Status: "Active", Balance: 99.5 },
        ...{ "Issued with": 99.5, Currency: "NOK", Origin: "Issued by hand", Recipient: "=1+1" },
        ...{ VAT: "Multi-purpose voucher", Note: "Tombola", Activated: expect.any(Date) },
      });
      const csv = await download("export?locale=da");
      expect(csv.rows[0]).toMatchObject({ Modtager: "'=1+1", Saldo: "99,5", Status: "Aktivt" });
      const refused = await organiser.get(`/gift-cards/export?q=${made.data.code}`);
      expect([refused.status, refused.data.message]).toEqual([
        400,
        expect.stringMatching(/lookup/),
      ]);
    });
  },
});
