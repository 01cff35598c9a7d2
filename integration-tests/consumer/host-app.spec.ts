import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { JOB_NAMES } from "../../src/shared/jobs";
import { eventually } from "../fixtures/box-office";
import { freePort } from "../fixtures/free-port";
import { addLoyaltyPlugin, installShop, LOYALTY_PLUGIN, PLUGIN } from "../fixtures/packed-plugin";
import { MedusaProcess } from "../fixtures/production/medusa-process";

/** A shop that has installed the package as npm would hand it over, in a folder and on a database of its own. */
describe("a shop that installs the package", () => {
  const work = mkdtempSync(path.join(os.tmpdir(), "box-office-consumer-"));
  const shop = path.join(work, "shop");
  const database = `consumer_${process.pid}`;
  let packed: string[];

  beforeAll(async () => {
    const plugin = installShop(shop, {
      "medusa-config.ts": CONFIG_OF_SHOP,
      "src/scripts/look.ts": LOOK,
      "src/scripts/sell.ts": SELL,
      "draw.cjs": DRAW,
      "types/use.ts": USE_OF_TYPES,
      "types/tsconfig.json": JSON.stringify({
        compilerOptions: { ...STRICT, module: "Node16", moduleResolution: "Node16", types: [] },
        files: ["use.ts"],
      }),
    });
    packed = listFiles(plugin);
    addLoyaltyPlugin(shop);
    await onServer(`CREATE DATABASE ${database}`);
    expect(medusa(["db:migrate"], { LOYALTY: "there" })).toMatchObject({ status: 0 });
  }, 10 * 60_000);

  afterAll(async () => {
    await onServer(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    rmSync(work, { recursive: true, force: true });
  });

  it("gets what a shop needs and nothing else", () => {
    expect(packed).toContain(".medusa/server/src/workflows/index.js");
    expect(packed).toContain(".medusa/server/src/modules/ticketing/index.js");
    expect(packed).toContain(".medusa/server/src/providers/invoice-payment/index.js");
    expect(packed).toContain(".medusa/server/src/providers/smtp/index.js");
    expect(packed).toContain(".medusa/server/src/admin/index.mjs");
    expect(packed).toContain("docs/openapi.json");
    const strange = packed.filter(
      (file) =>
        !file.startsWith(".medusa/server/src/") &&
        !["package.json", "README.md", "LICENSE", "CHANGELOG.md", "docs/openapi.json"].includes(
          file,
        ),
    );
    expect(strange).toEqual([]);
    expect(packed.filter((file) => /__tests__|\.spec\.|integration-tests|demo/.test(file))).toEqual(
      [],
    );
  });

  it("boots with the module, its provider and its hook", () => {
    writeHook(undefined);
    const boot = medusa(["exec", "./src/scripts/look.ts"]);
    expect(boot.output).toContain("LOOKED: box office healthy, invoice provider there");
    expect(boot.output).toContain(`JOBS: ${JOB_NAMES.length} to run`);
    expect(boot.output).toContain("PRINTED: %PDF- with its fonts");
    expect(boot.output).toContain("ISSUED: 2 gift cards");
    expect(boot.status).toBe(0);
  });

  it("keeps gift cards under another key by one command, and says which key is needed no more", () => {
    const keys = [NEW_KEY, { id: "published", secret: PUBLISHED_SECRET }];
    const script = `./node_modules/${PLUGIN}/.medusa/server/src/scripts/rotate-gift-card-keys.js`;
    const rotation = medusa(["exec", script], { LOG_LEVEL: "info", ...options({ keys }) });
    expect(rotation.output).toContain("2 of 2 gift cards");
    expect(rotation.output).toContain('No card needs another key than "2026"');
    expect(rotation.status).toBe(0);
  });

  it("says beside Medusa's own plugin of gift cards that a shop has one kind, and what to do", () => {
    writeHook(undefined);
    const boot = medusa(["exec", "./src/scripts/look.ts"], {
      LOYALTY: "there",
      ...options({ keys: [NEW_KEY] }),
    });
    expect(boot.status).not.toBe(0);
    expect(boot.output).toContain("refresh-cart-items.beforeRefreshingPaymentCollection");
    expect(boot.output).toContain(`Where ${LOYALTY_PLUGIN} has it`);
    expect(boot.output).toContain("set `gift_cards: false` of medusa-plugin-box-office");
  });

  it("draws tickets in a thread that starts once, is replaced when it dies, and lets the process end", () => {
    const drawing = run(shop, ["draw.cjs"]);
    expect(drawing.output).toContain("DRAWN: %PDF- %PDF- by 1 thread");
    expect(drawing.output).toContain("DRAWN AFTER A DEATH: %PDF- by 2 threads");
    expect(drawing.status).toBe(0);
  });

  it("gets the types of requests and answers: what is right compiles, and what is wrong doesn't", () => {
    expect(run(shop, ["node_modules/typescript/bin/tsc", "-p", "types"])).toEqual({
      status: 0,
      output: "",
    });
  });

  it("with a handler of its own on the same hook: boot names the remedy", () => {
    writeHook(HANDLER_OF_SHOP);
    const boot = medusa(["exec", "./src/scripts/look.ts"], options({ keys: [NEW_KEY] }));
    expect(boot.status).not.toBe(0);
    expect(boot.output).toContain("BOX_OFFICE_UNCLAIMED_HOOKS=complete-cart.validate");
    expect(boot.output).toContain("guardCompletion");
  });

  it("leaves the hook to the shop where it is told to, and its handler calls ours; with its gift cards switched off it sells beside Medusa's own", () => {
    writeHook(HANDLER_OF_SHOP);
    const boot = medusa(["exec", "./src/scripts/sell.ts"], {
      BOX_OFFICE_UNCLAIMED_HOOKS: "complete-cart.validate",
      LOYALTY: "there",
      ...options({ gift_cards: false }),
    });
    expect(boot.output).toContain("SHOP: validating");
    expect(boot.output).toContain("SOLD: 2 valid tickets");
    expect(boot.output).toContain("REFUSED: seats_unavailable");
    expect(boot.status).toBe(0);
  });

  it("in production writes no key of an order, a ticket, a payment or a cart into its log, whatever becomes of the request", async () => {
    writeHook(undefined);
    const keys = await readKeys();
    const { ticket, secret, order, payment, cart } = keys;
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    // At this level Medusa also tells what it does with each request.
    const env = {
      ...{ ...environment(), NODE_ENV: "production", LOG_LEVEL: "debug" },
      // The former key was dropped.
      ...options({ keys: [NEW_KEY] }),
    };
    const server = new MedusaProcess(shop, ["start", "--host=127.0.0.1", `--port=${port}`], env);
    try {
      await server.ready(url);
      const referer = `https://shop.example/box-office/tickets/${ticket}?token=${order}`;
      const asked = [
        `/box-office/tickets/${ticket}`,
        `/box-office/tickets/${ticket}/pdf?paper=phone`,
        `/box-office/pay/${payment}`,
        `/BOX-OFFICE//pay/${payment}/`,
        `/box-office/ticket/${ticket}`,
        `/box-office/tickets/${ticket}%ZZ`,
        `/store/carts/${cart}%ZZ`,
        `/store/box-office/tickets/${ticket}`,
        `/store/box-office/payment-links/${payment}`,
        `/store/box-office/payment-links/${payment}/none`,
        `/store/box-office/orders/order_1?token=${order}`,
        `/store/box-office/carts/${cart}/order`,
        `/store/carts/${cart}`,
        `/admin/box-office/check-ins?secret=${secret}`,
        `/auth/user/emailpass/update?token=${order}`,
      ].flatMap((path) => [
        { path, init: {} },
        { path, init: { headers: { "x-publishable-api-key": keys.publishable } } },
        { path, init: { method: "POST", body: "{" } },
      ]);
      for (const [nth, { path, init }] of asked.entries()) {
        // Medusa writes the line when the answer has gone.
        const headers = { ...init.headers, referer, "user-agent": `reader/${nth}` };
        await fetch(url + path, {
          ...init,
          headers: { ...headers, "content-type": "application/json" },
        });
        const line = await eventually(async () => {
          const found = server.log.split("\n").find((text) => text.includes(`"reader/${nth}"`));
          if (!found) throw new Error(`${path} is not logged:\n${server.log}`);
          return JSON.parse(found);
        });
        expect(line.path).toContain("…");
        expect(line.path.split("/")).toHaveLength(path.split("/").length);
        expect(line.referrer).toBe(
          `https://shop.example/box-office/tickets/…${ticket.slice(-4)}?token=…${order.slice(-4)}`,
        );
        const told = Object.entries(keys).filter(
          ([name, key]) => name !== "publishable" && server.log.includes(key.slice(5, -4)),
        );
        expect([path, told]).toEqual([path, []]);
      }
      expect(server.log).not.toContain("may hold the keys");
    } finally {
      await server.stop();
    }
  });

  it("bundles the plugin's pages into the shop's admin, with all that the camera needs", () => {
    writeHook(undefined);
    const build = medusa(["build", "--admin-only"], { ADMIN: "built", NODE_ENV: "production" });
    expect(build).toMatchObject({ status: 0 });
    const files = listFiles(path.join(shop, ".medusa", "admin"));
    expect(files.filter((file) => /zxing_reader.*\.wasm$/.test(file))).toHaveLength(1);
    const scripts = files
      .filter((file) => file.endsWith(".js"))
      .map((file) => readFileSync(path.join(shop, ".medusa", "admin", file), "utf8"));
    expect(scripts.some((script) => script.includes("/admin/box-office"))).toBe(true);
  });

  function listFiles(folder: string): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  }

  function writeHook(content: string | undefined) {
    const file = path.join(shop, "src/workflows/hooks/validate.ts");
    rmSync(file, { force: true });
    if (!content) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  function medusa(args: string[], env: Record<string, string> = {}) {
    return run(shop, ["node_modules/@medusajs/cli/cli.js", ...args], env);
  }

  function run(cwd: string, args: string[], env: Record<string, string> = {}) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd,
      encoding: "utf8",
      env: { ...process.env, ...environment(), ...env },
      timeout: 4 * 60_000,
    });
    return { status, output: stdout + stderr };
  }

  const options = ({ keys, ...more }: { keys?: object[]; gift_cards?: boolean }) => ({
    PLUGIN_OPTIONS: JSON.stringify({ ...(keys && { gift_card_keys: keys }), ...more }),
  });

  const environment = () => ({
    NODE_ENV: "development",
    NODE_OPTIONS: "",
    LOG_LEVEL: "warn",
    DATABASE_URL: urlOf(database),
  });

  /** Of the order that was sold: what opens it, its payment, its cart and one of its tickets. */
  const readKeys = (): Promise<
    Record<"ticket" | "secret" | "order" | "cart" | "payment" | "publishable", string>
  > =>
    onDatabase(
      database,
      `SELECT ticket.link_token AS ticket, ticket.secret, bought.access_token AS "order", bought.cart_id AS cart,
              standing.payment_token AS payment, api_key.token AS publishable
       FROM box_office_ticket ticket
       JOIN box_office_order bought ON bought.order_id = ticket.order_id
       JOIN box_office_order_standing standing ON standing.order_id = ticket.order_id
       JOIN api_key ON api_key.type = 'publishable' LIMIT 1`,
    );

  const onServer = (statement: string) => onDatabase("postgres", statement);

  /** The first row, if any. */
  async function onDatabase(name: string, statement: string) {
    const client = new Client({ connectionString: urlOf(name) });
    await client.connect();
    try {
      return (await client.query(statement)).rows[0];
    } finally {
      await client.end();
    }
  }

  function urlOf(name: string) {
    const { DB_USERNAME, DB_PASSWORD, DB_HOST, DB_PORT } = process.env;
    return `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${name}`;
  }
});

