import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import tellOfGiftCards from "../../src/jobs/tell-of-gift-cards";
import { BOX_OFFICE_GIFT_CARD } from "../../src/modules/gift-card";
import { deliverMessagesWorkflow, deliverWebhooksWorkflow } from "../../src/workflows";
import { type Body, BoxOffice, eventually, inDays } from "../fixtures/box-office";
import { Machine } from "../fixtures/machine";
import { Organiser } from "../fixtures/organiser";
import { customerHeaders, seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let office: BoxOffice;
    let organiser: Organiser;
    let kari: { id: string };

    beforeAll(async () => {
      office = new BoxOffice(api, await seedStore(getContainer()));
      organiser = new Organiser(office);
      kari = await customerHeaders(getContainer(), office.store, "kari@example.com");
    });

    const issue = async (body: Body = {}): Promise<{ gift_card: Body; code: string }> => {
      const { status, data } = await organiser.post("/gift-cards", {
        ...{ amount: 500, currency_code: "nok" },
        ...body,
      });
      expect([status, data.message]).toEqual([200, undefined]);
      return data;
    };
    const read = async (id: string): Promise<Body> => {
      const { status, data } = await organiser.get(`/gift-cards/${id}`);
      expect(status).toBe(200);
      return data;
    };
    const act = async (id: string, deed: string, body: Body = {}): Promise<Body> => {
      const { status, data } = await organiser.post(`/gift-cards/${id}/${deed}`, body);
      expect([deed, status, data.message]).toEqual([deed, 200, undefined]);
      return data.gift_card;
    };
    const refused = async (path: string, body: Body = {}) => {
      const { status, data } = await organiser.post(path, body);
      return [status, data.code ?? data.message];
    };
    const types = ({ timeline }: Body) => timeline.map(({ type }: Body) => type);
    const credit = async (customerId: string): Promise<Body[]> =>
      (await organiser.get(`/customers/${customerId}/credit`)).data.accounts;

    it("D2: a card issued by hand shows its code once, and has its value, its day and who it is for", async () => {
      await organiser.post("/settings/display", { timezone: "Europe/Oslo" });
      await organiser.post("/settings/gift-cards", { expires_in_months: 36 });
      const recipient = { name: "Ola", email: "ola@example.com", message: "Gratulerer!" };
      const { gift_card, code } = await issue({ recipient, note: "Tombola" });
      expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
      expect(gift_card).toMatchObject({
        ...{ masked_code: `•••• ${code.slice(-4)}`, last4: code.slice(-4), state: "active" },
        ...{ mode: "card", origin: "manual", voucher_type: "multi", currency_code: "nok" },
        ...{ initial_amount: 500, balance: 500, held: 0, generation: 1, is_expired: false },
        ...{ recipient, note: "Tombola", order_id: null, redeemed_by: null },
      });
      const ends = new Date(gift_card.expires_at);
      const inOslo = new Intl.DateTimeFormat("en", {
        hour: "numeric",
        minute: "numeric",
        hourCycle: "h23",
        timeZone: "Europe/Oslo",
      });
      expect(inOslo.format(ends)).toBe("00:00");
      expect(ends.getTime() - Date.now()).toBeGreaterThan(1095 * 24 * 3600 * 1000);
      const { data } = await organiser.get(`/gift-cards/${gift_card.id}`);
      expect(data.gift_card).toEqual(gift_card);
      expect(JSON.stringify(data)).not.toContain(code);
      expect(data.timeline).toMatchObject([
        { type: "issue", amount: 500, balance_after: 500 },
        { type: "issued", amount: null, actor: expect.any(String) },
      ]);
      expect((await issue({ expires_at: null })).gift_card.expires_at).toBeNull();
    });

    it("D3: what is left of each is listed; by the end of a code, a name and an address it is found, and sorted by all", async () => {
      const [one, two, three] = [
        await issue({ amount: 100, recipient: { name: "Ola Nordmann", email: "ola@example.com" } }),
        await issue({ amount: 300, expires_at: inDays(10), origin: "promotional" }),
        await issue({ amount: 200 }),
      ];
      await act(two.gift_card.id, "balance", { amount: 50, reason: "Spent in the shop" });
      await act(three.gift_card.id, "cash-out", { reason: "Paid out" });
      await act(one.gift_card.id, "disable", { reason: "Lost" });
      const find = async (query: string) => {
        const { status, data } = await organiser.get(`/gift-cards?${query}`);
        expect([query, status]).toEqual([query, 200]);
        return data.gift_cards.map(({ initial_amount }: Body) => initial_amount);
      };
      for (const [query, found] of [
        ["", [200, 300, 100]],
        ["order=balance", [200, 300, 100]],
        ["order=-balance", [100, 300, 200]],
        ["order=initial_amount", [100, 200, 300]],
        ["order=expires_at&balance=partial", [300]],
        ["order=-activated_at", [200, 300, 100]],
        ["balance=full", [100]],
        ["balance=partial", [300]],
        ["balance=empty", [200]],
        ["state[]=disabled", [100]],
        ["state[]=active&state[]=disabled&order=initial_amount", [100, 200, 300]],
        ["origin[]=promotional", [300]],
        ["activated=false", []],
        ["expired=true", []],
        ["currency_code=dkk", []],
        ["mode=customer", []],
        [`q=${two.code.slice(-4).toLowerCase()}`, [300]],
        ["q=nordmann", [100]],
        ["q=ola@example.com", [100]],
      ] as const) {
        expect([query, (await find(query)).sort()]).toEqual([query, [...found].sort()]);
        if (query.includes("order=")) expect([query, await find(query)]).toEqual([query, found]);
      }
      const first = (await organiser.get("/gift-cards?order=balance&limit=1")).data;
      expect(first).toMatchObject({ count: 3, count_is_capped: false, limit: 1 });
      const rest = (await organiser.get(`/gift-cards?order=balance&cursor=${first.next_cursor}`))
        .data;
      expect(rest.gift_cards.map(({ balance }: Body) => balance)).toEqual([50, 100]);
    });

    it("a whole code stands in no address: it is looked up in a body, however it is typed", async () => {
      const { gift_card, code } = await issue();
      for (const typed of [
        code,
        code.toLowerCase(),
        code.replaceAll("-", ""),
        code.replaceAll("-", " "),
      ]) {
        const { status, data } = await organiser.get(`/gift-cards?q=${encodeURIComponent(typed)}`);
        expect([typed, status, data.message]).toEqual([
          typed,
          400,
          expect.stringContaining("lookup"),
        ]);
        const found = await organiser.post("/gift-cards/lookup", { code: typed });
        expect([typed, found.data.gift_card]).toEqual([typed, gift_card]);
      }
      const unknown = await organiser.post("/gift-cards/lookup", { code: "AAAA-BBBB-CCCC-DDDD" });
      expect([unknown.status, JSON.stringify(unknown.data)]).toEqual([
        404,
        expect.not.stringContaining("DDDD"),
      ]);
    });

    it("a code is revealed to who asks for it by name, and its history says so", async () => {
      const { gift_card, code } = await issue();
      const { data } = await organiser.post(`/gift-cards/${gift_card.id}/reveal`);
      expect(data).toEqual({ code });
      expect(types(await read(gift_card.id))).toEqual(["revealed", "issue", "issued"]);
      const anew = (await organiser.post(`/gift-cards/${gift_card.id}/reissue`)).data;
      expect(anew.code).not.toBe(code);
      expect((await organiser.post("/gift-cards/lookup", { code })).status).toBe(404);
      const found = await organiser.post("/gift-cards/lookup", { code: anew.code });
      expect(found.data.gift_card.id).toBe(gift_card.id);
    });

    it("W18: whatever is done with cards, their codes stand in no row of the store's database and in no line of its log", async () => {
      const lines: string[] = [];
      const keep = (chunk: unknown) => lines.push(String(chunk)) > 0;
      const streams = [process.stdout, process.stderr].map((stream) =>
        jest.spyOn(stream, "write").mockImplementation(keep),
      );
      const logger = getContainer().resolve("logger");
      for (const level of ["error", "warn", "info", "debug", "log", "http"] as const) {
        const write = logger[level].bind(logger) as (...said: unknown[]) => void;
        jest.spyOn(logger, level).mockImplementation((...said: unknown[]) => {
          lines.push(said.map((one) => (one instanceof Error ? one.stack : String(one))).join(" "));
          write(...said);
        });
      }
      const codes: string[] = [];
      try {
        await organiser.post("/webhooks", {
          ...{ name: "Till", url: "https://till.example.com/hook" },
          event_types: ["gift_card.issued", "gift_card.activated", "gift_card.redeemed"],
        });
        const recipient = { name: "Ola", email: "ola@example.com", message: "Gratulerer!" };
        const { gift_card, code } = await issue({ recipient });
        const other = await issue();
        const { id } = gift_card;
        await organiser.post("/gift-cards/lookup", { code });
        await organiser.post(`/gift-cards/${id}/reveal`);
        await organiser.get(`/gift-cards?q=${code}`);
        await organiser.get(`/gift-cards/${id}/pdf`);
        await organiser.post(`/gift-cards/${id}/send`, {});
        const goods = await office.createGoods();
        const cartId = await office.cart([{ variant_id: goods, quantity: 1 }]);
        const cards = `/store/box-office/carts/${cartId}/gift-cards`;
        expect((await office.try("post", cards, { code: "AAAA-BBBB-CCCC-DDDD" })).status).toBe(400);
        expect((await office.try("post", cards, { code })).status).toBe(200);
        expect((await office.complete(cartId)).data.type).toBe("order");
        await office.try("post", "/store/box-office/gift-cards/balance", { code });
        await organiser.post("/settings/gift-cards", { mode: "customer" });
        const own = await issue();
        expect(
          (
            await office.try(
              "post",
              "/store/box-office/customers/me/gift-cards/redeem",
              { code: own.code },
              kari as unknown as Parameters<BoxOffice["try"]>[3],
            )
          ).status,
        ).toBe(200);
        const anew = (await organiser.post(`/gift-cards/${other.gift_card.id}/reissue`)).data;
        const imported = "DD-2025-4711";
        const file = { text: `Kode;Saldo\n${imported};400` };
        expect((await organiser.post("/gift-cards/import/preview", file)).status).toBe(200);
        expect((await organiser.post("/gift-cards/import", file)).data.imported).toBe(1);
        const { data } = await office.try(
          "post",
          "/admin/box-office/gift-cards/bulk",
          { amount: 100, currency_code: "nok", count: 2 },
          { headers: { ...office.store.admin.headers, "idempotency-key": "bulk-1" } },
        );
        const many = await getContainer()
          .resolve(BOX_OFFICE_GIFT_CARD)
          .revealBatch(data.batch.id, null);
        codes.push(code, other.code, own.code, anew.code, imported);
        codes.push(...many.map((card) => card.code));
        await tellOfGiftCards(getContainer());
        await deliverMessagesWorkflow(getContainer()).run();
        await deliverWebhooksWorkflow(getContainer()).run();
        await eventually(async () => {
          const sent = await sql<{ count: number }>(
            getContainer(),
            `SELECT count(*)::integer AS count FROM box_office_message WHERE kind = 'gift_card' AND status = 'sent'`,
          );
          expect(sent[0]?.count).toBeGreaterThan(0);
        });
      } finally {
        jest.restoreAllMocks();
        for (const stream of streams) stream.mockRestore();
      }
      expect(new Set(codes).size).toBe(7);

      const tables = await sql<{ name: string }>(
        getContainer(),
        `SELECT quote_ident(table_name) AS name FROM information_schema.tables
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
      );
      expect(tables.length).toBeGreaterThan(100);
      const dump = new Map([["the log", lines.join("\n")]]);
      for (const { name } of tables) {
        dump.set(name, JSON.stringify(await sql(getContainer(), `SELECT * FROM ${name}`)));
      }
      for (const [name, text] of dump) {
        const said = text.toLowerCase();
        const told = codes.filter((code) =>
          [code, code.replaceAll("-", ""), code.replaceAll("-", " ")].some((written) =>
            said.includes(written.toLowerCase()),
          ),
        );
        expect([name, told]).toEqual([name, []]);
      }
    });

    it("D6, W27: a new amount replaces the old one, with a reason, and its history says what it was", async () => {
      const { gift_card } = await issue();
      const { id } = gift_card;
      expect(
        await act(id, "balance", { amount: 120.5, reason: "Spent in the shop" }),
      ).toMatchObject({
        ...{ balance: 120.5, initial_amount: 500, state: "active" },
      });
      await act(id, "balance", { amount: 700, reason: "Topped up" });
      expect((await read(id)).timeline).toMatchObject([
        { type: "adjust", amount: 579.5, balance_after: 700, reason: "Topped up" },
        { type: "adjust", amount: -379.5, balance_after: 120.5, reason: "Spent in the shop" },
        { type: "issue" },
        { type: "issued" },
      ]);
      const deeds: [string, Body][] = [
        [`/gift-cards/${id}/balance`, { amount: 1 }],
        [`/gift-cards/${id}/cash-out`, { amount: 1 }],
        [`/customers/${kari.id}/credit`, { amount: 1, currency_code: "nok" }],
      ];
      for (const [path, body] of deeds) {
        for (const reason of [undefined, " "]) {
          const answer = await refused(path, { ...body, reason });
          expect([path, ...answer]).toEqual([path, 400, expect.stringContaining("reason")]);
        }
      }
    });

    it("D7: a card becomes a customer's credit, which has the history; with a new amount it is a card anew", async () => {
      const { gift_card } = await issue();
      const { id } = gift_card;
      expect(await act(id, "redeem", { customer_id: kari.id })).toMatchObject({
        ...{ state: "moved", balance: 0, redeemed_by: { id: kari.id, email: "kari@example.com" } },
      });
      await act(id, "redeem", { customer_id: kari.id });
      expect(await credit(kari.id)).toMatchObject([
        {
          ...{ currency_code: "nok", balance: 500, held: 0 },
          history: [{ type: "move", amount: 500, other_gift_card_id: id }],
        },
      ]);
      expect((await read(id)).timeline.slice(0, 2)).toMatchObject([
        { type: "redeemed", amount: null },
        { type: "move", amount: -500, other_customer_id: kari.id },
      ]);
      const other = await customerHeaders(getContainer(), office.store, "per@example.com");
      expect(await refused(`/gift-cards/${id}/redeem`, { customer_id: other.id })).toEqual([
        400,
        "gift_card_not_active",
      ]);
      expect(await act(id, "balance", { amount: 80, reason: "Given anew" })).toMatchObject({
        ...{ state: "active", balance: 80, generation: 2, redeemed_by: null },
      });
      await act(id, "redeem", { customer_id: other.id });
      expect([(await credit(kari.id))[0]?.balance, (await credit(other.id))[0]?.balance]).toEqual([
        500, 80,
      ]);
      expect(
        (await organiser.get(`/gift-cards?customer_id=${other.id}`)).data.gift_cards,
      ).toHaveLength(1);
      expect(
        await refused(`/gift-cards/${(await issue()).gift_card.id}/redeem`, {
          customer_id: "cus_none",
        }),
      ).toEqual([404, expect.any(String)]);
    });

    it("D8, W20: a customer's credit is set straight, without any card", async () => {
      const set = (amount: number, reason: string) =>
        organiser.post(`/customers/${kari.id}/credit`, { amount, currency_code: "nok", reason });
      await set(250, "An apology");
      const { data } = await set(100, "A mistake");
      expect(data.accounts).toMatchObject([
        {
          balance: 100,
          history: [
            { type: "adjust", amount: -150, balance_after: 100, reason: "A mistake" },
            { type: "adjust", amount: 250, balance_after: 250, reason: "An apology" },
          ],
        },
      ]);
      expect((await organiser.get("/customers/cus_none/credit")).status).toBe(404);
    });

    it("W21: what is on one card is moved onto another, paid out, and kept from use, each only as far as its state allows", async () => {
      const [one, two] = [await issue(), await issue({ amount: 100 })];
      const dkk = await issue({ currency_code: "dkk" });
      const [from, to] = [one.gift_card.id, two.gift_card.id];
      const moves = (body: Body) => refused(`/gift-cards/${from}/move`, body);
      expect(await moves({ to_gift_card_id: from })).toEqual([
        400,
        expect.stringContaining("same card"),
      ]);
      expect(await moves({ to_gift_card_id: dkk.gift_card.id })).toEqual([
        400,
        expect.stringContaining("currency"),
      ]);
      expect(await moves({ to_gift_card_id: to, amount: 500.01 })).toEqual([
        400,
        "insufficient_balance",
      ]);
      expect(await act(from, "move", { to_gift_card_id: to, amount: 150 })).toMatchObject({
        balance: 350,
      });
      expect((await read(to)).gift_card.balance).toBe(250);
      await act(to, "disable", { reason: "Lost" });
      expect(await moves({ to_gift_card_id: to })).toEqual([400, "gift_card_not_active"]);
      expect(await refused(`/gift-cards/${to}/cash-out`, { reason: "x" })).toEqual([
        400,
        "gift_card_not_active",
      ]);
      await act(to, "enable", { reason: "Found" });
      expect(await act(to, "cash-out", { amount: 100, reason: "Till" })).toMatchObject({
        balance: 150,
      });
      expect(types(await read(to)).slice(0, 3)).toEqual(["cash_out", "enabled", "disabled"]);
      // What pays at the till of a shop is used, and no money that was paid out.
      const bought = { amount: 50, reason: "Till 2", taken_for: "purchase" };
      expect(await act(to, "cash-out", bought)).toMatchObject({
        ...{ balance: 100, last_used_at: expect.any(String) },
      });
      expect(types(await read(to))[0]).toBe("capture");
      const expires_at = inDays(1);
      const { data } = await organiser.post(`/gift-cards/${from}`, { expires_at });
      expect(data.gift_card.expires_at).toBe(expires_at);
    });

    it("W7: the same request with its key moves value once, and no amount is below zero", async () => {
      const { gift_card } = await issue();
      const spend = () =>
        office.try(
          "post",
          `/admin/box-office/gift-cards/${gift_card.id}/cash-out`,
          { amount: 100, reason: "At the till" },
          { headers: { ...office.store.admin.headers, "idempotency-key": "till-1" } },
        );
      await Promise.all([spend(), spend(), spend()]);
      await spend();
      expect((await read(gift_card.id)).gift_card.balance).toBe(400);
      // As after a process that died before its answer was kept.
      await sql(getContainer(), `DELETE FROM box_office_kept_answer`);
      expect((await spend()).status).toBe(200);
      for (const [path, body] of [
        [`/gift-cards/${gift_card.id}/balance`, { amount: -50 }],
        [`/gift-cards/${gift_card.id}/cash-out`, { amount: -50 }],
        [`/gift-cards/${gift_card.id}/move`, { amount: -50, to_gift_card_id: gift_card.id }],
        [`/customers/${kari.id}/credit`, { amount: -50, currency_code: "nok" }],
        ["/gift-cards", { amount: -50, currency_code: "nok" }],
      ] as [string, Body][]) {
        const { status } = await organiser.post(path, { ...body, reason: "Taken back" });
        expect([path, status]).toEqual([path, 400]);
      }
      expect((await read(gift_card.id)).gift_card.balance).toBe(400);
    });

    it("W8: an expired card becomes nobody's credit, and no card that is not", async () => {
      const { gift_card } = await issue();
      await sql(
        getContainer(),
        `UPDATE box_office_gift_card SET expires_at = now() WHERE id = :id`,
        {
          id: gift_card.id,
        },
      );
      const to = (await issue()).gift_card.id;
      const deeds: [string, Body][] = [
        ["redeem", { customer_id: kari.id }],
        ["move", { to_gift_card_id: to }],
      ];
      for (const [deed, body] of deeds) {
        expect(await refused(`/gift-cards/${gift_card.id}/${deed}`, body)).toEqual([
          400,
          "gift_card_expired",
        ]);
      }
      expect((await read(gift_card.id)).gift_card.balance).toBe(500);
      expect(await credit(kari.id)).toEqual([]);
    });

    it("W19: a card is never deleted, nor is what is on it", async () => {
      const { gift_card } = await issue();
      const gone = await office.try(
        "delete",
        `/admin/box-office/gift-cards/${gift_card.id}`,
        undefined,
        office.store.admin,
      );
      expect(gone.status).toBe(404);
      expect((await read(gift_card.id)).gift_card.balance).toBe(500);
    });

    it("W22: whatever is asked for in an odd way is refused in words, or found to be nothing", async () => {
      const { gift_card } = await issue();
      for (const [query, status] of [
        ["customer_id=cus_none", 200],
        ["created_at[$gte]=rubbish", 400],
        ["balance=rubbish", 400],
        ["order=customer_id", 400],
        ["state=redeemed", 400],
        ["limit=0", 400],
      ] as const) {
        const answer = await organiser.get(`/gift-cards?${query}`);
        expect([query, answer.status]).toEqual([query, status]);
        expect(answer.data.gift_cards ?? []).toEqual([]);
      }
      for (const [path, body] of [
        [`/gift-cards/${gift_card.id}`, { expires_at: "rubbish" }],
        ["/gift-cards", { amount: 5, currency_code: "nok", expires_at: "2027-02-30" }],
        ["/gift-cards/lookup", { code: "\u0000" }],
      ] as [string, Body][]) {
        expect([path, (await organiser.post(path, body)).status]).toEqual([path, 400]);
      }
      expect((await read(gift_card.id)).gift_card.expires_at).toBe(gift_card.expires_at);
    });

    it("W25: a list of many cards takes as many statements as one of a few", async () => {
      const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      /** The least of three: an event that is still heard may come between. */
      const statements = async () => {
        const runs: number[] = [];
        let listed = 0;
        for (let run = 0; run < 3; run += 1) {
          let count = 0;
          const listen = () => {
            count += 1;
          };
          connection.on("query", listen);
          const { data } = await organiser.get("/gift-cards?limit=50");
          connection.removeListener("query", listen);
          runs.push(count);
          listed = data.gift_cards.length;
        }
        return [listed, Math.min(...runs)];
      };
      await issue();
      const [few, taken] = await statements();
      for (let nth = 0; nth < 12; nth += 1) await issue();
      expect([few, await statements()]).toEqual([1, [13, taken]]);
    });

    it("W23: amounts finer than their currency, beyond the shop's limits or of no currency are refused", async () => {
      await organiser.post("/settings/gift-cards", { amount_limits: { min: 0.5, max: 1000 } });
      for (const body of [
        { amount: 99.999, currency_code: "dkk" },
        { amount: 10.5, currency_code: "jpy" },
        { amount: 0.49, currency_code: "eur" },
        { amount: 1000.01, currency_code: "eur" },
        { amount: 5, currency_code: "zzz" },
      ]) {
        const { status } = await organiser.post("/gift-cards", body);
        expect([body, status]).toEqual([body, 400]);
      }
      for (const [path, more] of [
        ["", {}],
        ["/bulk", { count: 2 }],
      ] as const) {
        const beyond = { amount: 1000.01, currency_code: "eur", ...more };
        expect(await refused(`/gift-cards${path}`, beyond)).toEqual([
          400,
          "gift_card_amount_not_allowed",
        ]);
      }
      const { gift_card } = await issue({ amount: 1.234, currency_code: "kwd" });
      expect((await issue({ amount: 0.5, currency_code: "eur" })).gift_card.balance).toBe(0.5);
      expect([gift_card.initial_amount, gift_card.balance]).toEqual([1.234, 1.234]);
    });

    it("a mode that is switched leaves the cards that are there as they were issued (D9)", async () => {
      const before = await issue();
      await organiser.post("/settings/gift-cards", { mode: "customer" });
      const after = await issue();
      expect([(await read(before.gift_card.id)).gift_card.mode, after.gift_card.mode]).toEqual([
        "card",
        "customer",
      ]);
    });

    it("W16, W17: whoever has a code is told what is on the card, and of every other code the same nothing", async () => {
      const ask = (code: string, machine = new Machine(api, "127.0.0.11")) =>
        machine.ask("/store/box-office/gift-cards/balance", {
          method: "post",
          body: { code },
          headers: office.store.shop.headers,
        });
      const { gift_card, code } = await issue({ expires_at: inDays(30) });
      for (const typed of [code, code.toLowerCase(), code.replaceAll("-", "")]) {
        const { status, data } = await ask(typed);
        expect([status, data]).toEqual([
          200,
          {
            gift_card: {
              masked_code: `•••• ${code.slice(-4)}`,
              ...{ balance: 500, currency_code: "nok", expires_at: gift_card.expires_at },
            },
          },
        ]);
      }
      const [disabled, moved, expired] = [await issue(), await issue(), await issue()];
      await act(disabled.gift_card.id, "disable");
      await act(moved.gift_card.id, "redeem", { customer_id: kari.id });
      await sql(
        getContainer(),
        `UPDATE box_office_gift_card SET expires_at = now() WHERE id = :id`,
        {
          id: expired.gift_card.id,
        },
      );
      const codes = ["AAAA-BBBB-CCCC-DDDD", "x", disabled.code, moved.code, expired.code];
      for (const wrong of codes) {
        const { status, data } = await ask(wrong);
        expect([wrong, status, data]).toEqual([
          wrong,
          400,
          {
            ...{ type: "not_allowed", code: "gift_card_not_usable" },
            message: "This gift card can't be used here",
          },
        ]);
      }

      // 300 guesses from several places: each has its sixty, and a buyer elsewhere is served all the while.
      const guessers = Array.from(
        { length: 4 },
        (_, nth) => new Machine(api, `127.0.0.${20 + nth}`),
      );
      const [guesses, served] = await Promise.all([
        Promise.all(
          guessers.flatMap((guesser) =>
            Array.from({ length: 75 }, (_, nth) => ask(`GUES-S${nth}`, guesser)),
          ),
        ),
        Promise.all(Array.from({ length: 20 }, () => ask(code))),
      ]);
      const answers = guesses.map(({ status, data }) => `${status} ${data.code}`);
      expect(answers.filter((each) => each === "400 gift_card_not_usable")).toHaveLength(240);
      expect(answers.filter((each) => each === "429 too_many_attempts")).toHaveLength(60);
      expect(served.map(({ status }) => status)).toEqual(Array(20).fill(200));
      // Who has nothing left learns nothing of a right code neither; everybody else goes on.
      expect([(await ask(code, guessers[0])).status, (await ask(code)).status]).toEqual([429, 200]);
      await tellOfGiftCards(getContainer());
      await tellOfGiftCards(getContainer());
      const told = (
        await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ channel: "feed" })
      ).filter(({ trigger_type }) => trigger_type === "box_office.gift_card_guesses");
      expect(told).toMatchObject([
        { data: { description: expect.stringMatching(/^2[4-9]\d codes that open no gift card/) } },
      ]);

      await organiser.post("/settings/gift-cards", { balance_lookup: false });
      expect([(await ask(code)).status, (await ask("AAAA")).status]).toEqual([404, 404]);
    });

    it("D7: a customer makes a card their credit by its code, once, where the card is one for that", async () => {
      const customer = await customerHeaders(getContainer(), office.store, "ola@example.com");
      const other = await customerHeaders(getContainer(), office.store, "per@example.com");
      const redeem = (code: string, { headers } = customer) =>
        office.try(
          "post",
          "/store/box-office/customers/me/gift-cards/redeem",
          { code },
          { headers },
        );
      const own = async (what: string, { headers } = customer) =>
        (await office.try("get", `/store/box-office/customers/me/${what}`, undefined, { headers }))
          .data;

      const plain = await issue();
      expect((await redeem(plain.code)).data.code).toBe("gift_card_not_usable");
      await organiser.post("/settings/gift-cards", { mode: "customer" });
      const { gift_card, code } = await issue();
      const both = await Promise.all([redeem(code), redeem(code), redeem(code, other)]);
      const winners = both.filter(({ status }) => status === 200);
      const [winner, loser] = winners.length === 2 ? [customer, other] : [other, customer];
      for (const { data } of winners) {
        expect(data).toEqual({ credit_account: { currency_code: "nok", balance: 500 } });
      }
      for (const { status, data } of both.filter((each) => each.status !== 200)) {
        expect([status, data.code]).toEqual([400, "gift_card_not_usable"]);
      }
      expect((await redeem(code, loser)).data.code).toBe("gift_card_not_usable");
      expect((await own("credit", winner)).accounts).toEqual([
        {
          ...{ currency_code: "nok", balance: 500, held: 0 },
          history: [
            {
              ...{ at: expect.any(String), type: "move", amount: 500, balance_after: 500 },
              ...{ order_id: null, order_code: null },
            },
          ],
        },
      ]);
      expect(await own("gift-cards", winner)).toMatchObject({
        ...{ count: 1, limit: 20, offset: 0 },
        gift_cards: [{ masked_code: gift_card.masked_code, state: "moved", balance: null }],
      });
      expect([await own("credit", loser), (await own("gift-cards", loser)).count]).toEqual([
        { accounts: [] },
        0,
      ]);
      const guest = await office.try(
        "get",
        "/store/box-office/customers/me/credit",
        undefined,
        office.store.shop,
      );
      expect(guest.status).toBe(401);
    });

    it("the ledger keeps its promises after all of that", async () => {
      const { gift_card } = await issue();
      await act(gift_card.id, "redeem", { customer_id: kari.id });
      const { data } = await organiser.get("/health");
      expect(data.health.checks.filter(({ ok }: Body) => !ok)).toEqual([]);
      expect(data.health.checks.map(({ name }: Body) => name)).toEqual(
        expect.arrayContaining(["balances_are_the_sum_of_their_entries", "what_is_owed_says_why"]),
      );
    });
  },
});
