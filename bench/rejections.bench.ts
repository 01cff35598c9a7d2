import { randomUUID } from "node:crypto";
import { BoxOffice } from "../integration-tests/fixtures/box-office";
import { seedStore } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { seedHistory } from "./lib/history";
import { perSecond } from "./lib/load";
import { PLACEHOLDER, recordStatements, replay } from "./lib/recorded-sql";
import { printFigure, printNote, rate } from "./lib/report";
import { inRounds } from "./lib/rounds";
import { LONG_HOLD_SECONDS, seatClaimer, withConnectionPools } from "./lib/seat-claims";
import { median, ratioOf } from "./lib/statistics";

const ROUNDS = 7;
const SECONDS = 1.5;
const CLIENTS = 16;
const PLACES = 500;
const PLACES_PER_CART = 10;

type Claim = ReturnType<typeof seatClaimer>;

/** Claims a seat of what is sold out; anything but the refusal that says so is a fault. */
async function claimInVain(claim: Claim, cartId: string): Promise<void> {
  const outcome = await claim(cartId).catch((error: { code?: string }) => error);
  if (outcome?.code !== "seats_unavailable") {
    throw new Error(`Not refused as sold out: ${JSON.stringify(outcome)}`);
  }
}

storeTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("(d) rejections per second when sold out, against claims while there are places", async () => {
      const office = new BoxOffice(api, await seedStore(getContainer()));
      await seedHistory(getContainer());
      const claimerOf = async (capacity: number) => {
        const event = await office.createEvent({ capacity, hold_seconds: LONG_HOLD_SECONDS });
        return seatClaimer(getContainer(), event.sessions[0].ticket_offers[0].variant_id);
      };
      const claim = await claimerOf(1_000_000);
      const claimSoldOut = await claimerOf(PLACES);
      for (let places = 0; places < PLACES; places += PLACES_PER_CART) {
        await claimSoldOut(randomUUID(), PLACES_PER_CART);
      }
      const reject = (cartId: string) => claimInVain(claimSoldOut, cartId);

      await withConnectionPools(getContainer(), dbConfig.clientUrl, async ({ knex, plain }) => {
        const statements = await recordStatements(knex, () => reject(PLACEHOLDER));
        const measure = (work: (id: string) => Promise<unknown>) => () =>
          perSecond({ clients: CLIENTS, seconds: SECONDS, work: () => work(randomUUID()) });
        const rates = await inRounds(
          { rounds: ROUNDS },
          {
            rejections: measure(reject),
            claims: measure(claim),
            plain: measure((id) => replay(plain, statements, id)),
          },
        );
        printFigure({
          name: `(d) rejections/s with ${CLIENTS} clients when sold out, ÷ claims/s while there are places`,
          ratio: ratioOf(rates.rejections, rates.claims),
          detail: `${rate(median(rates.rejections))} vs ${rate(median(rates.claims))}`,
        });
        printFigure({
          name: `    rejections/s, module ÷ plain pg`,
          ratio: ratioOf(rates.rejections, rates.plain),
          detail: `${rate(median(rates.plain))} for plain pg`,
        });
        printNote(`a rejection is ${statements.length} statements`);
      });
    });
  },
});
