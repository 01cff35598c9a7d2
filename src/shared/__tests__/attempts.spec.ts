import { beginning, maxAttempts, retrying, type Schedule } from "../queue/attempts";

const SCHEDULE: Schedule = { lease_seconds: 60, retry_seconds: [5, 300] };

describe("a schedule of attempts", () => {
  it("has one attempt more than it has waits", () => {
    expect(maxAttempts(SCHEDULE)).toBe(3);
    expect(beginning(SCHEDULE)).toMatchObject({ lease_seconds: 60, max_attempts: 3 });
    expect(retrying(SCHEDULE, "busy")).toMatchObject({ max_attempts: 3, error: "busy" });
  });

  it("no two takers have the same lease", () => {
    expect(beginning(SCHEDULE).lease_id).not.toBe(beginning(SCHEDULE).lease_id);
  });
});