const NEW_KEY = { id: "2026", secret: "a secret of the shop's own, of this year" };
const PUBLISHED_SECRET = "published with medusa-plugin-box-office, for development only";

const CONFIG_OF_SHOP = `
import { defineConfig } from "@medusajs/framework/utils";
module.exports = defineConfig({
  admin: { disable: process.env.ADMIN !== "built" },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: { storeCors: "", adminCors: "", authCors: "", jwtSecret: "x", cookieSecret: "x" },
  },
  plugins: [
    ...(process.env.LOYALTY ? ["${LOYALTY_PLUGIN}"] : []),
    { resolve: "${PLUGIN}", options: JSON.parse(process.env.PLUGIN_OPTIONS ?? "{}") },
  ],
  modules: [
    {
      resolve: "@medusajs/medusa/payment",
      options: { providers: [{ resolve: "${PLUGIN}/providers/invoice-payment", id: "invoice" }] },
    },
  ],
});
`;

const LOOK = `
import { buffer } from "node:stream/consumers";
import { renderTicketsPdf } from "${PLUGIN}/documents/tickets-pdf";
const TICKET = {
  number: "7KQ-4M2-XPA", secret: "secret", ticket_type: "Дорослий", attendee_name: "Їжакевич", order_number: "#1", price: null,
  event: { title: "Зимовий концерт", timezone: "Europe/Kyiv", venue_name: null, venue_address: null },
  session: { name: null, starts_at: new Date(), ends_at: null, doors_at: null },
};
export default async function look({ container }) {
  const health = await container.resolve("box_office_ticketing").checkHealth();
  const jobs = await container.resolve("box_office_settings").listBoxOfficeJobRuns();
  console.log("JOBS: " + jobs.length + " to run");
  const card = { currency_code: "nok", initial_minor: 50000, mode: "card", origin: "sold", voucher_type: "multi",
    expires_at: null, is_active: true, created_by: null };
  const cards = await container.resolve("box_office_gift_card").issueCards([card, card]);
  console.log("ISSUED: " + cards.length + " gift cards");
  const providers = await container.resolve("payment").listPaymentProviders({ id: "pp_invoice_invoice" });
  const pdf = await buffer(renderTicketsPdf([TICKET], { locale: "uk", paper: "a4", created_at: new Date() }));
  console.log("PRINTED: " + pdf.subarray(0, 5) + (pdf.length > 10000 ? " with its fonts" : ""));
  console.log("LOOKED: box office " + (health.every((check) => check.ok) ? "healthy" : "ill") +
    ", invoice provider " + (providers.length ? "there" : "missing"));
}
`;

