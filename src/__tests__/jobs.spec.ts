import { readdirSync } from "node:fs";
import path from "node:path";
import { JOB_PERIOD_SECONDS } from "../shared/jobs";

const JOBS = path.resolve(__dirname, "../jobs");
const EACH_MINUTE = "* * * * *";

/** Integration tests keep the scheduler out and run the jobs' work themselves; when it is run is said here. */
describe("the jobs", () => {
  it("each has its time: what a crash left is taken up within a minute", () => {
    const schedules: Record<string, string> = {};
    for (const file of readdirSync(JOBS)) {
      const { default: job, config } = jest.requireActual(path.join(JOBS, file));
      expect(job).toBeInstanceOf(Function);
      expect(config.name).toBe(`box-office-${path.parse(file).name}`);
      schedules[path.parse(file).name] = config.schedule;
    }
    expect(schedules).toEqual({
      "adopt-orders": "*/15 * * * *",
      "check-health": "17 3 * * *",
      "deliver-messages": EACH_MINUTE,
      "deliver-webhooks": EACH_MINUTE,
      "finish-status-changes": EACH_MINUTE,
      "finish-ticket-orders": EACH_MINUTE,
      forget: "37 3 * * *",
      "issue-invoices": EACH_MINUTE,
      "remind-participants": EACH_MINUTE,
      "tell-of-gift-cards": EACH_MINUTE,
      "watch-invoices": "*/15 * * * *",
    });
  });

  it("health knows each of them, and how long it may rest", () => {
    const periods: Record<string, number> = {
      [EACH_MINUTE]: 60,
      "*/15 * * * *": 15 * 60,
      // The hour by which the clocks are put back in autumn.
      "17 3 * * *": 25 * 3600,
      "37 3 * * *": 25 * 3600,
    };
    const configs = readdirSync(JOBS).map(
      (file) => jest.requireActual(path.join(JOBS, file)).config,
    );
    expect(JOB_PERIOD_SECONDS).toEqual(
      Object.fromEntries(configs.map(({ name, schedule }) => [name, periods[schedule]])),
    );
  });
});
