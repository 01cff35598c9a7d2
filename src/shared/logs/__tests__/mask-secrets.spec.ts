import fc from "fast-check";
import { newId } from "../../ids";
import { isSecret, maskSecrets } from "../mask-secrets";

const TOKEN = "jJ4-Rr0YtGZ_8bqLmV3sXk2dWcA";
/** As Medusa makes it. */
const TRANSFER = "5f0c2a64-9d1b-4c7e-8a35-2e6b7d90c1f4";
const CART = "cart_01KB5X4W8N9Q3R7T2V6YZAHJKM";

describe("a key in a line of the log", () => {
  test.each([
    [`/box-office/tickets/${TOKEN}`, "/box-office/tickets/…dWcA"],
    [`/box-office/tickets/${TOKEN}/pdf?paper=phone`, "/box-office/tickets/…dWcA/pdf?paper=phone"],
    [`/box-office/tickets/${TOKEN}?saved=1`, "/box-office/tickets/…dWcA?saved=1"],
    [`/box-office/pay/${TOKEN}`, "/box-office/pay/…dWcA"],
    [`/box-office/unsubscribe/${TOKEN}/`, "/box-office/unsubscribe/…dWcA/"],
    [`/store/box-office/tickets/${TOKEN}/holder`, "/store/box-office/tickets/…dWcA/holder"],
    [
      `/store/box-office/payment-links/${TOKEN}/sessions`,
      "/store/box-office/payment-links/…dWcA/sessions",
    ],
    [
      `/store/box-office/orders/order_1?token=${TOKEN}`,
      "/store/box-office/orders/order_1?token=…dWcA",
    ],
    [`/order/order_1/transfer/${TRANSFER}/accept`, "/order/order_1/transfer/…/accept"],
    [`/store/orders/order_1/transfer/${TRANSFER}`, "/store/orders/order_1/transfer/…"],
    [`/store/carts/${CART}/line-items`, "/store/carts/cart_…HJKM/line-items"],
    [`/store/box-office/carts/${CART}/order`, "/store/box-office/carts/cart_…HJKM/order"],
  ])("%s", (url, masked) => {
    expect(maskSecrets(url)).toBe(masked);
  });

  test.each([
    [
      "a referrer",
      `https://shop.example/box-office/pay/${TOKEN}#pay`,
      "https://shop.example/box-office/pay/…dWcA#pay",
    ],
    ["capitals", `/BOX-Office/Tickets/${TOKEN}`, "/BOX-Office/Tickets/…dWcA"],
    ["doubled slashes", `//box-office//tickets//${TOKEN}//`, "//box-office//tickets//…dWcA//"],
    ["a mistyped route", `/box-office/ticket/${TOKEN}`, "/box-office/ticket/…dWcA"],
    ["no route at all", `/${TOKEN}`, "/…dWcA"],
    ["an encoded route", `/%62ox-office/tickets/${TOKEN}`, "/%62ox-office/tickets/…dWcA"],
    [
      "encoded signs",
      `/box-office/ticket/%6AJ4%2DRr0YtGZ_8bqLmV3sXk2dWc%41`,
      "/box-office/ticket/…dWcA",
    ],
    ["encoded twice", `/x/%256AJ4-Rr0YtGZ_8bqLmV3sXk2dWcA`, "/x/…dWcA"],
    ["an undecodable path", `/box-office/tickets/${TOKEN}%ZZ`, "/box-office/tickets/…"],
    ["an undecodable path elsewhere", `/x/${TOKEN}%ZZ`, "/x/…dWcA%ZZ"],
    ["a link that was cut", `/box-office/ticket/${TOKEN.slice(0, 22)}`, "/box-office/ticket/…3sXk"],
    ["a link that was lengthened", `/box-office/ticket/${TOKEN}og`, "/box-office/ticket/…cAog"],
    ["a file's ending", `/box-office/tickets/${TOKEN}.pdf`, "/box-office/tickets/…"],
    [
      "an address within an address",
      `/login?next=%2Fbox-office%2Fpay%2F${TOKEN}%3Fa`,
      "/login?next=%2Fbox-office%2Fpay%2F…dWcA%3Fa",
    ],
    [
      "a token that looks like a word",
      "/box-office/tickets/the-smallest-of-chances",
      "/box-office/tickets/…",
    ],
    [
      "a cart in another spelling",
      `/store/carts/%63art_${CART.slice(5).toLowerCase()}`,
      "/store/carts/cart_…hjkm",
    ],
    ["an array", `/x?token[]=short&token[0]=short`, "/x?token[]=…&token[0]=…"],
    ["an encoded name", `/x?%74oken=short`, "/x?%74oken=…"],
    [
      "a reset of a password",
      "/auth/user/emailpass/update?token=eyJhbGciOi.J9.x",
      "/auth/user/emailpass/update?token=…",
    ],
    [
      "a sign-in elsewhere",
      "/auth/user/google/callback?code=4/0Ab&state=x",
      "/auth/user/google/callback?code=…&state=x",
    ],
    [
      "a payment's way back",
      "/done?payment_intent_client_secret=pi_1_secret_2&redirect_status=succeeded",
      "/done?payment_intent_client_secret=…&redirect_status=succeeded",
    ],
    [
      "what was scanned",
      "/admin/box-office/check-ins?secret=abc",
      "/admin/box-office/check-ins?secret=…",
    ],
    [
      "a gift card's code",
      "/admin/box-office/gift-cards?q=7KQ4-M2XP-ABCD-EFGH",
      "/admin/box-office/gift-cards?q=…EFGH",
    ],
    [
      "a transfer's token within an address",
      `/login?next=%2Forder%2Forder_1%2Ftransfer%2F${TRANSFER.replaceAll("-", "%2D")}%2Fdecline`,
      "/login?next=%2Forder%2Forder_1%2Ftransfer%2F…%2Fdecline",
    ],
    [
      "a transfer's token in capitals and doubled slashes",
      `https://shop.example//Transfer//${TRANSFER.toUpperCase()}//accept`,
      "https://shop.example//Transfer//…//accept",
    ],
    ["a token that begins like a word", "/transfer/accept-me-not", "/transfer/…"],
    ["a gift card's code in small letters", "/x?q=abcd-1234-efgh-9876", "/x?q=…9876"],
    ["a gift card's code of letters alone", "/x?q=abcd-efgh-jkmn-pqrs&a=1", "/x?q=…pqrs&a=1"],
    ["a gift card's code with blanks", "/x?q=ABCD%201234%20EFGH%209876", "/x?q=…9876"],
    ["a gift card's code with pluses", "/x?q=abcd+1234+efgh+9876", "/x?q=…9876"],
    ["a gift card's code without hyphens", "/x?q=ABCD1234EFGH9876", "/x?q=…9876"],
    ["a gift card's code among words", "/x?q=card+abcd1234efgh9876+of+Ola", "/x?q=…9876"],
    ["a gift card's code, encoded", "/x?gift_card=abcd%2D1234-efgh%252d9876", "/x?gift_card=…9876"],
    [
      "a gift card's code in a path",
      "/store/carts/1/gift-cards/abcd-1234-efgh-9876?x=1",
      "/store/carts/1/gift-cards/…9876?x=1",
    ],
    [
      "a gift card's code in a path, without hyphens",
      "/store/gift_cards/ABCD1234EFGH9876/balance",
      "/store/gift_cards/…9876/balance",
    ],
    ["a sentence", `Cart ${CART} is no order yet`, "Cart cart_…HJKM is no order yet"],
    [
      "a statement with its values",
      `select "id" from "box_office_ticket" where "link_token" = '${TOKEN}' - timeout`,
      `select "id" from "box_office_ticket" where "link_token" = '…dWcA' - timeout`,
    ],
    [
      "a webhook's key",
      "values ('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw+/==')",
      "values ('whsec_…')",
    ],
  ])("%s", (_, text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
  });

  test.each([
    "/",
    "/health",
    "/store/box-office/events?q=jazz&limit=20&currency_code=nok",
    "/store/box-office/events/winter-concert-on-the-island-7kq4m2",
    "/store/box-office/sessions/boses_0b8f4d5c6e7a4b1c9d2e3f4a5b6c7d8e/availability",
    "/store/box-office/orders/order_01KB5X4W8N9Q3R7T2V6YZAHJKM",
    "/admin/box-office/gift-cards/bogca_0b8f4d5c6e7a4b1c9d2e3f4a5b6c7d8e/reveal",
    "/admin/box-office/orders?state[]=received&q=7KQ4-M2XP&placed_from=2026-12-05",
    "/admin/orders/order_01KB5X4W8N9Q3R7T2V6YZAHJKM?fields=id,*items,+payment_collections.payments",
    "/app/box-office/events/boevt_0b8f4d5c6e7a4b1c9d2e3f4a5b6c7d8e",
    "/store/orders/order_01KB5X4W8N9Q3R7T2V6YZAHJKM/transfer/request",
    "/store/orders/order_01KB5X4W8N9Q3R7T2V6YZAHJKM/transfer/accept?fields=id",
    "/store/orders/order_01KB5X4W8N9Q3R7T2V6YZAHJKM/Transfer/decline/",
    "/store/orders/order_01KB5X4W8N9Q3R7T2V6YZAHJKM/transfer/cancel",
    "/admin/orders/order_01KB5X4W8N9Q3R7T2V6YZAHJKM/transfer/guest",
    "/login?next=%2Forders%2Forder_1%2Ftransfer%2Faccept%3Fa",
    "/store/box-office/events/rock-jazz-folk-soul?handle=rock-jazz-folk-soul",
    "/store/box-office/events?q=Kammermusikabend&event_id=abcd1234efgh9876",
    "/admin/gift-cards/gcard_01KB5X4W8N9Q3R7T2V6YZAHJKM/Kammermusikabend",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.6778.33 Safari/537.36",
    "/static/1764360000000-poster.png",
    "/app/assets/index-Dk3Xb1aQ.js",
    "Workflow box-office-settle-order: step createPaymentCollectionsForCart failed",
    "Call guardCompletion and undoFailedCompletion",
    "Migration20261121190000 of box_office_cart_attendee, transaction auto-01KB5X4W8N9Q3R7T2V6YZAHJKM",
    "c3ab8ff13720e8ad9047dd39466b3c8974e592c2",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
  ])("not in %s", (text) => {
    expect(maskSecrets(text)).toBe(text);
  });

  test("takes no time for what was made to take it", () => {
    const hostile = ["/", "?", "%25", "a", "aB", "-", "/box-office", "?token", "whsec_", "cart_"];
    hostile.push("/transfer/", "%2ftransfer%2f", "gift-cards/", "?q=abcd-", "?q=a1", "?q=%25");
    for (const part of hostile) expect(() => maskSecrets(`${part.repeat(20_000)}!`)).not.toThrow();
  });
});

