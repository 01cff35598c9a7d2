import { randomUUID } from "node:crypto";
import type { AxiosResponse } from "axios";
import type { Body } from "../integration-tests/fixtures/box-office";
import { seedStore, sql } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { type Card, type CardShop, LoyaltyCards, OwnCards } from "./lib/card-shops";
import { timed } from "./lib/load";
import { lengthenLedgers } from "./lib/long-ledgers";
import { usageDuring } from "./lib/measured-process";
import { milliseconds, printFigure, printNote } from "./lib/report";
import { inRounds, mediansBy } from "./lib/rounds";
import { migrateFor, withShops } from "./lib/shop-server";
import { median, quantile, ratioOf } from "./lib/statistics";

const LIST = 50;
const ENTRIES = [10, 1_000, 100_000] as const;
const ROUNDS = 7;
const REQUESTS_PER_ROUND = 5;
const WARM_UP_REQUESTS = 5;
/** By how much a figure may rise from the fewest entries to the most: by nothing but what turns of one request differ by. */
const FLAT = 1.15;

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("(o) a card's balance, its history and a list of 50 cards, however many entries one of them has", async () => {
      await migrateFor("loyalty", dbConfig.clientUrl);
      const store = await seedStore(getContainer());
      await withShops(["box-office", "loyalty"], dbConfig.clientUrl, async (servers) => {
        const own = new OwnCards(servers["box-office"], api, store);
        const loyalty = new LoyaltyCards(servers.loyalty, api, store);
        const reads: Record<string, () => Promise<AxiosResponse>> = {};
        for (const entries of ENTRIES) {
          const batch = await batchOf(own);
          const accounts = await accountsOf(loyalty);
          const [first] = accounts as [Account];
          await lengthenLedgers(getContainer(), { own: batch.first, loyalty: first, entries });
          const ids = accounts.map(({ account_id }) => `id[]=${account_id}`).join("&");
          const ask = (shop: CardShop, path: string) => () => shop.tryAdmin("get", path);
          const account = `/store-credit-accounts/${first.account_id}`;
          Object.assign(reads, {
            [`own balance ${entries}`]: () => own.askBalance(batch.first.code),
            [`loyalty balance ${entries}`]: () => loyalty.askBalance(first.card.code),
            [`own history ${entries}`]: ask(own, `/box-office/gift-cards/${batch.first.id}`),
            // As the page of theirs does.
            [`loyalty history ${entries}`]: async () => {
              const [, answer] = await Promise.all([
                loyalty.tryAdmin("get", account),
                loyalty.tryAdmin("get", `${account}/transactions?limit=50`),
              ]);
              return answer;
            },
            [`own list ${entries}`]: ask(
              own,
              `/box-office/gift-cards?limit=${LIST}&batch_id=${batch.id}`,
            ),
            [`loyalty list ${entries}`]: ask(
              loyalty,
              `/store-credit-accounts?limit=${LIST}&${ids}`,
            ),
          });
        }
        await sql(getContainer(), "VACUUM ANALYZE");

        const measured = Object.entries(reads).map(([name, read]) => {
          const { server } = name.startsWith("own") ? own : loyalty;
          const work = () =>
            timed(async () => {
              const { status, data } = await read();
              if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(data)}`);
            });
          return { name, server, work };
        });
        const times = await inRounds(
          { rounds: ROUNDS * REQUESTS_PER_ROUND, warmUps: WARM_UP_REQUESTS },
          Object.fromEntries(measured.map(({ name, work }) => [name, work])),
        );
        const statements = new Map<string, number>();
        for (const { name, server, work } of measured) {
          statements.set(name, (await usageDuring(server.process, work)).statements);
        }

        const of = (name: string) => times[name] as number[];
        const figure = (name: string, values: string, peers: string, aim?: number) =>
          printFigure({
            name,
            ratio: ratioOf(
              mediansBy(REQUESTS_PER_ROUND, of(values)),
              mediansBy(REQUESTS_PER_ROUND, of(peers)),
            ),
            detail: `${milliseconds(median(of(values)))} vs ${milliseconds(median(of(peers)))}, p95 ${milliseconds(quantile(of(values), 0.95))}`,
            aim: aim === undefined ? undefined : { atMost: aim },
          });
        const [fewest, , most] = ENTRIES;
        for (const [what, title] of [
          ["balance", "a card's balance by its code"],
          ["history", "a card with its history"],
          [`list`, `a list of ${LIST} cards with balances`],
        ] as const) {
          for (const entries of ENTRIES) {
            figure(
              `(o) ${title}, ${entries.toLocaleString("en")} entries on one, ÷ Medusa's own`,
              ...([`own ${what} ${entries}`, `loyalty ${what} ${entries}`, 1] as const),
            );
          }
          figure(
            "    with the most entries ÷ the fewest",
            `own ${what} ${most}`,
            `own ${what} ${fewest}`,
            FLAT,
          );
          figure(
            "    Medusa's own, with the most ÷ the fewest",
            ...([`loyalty ${what} ${most}`, `loyalty ${what} ${fewest}`] as const),
          );
          const counts = ["own", "loyalty"].map((shop) =>
            ENTRIES.map((entries) => statements.get(`${shop} ${what} ${entries}`)).join(", "),
          );
          printNote(`statements: ${counts[0]}; Medusa's own ${counts[1]}`);
        }
      });
    });
  },
});

async function batchOf(shop: OwnCards): Promise<{ id: string; first: Card }> {
  const wanted = { count: LIST, amount: 100, currency_code: "nok" };
  const { batch } = await shop.admin("post", "/box-office/gift-cards/bulk", wanted);
  const { gift_cards } = await shop.admin(
    "get",
    `/box-office/gift-cards?limit=${LIST}&batch_id=${batch.id}`,
  );
  const [{ id }] = gift_cards;
  const { code } = await shop.admin("post", `/box-office/gift-cards/${id}/reveal`);
  return { id: batch.id, first: { id, code } };
}

type Account = { card: Card; account_id: string };

async function accountsOf(shop: LoyaltyCards): Promise<Account[]> {
  const reference = randomUUID();
  for (let nth = 0; nth < LIST; nth++) await shop.issue(100, { reference });
  const fields = "id,code,store_credit_account.id";
  const { gift_cards } = await shop.admin(
    "get",
    `/gift-cards?limit=${LIST}&reference=${reference}&fields=${fields}`,
  );
  return gift_cards.map(({ id, code, store_credit_account }: Body) => ({
    card: { id, code },
    account_id: store_credit_account.id,
  }));
}
