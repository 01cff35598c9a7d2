import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type Audience, FORMULA, gatherAudience, NAMES } from "../fixtures/audience";
import { type Body, BoxOffice, eventually } from "../fixtures/box-office";
import { multiplyTicket } from "../fixtures/many-tickets";
import { nothingOnItsWay } from "../fixtures/on-its-way";
import { Organiser } from "../fixtures/organiser";
import { purchase } from "../fixtures/purchase";
import { seedStore, sql, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { downloadTable } from "../fixtures/tables";
import { type Answer, leaksIn, recordAnswers } from "../fixtures/traces";

const nok = (amount: number) => ({ currency_code: "nok", amount });
const query = (filters: Record<string, string | readonly string[]>) =>
  Object.entries(filters)
    .flatMap(([name, values]) => [values].flat().map((value) => [name, value] as [string, string]))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let organiser: Organiser;
    let audience: Audience;
    let answers: Answer[];

    beforeAll(async () => {
      store = await seedStore(getContainer());
      answers = recordAnswers(api);
      office = new BoxOffice(api, store);
      organiser = new Organiser(office);
      audience = await gatherAudience(getContainer(), api, store);
    });

    afterEach(async () => {
      expect(await leaksIn(getContainer(), answers)).toEqual([]);
    });

    type Filters = Parameters<typeof query>[0];

    const list = async (filters: Filters = {}): Promise<Body> => {
      const { status, data } = await organiser.get(`/registrations?${query(filters)}`);
      expect([status, data.message]).toEqual([200, undefined]);
      return data;
    };
    const namesOf = (registrations: Body[]) =>
      registrations.map((registration) => registration.attendee.name);
    /** The names of all that match, in the order of {@link NAMES}. */
    const found = async (filters: Filters) => {
      const { registrations, count } = await list({ limit: "100", ...filters });
      expect(registrations).toHaveLength(count);
      const names = namesOf(registrations);
      return NAMES.filter((name) => names.includes(name));
    };
    const [formula, anna, bjorn, kari, liv, konto, ola, olena] = NAMES;
    const codeOf = async (order_id: string) =>
      (await organiser.get(`/orders/${order_id}`)).data.box_office.order_code;

    describe("the list of registrations", () => {
      it("A1, A12: shows each ticket with both lines of contact, its order and its buyer, and no secret", async () => {
        const { concert, kari: bought } = audience;
        const [friday] = concert.sessions;
        const { registrations } = await list({ q: "Nordmann ola" });
        expect(registrations).toEqual([
          {
            id: bought.tickets[0].id,
            number: bought.tickets[0].number,
            status: "valid",
            event: {
              id: concert.id,
              title: "Vinterkonsert",
              timezone: "Europe/Oslo",
              venue_name: null,
            },
            session: {
              id: friday.id,
              name: "Friday",
              starts_at: "2126-12-05T22:30:00.000Z",
              ends_at: null,
            },
            ticket_type: { id: concert.ticket_types[0].id, name: "Adult" },
            attendee: { name: ola, email: "ola@example.com", phone: "+47 900 00 001" },
            holder: { name: "Ola N.", email: "ola.private@example.com", phone: "+47 922 22 222" },
            order_id: bought.order_id,
            order_line_item_id: expect.any(String),
            order_display_id: bought.display_id,
            buyer: { name: "Kari Nordmann", email: "kari@example.com" },
            checked_in_at: null,
            cancelled_at: null,
            money_due: false,
            money_returned: false,
            created_at: expect.any(String),
            amount: 250,
            amount_paid: 0,
            amount_reserved: 250,
            currency_code: "nok",
          },
        ]);
        const { data } = await organiser.get(`/registrations/${bought.tickets[0].id}`);
        expect(data.registration).toEqual({
          ...registrations[0],
          messages: expect.arrayContaining([
            expect.objectContaining({ kind: "ticket", recipient: "ola@example.com" }),
          ]),
        });
        const sent = data.registration.messages.find(({ kind }: Body) => kind === "ticket");
        const text = (id: string, message: string) =>
          organiser.get(`/registrations/${id}/messages/${message}`);
        const shown = await text(bought.tickets[0].id, sent.id);
        expect(shown.data.message).toMatchObject({
          subject: expect.stringContaining(concert.title),
          html: expect.stringContaining(bought.tickets[0].number),
        });
        // A link that leads nowhere would be a riddle; the address of a page that anybody may see stays.
        expect(shown.data.message.html).not.toMatch(/href="[^"]*\/box-office\/tickets/);
        expect((await text(bought.tickets[0].id, "bomsg_none")).status).toBe(404);
        expect((await text("botic_none", sent.id)).status).toBe(404);
        await sql(
          getContainer(),
          `UPDATE box_office_message SET kind = 'of_a_version_to_come' WHERE id = :id`,
          sent,
        );
        expect((await text(bought.tickets[0].id, sent.id)).status).toBe(404);
        const own = await list({ q: liv });
        expect(own.registrations).toMatchObject([
          { attendee: { name: liv }, buyer: { email: "liv@example.com" }, holder: null },
        ]);
      });

      it("A7, A12: a ticket's page and its PDF are handed to whoever asks, and the order's log says to whom", async () => {
        const { kari: bought } = audience;
        const [{ id, number, link_token }] = bought.tickets;
        const { registrations } = await list({ limit: "100" });
        const of = (name: string | undefined) =>
          registrations.find(({ attendee }: Body) => attendee.name === name).id;
        const opened = async () =>
          (await organiser.get(`/orders/${bought.order_id}/log`)).data.log
            .filter(({ kind }: Body) => kind === "ticket_opened")
            .map(({ data, actor_name }: Body) => [data, actor_name]);

        const told = await organiser.post(`/registrations/${id}/page`);
        expect(told.data).toEqual({
          page_url: expect.stringMatching(`/box-office/tickets/${link_token}$`),
        });
        expect(told.headers["cache-control"]).toBe("no-store");
        const line = [{ tickets: [number] }, "admin@example.com"];
        await eventually(async () => expect(await opened()).toEqual([line]));
        const pdf = await organiser.get(`/registrations/${id}/pdf`);
        expect(pdf.headers["content-type"]).toBe("application/pdf");
        expect(pdf.headers["cache-control"]).toBe("no-store");
        await eventually(async () => expect(await opened()).toEqual([line, line]));

        for (const [ask, path, code] of [
          ["post", `${of(kari)}/page`, "ticket_cancelled"],
          ["get", `${of(kari)}/pdf`, "ticket_cancelled"],
          ["get", `${of(anna)}/pdf`, "ticket_unpaid"],
        ] as const) {
          const { status, data } = await organiser[ask](`/registrations/${path}`);
          expect([status, data.code]).toEqual([400, code]);
        }
        expect((await organiser.post(`/registrations/${of(anna)}/page`)).status).toBe(200);
        expect((await organiser.post("/registrations/botic_none/page")).status).toBe(404);
        expect((await organiser.get("/registrations/botic_none/pdf")).status).toBe(404);
      });

      it("A12: what messages say is shown without what opens tickets or pays", async () => {
        const { registrations } = await list({ limit: "100" });
        const kinds = new Set<string>();
        for (const { id } of registrations) {
          const { data } = await organiser.get(`/registrations/${id}`);
          for (const message of data.registration.messages) {
            const shown = await organiser.get(`/registrations/${id}/messages/${message.id}`);
            expect(shown.status).toBe(200);
            if (/<a(?![^>]* href=)/.test(shown.data.message.html)) kinds.add(message.kind);
          }
        }
        // Whether anything leaked is looked at after each test; here, that there was something to leave out.
        expect([...kinds]).toEqual(expect.arrayContaining(["order_tickets", "order_confirmation"]));
      });

      it("A1, A11: every filter finds its own, alone and with the others", async () => {
        const { concert, lecture, customer, kari: bought } = audience;
        const [friday, saturday] = concert.sessions;
        const [adult, child] = concert.ticket_types;
        expect(await found({})).toEqual(NAMES);
        expect(await found({ event_id: lecture.id })).toEqual([liv]);
        expect(await found({ event_id: [lecture.id, concert.id] })).toEqual(NAMES);
        expect(await found({ "event_id[]": lecture.id })).toEqual([liv]);
        expect(await found({ session_id: saturday.id })).toEqual([anna, bjorn, konto]);
        expect(await found({ ticket_type_id: child.id })).toEqual([anna, bjorn, kari]);
        expect(await found({ order_id: bought.order_id })).toEqual([ola, olena]);
        expect(await found({ customer_id: customer.id })).toEqual([konto]);
        expect(await found({ status: "reserved" })).toEqual([formula, anna, bjorn]);
        expect(await found({ status: "cancelled" })).toEqual([kari]);
        expect(await found({ status: ["cancelled", "valid"] })).toEqual([
          kari,
          liv,
          konto,
          ola,
          olena,
        ]);
        expect(await found({ checked_in: "true" })).toEqual([olena]);
        expect(await found({ checked_in: "false" })).toEqual(
          NAMES.filter((name) => name !== olena),
        );

        const all = {
          event_id: concert.id,
          session_id: [friday.id, saturday.id],
          ticket_type_id: adult.id,
          status: ["valid", "reserved"],
          checked_in: "false",
          q: "ola",
        };
        expect(await found(all)).toEqual([konto, ola]);
        expect(await found({ ...all, customer_id: customer.id })).toEqual([konto]);
        expect(await found({ ...all, order_id: bought.order_id })).toEqual([ola]);
        expect(
          await found({ ...all, order_id: bought.order_id, customer_id: customer.id }),
        ).toEqual([]);
        expect(await found({ event_id: lecture.id, session_id: friday.id })).toEqual([]);
        for (const filter of ["event_id", "session_id", "order_id", "customer_id"]) {
          expect(await found({ [filter]: "unknown" })).toEqual([]);
        }
      });

      it("A12: words find names in any order and script, addresses, phones and numbers", async () => {
        const { kari: bought, per } = audience;
        const [{ number }] = bought.tickets;
        for (const [q, names] of [
          ["ola", [konto, ola]],
          ["OLA NORDMANN", [ola]],
          ["nordmann, ola", [ola]],
          ["nord", [kari, ola, olena]],
          ["mann", []],
          ["Ola N. private", [ola]],
          ["їжак", [olena]],
          ["ЇЖАКЕВИЧ ОЛЕНА", [olena]],
          ["bjørn æ", [bjorn]],
          ["o'brien annie", [anna]],
          ["olena@example.com", [olena]],
          ["OLA.PRIVATE@", [ola]],
          ["konto@example", [konto]],
          ["+47 900 00 001", [ola]],
          ["+4790000001", [ola]],
          ["922 22", [ola]],
          [number, [ola]],
          [number.replaceAll("-", "").toLowerCase(), [ola]],
          [` ${number.slice(0, 6)} `, [ola]],
          [number.replaceAll("-", "").slice(0, 5), [ola]],
          [`#${bought.display_id}`, [ola, olena]],
          [`${bought.display_id}`, [ola, olena]],
          ["#987654321", []],
          // Those that they bought for others, too.
          ["per@example.com", [formula, anna, bjorn]],
          ["kari nordmann", [kari, ola, olena]],
          ["bjorn aesir", [bjorn]],
          ["BJ\u00d8RN \u00c6SIR", [bjorn]],
          ["іжакевич", [olena]],
          ["i\u0308жак".replace("i", "і"), [olena]],
          ["", NAMES],
          ["  ", NAMES],
        ] as const) {
          expect([q, await found({ q })]).toEqual([q, names]);
        }
        const compact = number.replaceAll("-", "");
        expect(await found({ q: `${compact.slice(0, 6)}-${compact.slice(6)}` })).toEqual([ola]);
        expect(await found({ q: `#${per.display_id}`, status: "reserved" })).toEqual([
          formula,
          anna,
          bjorn,
        ]);
      });

      it("A12: names are found as they were written, in any script and composition, and without accents", async () => {
        const [{ id }] = audience.liv.tickets;
        for (const [name, ...questions] of [
          ["İstanbul Işık", "İstanbul", "istanbul", "ISTANBUL isik", "ışık"],
          ["हिन्दी सिंह", "हिन्दी सिंह", "सिंह", "हिन्"],
          ["Zoe\u0308 Chaloupka\u0301", "Zoë", "zoe chaloupka", "Zoe\u0308"],
          ["Дем’яненко", "дем'яненко", "демʼян", "ДЕМ’ЯНЕНКО"],
          ["Łukasz Groß", "lukasz gross", "ŁUKASZ GROß"],
          ["Nguyễn Thị Ánh", "nguyen thi anh", "Nguyễn"],
        ] as const) {
          const edited = await organiser.post(`/registrations/${id}`, { name });
          expect(edited.data.registration.attendee.name).toBe(name.normalize("NFC"));
          for (const q of questions) {
            const { registrations } = await list({ q });
            expect([q, registrations.map((found: Body) => found.id)]).toEqual([q, [id]]);
          }
        }
      });

      it("A13: the door knows a ticket by its number without hyphens", async () => {
        for (const [nth, typed] of [
          (number: string) => number.replaceAll("-", ""),
          (number: string) => ` ${number.replaceAll("-", " ").toLowerCase()}`,
        ].entries()) {
          const ticket = [audience.konto, audience.liv][nth]?.tickets[0];
          const { data } = await organiser.scan({ number: typed(ticket.number) });
          expect(data.check_in.ticket?.id ?? data.ticket?.id).toBe(ticket.id);
        }
      });

      it("A12: the buyer's name and address find a ticket that others came to", async () => {
        const { per } = audience;
        for (const { id } of per.tickets) {
          await organiser.post(`/registrations/${id}`, { name: "Guest", email: null, phone: null });
        }
        for (const q of ["per person", "per@example.com"]) {
          const { registrations } = await list({ q });
          expect(registrations.map(({ id }: Body) => id).sort()).toEqual(
            per.tickets.map(({ id }: Body) => id).sort(),
          );
        }
      });

      it("E6: #45 is order 45 and nothing else, wherever orders are looked for", async () => {
        const { concert, kari: bought, liv: other } = audience;
        const { display_id } = bought;
        await organiser.post(`/registrations/${other.tickets[0].id}`, {
          name: `Liv ${display_id}`,
          phone: `${display_id}0 00 000`,
        });
        expect((await list({ q: `${display_id}` })).count).toBe(3);
        expect((await list({ q: `#${display_id}` })).count).toBe(2);
        await sql(
          getContainer(),
          `UPDATE box_office_ticket_order SET buyer_name = :name WHERE order_id = :order_id`,
          { name: `Per ${display_id}`, order_id: audience.per.order_id },
        );
        const ordersOf = async (q: string) =>
          (
            await organiser.get(`/events/${concert.id}/orders?q=${encodeURIComponent(q)}`)
          ).data.orders.map((order: Body) => order.display_id);
        expect(await ordersOf(`#${display_id}`)).toEqual([display_id]);
        expect((await ordersOf(`${display_id}`)).sort()).toEqual(
          [display_id, audience.per.display_id].sort(),
        );
      });

      it("A12: what means something to a search engine means nothing here", async () => {
        for (const [q, names] of [
          ["ola & !nordmann", [ola]],
          ["ola | liv", []],
          ["!ola", [konto, ola]],
          ["ola:*", [konto, ola]],
          ["'ola'", [konto, ola]],
          ["(ola", [konto, ola]],
          ["ola <-> nordmann", [ola]],
          ['"nordmann ola"', [ola]],
          ["ola%", [konto, ola]],
          ["hyperlink", [formula]],
        ] as const) {
          expect([q, await found({ q })]).toEqual([q, names]);
        }
        const signs = [
          "&",
          "|",
          "!",
          ":",
          "*",
          "'",
          "(",
          ")",
          "<->",
          "\\",
          '"',
          "%",
          "_",
          "--",
          "№",
        ];
        // Letters in fours: a number is drawn by lot, and each group of it is a word of three.
        const letters = ["uuuu:vvvv:uuuu", "uuuu'vvvv\\'uuuu"];
        for (const q of [...signs, "&|!:*'()", "½", "👩‍👩‍👧", ...letters]) {
          expect([q, await found({ q })]).toEqual([q, []]);
        }
      });

      it("A1: is sorted as asked and comes in pages that make up the whole", async () => {
        const key: Record<string, (registration: Body) => string> = {
          created_at: (registration) => registration.created_at,
          number: (registration) => registration.number,
          name: ({ attendee, holder }) => (holder?.name ?? attendee.name).toLowerCase(),
          starts_at: (registration) => registration.session.starts_at,
        };
        for (const [name, keyOf] of Object.entries(key)) {
          const ascending = (await list({ order: name })).registrations;
          const keys = ascending.map(keyOf);
          expect([name, keys]).toEqual([name, [...keys].sort()]);
          const descending = (await list({ order: `-${name}` })).registrations;
          expect([name, descending]).toEqual([name, [...ascending].reverse()]);
        }
        const newest = await list({ order: "-created_at" });
        expect(newest).toMatchObject({ count: 8, limit: 20, offset: 0 });
        expect((await list()).registrations).toEqual(newest.registrations);

        const pages = [];
        for (const offset of ["0", "3", "6", "9"]) {
          const page = await list({ order: "starts_at", limit: "3", offset });
          expect(page).toMatchObject({ count: 8, limit: 3, offset: Number(offset) });
          pages.push(page.registrations);
        }
        expect(pages.map((page) => page.length)).toEqual([3, 3, 2, 0]);
        expect(pages.flat()).toEqual((await list({ order: "starts_at" })).registrations);
      });

      it("T10: counts ten thousand and says that there are more, which are paged through and exported all the same", async () => {
        await multiplyTicket(getContainer(), audience.liv.tickets[0].id, {
          first: 2,
          count: 10_030,
        });
        const page = async (filters: Filters) => {
          const { registrations, count, count_is_capped } = await list(filters);
          return [registrations.length, count, count_is_capped];
        };
        expect(await page({ limit: "1" })).toEqual([1, 10_000, true]);
        expect(await page({ limit: "1", q: "gjest" })).toEqual([1, 10_000, true]);
        expect(await page({ q: "ola.private@example.com" })).toEqual([1, 1, false]);
        expect(await page({ event_id: audience.concert.id })).toEqual([7, 7, false]);
        // Whoever goes on while the count says so comes to the end.
        expect(await page({ offset: "9980" })).toEqual([20, 10_001, true]);
        expect(await page({ offset: "10000" })).toEqual([20, 10_021, true]);
        expect(await page({ offset: "10020" })).toEqual([18, 10_038, false]);

        const { rows } = await downloadTable(
          api,
          "/admin/box-office/registrations/export?format=csv",
          store,
        );
        expect(new Set(rows.map((row) => row["Ticket number"])).size).toBe(10_038);
      });

      it("A12: the attendee is corrected, what is left out stays, and null empties", async () => {
        const [{ id, link_token }] = audience.kari.tickets;
        const edit = (body: object, ticketId = id) =>
          organiser.post(`/registrations/${ticketId}`, body);
        const holder = {
          name: "Ola N.",
          email: "ola.private@example.com",
          phone: "+47 922 22 222",
        };
        const renamed = await edit({ name: "  Ola Hansen " });
        expect(renamed.data.registration).toMatchObject({
          attendee: { name: "Ola Hansen", email: "ola@example.com", phone: "+47 900 00 001" },
          holder,
        });
        expect((await list({ q: "hansen" })).count).toBe(1);
        expect((await list({ q: "nordmann ola" })).count).toBe(0);
        const shown = await office.try("get", `/store/box-office/tickets/${link_token}`);
        expect(shown.data.ticket.attendee.name).toBe("Ola Hansen");

        const before = (await edit({})).data.registration;
        for (const [body, field] of [
          [{ name: "Ola", email: "nobody" }, "email"],
          [{ name: "Ola", phone: "call me" }, "phone"],
          [{ name: "" }, "name"],
          [{ name: "Ola", status: "cancelled" }, "status"],
        ] as const) {
          const { status, data } = await edit(body);
          expect([status, data.message]).toEqual([400, expect.stringContaining(field)]);
        }
        const cleared = await edit({ email: null, phone: null });
        expect(cleared.data.registration).toEqual({
          ...before,
          attendee: { name: "Ola Hansen", email: null, phone: null },
        });
        const nobody = await edit({ name: null });
        expect(nobody.data.registration.attendee).toEqual({ name: null, email: null, phone: null });

        const gone = await edit({ name: "Ola" }, audience.cancelled.tickets[0].id);
        expect([gone.status, gone.data.code]).toEqual([400, "ticket_cancelled"]);
        expect((await edit({ name: "Ola" }, "botic_unknown")).status).toBe(404);
        expect(await found({ status: "cancelled" })).toEqual([kari]);
        expect((await office.health()).ok).toBe(true);
      });
    });

    describe("the file of registrations", () => {
      const download = (format: string, filters: Filters = {}) =>
        downloadTable(
          api,
          `/admin/box-office/registrations/export?${query({ format, ...filters })}`,
          store,
        );

      it.each(["csv", "xlsx"])(
        "A1: as %s it holds what the list shows, whatever is filtered",
        async (format) => {
          const { concert, customer, kari: bought } = audience;
          for (const filters of [
            {},
            { event_id: concert.id, status: ["valid", "reserved"], checked_in: "false" },
            { session_id: concert.sessions[1].id, ticket_type_id: concert.ticket_types[1].id },
            { q: "ola" },
            { q: `#${bought.display_id}` },
            { order_id: bought.order_id },
            { customer_id: customer.id },
            { q: "nobody" },
          ] as Filters[]) {
            const { rows } = await download(format, filters);
            const { registrations } = await list({ order: "created_at", ...filters });
            const numbers = registrations.map((registration: Body) => registration.number);
            expect(rows.map((row) => row["Ticket number"])).toEqual(numbers);
          }
        },
      );

      it("A12: each row has both lines of contact and the event's own clock, and no cell calculates", async () => {
        const { kari: bought } = audience;
        const csv = await download("csv");
        const xlsx = await download("xlsx");
        expect([csv.filename, xlsx.filename]).toEqual(["registrations.csv", "registrations.xlsx"]);
        expect(csv.headings).toEqual(xlsx.headings);
        const rowOf = ({ rows }: typeof csv, name: string) =>
          rows.find((row) => row["Name (as bought)"] === name);
        const olas = {
          "Ticket number": bought.tickets[0].number,
          Status: "Valid",
          Event: "Vinterkonsert",
          Session: "Friday",
          Starts: "2126-12-05T23:30:00+01:00",
          "Ticket type": "Adult",
          "Name (as bought)": ola,
          "E-mail (as bought)": "ola@example.com",
          "Phone (as bought)": "'+47 900 00 001",
          "Name (registered)": "Ola N.",
          "E-mail (registered)": "ola.private@example.com",
          "Phone (registered)": "'+47 922 22 222",
          "Checked in": "",
          Order: String(bought.display_id),
          "Order code": await codeOf(bought.order_id),
          "Order status": "Processing",
          "Payment method": "Manual payment",
          Department: "Concert hall",
          Buyer: "Kari Nordmann",
          "Buyer's e-mail": "kari@example.com",
          Bought: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/),
          Price: "250",
          Currency: "NOK",
        };
        expect(rowOf(csv, ola)).toEqual(olas);
        expect(rowOf(xlsx, ola)).toEqual({
          ...olas,
          Starts: new Date("2126-12-05T23:30:00Z"),
          "Checked in": null,
          Order: bought.display_id,
          Bought: expect.any(Date),
          Price: 250,
          // Where a cell is a text, it stays what it is.
          "Phone (as bought)": "+47 900 00 001",
          "Phone (registered)": "+47 922 22 222",
        });
        for (const [table, formula] of [
          [csv, `'${FORMULA}`],
          [xlsx, FORMULA],
        ] as const) {
          expect(rowOf(table, formula)).toMatchObject({ Status: "Awaiting payment" });
          expect(rowOf(table, anna)).toMatchObject({ "Ticket type": "Child" });
          expect(rowOf(table, olena)?.["Checked in"]).toBeTruthy();
        }
        const cells = csv.rows.flatMap((row) => Object.values(row));
        expect(cells.filter((cell) => /^[=+\-@]/.test(String(cell)))).toEqual([]);
      });

      it("T11: a CSV opens in a Norwegian, a Danish and a Ukrainian spreadsheet as columns, with its decimals and dates", async () => {
        const event = await office.createEvent({
          price: 99.5,
          sessions: [{ name: "Søndag", starts_at: "2126-12-05T22:30:00Z", capacity: 5 }],
        });
        const bought = await purchase(office, {
          buyer: { first_name: "Åse", last_name: "Ødegård; AS", email: "aase@example.com" },
          lines: [{ offer: event.sessions[0].ticket_offers[0], attendees: [{ name: "Åse" }] }],
        });
        const order = String(bought.order.display_id);
        for (const [locale, starts, price, starting, sum, session, amount] of [
          ["nb", "Starter", "Pris", "05.12.2126 23:30", "99,5", "Forestilling", "Beløp"],
          ["da", "Starter", "Pris", "05-12-2126 23:30", "99,5", "Forestilling", "Beløb"],
          ["uk", "Початок", "Ціна", "05.12.2126 23:30", "99,5", "Сеанс", "Сума"],
          ["en", "Starts", "Price", "2126-12-05T23:30:00+01:00", "99.5", "Session", "Amount"],
        ] as const) {
          const { rows } = await download("csv", { locale, event_id: event.id });
          expect(rows).toMatchObject([{ [starts]: starting, [price]: sum, [session]: "Søndag" }]);
          const file = `/admin/box-office/events/${event.id}/orders/export?format=csv&locale=${locale}`;
          const { data } = await api.get<string>(file, store.admin);
          const [headings = "", line = ""] = data.split("\r\n");
          expect(headings).toMatch(locale === "en" ? /^"[^"]*",/ : /^"[^"]*";/);
          expect(line).toContain('"Åse Ødegård; AS"');
          const orders = await downloadTable(api, file, store);
          expect(orders.rows).toMatchObject([{ [amount]: sum }]);
          expect(Object.values(orders.rows[0] ?? {})[0]).toBe(order);
          expect(orders.rows[0]?.[session]).toMatch(/2126.* 23:30, Søndag$/);
        }
      });

      it("a name calculates nothing where semicolons part cells, and no name breaks a line", async () => {
        const event = await office.createEvent({
          title: "Quiz;\n=1+1",
          ticket_types: [{ name: "Adult;-1", prices: [nok(0)] }],
        });
        const bought = await purchase(office, {
          buyer: {
            first_name: "Kari;=1+1;x\r\n",
            last_name: "Nord\nmann",
            email: "kari@example.com",
          },
          lines: [
            {
              offer: event.sessions[0].ticket_offers[0],
              attendees: [{ name: "Kari;=1+1;x" }, { name: "Ola\r\n=2+2\n", phone: "+47\n90" }],
            },
          ],
        });
        const holder = { name: "\u200b=3+3\u2028@3", email: null, phone: null };
        const link = `/box-office/tickets/${bought.tickets[1].link_token}`;
        expect((await office.try("post", link, holder)).status).toBe(200);
        const { registrations } = await list({ event_id: event.id, order: "name" });
        expect(
          registrations.map(({ attendee, holder, buyer, event, ticket_type }: Body) => [
            attendee.name,
            attendee.phone,
            holder?.name,
            buyer.name,
            event.title,
            ticket_type.name,
          ]),
        ).toEqual([
          ["Kari;=1+1;x", null, undefined, "Kari;=1+1;x Nord mann", "Quiz; =1+1", "Adult;-1"],
          [
            "Ola =2+2",
            "+47 90",
            "\u200b=3+3 @3",
            "Kari;=1+1;x Nord mann",
            "Quiz; =1+1",
            "Adult;-1",
          ],
        ]);

        for (const file of [
          `/admin/box-office/registrations/export?event_id=${event.id}`,
          `/admin/box-office/events/${event.id}/orders/export?format=csv`,
        ]) {
          const { data: csv } = await api.get<string>(file, store.admin);
          expect(csv).toContain(`"Kari;'=1+1;x Nord mann"`);
          const [heading = "", ...lines] = csv.replace("\uFEFF", "").trimEnd().split("\r\n");
          for (const line of [heading, ...lines]) {
            expect(line).toMatch(/^"[^"]*"(,"[^"]*")*$/);
            for (const cell of line.split(";")) expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
          }
        }
        const { data: csv } = await api.get<string>(
          `/admin/box-office/registrations/export?event_id=${event.id}`,
          store.admin,
        );
        expect(csv).toContain(`"'\u200b=3+3 @3"`);
      });

      it.each([
        ["nb", "Billettnummer", "Venter på betaling", "Kansellert"],
        ["da", "Billetnummer", "Afventer betaling", "Annulleret"],
        ["uk", "Номер квитка", "Очікує на оплату", "Скасований"],
      ] as const)("T11: speaks %s as its screen does", async (locale, number, ...words) => {
        for (const [nth, status] of (["reserved", "cancelled"] as const).entries()) {
          const { headings, rows } = await download("csv", { locale, status });
          expect(headings[0]).toBe(number);
          expect(Object.values(rows[0] ?? {})[1]).toBe(words[nth]);
        }
      });
    });

    describe("an event's orders", () => {
      beforeEach(async () => {
        // Of Oslo's days: the end of the 10th, the beginning of the 11th, and later.
        for (const [bought, placed_at] of [
          [audience.kari, "2026-11-10T22:59:59Z"],
          [audience.per, "2026-11-10T23:00:00Z"],
          [audience.konto, "2026-11-12T12:00:00Z"],
          [audience.cancelled, "2026-11-13T12:00:00Z"],
        ] as const) {
          await sql(
            getContainer(),
            `UPDATE box_office_ticket_order SET placed_at = :placed_at WHERE order_id = :order_id`,
            { order_id: bought.order_id, placed_at },
          );
        }
      });

      const BUYERS = { kari: "Kari", per: "Per", konto: "Konto", cancelled: "Cancelled" } as const;

      const orders = async (filters: Filters = {}): Promise<Body> => {
        const path = `/events/${audience.concert.id}/orders?${query(filters)}`;
        const { status, data } = await organiser.get(path);
        expect([status, data.message]).toEqual([200, undefined]);
        return data;
      };
      const buyersOf = (rows: Body[]) =>
        rows.map(({ order_id }) => {
          const [key] = Object.entries(BUYERS).find(
            ([key]) => audience[key as keyof typeof BUYERS].order_id === order_id,
          ) ?? ["another"];
          return key;
        });

      /** Every filter, and whose orders match with how many tickets. */
      const cases = (): [Filters, Record<string, number>][] => {
        const { concert, kari: bought, per } = audience;
        const [friday, saturday] = concert.sessions;
        const [adult, child] = concert.ticket_types;
        const everyone = { kari: 2, per: 3, konto: 1, cancelled: 0 };
        return [
          [{}, everyone],
          [{ payment: "paid" }, { kari: 2, konto: 1 }],
          [{ payment: "awaiting" }, { per: 3 }],
          [{ payment: "unpaid" }, { cancelled: 0 }],
          [{ cancelled: "true" }, { cancelled: 0 }],
          [{ cancelled: "false" }, { kari: 2, per: 3, konto: 1 }],
          [{ ticket_type_id: child.id }, { per: 2, cancelled: 0 }],
          [{ ticket_type_id: [adult.id, child.id] }, everyone],
          [{ session_id: friday.id }, { kari: 2, per: 1, cancelled: 0 }],
          [{ session_id: saturday.id }, { per: 2, konto: 1 }],
          [{ valid_from: "2126-12-06" }, { per: 2, konto: 1 }],
          [{ valid_to: "2126-12-05" }, { kari: 2, per: 1, cancelled: 0 }],
          [{ valid_from: "2126-12-05", valid_to: "2126-12-06" }, everyone],
          [{ valid_from: "2126-12-07" }, {}],
          [{ purchased_from: "2026-11-11" }, { per: 3, konto: 1, cancelled: 0 }],
          [{ purchased_to: "2026-11-10" }, { kari: 2 }],
          [{ purchased_from: "2026-11-11", purchased_to: "2026-11-11" }, { per: 3 }],
          [{ sales_channel_id: store.otherSalesChannelId }, { konto: 1 }],
          [{ payment_provider_id: "pp_invoice_invoice" }, { per: 3 }],
          [{ q: "kari nord" }, { kari: 2, cancelled: 0 }],
          [{ q: "nord kari" }, { kari: 2, cancelled: 0 }],
          [{ q: "ordmann" }, {}],
          [{ q: "PER@" }, { per: 3 }],
          [{ q: `#${per.display_id}` }, { per: 3 }],
          [{ q: `${bought.display_id}` }, { kari: 2 }],
          [{ q: "100%" }, {}],
          [{ q: " " }, everyone],
          [{ payment: "paid", ticket_type_id: child.id, session_id: saturday.id }, {}],
          [
            {
              payment: ["paid", "awaiting"],
              ticket_type_id: adult.id,
              session_id: friday.id,
              valid_from: "2126-12-05",
              valid_to: "2126-12-05",
              purchased_from: "2026-11-10",
              purchased_to: "2026-11-10",
              sales_channel_id: store.salesChannelId,
              payment_provider_id: ["pp_system_default", "pp_invoice_invoice"],
              q: "kari@example.com",
            },
            { kari: 2 },
          ],
        ];
      };

      it("T2, T3, A11: every filter finds its orders, and the figures are those of what is found", async () => {
        const price = (type: Body) => (type.name === "Child" ? 100 : 250);
        for (const [filters, expected] of cases()) {
          const { orders: rows, count, summary } = await orders({ ...filters, order: "placed_at" });
          const quantities = Object.fromEntries(
            buyersOf(rows).map((buyer, nth) => [buyer, rows[nth].quantity]),
          );
          expect([filters, quantities]).toEqual([filters, expected]);
          expect(count).toBe(rows.length);

          const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
          const amount = sum(rows.map((row: Body) => row.amount));
          // Their cards are reserved, and nothing is taken yet.
          const reserved = sum(
            rows.filter((row: Body) => row.payment === "paid").map((row: Body) => row.amount),
          );
          expect([filters, summary]).toEqual([
            filters,
            {
              orders: rows.length,
              tickets: sum(Object.values(expected)),
              paid_tickets: sum([expected.kari ?? 0, expected.konto ?? 0]),
              amount: rows.length ? [nok(amount)] : [],
              revenue: [],
              reserved: reserved ? [nok(reserved)] : [],
            },
          ]);
          for (const row of rows) {
            const types = row.ticket_types as Body[];
            expect([filters, sum(types.map((type) => type.quantity))]).toEqual([
              filters,
              row.quantity,
            ]);
            expect(sum(types.map((type) => type.quantity * price(type)))).toBe(row.amount);
          }
        }
      });

      it("E6, T3: an order is found by its code too, as in the list of orders, and so are its registrations", async () => {
        const { kari: bought, per } = audience;
        const { order_code: code } = await office.adminOrder(bought.order_id);
        for (const q of [code, code.replace("-", ""), ` ${code.toLowerCase()} `]) {
          const { orders: rows, count, summary } = await orders({ q });
          expect([q, buyersOf(rows), count, summary.tickets]).toEqual([q, ["kari"], 1, 2]);
          expect([q, await found({ q })]).toEqual([q, [ola, olena]]);
        }
        expect((await orders({ q: code, payment: "awaiting" })).orders).toEqual([]);
        expect(await found({ q: code, order_id: per.order_id })).toEqual([]);
        expect(await found({ q: "2345-6789" })).toEqual([]);
        for (const path of [`events/${audience.concert.id}/orders`, "registrations"]) {
          const file = `/admin/box-office/${path}/export?format=csv&q=${code}`;
          const { rows } = await downloadTable(api, file, store);
          expect(new Set(rows.map((row) => row.Order))).toEqual(new Set([`${bought.display_id}`]));
        }
      });

      it("T2: a row tells who bought what, where and how; a lost ticket is neither sold nor paid", async () => {
        const { concert, per, konto: bought, cancelled, customer } = audience;
        const [adult, child] = concert.ticket_types;
        const { orders: rows } = await orders({ order: "display_id" });
        expect(rows[1]).toEqual({
          order_id: per.order_id,
          display_id: per.display_id,
          placed_at: "2026-11-10T23:00:00.000Z",
          buyer: { name: "Per Person", email: "per@example.com" },
          customer_id: expect.any(String),
          sales_channel_id: store.salesChannelId,
          payment_provider_id: "pp_invoice_invoice",
          payment: "awaiting",
          cancelled: false,
          problem: null,
          quantity: 3,
          cancelled_quantity: 0,
          amount: 450,
          currency_code: "nok",
          ticket_types: [
            { ticket_type_id: adult.id, name: "Adult", quantity: 1 },
            { ticket_type_id: child.id, name: "Child", quantity: 2 },
          ],
          order: {
            state: "awaiting_payment",
            total: 450,
            to_capture: 0,
            due: 450,
            amount_paid: 0,
            amount_reserved: 0,
            amount_refunded: 0,
          },
        });
        expect(rows[2]).toMatchObject({
          order_id: bought.order_id,
          customer_id: customer.id,
          sales_channel_id: store.otherSalesChannelId,
          payment_provider_id: "pp_system_default",
        });
        expect(rows[3]).toMatchObject({
          order_id: cancelled.order_id,
          quantity: 0,
          cancelled_quantity: 1,
          amount: 0,
          ticket_types: [],
        });
        const { data } = await organiser.get(`/events/${audience.lecture.id}/orders`);
        expect(data).toMatchObject({ count: 1, orders: [{ order_id: audience.liv.order_id }] });
      });

      it("T1: an order that has money and no tickets is there, until tickets are asked for", async () => {
        await sql(
          getContainer(),
          `UPDATE box_office_ticket_order SET problem = 'seats_unavailable', event_ids = ARRAY[:event_id]
           WHERE order_id = :order_id`,
          { event_id: audience.concert.id, order_id: audience.liv.order_id },
        );
        const { orders: rows, count, summary } = await orders();
        expect([count, summary.orders, summary.tickets]).toEqual([5, 5, 6]);
        const lacking = rows.find(({ order_id }: Body) => order_id === audience.liv.order_id);
        expect(lacking).toMatchObject({ problem: "seats_unavailable", quantity: 0, amount: 0 });
        const { rows: file } = await downloadTable(
          api,
          `/admin/box-office/events/${audience.concert.id}/orders/export?locale=nb&q=liv`,
          store,
        );
        expect(file[0]).toMatchObject({
          "Må følges opp": expect.stringContaining("mangler billetter"),
        });
        expect((await orders({ q: "liv" })).count).toBe(1);
        expect((await orders({ payment: "awaiting" })).count).toBe(1);
        expect((await orders({ session_id: audience.concert.sessions[0].id })).count).toBe(3);
        expect((await organiser.get(`/events/${audience.lecture.id}/orders`)).data.count).toBe(1);
      });

      it("T3: is sorted as asked and comes in pages; the figures stay those of all", async () => {
        const sorted = async (order: string) => buyersOf((await orders({ order })).orders);
        const byTime = ["kari", "per", "konto", "cancelled"];
        expect(await sorted("placed_at")).toEqual(byTime);
        expect(await sorted("-placed_at")).toEqual([...byTime].reverse());
        expect(buyersOf((await orders()).orders)).toEqual([...byTime].reverse());
        expect(await sorted("display_id")).toEqual(byTime);
        expect(await sorted("-display_id")).toEqual([...byTime].reverse());
        expect(await sorted("amount")).toEqual(["cancelled", "konto", "per", "kari"]);
        expect(await sorted("-amount")).toEqual(["kari", "per", "konto", "cancelled"]);
        const page = await orders({ order: "placed_at", limit: "1", offset: "1" });
        expect(page).toMatchObject({ count: 4, limit: 1, offset: 1, summary: { orders: 4 } });
        expect(buyersOf(page.orders)).toEqual(["per"]);
        expect(await orders({ offset: "4" })).toMatchObject({
          orders: [],
          count: 4,
          summary: { orders: 4, tickets: 6, paid_tickets: 3, amount: [nok(1200)] },
        });
      });

      it("T4: paid tickets are counted once they are paid, whatever is filtered", async () => {
        const { per } = audience;
        const paidOf = async (filters: Filters) => (await orders(filters)).summary.paid_tickets;
        expect(await paidOf({ payment: "awaiting" })).toBe(0);
        expect((await office.markPaid(per.order_id)).status).toBe(200);
        expect(await paidOf({})).toBe(6);
        expect(await paidOf({ payment: "awaiting" })).toBe(0);
        expect(await paidOf({ session_id: audience.concert.sessions[1].id })).toBe(3);
      });

      it("T2, T4: the file holds what the list shows, whatever is filtered", async () => {
        const base = `/admin/box-office/events/${audience.concert.id}/orders/export`;
        const download = (filters: Filters) =>
          downloadTable(api, `${base}?${query(filters)}`, store);
        for (const [filters] of cases()) {
          const { orders: rows } = await orders({ ...filters, order: "display_id" });
          const { rows: csv } = await download({ ...filters, format: "csv" });
          const numbers = csv.map((row) => Number(row.Order)).sort((a, b) => a - b);
          expect([filters, numbers]).toEqual([filters, rows.map((row: Body) => row.display_id)]);
        }
        const xlsx = await download({ format: "xlsx", locale: "nb", payment: "awaiting" });
        expect(xlsx.filename).toBe("orders.xlsx");
        expect(xlsx.rows).toEqual([
          {
            Ordre: audience.per.display_id,
            Ordrekode: await codeOf(audience.per.order_id),
            Bestilt: new Date("2026-11-11T00:00:00Z"),
            Kjøper: "Per Person",
            "Kjøpers e-post": "per@example.com",
            Betaling: "Venter på betaling",
            Status: "Venter på betaling",
            "Må følges opp": null,
            Betalingsmåte: "Faktura",
            Avdeling: "Concert hall",
            Billetter: 3,
            "Kansellerte billetter": 0,
            Billettyper: "1 × Adult, 2 × Child",
            Forestilling: "05.12.2126 23:30, Friday; 06.12.2126 00:30, Saturday",
            Beløp: 450,
            Ordresum: 450,
            "Betalt på ordren": 0,
            "Reservert på ordren (ikke trukket)": 0,
            "Refundert på ordren": 0,
            "Gjenstår på ordren": 450,
            Valuta: "NOK",
          },
        ]);
      });
    });

    describe("an event's figures", () => {
      it("T2, T4: each pool tells what is sold, awaited, held and left; a lapsed hold is left", async () => {
        const figures = async (event: Body) =>
          Object.fromEntries(
            (await office.report(event.id)).pools.map(({ id, name, ...pool }: Body) => [
              name,
              Object.values(pool).join(" "),
            ]),
          );
        const { concert, lecture, heldCartId } = audience;
        // capacity, sold, awaiting, held, left
        expect(await figures(concert)).toEqual({
          Friday: "20 2 1 0 17",
          Saturday: "10 1 2 1 6",
          "Saturday: Child": "4 0 2 0 2",
          Balcony: "5 3 1 1 0",
        });
        expect(Object.values(await figures(lecture))).toEqual([" 1 0 0 "]);
        await sql(
          getContainer(),
          `UPDATE box_office_seat_claim SET expires_at = now() - interval '1 second' WHERE cart_id = :cart_id`,
          { cart_id: heldCartId },
        );
        expect(await figures(concert)).toMatchObject({
          Saturday: "10 1 2 0 7",
          Balcony: "5 3 1 0 1",
        });
        const pools = (await office.readEvent(concert.id)).capacity_pools as Body[];
        expect((await office.report(concert.id)).pools.map((pool: Body) => pool.id).sort()).toEqual(
          pools.map((pool) => pool.id).sort(),
        );
      });

      it("T2: sales are told by the day of the event's own clock", async () => {
        const { concert, lecture, kari: bought, per, konto: other, liv: american } = audience;
        for (const [{ order_id }, created_at] of [
          [bought, "2026-11-10T22:59:59Z"],
          [per, "2026-11-10T23:00:00Z"],
          [other, "2026-11-12T12:00:00Z"],
          [american, "2026-11-11T04:59:59Z"],
        ] as const) {
          await sql(
            getContainer(),
            `UPDATE box_office_ticket SET created_at = :created_at WHERE order_id = :order_id`,
            { order_id, created_at },
          );
        }
        expect((await office.report(concert.id)).sales_by_day).toEqual([
          { date: "2026-11-10", sold: 2, awaiting_payment: 0 },
          { date: "2026-11-11", sold: 0, awaiting_payment: 3 },
          { date: "2026-11-12", sold: 1, awaiting_payment: 0 },
        ]);
        expect((await office.report(lecture.id)).sales_by_day).toEqual([
          { date: "2026-11-10", sold: 1, awaiting_payment: 0 },
        ]);
      });

      it("A10: a cancellation is foretold: as many tickets end and as many people are told", async () => {
        const { concert } = audience;
        const foretold = async (path: string) =>
          (await organiser.get(`${path}/cancellation`)).data.cancellation;
        const saturday = `/sessions/${concert.sessions[1].id}`;
        expect(await foretold(saturday)).toMatchObject({ tickets: 3, people: 2 });
        expect(await foretold(`/events/${concert.id}`)).toMatchObject({ tickets: 5, people: 4 });

        const toldOf = async () =>
          (
            await sql<{ recipient: string }>(
              getContainer(),
              `SELECT DISTINCT lower(recipient) AS recipient FROM box_office_message
               WHERE kind = 'tickets_cancelled' ORDER BY 1`,
            )
          ).map((row) => row.recipient);
        const cancelled = await organiser.post(`/events/${concert.id}/cancel`);
        expect(cancelled.data.cancelled_tickets).toBe(5);
        await eventually(async () =>
          expect(await toldOf()).toEqual([
            "kari@example.com",
            "konto@example.com",
            "ola.private@example.com",
            "per@example.com",
          ]),
        );
        expect(await foretold(`/events/${concert.id}`)).toEqual({
          tickets: 0,
          // The one that somebody has entered with.
          kept_tickets: 1,
          people: 0,
          money: [],
          invoices: { voided: 0, credited: 0 },
          cancelled_orders: 0,
        });
        expect((await organiser.get("/events/boev_unknown/cancellation")).status).toBe(404);
        expect((await organiser.get("/sessions/boses_unknown/cancellation")).status).toBe(404);
        // Its orders are still being lowered, and not in the next test's store.
        await nothingOnItsWay(getContainer());
      });

      it("an event tells its departments, its reminder and the product that it is sold as", async () => {
        const { concert, lecture } = audience;
        expect([...concert.sales_channel_ids].sort()).toEqual(
          [store.salesChannelId, store.otherSalesChannelId].sort(),
        );
        expect(lecture.sales_channel_ids).toEqual([store.salesChannelId]);
        const found = async (product_id: string) =>
          (await organiser.get(`/events?product_id=${product_id}`)).data.events;
        expect(await found(concert.product_id)).toEqual([await office.readEvent(concert.id)]);
        expect(await found("prod_unknown")).toEqual([]);

        expect(concert.reminder_hours).toBe(24);
        for (const reminder_hours of [1, 720, null]) {
          const { data } = await organiser.post(`/events/${lecture.id}`, { reminder_hours });
          expect(data.event.reminder_hours).toBe(reminder_hours);
        }
        expect(concert.ticket_types[0].attendee_details).toBeNull();
        const named = await organiser.post(
          `/events/${concert.id}/ticket-types/${concert.ticket_types[0].id}`,
          { attendee_details: "required" },
        );
        const details = named.data.event.sessions[0].ticket_offers.map(
          (offer: Body) => offer.attendee_details,
        );
        expect(details).toEqual(["required", "optional"]);
      });
    });

    it("takes the same number of statements at 20 registrations as at 2,000, and exports them all", async () => {
      const { concert, liv: bought, lecture } = audience;
      const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      /** The least of three: an event that is still heard may come between. */
      const statementsOf = async (path: string) => {
        const runs: number[] = [];
        for (let run = 0; run < 3; run++) {
          let statements = 0;
          const count = () => {
            statements++;
          };
          connection.on("query", count);
          expect((await organiser.get(path)).status).toBe(200);
          connection.removeListener("query", count);
          runs.push(statements);
        }
        return Math.min(...runs);
      };
      const paths = [
        "/registrations?limit=20",
        "/registrations?limit=100",
        `/registrations?event_id=${lecture.id}&status=valid&checked_in=false&order=name`,
        "/registrations?q=gjest",
        "/registrations?q=1001&order=starts_at",
        `/events/${lecture.id}/orders?limit=20`,
        `/events/${lecture.id}/orders?q=kj&payment=paid&valid_from=2020-01-01&limit=100`,
        `/events/${lecture.id}/report`,
        `/events/${lecture.id}/cancellation`,
      ];
      const measure = async () => {
        const counts: number[] = [];
        for (const path of paths) counts.push(await statementsOf(path));
        return counts;
      };
      const ticketId = bought.tickets[0].id;
      await multiplyTicket(getContainer(), ticketId, { first: 2, count: 12 });
      const atTwenty = await measure();
      expect((await list()).count).toBe(20);
      await multiplyTicket(getContainer(), ticketId, { first: 14, count: 1980 });
      expect((await list()).count).toBe(2000);
      expect(await measure()).toEqual(atTwenty);
      const cancellation = atTwenty.pop();
      expect(Math.max(...atTwenty)).toBeLessThanOrEqual(12);
      // It reads those orders with their totals that may end with the event.
      expect(cancellation).toBeLessThanOrEqual(18);

      for (const format of ["csv", "xlsx"]) {
        const { rows } = await downloadTable(
          api,
          `/admin/box-office/registrations/export?format=${format}`,
          store,
        );
        expect(new Set(rows.map((row) => row["Ticket number"])).size).toBe(2000);
        expect(rows).toHaveLength(2000);
      }
      const { rows } = await downloadTable(
        api,
        `/admin/box-office/events/${lecture.id}/orders/export?format=csv`,
        store,
      );
      expect(rows).toHaveLength(997);
      expect((await list({ event_id: concert.id })).count).toBe(7);
    });
  },
});
