import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import fc from "fast-check";
import { BOX_OFFICE_GIFT_CARD } from "../../src/modules/gift-card";
import { checkKeys } from "../../src/modules/gift-card/check-keys";
import type { FittedHold, WantedAccount } from "../../src/modules/gift-card/holds/fit-cart";
import {
  type Account,
  cardAccount,
  customerAccount,
} from "../../src/modules/gift-card/rules/accounts";
import type { FileCard } from "../../src/modules/gift-card/rules/card-file";
import { type CardToIssue, GiftCardModuleService } from "../../src/modules/gift-card/service";
import { type GiftCard, TAKEN_FOR } from "../../src/modules/gift-card/types";
import { type Pool, query } from "../../src/shared/db";

const MODULE = path.resolve(__dirname, "../../src/modules/gift-card");
const times = (count: number) => Array.from({ length: count }, (_, nth) => nth);
const MINUTE = 60;
/** `restrict_violation` of our triggers, `check_violation` of the constraints: no foreign key in their stead. */
const GUARDED = /^23001$|^23514$/;

const toIssue = (more: Partial<CardToIssue> = {}): CardToIssue => ({
  ...{ currency_code: "nok", initial_minor: 50_000, mode: "card", origin: "sold" },
  ...{ voucher_type: "multi", expires_at: null, is_active: true, created_by: null },
  ...more,
});

let service: GiftCardModuleService;

