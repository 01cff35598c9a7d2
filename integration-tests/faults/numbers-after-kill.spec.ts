import { eventually } from "../fixtures/box-office";
import { kill, runInChild } from "../fixtures/child";
import { issueAtOnce } from "../fixtures/issue-storm";
import { seedStore, sql } from "../fixtures/store";
import { storeTestRunner } from "../fixtures/store-runner";

/** The process that is killed has issued so many before, and would go on for ever. */
const AT_WORK = 30;
/** Of each of the ten clients that go on. */
const ROUNDS = 20;

storeTestRunner({
  testSuite: ({ getContainer }) => {
    beforeAll(() => seedStore(getContainer()));

    const issuedByTheDead = async () => {
      const [row] = await sql<{ count: number }>(
        getContainer(),
        `SELECT count(*)::integer AS count FROM box_office_invoice
         WHERE number IS NOT NULL AND order_id LIKE 'order_dies_%'`,
      );
      return row?.count ?? 0;
    };

    it("M2: two processes issue at once, one in ten fails, and one of them is killed in the midst: numbers are 1 to N, none missing and none twice", async () => {
      const child = await runInChild(getContainer(), "issue-storm");
      try {
        await eventually(async () => expect(await issuedByTheDead()).toBeGreaterThan(AT_WORK), 90);
      } catch {
        throw new Error(`the child has not come to issue: ${child.output}`);
      }
      const storm = issueAtOnce(getContainer(), "lives", ROUNDS);
      await eventually(async () =>
        expect(await issuedByTheDead()).toBeGreaterThan(2 * AT_WORK),
      ).finally(() => kill(child));
      const lived = await storm;
      const died = await issuedByTheDead();
      expect(lived).toBe(ROUNDS * 9);

      const rows = await sql(
        getContainer(),
        `SELECT value, number FROM box_office_invoice WHERE number IS NOT NULL ORDER BY value`,
      );
      expect(rows).toEqual(
        Array.from({ length: lived + died }, (_, nth) => ({
          value: nth + 1,
          number: String(nth + 1),
        })),
      );
      const series = await sql(
        getContainer(),
        `SELECT next_value, issued_count FROM box_office_number_series WHERE issued_count > 0`,
      );
      expect(series).toEqual([{ next_value: rows.length + 1, issued_count: rows.length }]);
    });
  },
});
