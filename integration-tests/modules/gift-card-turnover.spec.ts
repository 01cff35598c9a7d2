import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import fc from "fast-check";
import { BOX_OFFICE_GIFT_CARD } from "../../src/modules/gift-card";
import type { TurnoverAsked } from "../../src/modules/gift-card/ledger/read-turnover";
import { cardAccount, customerAccount } from "../../src/modules/gift-card/rules/accounts";
import type { Turnover } from "../../src/modules/gift-card/rules/turnover";
import type { GiftCardModuleService } from "../../src/modules/gift-card/service";
import { CARD_ORIGINS, type CardOrigin, type GiftCard } from "../../src/modules/gift-card/types";
import type { Pool } from "../../src/shared/db";
import { HAPPENED_AT } from "../fixtures/ledger-past";

const MODULE = path.resolve(__dirname, "../../src/modules/gift-card");
type Lot = { amount_minor: number; sold_on?: string };
/** By card, and `credit`. */
type Lots = Readonly<Record<string, readonly Lot[]>>;

function oldestFirst(lots: readonly Lot[], amount: number): { taken: Lot[]; left: Lot[] } {
  let rest = amount;
  const parts = lots.map((lot) => {
    const taken = Math.min(rest, lot.amount_minor);
    rest -= taken;
    return { ...lot, taken };
  });
  const some = (of: (part: (typeof parts)[number]) => number) =>
    parts
      .map(({ sold_on, ...part }) => ({ sold_on, amount_minor: of({ sold_on, ...part }) }))
      .filter(({ amount_minor }) => amount_minor > 0);
  return {
    taken: some(({ taken }) => taken),
    left: some(({ taken, amount_minor }) => amount_minor - taken),
  };
}

const DAYS = ["2026-03-28", "2026-03-29", "2026-03-30", "2026-04-01", "2026-04-02"];

let service: GiftCardModuleService;

