import { drain } from "../queue/drain";

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("work that is drained", () => {
  it("does all there is, so many at once", async () => {
    let [left, running, most] = [20, 0, 0];
    const work = async () => {
      if (!left) return false;
      left--;
      most = Math.max(most, ++running);
      await soon();
      running--;
      return true;
    };
    await drain(work, { at_once: 3 });
    expect([left, running, most]).toEqual([0, 0, 3]);
  });

  it("begins nothing when the time is up, and ends what it began", async () => {
    jest.useFakeTimers({ now: 0, doNotFake: ["setImmediate"] });
    let done = 0;
    const work = async () => {
      jest.setSystemTime(Date.now() + 20_000);
      await soon();
      done++;
      return true;
    };
    await drain(work, { at_once: 1, run_seconds: 50 });
    jest.useRealTimers();
    expect(done).toBe(3);
  });

  it("a piece that fails is told to who asked", async () => {
    const work = async () => {
      throw new Error("no database");
    };
    await expect(drain(work, { at_once: 1 })).rejects.toThrow("no database");
  });
});
