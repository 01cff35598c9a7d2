import { randomUUID } from "node:crypto";
import { BoxOffice } from "../integration-tests/fixtures/box-office";
import { seedStore } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { bareCounter } from "./lib/bare-counter";
import { seedHistory } from "./lib/history";
import { perSecond } from "./lib/load";
import { PLACEHOLDER, recordStatements, replay } from "./lib/recorded-sql";
import { printFigure, printNote, rate } from "./lib/report";
import { inRounds } from "./lib/rounds";
import { LONG_HOLD_SECONDS, seatClaimer, withConnectionPools } from "./lib/seat-claims";
import { median, ratioOf } from "./lib/statistics";

const ROUNDS = 7;
const SECONDS = 1;
const CAPACITY = 1_000_000;

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("(a) claims per second on one pool, against the same SQL through pg", async () => {
      const office = new BoxOffice(api, await seedStore(getContainer()));
      const event = await office.createEvent({
        capacity: CAPACITY,
        hold_seconds: LONG_HOLD_SECONDS,
      });
      const claim = seatClaimer(getContainer(), event.sessions[0].ticket_offers[0].variant_id);
      await seedHistory(getContainer());
      await withConnectionPools(getContainer(), dbConfig.clientUrl, async ({ knex, plain }) => {
        const statements = await recordStatements(knex, () => claim(PLACEHOLDER));
        const claimBare = await bareCounter(plain, CAPACITY);
        const measure = (clients: number, work: (id: string) => Promise<unknown>) => () =>
          perSecond({ clients, seconds: SECONDS, work: () => work(randomUUID()) });

        for (const clients of [16, 1]) {
          const rates = await inRounds(
            { rounds: ROUNDS },
            {
              module: measure(clients, claim),
              plain: measure(clients, (id) => replay(plain, statements, id)),
              bare: measure(clients, claimBare),
            },
          );
          printFigure({
            name: `(a) claims/s with ${clients} clients, module ÷ plain pg`,
            ratio: ratioOf(rates.module, rates.plain),
            detail: `${rate(median(rates.module))} vs ${rate(median(rates.plain))}`,
            aim: clients === 16 ? { atLeast: 0.5 } : undefined,
          });
          printFigure({
            name: `    module ÷ a bare counter in one statement`,
            ratio: ratioOf(rates.module, rates.bare),
            detail: `${rate(median(rates.bare))} for the counter`,
          });
        }
        printNote(`a claim is ${statements.length} statements`);
      });
    });
  },
});