/** Node alone: nothing but the thread could keep it from ending. */
const DRAW = `
const { buffer } = require("node:stream/consumers");
const { renderTicketsPdf } = require("${PLUGIN}/documents/tickets-pdf");
const threads = [];
process.on("worker", (thread) => threads.push(thread));
const ticket = {
  number: "7KQ-4M2-XPA", secret: "secret", ticket_type: "Voksen", attendee_name: "Kari", order_number: "#1", price: null,
  event: { title: "Vinterkonsert", timezone: "Europe/Oslo", venue_name: null, venue_address: null },
  session: { name: null, starts_at: new Date(), ends_at: null, doors_at: null },
};
const draw = async (count) => {
  const options = { locale: "nb", paper: "a4", created_at: new Date() };
  return (await buffer(renderTicketsPdf(Array(count).fill(ticket), options))).subarray(0, 5);
};
async function main() {
  console.log("DRAWN: " + (await draw(1)) + " " + (await draw(2)) + " by " + threads.length + " thread");
  const many = draw(100);
  await new Promise(setImmediate);
  await threads[0].terminate();
  console.log("DRAWN AFTER A DEATH: " + (await many) + " by " + threads.length + " threads");
}
main();
`;

const STRICT = { noEmit: true, strict: true, skipLibCheck: true, target: "ES2021" };