/** As {@link secretToken} draws them. */
const tokens = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => Buffer.from(bytes).toString("base64url"))
  .filter(isSecret);

/** Some of the signs percent-encoded, once or twice. */
const spelled = (text: string) =>
  fc
    .array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: text.length, maxLength: text.length })
    .map((times) =>
      [...text]
        .map((sign, at) => {
          const hex = sign.charCodeAt(0).toString(16);
          return times[at] === 0 ? sign : times[at] === 1 ? `%${hex}` : `%25${hex.toUpperCase()}`;
        })
        .join(""),
    );

const places = fc.constantFrom(
  (key: string) => `/box-office/tickets/${key}`,
  (key: string) => `/store/box-office/payment-links/${key}/authorize`,
  (key: string) => `/STORE//box-office/tickets/${key}/`,
  (key: string) => `/admin/box-office/registrations/${key}?q=${key}`,
  (key: string) => `/store/box-office/orders/order_1?token=${key}&x=1`,
  (key: string) => `/any?next=https%3A%2F%2Fshop.example%2Fpay%2F${key}`,
  (key: string) => `https://shop.example/${key}.html#${key}`,
  (key: string) => `"${key}", '${key}'; (${key})`,
  (key: string) => `/x/${key}%ZZ%`,
  (key: string) => `/x/${key}tail`,
);