moduleIntegrationTestRunner<GiftCardModuleService>({
  moduleName: BOX_OFFICE_GIFT_CARD,
  resolve: MODULE,
  pathToMigrations: `${MODULE}/migrations`,
  hooks: {
    // The runner hands out a stand-in, which has no private fields.
    afterModuleInit: async (_, real) => {
      service = real;
    },
  },
  testSuite: ({ MikroOrmWrapper }) => {
    const pool = (): Pool => MikroOrmWrapper.forkManager().getKnex();

    const issue = async (initial_minor = 50_000, more: Partial<CardToIssue> = {}) => {
      const [issued] = await service.issueCards([toIssue({ initial_minor, ...more })]);
      return issued as NonNullable<typeof issued>;
    };
    const accountOf = ({ id, currency_code }: GiftCard) => cardAccount(id, currency_code);
    const balanceOf = async (account: Account) => {
      const [found] = await service.ledger.balancesOf([account]);
      return found && [found.balance_minor, found.held_minor];
    };
    /** Whose a cart is, once its buyer's credit pays in it. */
    const buyers = new Map<string, string>();
    const reserve = (
      cart_id: string,
      total_minor: number,
      add?: WantedAccount | Account,
      begins_payment = false,
    ) => {
      const wanted = typeof add === "string" ? { account_id: add, asked_minor: null } : add;
      const [kind, owner] = wanted?.account_id.split(":") ?? [];
      if (kind === "customer" && owner) buyers.set(cart_id, owner);
      return service.holds.fitCart({
        ...{ cart_id, total_minor, begins_payment, customer_id: buyers.get(cart_id) ?? null },
        ...{ currency_code: "nok", uncounted_minor: 1, hold_seconds: 10 * MINUTE },
        ...(wanted && { change: { add: wanted } }),
      });
    };
    const paidOf = (holds: readonly FittedHold[]) =>
      holds.map(({ account_id, amount_minor }) => ({ account_id, amount_minor }));
    const take = async (
      cart_id: string,
      order_id: string,
      credits: { account_id: Account; amount_minor: number }[],
    ) => {
      const placed_at = new Date();
      const order = { cart_id, order_id, currency_code: "nok", placed_at, credits };
      const missing = await service.holds.captureHolds(order);
      return { missing, captures: await service.ledger.capturesOfOrders([order_id]) };
    };
    /** As the completion of a cart does: pinned before its order is made, taken after. */
    const capture = async (cart_id: string, order_id: string) => {
      const expected = (await service.holds.holdsOfCart(cart_id))
        .filter(({ amount_minor }) => amount_minor > 0)
        .map(({ account_id, amount_minor }) => ({ account_id, amount_minor }));
      await service.holds.pinCart({ cart_id, attempt_id: order_id, older_than: 150, expected });
      return (await take(cart_id, order_id, expected)).captures;
    };
    const refused = (code: string) => expect.objectContaining({ code });
    const outcome = (deed: Promise<unknown>) =>
      deed.then(
        () => "done",
        (error: { code?: string }) => error.code,
      );

    /** A test whose end keeps all promises of the ledger; the runner clears the tables right after. */
    const tells = (story: string, run: () => Promise<void>, timeout?: number) =>
      it(
        story,
        async () => {
          await run();
          expect((await service.checkHealth()).filter(({ ok }) => !ok)).toEqual([]);
        },
        timeout,
      );

    tells(
      "D2: a card is issued with its value, found by its code however that is typed",
      async () => {
        const { card, code } = await issue();
        expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
        expect(card).toMatchObject({
          ...{ state: "active", balance_minor: 50_000, held_minor: 0, generation: 1 },
          last4: code.slice(-4),
        });
        for (const typed of [
          code,
          code.toLowerCase(),
          code.replaceAll("-", " "),
          ` ${code.replaceAll("-", "")} `,
        ]) {
          expect((await service.findByCode(typed))?.id).toBe(card.id);
        }
        expect(await service.findByCode(code.slice(0, -1))).toBeUndefined();
        expect(await service.revealCode(card.id, "user_1")).toBe(code);
      },
    );

    tells(
      "W15, W18: nothing that is kept holds a code, and no part of one says another",
      async () => {
        const issued = await service.issueCards(times(200).map(() => toIssue()));
        const codes = issued.map(({ code }) => code.replaceAll("-", ""));
        const kept = JSON.stringify(await query(pool(), `SELECT * FROM box_office_gift_card`));
        for (const code of codes) {
          expect(kept).not.toContain(code);
          expect(kept).not.toContain(code.slice(0, 8));
        }
        const repeats = codes.filter((code) => code.slice(0, 6) === code.slice(-6));
        expect([new Set(codes).size, repeats.length]).toEqual([200, 0]);
      },
    );

    tells(
      "W6: a unit of an order line has one card, however often and by how many it is issued",
      async () => {
        const units = times(3).map((unit_index) =>
          toIssue({ line_item_id: "item_1", order_id: "order_1", unit_index }),
        );
        const made = await Promise.all(times(8).map(() => service.issueCards(units)));
        expect(made.flat()).toHaveLength(3);
        expect(await service.issueCards(units)).toEqual([]);
        const cards = await service.cards.cardsOfOrders(["order_1"]);
        expect(cards.map(({ unit_index, balance_minor }) => [unit_index, balance_minor])).toEqual(
          times(3).map((nth) => [nth, 50_000]),
        );
      },
    );

    tells("W4: a card that waits for its money has nothing on it, and gets it once", async () => {
      const { card } = await issue(50_000, { is_active: false });
      expect(card).toMatchObject({ state: "pending", balance_minor: 0, activated_at: null });
      expect(await reserve("cart_1", 10_000, accountOf(card))).toMatchObject({
        ...{ holds: [], dropped: [accountOf(card)] },
      });
      const both = await Promise.all(
        times(20).map(() => service.cards.activateCard(card.id, null)),
      );
      for (const each of both)
        expect(each).toMatchObject({ state: "active", balance_minor: 50_000 });
    });

    tells(
      "a cart reserves no more than is left to pay and on the card; its order takes it once",
      async () => {
        const [one, two] = [(await issue(30_000)).card, (await issue(30_000)).card];
        await reserve("cart_1", 50_000, accountOf(one));
        const fitted = await reserve("cart_1", 50_000, accountOf(two));
        expect(paidOf(fitted.holds)).toEqual([
          { account_id: accountOf(one), amount_minor: 30_000 },
          { account_id: accountOf(two), amount_minor: 20_000 },
        ]);
        expect(await balanceOf(accountOf(two))).toEqual([30_000, 20_000]);
        const expected = paidOf(fitted.holds);
        const pin = { cart_id: "cart_1", attempt_id: "order_1", older_than: 150, expected };
        expect(await service.holds.pinCart(pin)).toBe(true);
        const taken = await Promise.all(times(50).map(() => capture("cart_1", "order_1")));
        for (const each of taken)
          expect(each.map(({ amount_minor }) => amount_minor).sort()).toEqual([20_000, 30_000]);
        expect([await balanceOf(accountOf(one)), await balanceOf(accountOf(two))]).toEqual([
          [0, 0],
          [10_000, 0],
        ]);
      },
    );

    tells(
      "W1: an attempt that fails leaves the card as it was, and the next one takes it",
      async () => {
        const { card } = await issue(30_000);
        const expected = paidOf((await reserve("cart_1", 30_000, accountOf(card))).holds);
        const attempt = (attempt_id: string, older_than = 150) => ({
          ...{ cart_id: "cart_1", attempt_id, older_than, expected },
        });
        const inProgress = refused("completion_in_progress");
        expect(await service.holds.pinCart(attempt("try_1"))).toBe(true);
        await expect(service.holds.pinCart(attempt("try_2"))).rejects.toEqual(inProgress);
        await expect(reserve("cart_1", 30_000, customerAccount("cus_1", "nok"))).rejects.toEqual(
          refused("completion_in_progress"),
        );
        await service.holds.unpinCart({ cart_id: "cart_1", attempt_id: "try_2" });
        await expect(service.holds.pinCart(attempt("try_2"))).rejects.toEqual(inProgress);
        await service.holds.unpinCart({ cart_id: "cart_1", attempt_id: "try_1" });
        expect(await balanceOf(accountOf(card))).toEqual([30_000, 30_000]);
        expect(await service.holds.pinCart(attempt("try_2"))).toBe(true);
        // Whoever knows that the other has died takes its place.
        expect(await service.holds.pinCart(attempt("try_3", 0))).toBe(true);
        await service.holds.unpinCart({ cart_id: "cart_1", attempt_id: "try_2" });
        await expect(service.holds.pinCart(attempt("try_2"))).rejects.toEqual(inProgress);
      },
    );

    tells("W11: a cart that says other amounts than it holds is not completed", async () => {
      const { card } = await issue(30_000);
      const account_id = accountOf(card);
      await reserve("cart_1", 30_000, account_id);
      const pin = (expected: { account_id: Account; amount_minor: number }[]) =>
        service.holds.pinCart({
          ...{ cart_id: "cart_1", attempt_id: "try_1", older_than: 150, expected },
        });
      expect(await pin([])).toBe(false);
      expect(await pin([{ account_id, amount_minor: 29_999 }])).toBe(false);
      const other = customerAccount("cus_1", "nok");
      expect(
        await pin([
          { account_id, amount_minor: 30_000 },
          { account_id: other, amount_minor: 1 },
        ]),
      ).toBe(false);
      expect(await pin([{ account_id, amount_minor: 30_000 }])).toBe(true);
    });

    tells(
      "W10: what an abandoned cart reserves goes to whoever presents the card; what is being paid with stays",
      async () => {
        const { card } = await issue(30_000);
        const account = accountOf(card);
        await reserve("abandoned", 30_000, account);
        expect(paidOf((await reserve("cart_2", 20_000, account)).holds)).toEqual([
          { account_id: account, amount_minor: 20_000 },
        ]);
        expect(paidOf((await reserve("abandoned", 30_000)).holds)).toEqual([
          { account_id: account, amount_minor: 30_000 },
        ]);
        await reserve("abandoned", 30_000, undefined, true);
        expect((await reserve("cart_2", 20_000)).dropped).toEqual([account]);
        expect((await reserve("cart_3", 20_000, account)).dropped).toEqual([account]);
      },
    );

    tells(
      "what nobody has touched for as long as a payment takes is let go, and reserved anew",
      async () => {
        const { card } = await issue(30_000);
        const account = accountOf(card);
        await reserve("cart_1", 30_000, account, true);
        await service.holds.lapseHolds();
        expect(await balanceOf(account)).toEqual([30_000, 30_000]);
        await query(pool(), `UPDATE box_office_ledger_hold SET expires_at = now()`);
        await service.holds.lapseHolds();
        expect(await balanceOf(account)).toEqual([30_000, 0]);
        expect(paidOf((await reserve("cart_1", 10_000)).holds)).toEqual([
          { account_id: account, amount_minor: 10_000 },
        ]);
      },
    );

    tells(
      "W2, W13: what was taken goes back to the same card, in parts and never more than was taken",
      async () => {
        const { card } = await issue(30_000);
        await reserve("cart_1", 25_000, accountOf(card));
        const [taken] = await capture("cart_1", "order_1");
        const back = (until_minor: number) =>
          service.ledger.refundCapture({ capture_id: taken?.id as string, until_minor });
        await Promise.all(times(50).map(() => back(10_000)));
        expect(await balanceOf(accountOf(card))).toEqual([15_000, 0]);
        const parts = await Promise.all(times(6).map((nth) => outcome(back(nth * 5000 + 10_000))));
        expect(parts).toEqual([
          ...times(4).map(() => "done"),
          ...times(2).map(() => "over_refunded"),
        ]);
        expect(await balanceOf(accountOf(card))).toEqual([30_000, 0]);
      },
    );

    tells(
      "D7: a card becomes a customer's credit once, and what it paid before goes to that customer",
      async () => {
        const { card } = await issue(30_000, { mode: "customer" });
        await reserve("cart_1", 10_000, accountOf(card));
        const [taken] = await capture("cart_1", "order_1");
        const redeem = (customer_id: string) =>
          service.cards.redeemCard(card.id, { customer_id, actor_id: null });
        const all = await Promise.all(times(10).map((nth) => outcome(redeem(`cus_${nth % 2}`))));
        expect(all.filter((each) => each === "done")).toHaveLength(5);
        expect(all.filter((each) => each === "gift_card_not_active")).toHaveLength(5);
        const [{ redeemed_by }] = (await service.cards.readCards([card.id])) as [GiftCard];
        const credit = customerAccount(redeemed_by as string, "nok");
        expect(await balanceOf(credit)).toEqual([20_000, 0]);
        await service.ledger.refundCapture({
          capture_id: taken?.id as string,
          until_minor: 4000,
        });
        expect([await balanceOf(credit), await balanceOf(accountOf(card))]).toEqual([
          [24_000, 0],
          [0, 0],
        ]);
      },
    );

    tells(
      "D6: a new amount replaces the old one; one that was redeemed is a card anew, and the credit stays",
      async () => {
        const { card } = await issue(30_000);
        const set = (amount_minor: number, key: string) =>
          service.cards.setBalance(card.id, {
            amount_minor,
            key,
            reason: "Till",
            actor_id: "user_1",
          });
        await reserve("cart_1", 10_000, accountOf(card));
        expect(await set(12_000, "a")).toMatchObject({ balance_minor: 12_000, held_minor: 0 });
        await reserve("cart_1", 10_000, undefined, true);
        await expect(set(5000, "b")).rejects.toEqual(refused("gift_card_in_use"));
        await service.holds.fitCart({
          ...{ cart_id: "cart_1", customer_id: null, total_minor: 0, currency_code: "nok" },
          hold_seconds: 60,
          uncounted_minor: 1,
          change: { remove: accountOf(card) },
        });
        await service.cards.redeemCard(card.id, { customer_id: "cus_1", actor_id: null });
        expect(await set(7000, "c")).toMatchObject({
          ...{ state: "active", balance_minor: 7000, generation: 2, redeemed_by: null },
        });
        expect(await balanceOf(customerAccount("cus_1", "nok"))).toEqual([12_000, 0]);
        await service.cards.redeemCard(card.id, { customer_id: "cus_2", actor_id: null });
        expect(await balanceOf(customerAccount("cus_2", "nok"))).toEqual([7000, 0]);
      },
    );

    tells("D8: a customer's credit is set without any card, and pays in a cart", async () => {
      const credit = customerAccount("cus_1", "nok");
      const set = (amount_minor: number, key: string) =>
        service.cards.setCredit(
          { customer_id: "cus_1", currency_code: "nok" },
          { amount_minor, key, reason: "An apology", actor_id: "user_1" },
        );
      await set(9000, "a");
      expect(paidOf((await reserve("cart_1", 20_000, credit)).holds)).toEqual([
        { account_id: credit, amount_minor: 9000 },
      ]);
      await set(4000, "b");
      expect(await balanceOf(credit)).toEqual([4000, 0]);
      expect(
        (await service.ledger.creditOf("cus_1")).map(({ balance_minor }) => balance_minor),
      ).toEqual([4000]);
    });

    tells(
      "W3: a card whose purchase is cancelled is void with what it had; a spent one is not",
      async () => {
        const [unspent, spent, pending] = [
          (await issue()).card,
          (await issue()).card,
          (await issue(50_000, { is_active: false })).card,
        ];
        await reserve("cart_1", 1000, accountOf(spent));
        await capture("cart_1", "order_1");
        await reserve("cart_2", 1000, accountOf(unspent));
        for (const { id } of [unspent, pending]) {
          for (const _ of times(2)) {
            expect(await service.cards.voidCard(id, null)).toMatchObject({
              state: "void",
              balance_minor: 0,
            });
          }
        }
        expect(await service.cards.voidCard(spent.id, null)).toMatchObject({
          state: "active",
          balance_minor: 49_000,
        });
        expect((await reserve("cart_3", 1000, accountOf(unspent))).holds).toEqual([]);
      },
    );

    tells(
      "cards are disabled, enabled, moved onto another, paid out and given another code",
      async () => {
        const [one, two] = [await issue(30_000), await issue(10_000)];
        await service.cards.disableCard(one.card.id, { actor_id: "user_1" });
        expect((await reserve("cart_1", 1000, accountOf(one.card))).dropped).toEqual([
          accountOf(one.card),
        ]);
        await service.cards.enableCard(one.card.id, { actor_id: "user_1" });
        const move = (amount_minor: number | undefined, key: string) =>
          service.cards.moveBalance({
            ...{ from_id: one.card.id, to_id: two.card.id, amount_minor, key, actor_id: null },
          });
        for (const _ of times(2))
          expect(await move(8000, "a")).toMatchObject({ balance_minor: 22_000 });
        await expect(move(22_001, "b")).rejects.toEqual(refused("insufficient_balance"));
        expect(await balanceOf(accountOf(two.card))).toEqual([18_000, 0]);
        const paid = await service.cards.cashOut(two.card.id, {
          ...{ amount_minor: 3000, reason: "Spent in the shop", actor_id: "user_1", key: "a" },
          taken_for: "purchase",
        });
        expect(paid).toMatchObject({ balance_minor: 15_000 });
        const { code } = await service.reissueCode(two.card.id, "user_1");
        expect([await service.findByCode(two.code), (await service.findByCode(code))?.id]).toEqual([
          undefined,
          two.card.id,
        ]);
      },
    );

    tells("W9: nobody changes the ledger past its rules, with SQL neither", async () => {
      const { card } = await issue();
      await reserve("cart_1", 10_000, accountOf(card));
      await capture("cart_1", "order_1");
      await reserve("cart_2", 10_000, accountOf(card));
      const account = `'${accountOf(card)}'`;
      const transfer = (type: string, from: string, to: string, amount: number, reason = "NULL") =>
        `INSERT INTO box_office_ledger_transfer (id, idempotency_key, type, from_account_id, to_account_id, currency_code, amount_minor, reason)
         VALUES ('t', 't', '${type}', ${from}, ${to}, 'nok', ${amount}, ${reason})`;
      for (const statement of [
        "UPDATE box_office_ledger_entry SET amount_minor = 1",
        "DELETE FROM box_office_ledger_entry",
        "TRUNCATE box_office_ledger_entry",
        "UPDATE box_office_ledger_transfer SET reason = 'other'",
        "DELETE FROM box_office_ledger_transfer",
        "TRUNCATE box_office_ledger_transfer CASCADE",
        "TRUNCATE box_office_gift_card CASCADE",
        "DELETE FROM box_office_gift_card",
        "UPDATE box_office_gift_card SET initial_minor = 1",
        "DELETE FROM box_office_ledger_hold",
        `UPDATE box_office_ledger_account SET posted_minor = posted_minor + 1 WHERE id = ${account}`,
        `UPDATE box_office_ledger_account SET held_minor = 0 WHERE id = ${account}`,
        "DELETE FROM box_office_ledger_account",
        "INSERT INTO box_office_ledger_account (id, kind, owner_id, currency_code, posted_minor) VALUES ('card:x:nok', 'card', 'x', 'nok', 5)",
        "INSERT INTO box_office_ledger_account (id, kind, owner_id, currency_code) VALUES ('sold:sek', 'sold', NULL, 'nok')",
        "UPDATE box_office_ledger_hold SET status = 'captured', resolved_at = now() WHERE status = 'open'",
        "UPDATE box_office_ledger_hold SET status = 'open', resolved_at = NULL WHERE status = 'captured'",
        "UPDATE box_office_ledger_hold SET amount_minor = 99999999 WHERE status = 'open'",
        "INSERT INTO box_office_ledger_entry (id, transfer_id, account_id, account_version, amount_minor, balance_after_minor, occurred_at) SELECT 'e', transfer_id, account_id, 99, 5, 5, now() FROM box_office_ledger_entry LIMIT 1",
        transfer("capture", account, "'redeemed:nok'", 45_000),
        transfer("issue", "'sold:nok'", account, 0),
        transfer("issue", "'sold:nok'", account, -5),
        transfer("issue", account, "'sold:nok'", 5),
        transfer("gift", "'sold:nok'", account, 5),
        transfer("cash_out", account, "'redeemed:nok'", 5, "'why'"),
        transfer("refund", "'redeemed:nok'", account, 5),
      ]) {
        const refused = await pool()
          .raw(statement)
          .then(
            () => "done",
            (error: { code?: string }) => error.code,
          );
        expect([statement, refused]).toEqual([statement, expect.stringMatching(GUARDED)]);
      }
    });

    tells(
      "of 200 carts that want 7.00 of a card with 1,000.00, 142 get it, and crossing moves end in no deadlock",
      async () => {
        const { card } = await issue(100_000);
        const fitted = await Promise.all(
          times(200).map((nth) => reserve(`cart_${nth}`, 700, accountOf(card), true)),
        );
        const whole = fitted.filter(({ holds }) => holds[0]?.amount_minor === 700);
        const part = fitted.filter(({ holds }) => holds[0] && holds[0].amount_minor < 700);
        expect([whole.length, part.map(({ holds }) => holds[0]?.amount_minor)]).toEqual([
          142,
          [600],
        ]);

        const [one, two] = [(await issue(50_000)).card, (await issue(50_000)).card];
        const moves = await Promise.all(
          times(200).map((nth) =>
            outcome(
              service.cards.moveBalance({
                ...{ from_id: nth % 2 ? one.id : two.id, to_id: nth % 2 ? two.id : one.id },
                ...{ amount_minor: 100, actor_id: null, key: `crossing_${nth}` },
              }),
            ),
          ),
        );
        expect(new Set(moves)).toEqual(new Set(["done"]));
        expect([await balanceOf(accountOf(one)), await balanceOf(accountOf(two))]).toEqual([
          [50_000, 0],
          [50_000, 0],
        ]);
      },
      60_000,
    );

    tells("a cart that is completed and let go at once is one or the other", async () => {
      for (const nth of times(20)) {
        const { card } = await issue(1000);
        const account_id = accountOf(card);
        const cart_id = `cart_${nth}`;
        await reserve(cart_id, 1000, account_id);
        const drop = () =>
          service.holds.fitCart({
            ...{
              cart_id,
              customer_id: null,
              total_minor: 1000,
              currency_code: "nok",
              hold_seconds: 60,
              uncounted_minor: 1,
              change: { remove: account_id },
            },
          });
        await Promise.all([
          capture(cart_id, `order_${nth}`),
          outcome(drop()),
          capture(cart_id, `order_${nth}`),
        ]);
        const taken = await service.ledger.capturesOfOrders([`order_${nth}`]);
        expect(await balanceOf(account_id)).toEqual([taken.length ? 0 : 1000, 0]);
        expect(taken.length).toBeLessThanOrEqual(1);
      }
    });

    tells(
      "whatever is done, twice and in any order, every amount is where the deeds say (I1–I10)",
      async () => {
        const cart = fc.integer({ min: 0, max: 2 });
        const which = fc.integer({ min: 0, max: 2 });
        const amount = fc.integer({ min: 1, max: 40_000 });
        const deed = fc.oneof(
          fc.record({
            deed: fc.constant("reserve" as const),
            cart,
            which,
            amount,
            begins: fc.boolean(),
          }),
          fc.record({ deed: fc.constant("again" as const), cart, amount }),
          fc.record({ deed: fc.constant("capture" as const), cart }),
          fc.record({ deed: fc.constant("refund" as const), which, amount }),
          fc.record({ deed: fc.constant("set" as const), which, amount }),
          fc.record({ deed: fc.constant("move" as const), which, to: which, amount }),
          fc.record({ deed: fc.constant("redeem" as const), which }),
          fc.record({ deed: fc.constant("cash" as const), which, amount }),
          fc.record({ deed: fc.constant("void" as const), which }),
          fc.record({ deed: fc.constant("lapse" as const) }),
        );
        let run = 0;
        await fc.assert(
          fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 25 }), async (deeds) => {
            run++;
            const cards = [];
            for (const _ of times(3)) cards.push((await issue(30_000)).card);
            const credit = customerAccount(`cus_${run}`, "nok");
            const model = new Map<Account, number>(cards.map((card) => [accountOf(card), 30_000]));
            model.set(credit, 0);
            const add = (account: Account, by: number) =>
              model.set(account, (model.get(account) ?? 0) + by);
            type Taken = {
              id: string;
              account: Account;
              left: number;
              given: number;
              held_by: string;
            };
            const taken: Taken[] = [];
            /** Which cards became credit, each time that they were given out. */
            const redeemed = new Set<string>();

            for (const [nth, step] of deeds.entries()) {
              const key = `${run}_${nth}`;
              const card = cards["which" in step ? step.which : 0] as GiftCard;
              const account = accountOf(card);
              const cartId = `cart_${run}_${"cart" in step ? step.cart : 0}`;
              /** Done twice, as an event that comes again; what is refused changes nothing. */
              const twice = async (act: () => Promise<unknown>) => {
                const [first, again] = [await outcome(act()), await outcome(act())];
                if (first === "done") expect([step, again]).toEqual([step, "done"]);
                return first === "done";
              };
              switch (step.deed) {
                case "reserve":
                  await twice(() => reserve(cartId, step.amount, account, step.begins));
                  break;
                case "again":
                  await twice(() => reserve(cartId, step.amount));
                  break;
                case "capture": {
                  const before = await service.holds.holdsOfCart(cartId);
                  const orderId = `order_${key}`;
                  await twice(() => capture(cartId, orderId));
                  const made = await service.ledger.capturesOfOrders([orderId]);
                  const held = before.filter(({ amount_minor }) => amount_minor > 0);
                  expect(made.map(({ amount_minor }) => amount_minor).sort()).toEqual(
                    held.map(({ amount_minor }) => amount_minor).sort(),
                  );
                  for (const { id, from_account_id, amount_minor, generation } of made) {
                    add(from_account_id, -amount_minor);
                    const held_by = `${from_account_id}#${generation}`;
                    taken.push({
                      id,
                      account: from_account_id,
                      left: amount_minor,
                      given: 0,
                      held_by,
                    });
                  }
                  break;
                }
                case "refund": {
                  const of = taken[step.which];
                  if (!of) break;
                  const give = { capture_id: of.id, until_minor: of.given + step.amount };
                  const isDone = await twice(() => service.ledger.refundCapture(give));
                  expect(isDone).toBe(step.amount <= of.left);
                  if (!isDone) break;
                  of.left -= step.amount;
                  of.given += step.amount;
                  add(redeemed.has(of.held_by) ? credit : of.account, step.amount);
                  break;
                }
                case "set": {
                  const balance = {
                    key,
                    amount_minor: step.amount,
                    reason: "Test",
                    actor_id: null,
                  };
                  const isDone = await outcome(service.cards.setBalance(card.id, balance));
                  if (isDone === "done") model.set(account, step.amount);
                  break;
                }
                case "move": {
                  const to = cards[step.to] as GiftCard;
                  const isDone = await twice(() =>
                    service.cards.moveBalance({
                      ...{ from_id: card.id, to_id: to.id, amount_minor: step.amount },
                      ...{ key, actor_id: null },
                    }),
                  );
                  if (isDone) {
                    add(account, -step.amount);
                    add(accountOf(to), step.amount);
                  }
                  break;
                }
                case "redeem": {
                  const before = await service.cards.readCard(card.id);
                  const customer = { customer_id: `cus_${run}`, actor_id: null };
                  const isDone = await twice(() => service.cards.redeemCard(card.id, customer));
                  if (isDone && before.state === "active") {
                    redeemed.add(`${account}#${before.generation}`);
                    add(credit, model.get(account) ?? 0);
                    model.set(account, 0);
                  }
                  break;
                }
                case "cash": {
                  const out = { key, amount_minor: step.amount, reason: "Test", actor_id: null };
                  const taken_for = TAKEN_FOR[step.amount % 2] ?? "cash";
                  if (await twice(() => service.cards.cashOut(card.id, { ...out, taken_for })))
                    add(account, -step.amount);
                  break;
                }
                case "void": {
                  const { state } = await service.cards
                    .voidCard(card.id, null)
                    .catch(() => ({ state: "in use" }));
                  if (state === "void") model.set(account, 0);
                  break;
                }
                case "lapse":
                  await query(
                    pool(),
                    `UPDATE box_office_ledger_hold SET expires_at = now() WHERE status = 'open'`,
                  );
                  await service.holds.lapseHolds();
              }
              const balances = await service.ledger.balancesOf([...model.keys()]);
              for (const { account_id, balance_minor } of balances) {
                expect([step, account_id, balance_minor]).toEqual([
                  step,
                  account_id,
                  model.get(account_id),
                ]);
              }
            }
            expect((await service.checkHealth()).filter(({ ok }) => !ok)).toEqual([]);
          }),
          { numRuns: 30 },
        );
      },
      120_000,
    );

    describe("the keys under which codes are kept", () => {
      const OLD = { id: "2025", secret: "a secret of the shop's own, of last year" };
      const NEW = { id: "2026", secret: "a secret of the shop's own, of this year" };
      const PUBLISHED = {
        id: "published",
        secret: "published with medusa-plugin-box-office, for development only",
      };
      const serviceWith = (...gift_card_keys: object[]) =>
        new GiftCardModuleService({ manager: MikroOrmWrapper.forkManager() } as never, {
          gift_card_keys,
        });
      const env = process.env.NODE_ENV;
      afterEach(() => {
        process.env.NODE_ENV = env;
      });
      /** What the log says of gift cards when the shop boots. */
      const boot = async (options: Record<string, unknown>, mode = env) => {
        process.env.NODE_ENV = mode;
        const said: string[] = [];
        await checkKeys({
          container: { resolve: () => ({ getKnex: pool }) },
          logger: { info: (line: string) => said.push(line) },
          options,
        } as unknown as Parameters<typeof checkKeys>[0]);
        return said.join();
      };

      tells("are told to be missing where there are no gift cards for it", async () => {
        expect(await boot({}, "production")).toContain("there are no gift cards. There is no key");
        expect(await boot({ gift_cards: false }, "production")).toContain("switched off");
        expect(await boot({ gift_card_keys: [NEW] }, "production")).toBe("");
        for (const gift_card_keys of [[], [PUBLISHED], [NEW, PUBLISHED]]) {
          await expect(boot({ gift_cards: true, gift_card_keys }, "production")).rejects.toThrow(
            "can't have gift cards. The",
          );
        }
      });

      tells("are those of its cards, or the shop is not opened", async () => {
        await issue();
        await expect(boot({ gift_card_keys: [NEW] })).rejects.toThrow('not given: "published".');
        for (const gift_card_keys of [[], [PUBLISHED], [NEW, PUBLISHED]]) {
          await expect(boot({ gift_card_keys }, "production")).rejects.toThrow("Set `gift_card_");
        }
        const other = [{ ...NEW, id: PUBLISHED.id }];
        await expect(boot({ gift_card_keys: other })).rejects.toThrow('given for "published"');
        await boot({ gift_cards: false }, "production");
        await boot({});
      });

      tells(
        "are changed while the shop sells: every code opens its card all the while, also after the former key is dropped",
        async () => {
          const former = serviceWith(OLD);
          const issued = await former.issueCards(times(25).map(() => toIssue()));
          const own = "GAVE-2019";
          const [taken] = await former.issueCards([toIssue({ code: own })]);
          const all = [...issued, taken as (typeof issued)[number]];
          const both = serviceWith(NEW, OLD);
          const found = (by: GiftCardModuleService) =>
            Promise.all(all.map(async ({ code }) => (await by.findByCode(code))?.id));
          const ids = all.map(({ card }) => card.id);

          // It dies after the first part; two begin it anew at once, while cards are looked for and given other codes.
          expect(await both.keepNextAnew("", 10)).toMatchObject({ kept: 10, left: [] });
          expect(await found(both)).toEqual(ids);
          const reissued = all.at(-2) as (typeof issued)[number];
          const [one, two, anew] = await Promise.all([
            rotate(both, 3),
            rotate(serviceWith(NEW, OLD), 4),
            former.reissueCode(reissued.card.id, null),
            ...times(5).map(async () => {
              const opened = await found(both);
              expect(opened.filter((id, nth) => nth !== ids.length - 2 && id !== ids[nth])).toEqual(
                [],
              );
            }),
          ]);
          expect(one + two).toBeLessThanOrEqual(17);
          reissued.code = anew.code;
          await rotate(both, 100);

          expect(await both.cards.keysInUse()).toEqual([{ id: "2026", cards: 26 }]);
          const current = serviceWith(NEW);
          expect(await found(current)).toEqual(ids);
          expect([...(await current.codesForHolders(ids)).values()].sort()).toEqual(
            all.map(({ code }) => code).sort(),
          );
          expect(await boot({ gift_card_keys: [NEW] }, "production")).toBe("");
          expect(await rotate(both, 100)).toBe(0);
          // Who takes the same file over again has these cards already.
          const file = [
            { row: 1, code: own.replace("-", ""), amount_minor: 50_000, currency_code: "nok" },
          ];
          expect(await current.findKnownCards(file as FileCard[])).toEqual(new Map([[1, "other"]]));
        },
      );

      tells("are kept for cards whose code can't be read again, and those are named", async () => {
        const [first] = await serviceWith(OLD).issueCards([toIssue()]);
        const { card, code } = first as NonNullable<typeof first>;
        await query(pool(), `UPDATE box_office_gift_card SET code_sealed = '2025.damaged'`);
        const both = serviceWith(NEW, OLD);
        expect(await both.keepNextAnew("")).toEqual({ kept: 0, left: [card.id], next: null });
        expect((await both.findByCode(code))?.id).toBe(card.id);
        expect(await both.cards.keysInUse()).toEqual([{ id: "2025", cards: 1 }]);
      });

      async function rotate(by: GiftCardModuleService, limit: number): Promise<number> {
        let kept = 0;
        for (let after: string | null = ""; after !== null; ) {
          const part = await by.keepNextAnew(after, limit);
          expect(part.left.length).toBeLessThanOrEqual(limit);
          kept += part.kept;
          after = part.next;
        }
        return kept;
      }
    });

    tells(
      "a payment that is begun again and again keeps a card from others for two hours, and not for ever; the shop lets go of it at once",
      async () => {
        const { card } = await issue(30_000);
        const account = accountOf(card);
        const held = async (cart_id: string) =>
          (await service.holds.holdsOfCart(cart_id))[0]?.amount_minor;
        const passes = (interval: string) =>
          query(
            pool(),
            `UPDATE box_office_ledger_hold SET expires_at = expires_at - :by::interval, firm_ends_at = firm_ends_at - :by::interval`,
            { by: interval },
          );
        await reserve("cart_1", 30_000, account, true);
        await passes("119 minutes");
        await reserve("cart_1", 30_000, undefined, true);
        await reserve("cart_2", 30_000, account);
        expect([await held("cart_1"), await held("cart_2")]).toEqual([30_000, undefined]);
        await passes("61 seconds");
        await reserve("cart_1", 30_000, undefined, true);
        await reserve("cart_2", 30_000, account);
        expect([await held("cart_1"), await held("cart_2")]).toEqual([0, 30_000]);
        // After as long without, it is another payment.
        await passes("121 minutes");
        await reserve("cart_1", 30_000, account, true);
        await reserve("cart_2", 30_000, account);
        expect(await held("cart_1")).toBe(30_000);

        await service.cards.releaseHolds(card.id, "user_1");
        expect(await balanceOf(account)).toEqual([30_000, 0]);
        await reserve("cart_1", 30_000, undefined, true);
        const till = { amount_minor: 1000, reason: "Till", actor_id: "user_1", key: "till" };
        await service.cards.cashOut(card.id, { ...till, taken_for: "cash" });
        // What is being completed stays.
        const expected = paidOf((await reserve("cart_1", 29_000)).holds);
        await service.holds.pinCart({
          ...{ cart_id: "cart_1", attempt_id: "order_1", older_than: 150, expected },
        });
        await expect(service.cards.releaseHolds(card.id, "user_1")).rejects.toEqual(
          refused("gift_card_in_use"),
        );
        expect(await balanceOf(account)).toEqual([29_000, 29_000]);
      },
    );

    tells("what many carts left behind is let go of in one run", async () => {
      const { card } = await issue();
      await query(
        pool(),
        `INSERT INTO box_office_ledger_hold (id, account_id, cart_id, position, amount_minor, expires_at)
         SELECT 'bohld_' || nth, :account, 'cart_' || nth, 0, 100, now() FROM generate_series(1, 450) nth`,
        { account: accountOf(card) },
      );
      await service.holds.lapseHolds();
      expect(await balanceOf(accountOf(card))).toEqual([50_000, 0]);
    });

    tells("a card that was given another code is in no cart any more", async () => {
      const { card } = await issue(30_000);
      await reserve("cart_1", 30_000, accountOf(card));
      await service.reissueCode(card.id, null);
      expect((await reserve("cart_1", 30_000)).holds).toEqual([]);
      expect(await balanceOf(accountOf(card))).toEqual([30_000, 0]);
    });

    tells(
      "what a card paid goes back to who had it then, also once it was given anew",
      async () => {
        const { card } = await issue(50_000);
        await reserve("cart_1", 20_000, accountOf(card));
        const [taken] = await capture("cart_1", "order_1");
        await service.cards.redeemCard(card.id, { customer_id: "cus_kari", actor_id: null });
        const anew = { amount_minor: 8000, key: "anew", reason: "For anyone", actor_id: null };
        await service.cards.setBalance(card.id, anew);
        const back = () =>
          service.ledger.refundCapture({
            capture_id: taken?.id as string,
            until_minor: 20_000,
          });
        await back();
        await service.cards.redeemCard(card.id, { customer_id: "cus_per", actor_id: null });
        await back();
        // The same request, much later: it has been done.
        expect(await service.cards.setBalance(card.id, anew)).toMatchObject({ state: "moved" });
        expect([
          await balanceOf(customerAccount("cus_kari", "nok")),
          await balanceOf(customerAccount("cus_per", "nok")),
        ]).toEqual([
          [50_000, 0],
          [8000, 0],
        ]);
      },
    );

    tells("a card with somebody else's money on it is not void, whatever its sum", async () => {
      const [one, two] = [(await issue(50_000)).card, (await issue(20_000)).card];
      await reserve("cart_1", 20_000, accountOf(one));
      await capture("cart_1", "order_1");
      await service.cards.moveBalance({ from_id: two.id, to_id: one.id, actor_id: null, key: "a" });
      expect(await service.cards.voidCard(one.id, null)).toMatchObject({
        ...{ state: "active", balance_minor: 50_000 },
      });
    });

    tells("a payment counts as being made from when it was begun, and no longer", async () => {
      const { card } = await issue(30_000);
      await reserve("cart_1", 30_000, accountOf(card), true);
      await query(
        pool(),
        `UPDATE box_office_ledger_hold SET expires_at = now() + interval '5 seconds'`,
      );
      await reserve("cart_1", 20_000);
      const [hold] = await service.holds.holdsOfCart("cart_1");
      expect((hold?.expires_at.getTime() ?? 0) - Date.now()).toBeLessThan(10_000);
      await query(pool(), `UPDATE box_office_ledger_hold SET expires_at = now()`);
      await reserve("cart_1", 20_000);
      expect((await reserve("cart_2", 30_000, accountOf(card))).holds).toMatchObject([
        { amount_minor: 30_000 },
      ]);
    });

    tells("amounts are as large as anybody pays, and pay in their own currency only", async () => {
      const { card } = await issue(300_000_000_000_000);
      expect((await reserve("cart_1", 250_000_000_000_000, accountOf(card))).holds).toMatchObject([
        { amount_minor: 250_000_000_000_000 },
      ]);
      await capture("cart_1", "order_1");
      expect(await balanceOf(accountOf(card))).toEqual([50_000_000_000_000, 0]);
      const inEuro = {
        cart_id: "cart_2",
        customer_id: null,
        currency_code: "eur",
        total_minor: 100,
        hold_seconds: 60,
        uncounted_minor: 1,
      };
      const add = { account_id: accountOf(card), asked_minor: null };
      expect(await service.holds.fitCart({ ...inEuro, change: { add } })).toEqual({
        ...{ holds: [], dropped: [accountOf(card)] },
      });
    });

    tells("what a cart took up after its completion began is no part of its order", async () => {
      const { card } = await issue(30_000);
      const begun = { cart_id: "cart_1", attempt_id: "try_1", older_than: 150, expected: [] };
      expect(await service.holds.pinCart(begun)).toBe(true);
      await reserve("cart_1", 30_000, accountOf(card));
      expect(await take("cart_1", "order_1", [])).toEqual({ missing: 0, captures: [] });
      expect(await balanceOf(accountOf(card))).toEqual([30_000, 0]);
    });

    tells(
      "what a completion took too long over to keep is taken all the same, where it is there",
      async () => {
        const [one, two] = [await issue(30_000), await issue(30_000)];
        const [first, second] = [accountOf(one.card), accountOf(two.card)];
        await reserve("cart_1", 50_000, first);
        await reserve("cart_1", 50_000, second);
        // Believed dead by then: others have got what it had.
        await reserve("cart_2", 20_000, first);
        await capture("cart_2", "order_2");
        await reserve("cart_3", 30_000, second);
        const credits = [
          { account_id: first, amount_minor: 30_000 },
          { account_id: second, amount_minor: 20_000 },
        ];
        expect(await take("cart_1", "order_1", credits)).toMatchObject({
          missing: 20_000,
          captures: [{ amount_minor: 10_000 }, { amount_minor: 20_000 }],
        });
        expect(await take("cart_1", "order_1", credits)).toMatchObject({ missing: 0 });
        expect([await balanceOf(first), await balanceOf(second)]).toEqual([
          [0, 0],
          [10_000, 10_000],
        ]);
      },
    );

    it("negative control: without the locks and the last guard, more is reserved than is there", async () => {
      await pool().raw(
        `ALTER TABLE box_office_ledger_account DROP CONSTRAINT "CK_box_office_ledger_account_available"`,
      );
      const { card } = await issue(1000);
      // What a writer does that reads before it locks: all see the same balance.
      await Promise.all(
        times(20).map(async (nth) => {
          const [balance] = await service.ledger.balancesOf([accountOf(card)]);
          const free = (balance?.balance_minor ?? 0) - (balance?.held_minor ?? 0);
          await new Promise((resolve) => setTimeout(resolve, 50));
          if (free < 1000) return;
          await query(
            pool(),
            `INSERT INTO box_office_ledger_hold (id, account_id, cart_id, position, amount_minor, expires_at)
             VALUES (:id, :account, :id, 0, 1000, now())`,
            { id: `unguarded_${nth}`, account: accountOf(card) },
          );
        }),
      );
      const broken = (await service.checkHealth()).filter(({ ok }) => !ok).map(({ name }) => name);
      expect(broken).toEqual(["nothing_is_owed_twice_or_below_zero"]);
    });
  },
});
