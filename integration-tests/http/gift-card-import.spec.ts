import { type Body, BoxOffice } from "../fixtures/box-office";
import { Organiser } from "../fixtures/organiser";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let organiser: Organiser;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
      organiser = new Organiser(office);
      await organiser.post("/settings/display", { timezone: "Europe/Oslo" });
    });

    const FILE = [
      "Kode;Saldo;Utløper;Navn",
      "DD-2025-000017;1 250,50;31.12.2027;Ola Nordmann",
      "DD-2025-000018;400;;",
      "DD-2025-000019;0;;",
    ].join("\n");
    const preview = async (text: string) => {
      const { status, data } = await organiser.post("/gift-cards/import/preview", { text });
      expect([status, data.message]).toEqual([200, undefined]);
      return data.preview as Body;
    };
    const take = (body: Body) => organiser.post("/gift-cards/import", body);
    const list = async () =>
      (await organiser.get("/gift-cards?order=initial_amount")).data.gift_cards;
    const find = (code: string) => organiser.post("/gift-cards/lookup", { code });

    it("D1: cards of another system are previewed, and taken over with their numbers and what is left on them", async () => {
      const shown = await preview(FILE);
      expect(shown).toEqual({
        cards: [
          {
            ...{ row: 2, masked_code: "•••• 0017", amount: 1250.5, currency_code: "nok" },
            ...{ expires_on: "2027-12-31", recipient: { name: "Ola Nordmann" }, is_known: false },
          },
          {
            ...{ row: 3, masked_code: "•••• 0018", amount: 400, currency_code: "nok" },
            ...{ expires_on: null, recipient: {}, is_known: false },
          },
        ],
        ...{ bad_rows: [], empty: 1 },
        totals: [{ currency_code: "nok", count: 2, amount: 1650.5 }],
        ...{ amount_column: "Saldo", other_amount_columns: [] },
      });
      expect(await list()).toEqual([]);

      expect((await take({ text: FILE })).data).toEqual({ imported: 2, known: 0, empty: 1 });
      expect((await find("dd 2025 000017")).data.gift_card).toMatchObject({
        ...{ origin: "imported", state: "active", mode: "card", balance: 1250.5, last4: "0017" },
        ...{ recipient: { name: "Ola Nordmann" }, expires_at: "2027-12-31T23:00:00.000Z" },
      });
      expect((await find("DD-2025-000019")).status).toBe(404);
      const { data } = await organiser.get("/gift-cards/turnover");
      expect(data.turnover).toMatchObject({ imported: 1650.5, sold: 0, closing: 1650.5 });
      const rows = JSON.stringify(await sql(getContainer(), "SELECT * FROM box_office_gift_card"));
      expect(rows).not.toMatch(/2025-?000017/);
    });

    it("W14: of two codes of which one begins as the other each is its own card", async () => {
      await take({ text: "Kode;Saldo\nSUMMER-2026;30\nSUMMER-2026-XL;40" });
      const variant_id = await office.createGoods();
      const cartId = await office.cart([{ variant_id, quantity: 2 }]);
      const pay = async (code: string) =>
        (await office.try("post", `/store/box-office/carts/${cartId}/gift-cards`, { code })).data;
      await pay("SUMMER-2026-XL");
      expect(await pay("SUMMER-2026")).toMatchObject({
        gift_cards: [{ applied: 40 }, { applied: 30 }],
        total_due: 30,
      });
      expect((await pay("SUMMER-20")).code).toBe("gift_card_not_usable");
    });

    it("a file that comes twice, or twice at once, is taken once, whatever was spent since", async () => {
      const body = { file: Buffer.from(FILE).toString("base64") };
      const both = await Promise.all([take(body), take(body), take(body)]);
      expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(both.map(({ data }) => data.imported).sort()).toEqual([0, 0, 2]);
      const [card] = await list();
      await organiser.post(`/gift-cards/${card.id}/cash-out`, { amount: 100, reason: "Paid out" });
      expect((await take(body)).data).toEqual({ imported: 0, known: 2, empty: 1 });
      expect((await list()).map(({ balance }: Body) => balance)).toEqual([300, 1250.5]);
      const more = `${FILE}\nDD-2025-000020;50;;`;
      expect((await preview(more)).totals).toEqual([
        { currency_code: "nok", count: 1, amount: 50 },
      ]);
      expect((await take({ text: more })).data).toEqual({ imported: 1, known: 2, empty: 1 });
    });

    it("a file with one line that can't be taken brings nothing, and says which lines, without their codes", async () => {
      const { data: own } = await organiser.post("/gift-cards", {
        ...{ amount: 500, currency_code: "nok" },
      });
      const before = await list();
      const bad = [
        "code,balance",
        "GOOD-0001,10",
        "GOOD-0001,10",
        "GOOD-0002,much",
        `${own.code},500`,
      ].join("\n");
      expect((await preview(bad)).bad_rows).toEqual([
        { row: 3, fault: "duplicate_code", value: null },
        { row: 4, fault: "bad_amount", value: "much" },
        { row: 5, fault: "code_taken", value: null },
      ]);
      const refused = await take({ text: bad });
      expect([refused.status, refused.data.code]).toEqual([400, "gift_card_rows_refused"]);
      expect(refused.data.message).toContain("line 3 (duplicate_code), line 4 (bad_amount)");
      expect(JSON.stringify(refused.data)).not.toContain("GOOD-0001");
      const taken = await take({ text: `code,balance\nGOOD-0003,5\n${own.code},500` });
      expect([taken.status, taken.data.code]).toEqual([400, "gift_card_rows_refused"]);
      expect(taken.data.message).toContain("line 3");
      expect(JSON.stringify(taken.data)).not.toContain(own.code);
      await take({ text: "code,balance\nGOOD-0004,5" });
      const other = await take({ text: "code,balance\nGOOD-0004,6" });
      expect([other.status, other.data.code]).toEqual([400, "gift_card_rows_refused"]);
      expect(await list()).toHaveLength(before.length + 1);
      const vague = "Kode;Beløp;Igjen nå\nGOOD-0005;100;40";
      expect((await preview(vague)).other_amount_columns).toEqual(["Igjen nå"]);
      const unsaid = await take({ text: vague });
      expect([unsaid.status, unsaid.data.code]).toEqual([400, "gift_card_file_unreadable"]);
      expect(unsaid.data.message).toContain("Beløp, Igjen nå");
      await take({ text: vague, amount_column: "Igjen nå" });
      expect((await find("GOOD-0005")).data.gift_card.balance).toBe(40);
      const none = await take({ text: "name;age\nOla;7" });
      expect([none.status, none.data.code]).toEqual([400, "gift_card_file_unreadable"]);
    });
  },
});
