import fc from "fast-check";
import { type Body, BoxOffice } from "../fixtures/box-office";
import { fromManyAddresses } from "../fixtures/machine";
import { fill, type Method, ROUTES } from "../fixtures/routes";
import { goodRequests, openSeason, type Season } from "../fixtures/season";
import { sendRaw } from "../fixtures/send-raw";
import { seedStore, type TestStore } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";
import { type Answer, leaksIn, recordAnswers } from "../fixtures/traces";

/** FC_SEED repeats a run that failed, or tries another. */
const SEED = Number(process.env.FC_SEED ?? 20261205);
/** Thousands of requests, on a slow machine. */
const SLOW_MS = 10 * 60_000;
const BODIES_PER_ROUTE = 25;
const PLAIN_REQUESTS_PER_ROUTE = 20;
const REQUESTS_PER_GUARD = 25;

/** A body longer than this isn't blown up once more. */
const MAX_REPEATED_LENGTH = 3000;

const NASTY: unknown[] = [
  null,
  true,
  "",
  " ",
  "0",
  "-1",
  "1e9",
  "NaN",
  "a NUL \0 inside",
  "half of \ud83c a pair",
  "👩‍👩‍👧‍👦",
  "\u202e\u200b\ufeff",
  "'; DROP TABLE box_office_event; --",
  "../../etc/passwd",
  "constructor",
  "__proto__",
  "x".repeat(10_000),
  "2026-12-05T19:00:00+01:00",
  "2026-02-30T00:00:00Z",
  "0000-00-00T00:00:00Z",
  "9999-12-31T23:59:60Z",
  0,
  -0,
  -1,
  0.1,
  1.005,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e300,
  5e-324,
  [],
  [[[[[]]]]],
  {},
  { toString: 1, valueOf: 1 },
  { length: 3, 0: "a" },
];

const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: -10, max: 400 }) },
);
const nastyKey = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "then",
    "id",
    "",
    "\0",
    "status",
    "capacity",
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);

/** One blow at a body: at the place that the number falls on. */
type Blow =
  | { kind: "drop"; place: number }
  | { kind: "replace"; place: number; value: unknown }
  | { kind: "wrap"; place: number }
  | { kind: "repeat"; place: number; times: number }
  | { kind: "add"; place: number; key: string; value: unknown };

const place = fc.nat(1000);
const blow: fc.Arbitrary<Blow> = fc.oneof(
  fc.record({ kind: fc.constant("drop" as const), place }),
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("replace" as const), place, value: nasty }),
  },
  fc.record({ kind: fc.constant("wrap" as const), place }),
  fc.record({
    kind: fc.constant("repeat" as const),
    place,
    times: fc.constantFrom(2, 400),
  }),
  fc.record({ kind: fc.constant("add" as const), place, key: nastyKey, value: nasty }),
);

/** Mostly a good body after a few blows, at times something wholly else, at times no JSON. */
const spoilt = (good: Body): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .array(blow, { maxLength: 3 })
        .map((blows) => JSON.stringify(blows.reduce(strike, structuredClone(good)))),
    },
    { weight: 1, arbitrary: nasty.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 50 }) },
  );

function strike(body: Body, { place, ...hit }: Blow): Body {
  const places = placesOf(body);
  const { parent, key } = places[place % Math.max(1, places.length)] ?? {};
  if (!parent || key === undefined) return body;
  switch (hit.kind) {
    case "drop":
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      break;
    case "replace":
      parent[key] = structuredClone(hit.value);
      break;
    case "wrap":
      parent[key] = [parent[key]];
      break;
    case "repeat":
      if (JSON.stringify(body).length > MAX_REPEATED_LENGTH) break;
      parent[key] = Array.from({ length: hit.times }, () => parent[key]);
      break;
    case "add":
      // JSON writes no keys of an array.
      if (Array.isArray(parent)) break;
      // An own property, also when it is called __proto__.
      Object.defineProperty(parent, hit.key, {
        value: structuredClone(hit.value),
        configurable: true,
        enumerable: true,
        writable: true,
      });
  }
  return body;
}

/**
 * What Medusa itself answers with a 500: it keeps a payment's data as it comes, also what PostgreSQL's JSON can't
 * hold, and its validator prints a value of a wrong type, also one that can't be text.
 */
const failsInMedusa = (json: string) => /\\u0000|\\ud[89a-f]|"toString":/i.test(json);

const bearable = (good: Body) => spoilt(good).filter((json) => !failsInMedusa(json));

type Place = { parent: Body; key: string };

function placesOf(parent: Body): Place[] {
  if (parent === null || typeof parent !== "object") return [];
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesOf(parent[key])]);
}

