import { BoxOffice } from "../integration-tests/fixtures/box-office";
import { killWhereItNeeds } from "../integration-tests/fixtures/killed-completion";
import { seedStore } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { printNote } from "./lib/report";
import { spreadOf } from "./lib/statistics";

const CRASHES = 5;
const RETRY_MS = 250;

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    it("(i) seconds from SIGKILL within a completion until a retry of the same cart has its order", async () => {
      const office = new BoxOffice(api, await seedStore(getContainer()));
      const event = await office.createEvent({ capacity: CRASHES });
      const { variant_id } = event.sessions[0].ticket_offers[0];
      const seconds: number[] = [];
      for (let crash = 0; crash < CRASHES; crash++) {
        const cartId = await office.cart([{ variant_id, quantity: 1 }]);
        await office.startPayment(cartId);
        await killWhereItNeeds(getContainer(), '"order"', cartId);
        const killedAt = performance.now();
        while ((await office.complete(cartId)).data.type !== "order") {
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        }
        seconds.push((performance.now() - killedAt) / 1000);
      }
      const { median, min, max } = spreadOf(seconds);
      printNote(
        `(i) from SIGKILL within a completion until a retry has its order: ${median.toFixed(1)} s ` +
          `(${min.toFixed(1)}–${max.toFixed(1)} over ${CRASHES} crashes)`,
      );
    });
  },
});