moduleIntegrationTestRunner<GiftCardModuleService>({
  moduleName: BOX_OFFICE_GIFT_CARD,
  resolve: MODULE,
  pathToMigrations: `${MODULE}/migrations`,
  hooks: {
    afterModuleInit: async (_, real) => {
      service = real;
    },
  },
  testSuite: ({ MikroOrmWrapper }) => {
    const pool = (): Pool => MikroOrmWrapper.forkManager().getKnex();
    const happenedAt = async (at: string) => {
      await pool().transaction(async (trx) => {
        for (const sql of HAPPENED_AT) await trx.raw(sql.replace(":at", `'${at}'`));
      });
    };

    let orders = 0;
    const issue = async (initial_minor: number, origin: CardOrigin = "sold", more = {}) => {
      const [issued] = await service.issueCards([
        {
          ...{ currency_code: "nok", initial_minor, mode: "card", origin, voucher_type: "multi" },
          ...{ expires_at: null, is_active: true, created_by: null },
          ...more,
        },
      ]);
      return (issued as NonNullable<typeof issued>).card;
    };
    const accountOf = ({ id }: GiftCard) => cardAccount(id, "nok");
    /** Takes so much of an account as an order does; answers what was taken. */
    const pay = async (account_id: ReturnType<typeof cardAccount>, amount_minor: number) => {
      const order_id = `order_${++orders}`;
      await service.holds.captureHolds({
        ...{ cart_id: `cart_${orders}`, order_id, currency_code: "nok", placed_at: new Date() },
        credits: [{ account_id, amount_minor }],
      });
      return (await service.ledger.capturesOfOrders([order_id]))[0];
    };
    const read = (asked: Partial<TurnoverAsked> = {}) => {
      const { from = "2026-01-01", to = "2026-12-31" } = asked;
      return service.ledger.readTurnover({
        ...{ from, to, as_of: to, timezone: "Europe/Oslo", currency_code: "nok" },
        ...asked,
      });
    };

    it("D1: of any period, whatever happened, each flow is what was done in it, and its ends are what was owed then", async () => {
      const which = fc.nat({ max: 3 });
      const amount_minor = fc.integer({ min: 1, max: 30_000 });
      // Chains of moves are what is hard to follow.
      const kinds = [
        ...(["pay", "refund", "set", "redeem", "cash", "void", "spend"] as const),
        ...(["move", "move", "move", "move"] as const),
      ];
      const deed = fc.record({
        kind: fc.constantFrom("issue" as const, ...kinds),
        ...{ which, to: which, amount_minor },
        origin: fc.constantFrom(
          ...CARD_ORIGINS,
          ...Array<CardOrigin>(CARD_ORIGINS.length).fill("sold"),
        ),
        day: fc.nat({ max: DAYS.length - 1 }),
      });
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(deed, { minLength: 4, maxLength: 16 }),
          fc.nat({ max: DAYS.length - 1 }),
          fc.nat({ max: DAYS.length - 1 }),
          async (deeds, one, other) => {
            run++;
            // Each run has a currency of its own, in a ledger that nothing is deleted from.
            const currency_code = `x${String.fromCharCode(97 + Math.floor(run / 26), 97 + (run % 26))}`;
            const credit = customerAccount(`cus_${run}`, currency_code);
            const cards: GiftCard[] = [];
            const captures: { id: string; left: number; given: number }[] = [];
            const told: {
              day: string;
              flows: Partial<Turnover>;
              owed: number;
              lots: Lots;
            }[] = [];
            // What came to each account and is there still, the oldest first; a refund is told by the ledger alone.
            let lots: Lots = {};
            let isRefunded = false;
            const put = (account: string, came: Lot[]) => {
              lots = { ...lots, [account]: [...(lots[account] ?? []), ...came] };
            };
            const take = (account: string, amount: number): Lot[] => {
              const { taken, left } = oldestFirst(lots[account] ?? [], amount);
              lots = { ...lots, [account]: left };
              return taken;
            };
            const owed = async () => {
              const accounts = cards.map(({ id }) => cardAccount(id, currency_code));
              const balances = await service.ledger.balancesOf([...accounts, credit]);
              return balances.reduce((sum, { balance_minor }) => sum + balance_minor, 0);
            };
            const balanceOf = async (id: string) =>
              (await service.cards.readCard(id)).balance_minor;

            const inOrder = [...deeds].sort((a, b) => a.day - b.day);
            for (const [nth, step] of inOrder.entries()) {
              const key = `${run}_${nth}`;
              const card = cards[step.which % Math.max(1, cards.length)];
              const before = card ? await balanceOf(card.id) : 0;
              const by = { key, actor_id: null, reason: "Test" };
              const flows: Partial<Turnover> = {};
              if (step.kind === "issue" || !card) {
                const { origin, amount_minor: initial_minor } = step;
                const more = { currency_code, paid_minor: origin === "sold" ? 1 : null };
                const issued = await issue(initial_minor, origin, more);
                cards.push(issued);
                const sold_on = origin === "sold" ? DAYS[step.day] : undefined;
                put(issued.id, [{ amount_minor: initial_minor, sold_on }]);
                const names = { manual: "issued", refund: "refunded" } as Record<string, string>;
                Object.assign(flows, { [names[origin] ?? origin]: initial_minor });
                if (origin === "sold") flows.sold_paid = 1;
              } else if (step.kind === "pay" || step.kind === "spend") {
                const order_id = `order_${key}`;
                const account_id =
                  step.kind === "pay" ? cardAccount(card.id, currency_code) : credit;
                await service.holds.captureHolds({
                  ...{ cart_id: `cart_${key}`, order_id, currency_code, placed_at: new Date() },
                  credits: [{ account_id, amount_minor: step.amount_minor }],
                });
                for (const made of await service.ledger.capturesOfOrders([order_id])) {
                  captures.push({ id: made.id, left: made.amount_minor, given: 0 });
                  flows.redeemed = made.amount_minor;
                  take(step.kind === "pay" ? card.id : "credit", made.amount_minor);
                }
              } else if (step.kind === "refund") {
                const capture = captures[step.which % Math.max(1, captures.length)];
                if (capture?.left) {
                  const amount = Math.min(step.amount_minor, capture.left);
                  capture.left -= amount;
                  capture.given += amount;
                  await service.ledger.refundCapture({
                    capture_id: capture.id,
                    until_minor: capture.given,
                  });
                  flows.refunded = amount;
                  isRefunded = true;
                }
              } else if (step.kind === "set") {
                const set = { ...by, amount_minor: step.amount_minor };
                await service.cards.setBalance(card.id, set).then(
                  () => {
                    const adjusted = step.amount_minor - before;
                    Object.assign(flows, { adjusted });
                    if (adjusted > 0) put(card.id, [{ amount_minor: adjusted }]);
                    else take(card.id, -adjusted);
                  },
                  () => null,
                );
              } else if (step.kind === "move") {
                const to_id = (cards[step.to % cards.length] as GiftCard).id;
                const amount = Math.min(step.amount_minor, before);
                const move = { from_id: card.id, to_id, amount_minor: amount, actor_id: null, key };
                await service.cards.moveBalance(move).then(
                  () => {
                    Object.assign(flows, { moved: amount, moved_in: amount });
                    put(to_id, take(card.id, amount));
                  },
                  () => null,
                );
              } else if (step.kind === "redeem") {
                const redeem = { customer_id: `cus_${run}`, actor_id: null };
                await service.cards.redeemCard(card.id, redeem).then(
                  () => {
                    Object.assign(flows, { moved: before, moved_in: before });
                    put("credit", take(card.id, before));
                  },
                  () => null,
                );
              } else if (step.kind === "cash") {
                const amount_minor = Math.min(step.amount_minor, before);
                await service.cards
                  .cashOut(card.id, { ...by, amount_minor, taken_for: "cash" })
                  .then(
                    () => {
                      Object.assign(flows, { cashed_out: amount_minor });
                      take(card.id, amount_minor);
                    },
                    () => null,
                  );
              } else {
                const { balance_minor } = await service.cards.voidCard(card.id, null);
                flows.voided = before - balance_minor;
                take(card.id, flows.voided);
              }
              const day = DAYS[step.day] as string;
              await happenedAt(`${day}T10:00:00Z`);
              told.push({ day, flows, owed: await owed(), lots });
            }

            const [from, to] = [DAYS[one], DAYS[other]].sort() as [string, string];
            const within = told.filter(({ day }) => day >= from && day <= to);
            const sumOf = (flow: keyof Turnover) =>
              within.reduce((sum, { flows }) => sum + (flows[flow] ?? 0), 0);
            const owedAt = (isUpTo: (day: string) => boolean) =>
              told.filter(({ day }) => isUpTo(day)).at(-1)?.owed ?? 0;
            const report = await read({ from, to, currency_code, group_by: "day" });
            const { parts, by_origin, by_voucher_type, customer_credit, of_sold, ...total } =
              report;
            expect(total).toEqual({
              opening: owedAt((day) => day < from),
              closing: owedAt((day) => day <= to),
              outstanding: owedAt((day) => day <= to),
              ...Object.fromEntries(
                (
                  [
                    ...["sold", "sold_paid", "issued", "promotional", "imported", "refunded"],
                    ...["redeemed", "voided", "adjusted", "moved", "moved_in", "cashed_out"],
                    "expired",
                  ] as (keyof Turnover)[]
                ).map((flow) => [flow, sumOf(flow)]),
              ),
            });
            for (const { from: day, turnover } of parts) {
              expect([day, turnover.closing]).toEqual([day, owedAt((at) => at <= day)]);
            }
            const apart = [...Object.values(by_origin), customer_credit];
            expect(apart.reduce((sum, { closing }) => sum + closing, 0)).toBe(total.closing);
            const { redeemed, outstanding, ended } = of_sold;
            expect(redeemed + outstanding + ended).toBe(total.sold);
            expect([redeemed < 0, outstanding < 0, ended < 0]).toEqual([false, false, false]);
            if (isRefunded) return;
            const left = Object.values(told.filter(({ day }) => day <= to).at(-1)?.lots ?? {})
              .flat()
              .filter(({ sold_on }) => sold_on && sold_on >= from && sold_on <= to);
            expect(outstanding).toBe(left.reduce((sum, { amount_minor }) => sum + amount_minor, 0));
          },
        ),
        { numRuns: 40 },
      );
      expect((await service.checkHealth()).filter(({ ok }) => !ok)).toEqual([]);
    }, 120_000);

    it("D1: of what was sold it is told what is used and what is left, also as the credit that it became", async () => {
      const [one, two, three] = [
        await issue(50_000, "sold", { paid_minor: 45_000 }),
        await issue(30_000),
        await issue(20_000),
      ];
      await issue(10_000, "promotional");
      await happenedAt("2026-05-10T12:00:00Z");
      const paid = await pay(accountOf(one), 15_000);
      const kari = { customer_id: "cus_kari", actor_id: null };
      await service.cards.redeemCard(two.id, kari);
      // Credit of her own came later, and is used later.
      const set = { amount_minor: 70_000, key: "set", reason: "An apology", actor_id: null };
      await service.cards.setCredit({ customer_id: "cus_kari", currency_code: "nok" }, set);
      await happenedAt("2026-06-10T12:00:00Z");
      await pay(customerAccount("cus_kari", "nok"), 12_000);
      const out = { amount_minor: 4000, key: "out", reason: "Paid out", actor_id: null };
      await service.cards.cashOut(three.id, { ...out, taken_for: "cash" });
      await happenedAt("2026-07-10T12:00:00Z");
      await service.ledger.refundCapture({ capture_id: paid?.id as string, until_minor: 5000 });
      await happenedAt("2026-08-10T12:00:00Z");

      const may = { from: "2026-05-01", to: "2026-05-31" };
      const ofSold = async (as_of: string, more = {}) =>
        (await read({ ...may, as_of, ...more })).of_sold;
      expect(await read(may)).toMatchObject({
        ...{ opening: 0, sold: 100_000, sold_paid: 95_000, promotional: 10_000, closing: 110_000 },
        ...{ outstanding: 110_000, of_sold: { redeemed: 0, outstanding: 100_000, ended: 0 } },
        by_origin: { promotional: { promotional: 10_000, closing: 10_000, sold: 0 } },
      });
      expect(await ofSold("2026-06-30")).toEqual({
        ...{ redeemed: 15_000, outstanding: 85_000, ended: 0 },
      });
      expect(await ofSold("2026-07-31")).toEqual({
        ...{ redeemed: 27_000, outstanding: 69_000, ended: 4000 },
      });
      expect(await ofSold("2026-08-31")).toEqual({
        ...{ redeemed: 22_000, outstanding: 74_000, ended: 4000 },
      });
      expect(await ofSold("2026-08-31", { origin: ["promotional"] })).toEqual({
        ...{ redeemed: 0, outstanding: 0, ended: 0 },
      });
      expect(await read({ from: "2026-06-01", to: "2026-08-31" })).toMatchObject({
        ...{ opening: 110_000, sold: 0, redeemed: 27_000, refunded: 5000, adjusted: 40_000 },
        ...{ moved: 30_000, moved_in: 30_000, cashed_out: 4000, closing: 124_000 },
        customer_credit: {
          opening: 0,
          moved_in: 30_000,
          moved: 0,
          redeemed: 12_000,
          closing: 58_000,
        },
        by_origin: { sold: { opening: 100_000, moved: 30_000, moved_in: 0, closing: 56_000 } },
      });
      expect(await read({ ...may, to: "2026-08-31", origin: ["sold"] })).toMatchObject({
        ...{ sold: 100_000, promotional: 0, moved: 30_000, moved_in: 0, closing: 56_000 },
        customer_credit: { closing: 0 },
      });
    });

    it("D1: what was sold is followed however often it is moved on, in a circle too, and given back to whoever has the card's credit", async () => {
      const [one, two, three] = [
        await issue(10_000),
        await issue(5000, "promotional"),
        await issue(1000, "manual"),
      ];
      await happenedAt("2026-02-10T12:00:00Z");
      let moves = 0;
      const move = (from: GiftCard, to: GiftCard, amount_minor?: number) =>
        service.cards.moveBalance({
          ...{ from_id: from.id, to_id: to.id, amount_minor, actor_id: null },
          key: `chain_${++moves}`,
        });
      await move(one, two);
      // 5,000 of its own go before 7,000 of what was sold.
      await move(two, three, 12_000);
      await pay(accountOf(three), 1000 + 5000 + 2000);
      await move(three, one);
      await move(two, one);
      await move(one, two, 1000);
      const paid = await pay(accountOf(one), 3000);
      await service.cards.redeemCard(one.id, { customer_id: "cus_chain", actor_id: null });
      await service.ledger.refundCapture({ capture_id: paid?.id as string, until_minor: 2500 });
      const cash = { amount_minor: 400, key: "chain", reason: "Paid out", actor_id: null };
      await service.cards.cashOut(two.id, { ...cash, taken_for: "cash" });
      const february = { from: "2026-02-01", to: "2026-02-28" };
      expect((await read({ ...february, as_of: "2999-01-01" })).of_sold).toEqual({
        ...{ redeemed: 2500, outstanding: 7100, ended: 400 },
      });
      expect((await read(february)).of_sold).toMatchObject({ outstanding: 10_000 });
    });

    it("D1: a day is the shop's: what happened after its midnight is the next day's, in summer too", async () => {
      for (const [at, minor] of [
        ["2026-03-28T22:30:00Z", 100],
        ["2026-03-28T23:30:00Z", 1000],
        ["2026-03-29T21:30:00Z", 10_000],
        ["2026-03-29T22:30:00Z", 100_000],
      ] as const) {
        await issue(minor);
        await happenedAt(at);
      }
      const sold = async (timezone: string) => {
        const period = { from: "2026-03-28", to: "2026-03-30", group_by: "day" as const };
        const { parts } = await read({ ...period, timezone });
        return parts.map(({ turnover }) => turnover.sold);
      };
      expect(await sold("Europe/Oslo")).toEqual([100, 11_000, 100_000]);
      expect(await sold("UTC")).toEqual([1100, 110_000, 0]);
      const [march, april] = (
        await read({ from: "2026-03-29", to: "2026-04-15", group_by: "month" })
      ).parts;
      expect([march, april]).toMatchObject([
        { from: "2026-03-29", to: "2026-03-31", turnover: { opening: 100, closing: 111_100 } },
        { from: "2026-04-01", to: "2026-04-15", turnover: { opening: 111_100, closing: 111_100 } },
      ]);
      await expect(read({ from: "2020-01-01", to: "2026-01-01", group_by: "day" })).rejects.toThrow(
        /group_by/,
      );
    });
  },
});