const decodedWhole = (text: string): string => {
  const once = text.replace(/%([\da-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return once === text ? text : decodedWhole(once);
};

test("no key outlives the log, however it is spelled and wherever it stands", () => {
  const cases = tokens.chain((token) => fc.tuple(fc.constant(token), spelled(token), places));
  fc.assert(
    fc.property(cases, ([token, key, at]) => {
      const masked = maskSecrets(at(key));
      const shown = decodedWhole(masked);
      for (let from = 0; from + 8 <= token.length; from++) {
        expect(shown).not.toContain(token.slice(from, from + 8));
      }
      expect(maskSecrets(masked)).toBe(masked);
    }),
    { numRuns: 2000 },
  );
});

test("no token of a transfer outlives it, nor a gift card's code where one is looked for", () => {
  const code = fc.stringMatching(/^[2-9][A-Za-z2-9]{3}(-[A-Za-z2-9]{4}){3}$/);
  const cases = fc.oneof(
    fc.tuple(
      fc.uuid(),
      fc.constant((token: string) => `/order/1/transfer/${token}/accept`),
    ),
    fc.tuple(
      fc.uuid(),
      fc.constant((token: string) => `/x?to=%2Ftransfer%2F${token}%3Fa`),
    ),
    fc.tuple(
      code,
      fc.constant((code: string) => `/x?q=${code}&x=1`),
    ),
    fc.tuple(
      code.map((hyphened) => hyphened.replaceAll("-", "")),
      fc.constant((code: string) => `/x?gift_card=${code}`),
    ),
    fc.tuple(
      code,
      fc.constant((code: string) => `/store/gift-cards/${code}/balance`),
    ),
  );
  fc.assert(
    fc.property(
      cases.chain(([key, at]) => fc.tuple(fc.constant(key), spelled(key), fc.constant(at))),
      ([key, spelling, at]) => {
        for (const text of [at(key), at(spelling)]) {
          const masked = maskSecrets(text);
          expect(decodedWhole(masked)).not.toContain(key.slice(0, 8));
          expect(decodedWhole(masked)).not.toContain(key.slice(9, 17));
          expect(maskSecrets(masked)).toBe(masked);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

const ulid = fc.string({
  unit: fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
  minLength: 26,
  maxLength: 26,
});
/** Four by four it would be a gift card's code, where one is looked for. */
const isNoCode = (word: string) => !/^[a-z\d]{4}(-[a-z\d]{4}){3}$/.test(word);
const harmless = fc.oneof(
  fc.constantFrom("store", "admin", "box-office", "events", "orders", "payment-collections", "me"),
  fc.nat().map(String),
  ulid.map((id) => `order_${id}`),
  fc.nat().map(() => newId("boevt")),
  fc.stringMatching(/^[a-z\d]{1,12}(-[a-z\d]{1,12}){0,4}$/).filter(isNoCode),
);

test("an address without a key is logged as it is", () => {
  const addresses = fc
    .tuple(
      fc.array(harmless, { maxLength: 6 }),
      fc.array(fc.tuple(fc.constantFrom("limit", "q", "event_id", "currency_code"), harmless)),
    )
    .map(([path, query]) => `/${path.join("/")}?${new URLSearchParams(query)}`);
  fc.assert(
    fc.property(addresses, (url) => {
      expect(maskSecrets(url)).toBe(url);
    }),
  );
});
