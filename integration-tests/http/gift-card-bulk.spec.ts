import { type Body, BoxOffice } from "../fixtures/box-office";
import { Organiser } from "../fixtures/organiser";
import { seedStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let organiser: Organiser;

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
      organiser = new Organiser(office);
    });

    const CARD = { amount: 200.5, currency_code: "nok", origin: "promotional", note: "Jubilee" };
    const bulk = async (path: string, body: Body = {}): Promise<Body> => {
      const { status, data } = await organiser.post(`/gift-cards/bulk${path}`, body);
      expect([status, data.message]).toEqual([200, undefined]);
      return data.batch;
    };

    it("many cards are issued a part after the other, each once, however many ask for the next", async () => {
      const begun = await bulk("", { ...CARD, count: 600 });
      expect(begun).toMatchObject({ count: 600, issued: 250, ...CARD });
      const path = `/${begun.id}`;
      const issued = await Promise.all([bulk(path), bulk(path), bulk(path)]);
      expect(issued.map((batch) => batch.issued).sort()).toEqual([500, 600, 600]);
      expect(await bulk(path)).toMatchObject({ issued: 600 });
      expect((await organiser.get(`/gift-cards/bulk${path}`)).data.batch.issued).toBe(600);
      const { data } = await organiser.get(`/gift-cards?batch_id=${begun.id}&limit=1`);
      expect(data).toMatchObject({ count: 600, gift_cards: [{ balance: 200.5, state: "active" }] });
      expect((await organiser.get("/gift-cards/turnover")).data.turnover.promotional).toBe(120_300);
      expect((await organiser.post("/gift-cards/bulk/bogib_none")).status).toBe(404);
      expect((await organiser.get("/gift-cards/bulk?limit=1")).data).toMatchObject({
        ...{ count: 1, limit: 1, offset: 0 },
        batches: [{ id: begun.id, count: 600, issued: 600, amount: 200.5 }],
      });
    });

    it("who takes the codes of a batch stands in the history of each card", async () => {
      const { id } = await bulk("", { ...CARD, count: 3 });
      const { data } = await api.post(
        `/admin/box-office/gift-cards/bulk/${id}/codes`,
        {},
        { ...office.store.admin, responseType: "arraybuffer" },
      );
      const { readXlsx } = await import("hucre/xlsx");
      const [headings, ...rows] = (await readXlsx(Buffer.from(data))).sheets[0]?.rows ?? [];
      expect(headings).toEqual(["Gift card", "Amount", "Currency", "Expires"]);
      expect(rows.map((row) => row.slice(1, 3))).toEqual(Array(3).fill([200.5, "NOK"]));
      expect(new Set(rows.map(([code]) => code)).size).toBe(3);
      for (const [code] of rows) {
        const found = (await organiser.post("/gift-cards/lookup", { code })).data.gift_card;
        const { timeline } = (await organiser.get(`/gift-cards/${found.id}`)).data;
        expect(timeline).toMatchObject([
          { type: "revealed", actor: expect.any(String) },
          { type: "issue" },
          { type: "issued" },
        ]);
      }
    });
  },
});