/** The compiler is not content where it finds no error that is expected. */
const USE_OF_TYPES = `
import type {
  AdminBoxOfficeOrderResponse,
  AdminChangeOrderStatus,
  AdminCreateEvent,
  AdminRegistrationListParams,
  RefusalCode,
  StoreEventListParams,
  StoreEventListResponse,
  StoreRegisterHolder,
} from "${PLUGIN}/types";

export function soonest({ events }: StoreEventListResponse): string | undefined {
  const [offer] = events[0]?.sessions[0]?.ticket_offers ?? [];
  // @ts-expect-error an offer has no stock
  offer?.stock;
  // @ts-expect-error a moment is text
  events[0]?.sessions[0]?.starts_at.getTime();
  const price: number | undefined = offer?.price?.amount;
  return price === undefined ? undefined : events[0]?.sessions[0]?.starts_at.slice(0, 10);
}

export const asked: StoreEventListParams = { q: "concert", limit: 5, starts_after: "2026-12-05T19:00:00Z" };
// @ts-expect-error there is no such parameter
export const misspelt: StoreEventListParams = { limmit: 5 };
export const registrations: AdminRegistrationListParams = { status: ["valid"], checked_in: true };
// @ts-expect-error there is no such status
export const mistaken: AdminRegistrationListParams = { status: ["paid"] };

export const event: AdminCreateEvent = {
  title: "Concert",
  timezone: "Europe/Oslo",
  ticket_types: [{ name: "Adult", prices: [{ currency_code: "nok", amount: 250 }] }],
  sessions: [{ starts_at: "2026-12-05T19:00:00+01:00", capacity: null }],
};
// @ts-expect-error an event has sessions
export const empty: AdminCreateEvent = { title: "Concert", timezone: "Europe/Oslo", ticket_types: [] };
export const holder: StoreRegisterHolder = { name: "Kari", email: null };
// @ts-expect-error a name is text
export const number: StoreRegisterHolder = { name: 7 };
export const change: AdminChangeOrderStatus = { status_id: "bosta_1", message: "Soon" };
// @ts-expect-error a message has a body
export const silent: AdminChangeOrderStatus = { status_id: "bosta_1", message: { subject: "Soon" } };

export const isOver = (code: RefusalCode) => code === "seats_unavailable" || code === "sales_closed";
// @ts-expect-error there is no such code
export const isNone = (code: RefusalCode) => code === "no_seats";
export const log = ({ box_office }: AdminBoxOfficeOrderResponse) => box_office.log[0]?.created_at.length;
`;