const urlText = fc.oneof(
  fc.constantFrom("%00", "%ZZ", "%F0%9F%8E%9F", "..%2F..", "%25", "a".repeat(3000), "[]", "'", "*"),
  fc
    .string({ unit: "binary", minLength: 1, maxLength: 30 })
    .map((text) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "?"))),
);
const queryName = fc.constantFrom(
  ...["limit", "offset", "q", "status", "sales_channel_id", "starts_after", "starts_before"],
  ...["region_id", "currency_code", "token", "event_id", "session_id", "ticket_id", "result"],
  ...["fields", "order", "__proto__", "[]", "limit[a]", "status[]", "q[toString]"],
);
const query = fc
  .array(
    fc.tuple(
      queryName,
      fc.oneof(
        urlText,
        fc.constantFrom("", "1", "-1", "0", "1e5", "draft", "nok", "admitted"),
        fc.constantFrom("2026-12-05T19:00:00Z", "2026-12-05T19:00:00%2B01:00"),
      ),
    ),
    { maxLength: 4 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join("&"));

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let office: BoxOffice;
    let season: Season;
    let answers: Answer[];

    beforeAll(async () => {
      store = await seedStore(getContainer());
      answers = recordAnswers(api);
      // Who sends so many tokens that open nothing is soon not listened to.
      fromManyAddresses(api);
      office = new BoxOffice(api, store);
      season = await openSeason(getContainer(), office);
    });

    afterEach(async () => {
      expect(await leaksIn(getContainer(), answers)).toEqual([]);
    });

    /** Whatever is sent: no 5xx, nothing unread, and a refusal says why. `body` is sent as it is. */
    async function expectAnswer(method: Method, path: string, body?: string): Promise<void> {
      const { headers } = path.startsWith("/admin") ? store.admin : store.shop;
      const { status, data } = await sendRaw(api, method, path, body, headers);
      if (status < 400) return;
      if (
        status >= 500 ||
        status === 429 ||
        typeof data?.message !== "string" ||
        data.message === ""
      ) {
        throw new Error(`${status} ${JSON.stringify(data)}`);
      }
    }

    const check = (property: fc.IAsyncProperty<unknown>, numRuns: number) =>
      fc.assert(property, { seed: SEED, numRuns, endOnFailure: true });

    it(
      `a route never fails on a body, whatever is in it (seed ${SEED})`,
      async () => {
        for (const { path, body } of goodRequests(season, store)) {
          await check(
            fc.asyncProperty(spoilt(body), (text) => expectAnswer("post", path, text)),
            BODIES_PER_ROUTE,
          );
        }
      },
      SLOW_MS,
    );

    it(
      `a route never fails on a path or a query, whatever is in it (seed ${SEED})`,
      async () => {
        const known = [
          season.concert.id,
          season.lecture.id,
          season.museum.handle,
          season.concert.sessions[0].id,
          season.lecture.ticket_types[0].id,
          season.poolId,
          season.order.id,
          season.checkInId,
          ...Object.values(season.cartIds),
        ];
        // Below /admin, what is no URL at all fails in Medusa's own middleware, before any of ours.
        const id = fc.oneof(fc.constantFrom(...known), urlText);
        const decodable = id.filter((text) => !text.includes("%ZZ"));
        // What takes away comes last.
        const routes = [...ROUTES].sort((a, b) => harm(a.path, a.method) - harm(b.path, b.method));
        for (const { method, path } of routes) {
          const ids = fc.tuple(...[1, 2].map(() => (path.startsWith("/admin") ? decodable : id)));
          await check(
            fc.asyncProperty(ids, query, (ids, query) => {
              const body = method === "post" ? "{}" : undefined;
              return expectAnswer(method, `${fill(path, ids)}?${query}`, body);
            }),
            PLAIN_REQUESTS_PER_ROUTE,
          );
        }
      },
      SLOW_MS,
    );

    const harm = (path: string, method: Method) =>
      (path.endsWith("/cancel") ? 1 : 0) + (method === "delete" ? 2 : 0);

    it(`Medusa's routes that seats are guarded on fail no more than without us (seed ${SEED})`, async () => {
      const cart = season.cartIds.held;
      const { data } = await office.try("post", "/store/payment-collections", { cart_id: cart });
      const pay = `/store/payment-collections/${data.payment_collection.id}/payment-sessions`;
      const payment = { provider_id: "pp_system_default", data: { note: "none" } };
      await check(
        fc.asyncProperty(bearable(payment), (text) => expectAnswer("post", pay, text)),
        REQUESTS_PER_GUARD,
      );

      const ids = fc.constantFrom(
        ...[season.order.id, season.unpaidOrderId, cart, "order_unknown"],
        ...["x".repeat(3000), "%F0%9F%8E%9F", "constructor", "%00", "order_%00"],
      );
      for (const route of [
        "/admin/order-edits/:id/confirm",
        "/admin/claims/:id/request",
        "/admin/exchanges/:id/request",
        "/admin/draft-orders/:id/convert-to-order",
        "/admin/orders/:id/cancel",
      ]) {
        await check(
          fc.asyncProperty(ids, bearable({ at: 1 }), (id, text) =>
            expectAnswer("post", fill(route, [id]), text),
          ),
          REQUESTS_PER_GUARD,
        );
      }
    });
  },
});
