import { BoxOffice } from "../integration-tests/fixtures/box-office";
import { InvoiceDesk } from "../integration-tests/fixtures/invoice-desk";
import {
  expectSessionEnded,
  invoicedSession,
} from "../integration-tests/fixtures/invoiced-session";
import { seedStore } from "../integration-tests/fixtures/store";
import { storeTestRunner } from "../integration-tests/fixtures/store-runner";
import { timed } from "./lib/load";
import { milliseconds, printNote } from "./lib/report";

const ORDERS = 200;
const AT_ONCE = 10;
const PATIENCE_SECONDS = 300;

storeTestRunner({
  testSuite: ({ api, getContainer }) => {
    it("(m) a session of 200 orders, three in five invoiced, is cancelled in one deed", async () => {
      const store = await seedStore(getContainer(), ["pp_invoice_invoice"]);
      const desk = new InvoiceDesk(new BoxOffice(api, store));
      await desk.open();
      const { session, orders } = await invoicedSession(desk, { orders: ORDERS, atOnce: AT_ONCE });

      let answered = 0;
      const ended = await timed(async () => {
        answered = await timed(async () => {
          const { status } = await desk.admin("post", `/sessions/${session.id}/cancel`);
          expect(status).toBe(200);
        });
        await expectSessionEnded(desk, orders, PATIENCE_SECONDS);
      });
      printNote(
        `(m) a session of ${ORDERS} orders is cancelled: answered after ${milliseconds(answered)}; every paper, amount and mail right after ${milliseconds(ended)}`,
      );
      const { checks } = await desk.office.health();
      expect(checks.filter(({ ok }: { ok: boolean }) => !ok)).toEqual([]);
    });
  },
});