const HANDLER_OF_SHOP = `
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { guardCompletion, undoFailedCompletion } from "${PLUGIN}/workflows";
completeCartWorkflow.hooks.validate(async (input, context) => {
  console.log("SHOP: validating");
  return guardCompletion(input, context);
}, undoFailedCompletion);
`;

const SELL = `
import { completeCartWorkflow, createCartWorkflow } from "@medusajs/medusa/core-flows";
import { createEventWorkflow } from "${PLUGIN}/workflows";
export default async function sell({ container }) {
  const ticketing = container.resolve("box_office_ticketing");
  const [region] = [await container.resolve("region").createRegions({ name: "Norway", currency_code: "nok" })];
  const { result } = await createEventWorkflow(container).run({ input: {
    title: "Concert", timezone: "Europe/Oslo", status: "published",
    ticket_types: [{ name: "Free", prices: [{ currency_code: "nok", amount: 0 }] }],
    sessions: [{ starts_at: new Date(Date.now() + 864e5).toISOString(), capacity: 2 }],
  } });
  const [event] = await ticketing.catalog.readEvents([result.id]);
  const [offer] = event.sessions[0].ticket_offers;
  const cart = async () => (await createCartWorkflow(container).run({ input: {
    region_id: region.id, email: "kari@example.com", items: [{ variant_id: offer.variant_id, quantity: 2 }],
  } })).result.id;
  const first = await completeCartWorkflow(container).run({ input: { id: await cart() } });
  let tickets = [];
  for (let i = 0; i < 100 && tickets.length < 2; i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    tickets = (await ticketing.orders.readTicketsOfOrder(first.result.id)).filter((ticket) => ticket.status === "valid");
  }
  console.log("SOLD: " + tickets.length + " valid tickets");
  await completeCartWorkflow(container).run({ input: { id: await cart() } })
    .catch((error) => console.log("REFUSED: " + error.code));
}
`;
