import { randomUUID } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { seedStore, sql } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { BOX_OFFICE_GIFT_CARD } from "../src/modules/gift-card";
import { type Account, cardAccount } from "../src/modules/gift-card/rules/accounts";
import { perSecond } from "./lib/load";
import { PLACEHOLDER, recordStatements, replay, withFreshIds } from "./lib/recorded-sql";
import { printFigure, printNote, rate } from "./lib/report";
import { inRounds } from "./lib/rounds";
import { withConnectionPools } from "./lib/seat-claims";
import { median, ratioOf, spreadOf } from "./lib/statistics";

const ROUNDS = 5;
const SECONDS = 1;
const CLIENTS = 16;
const PRICE = 700;
const PLENTY = 100_000_000_000;

/** A card with this much pays for so many carts whole, and for one in part. */
const STORM = { card: 100_000, carts: 200, whole: 142, rest: 600 };

type Work = (run: string) => Promise<unknown>;

storeTestRunner({
  testSuite: ({ getContainer, dbConfig }) => {
    it("(p) payments and moves per second on one card, against the same SQL through pg; (q) what 16 clients hold of one", async () => {
      await seedStore(getContainer());
      const { cards, holds, issueCards } = ledgerOf(getContainer());
      const issue = async (initial_minor: number) => {
        const [issued] = await issueCards([
          {
            ...{ currency_code: "nok", initial_minor, mode: "card", origin: "sold" },
            ...{ voucher_type: "multi", expires_at: null, is_active: true, created_by: null },
          },
        ]);
        return (issued as NonNullable<typeof issued>).card.id;
      };
      const reserve = (cart_id: string, account_id: Account) =>
        holds.fitCart({
          ...{ cart_id, total_minor: PRICE, begins_payment: true, customer_id: null },
          ...{ currency_code: "nok", uncounted_minor: 1, hold_seconds: 600 },
          change: { add: { account_id, asked_minor: null } },
        });
      const letGo = (cart_id: string, account_id: Account) =>
        holds.fitCart({
          ...{ cart_id, total_minor: PRICE, customer_id: null },
          ...{ currency_code: "nok", uncounted_minor: 1, hold_seconds: 600 },
          change: { remove: account_id },
        });

      const [hot, other] = [await issue(PLENTY), await issue(PLENTY)];
      const account = cardAccount(hot, "nok");
      // Enough for all that are at it at once, so that none is ever to be refused.
      const shared = cardAccount(await issue(CLIENTS * PRICE), "nok");
      let refused = 0;
      const works: Record<"payment" | "move" | "hold", Work> = {
        payment: async (run) => {
          const paid = [{ account_id: account, amount_minor: PRICE }];
          await reserve(run, account);
          await holds.pinCart({ cart_id: run, attempt_id: run, older_than: 150, expected: paid });
          const placed = { order_id: run, currency_code: "nok", placed_at: new Date() };
          const order = { cart_id: run, ...placed, credits: paid };
          if (await holds.captureHolds(order)) throw new Error("A payment was short of something");
        },
        move: (key) =>
          cards.moveBalance({ from_id: hot, to_id: other, amount_minor: 1, actor_id: null, key }),
        hold: async (run) => {
          const { holds: held } = await reserve(run, shared);
          if (held[0]?.amount_minor !== PRICE) refused++;
          await letGo(run, shared);
        },
      };

      await withConnectionPools(getContainer(), dbConfig.clientUrl, async ({ knex, plain }) => {
        for (const [what, title, aim] of [
          ["payment", "(p) payments by card/s (hold, pin, take)", { atLeast: 0.5 }],
          ["move", "(p) transfers/s from one card to another", { atLeast: 0.5 }],
          ["hold", "(q) holds/s of one card, let go again", { atLeast: 0.5 }],
        ] as const) {
          let recordings = 0;
          const statements = withFreshIds(
            await recordStatements(knex, () => works[what](`${PLACEHOLDER}-${++recordings}`)),
            ["botrf", "bohld"],
          );
          for (const clients of [CLIENTS, 1]) {
            const measure = (work: Work) => () =>
              perSecond({ clients, seconds: SECONDS, work: () => work(randomUUID()) });
            const rates = await inRounds(
              { rounds: ROUNDS },
              {
                module: measure(works[what]),
                plain: measure((run) => replay(plain, statements, run)),
              },
            );
            printFigure({
              name: `${title}, ${clients === 1 ? "one client" : `${clients} clients`}, module ÷ plain pg`,
              ratio: ratioOf(rates.module, rates.plain),
              detail: `${rate(median(rates.module))} vs ${rate(median(rates.plain))}`,
              aim: clients === 1 ? undefined : aim,
            });
          }
          printNote(`${statements.length} statements`);
        }
      });
      printNote(`refused of a card that had enough: ${refused}`);
      expect(refused).toBe(0);
      // To the øre, whoever took it: the module and the same SQL by hand.
      await expectTaken(getContainer(), account);
      await expectTaken(getContainer(), shared);

      const stormed = async () => {
        const card = cardAccount(await issue(STORM.card), "nok");
        const carts = Array.from({ length: STORM.carts }, () => randomUUID());
        const held: number[] = [];
        const client = async () => {
          for (let cart = carts.pop(); cart; cart = carts.pop()) {
            held.push((await reserve(cart, card)).holds[0]?.amount_minor ?? 0);
          }
        };
        const startedAt = performance.now();
        await Promise.all(Array.from({ length: CLIENTS }, client));
        const seconds = (performance.now() - startedAt) / 1000;
        const counted = [PRICE, STORM.rest, 0].map(
          (amount) => held.filter((each) => each === amount).length,
        );
        expect(counted).toEqual([STORM.whole, 1, STORM.carts - STORM.whole - 1]);
        return STORM.carts / seconds;
      };
      const { storms } = await inRounds({ rounds: ROUNDS }, { storms: stormed });
      const { median: middle, min, max } = spreadOf(storms);
      printNote(
        `of ${STORM.carts} carts from ${CLIENTS} clients that want 7.00 of a card with 1,000.00, each time ${STORM.whole} had it whole, one the rest of 6.00, and ${STORM.carts - STORM.whole - 1} none: ${rate(middle)} (${rate(min)}–${rate(max)}), each hold staying`,
      );
    });
  },
});

function ledgerOf(container: MedusaContainer) {
  const service = container.resolve(BOX_OFFICE_GIFT_CARD);
  const { cards, holds } = service;
  return { cards, holds, issueCards: service.issueCards.bind(service) };
}

/** What is on an account is what was put there without what was taken, and nothing is held any more. */
async function expectTaken(container: MedusaContainer, id: Account): Promise<void> {
  const [row] = await sql<{ posted: string; moved: string; held: string; open: string }>(
    container,
    `SELECT posted_minor AS posted, held_minor AS held,
       (SELECT sum(CASE to_account_id WHEN :id THEN amount_minor ELSE -amount_minor END)
        FROM box_office_ledger_transfer WHERE :id IN (from_account_id, to_account_id)) AS moved,
       (SELECT count(*) FROM box_office_ledger_hold WHERE account_id = :id AND status = 'open') AS open
     FROM box_office_ledger_account WHERE id = :id`,
    { id },
  );
  expect(row).toEqual({ posted: row?.moved, moved: row?.moved, held: "0", open: "0" });
}
