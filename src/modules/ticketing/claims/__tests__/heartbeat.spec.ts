import type { Db } from "../../../../shared/db";
import { Heartbeat } from "../heartbeat";

const BEAT_MS = 5_000;

describe("the sign of life of completions", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** A database in which whoever is asked about has its seats pinned. */
  function database() {
    const asked: string[][] = [];
    const db = {
      raw: async (_: string, { attempts }: { attempts?: string[] }) => {
        if (attempts) asked.push(attempts);
        return { rows: (attempts ?? []).map((id) => ({ id })) };
      },
    };
    return { db: db as unknown as Db, asked };
  }

  it("is not taken from one that waits for its seats while others go on", async () => {
    const { db, asked } = database();
    const heartbeat = new Heartbeat(db);
    await heartbeat.begin("in the queue");
    await heartbeat.begin("at work");
    heartbeat.goOn("at work");
    await jest.advanceTimersByTimeAsync(BEAT_MS);
    expect(asked).toEqual([["at work"]]);

    heartbeat.goOn("in the queue");
    await jest.advanceTimersByTimeAsync(BEAT_MS);
    expect(asked.at(-1)).toEqual(["at work", "in the queue"]);
    heartbeat.end("at work");
    heartbeat.end("in the queue");
    await jest.advanceTimersByTimeAsync(BEAT_MS);
    expect(asked).toHaveLength(2);
  });
});
